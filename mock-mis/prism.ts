import { OPERATIONS } from "@ferkit/contracts";
import specification from "@ferkit/contracts/openapi/mis-webhook.json" with { type: "json" };
import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  getHttpOperationsFromSpec,
  ProblemJsonError,
  type IHttpMockConfig,
  type IHttpResponse,
} from "@stoplight/prism-http";
import { isLeft } from "fp-ts/lib/Either.js";
import type { Wish } from "./prefer.ts";

export type MisOperation = "probe" | "book" | "cancel";

export interface PrismAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
  /** False when the request breaks the contract; the body is then the contract's own 400. */
  readonly isRequestValid: boolean;
}

export interface PrismMock {
  /** The contract's answer to the request; the wish chooses among the examples. */
  answer(operation: MisOperation, body: unknown, wish: Wish): Promise<PrismAnswer>;
  /** The example of an outcome, whatever the request was. */
  example(operation: MisOperation, key: string): Promise<unknown>;
}

const CONFIG: IHttpMockConfig = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

let loaded: Promise<PrismMock> | undefined;

/** Read once: it keeps no state, and a suite starts hundreds of МИС. */
export function loadPrism(): Promise<PrismMock> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PrismMock> {
  // Prism dereferences the document in place, and an imported one belongs to everybody.
  const operations = await getHttpOperationsFromSpec(structuredClone(specification));
  const prism = createInstance(CONFIG, { logger: createLogger("prism", { level: "silent" }) });

  const ask = async (operation: MisOperation, body: unknown, config: IHttpMockConfig): Promise<PrismAnswer> => {
    const { method, path } = OPERATIONS[operation];
    // The header is not the caller's: the profile knows one content type and no negotiation (E-38).
    const request = { method, url: { path }, headers: { "content-type": "application/json" }, body };
    const result = await prism.request(request, operations, config)();
    if (isLeft(result)) return problem(result.left);
    return { ...plain(result.right.output), isRequestValid: result.right.validations.input.length === 0 };
  };

  return {
    answer: (operation, body, wish) => ask(operation, body, { ...CONFIG, mock: mockConfig(wish) }),
    async example(operation, key) {
      const config = { ...CONFIG, validateRequest: false, mock: mockConfig({ example: key }) };
      const { status, body } = await ask(operation, undefined, config);
      if (status !== 200) throw new Error(`the contract of ${operation} has no example ${key}`);
      return body;
    },
  };
}

function mockConfig({ code, example }: Wish): IHttpMockConfig["mock"] {
  return { dynamic: false, ...(code !== undefined && { code }), ...(example !== undefined && { exampleKey: example }) };
}

function plain({ statusCode, headers, body }: IHttpResponse): Omit<PrismAnswer, "isRequestValid"> {
  const contentType = headers?.["Content-type"] ?? "";
  return { status: statusCode, contentType, body };
}

/** An example or a code that the contract does not have: Prism says which. */
function problem(error: Error): PrismAnswer {
  const body = ProblemJsonError.toProblemJson(error);
  return { status: body.status, contentType: "application/problem+json", body, isRequestValid: true };
}
