import gateway from "@ferkit/contracts/openapi/gateway.json" with { type: "json" };
import { validateBookRequest, validateCancelRequest, type Validate } from "@ferkit/contracts/validators";
import { isObject } from "../profile/isObject.ts";
import { faultsOf, type Fault, type Violation } from "../profile/violations.ts";
import type { ContractDocument } from "./contract.ts";

/** A violation as the validator of requests tells it: where, in whose prose, and by which keyword of the contract. */
export interface ContractError {
  readonly path?: string;
  readonly errorCode?: string;
}

/** The request that it is about. */
export interface Refused {
  readonly body: unknown;
  /** The operation of the contract, as the validator found it. */
  readonly operation: unknown;
}

/** What is wrong and what is expected, all of it, in Russian; never with the value, which may be a patient's. */
export type ExplainErrors = (errors: readonly ContractError[], request: Refused) => string;

interface Node {
  readonly [key: string]: unknown;
}

export function explainErrors({ components }: ContractDocument): ExplainErrors {
  const follow = (node: unknown): Node => {
    const ref = isObject(node) ? node["$ref"] : undefined;
    if (typeof ref !== "string") return isObject(node) ? node : {};
    const [kind = "", name = ""] = ref.split("/").slice(-2);
    const group: unknown = (components as Node | undefined)?.[kind];
    return follow(isObject(group) ? group[name] : undefined);
  };
  /** A schema and all that it is made of. */
  const parts = (node: unknown): Node[] => {
    const schema = follow(node);
    const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(schema[key]));
    return [schema, ...branches.flatMap(parts)];
  };
  const step = (nodes: readonly Node[], segment: string): Node[] =>
    nodes.flatMap(({ properties, items }) => {
      const child = isObject(properties) ? properties[segment] : undefined;
      return parts(child ?? (/^\d+$/.test(segment) ? items : undefined));
    });

  /** What the contract says by that keyword at that place. */
  const paramsOf = (keyword: string, nodes: readonly Node[]): Violation["params"] => {
    const said = nodes.find((node) => node[keyword] !== undefined && node[keyword] !== "null")?.[keyword];
    return { [PARAMS[keyword] ?? "limit"]: said };
  };

  return (errors, { operation, body }) => {
    const { operationId, parameters, requestBody } = follow(operation);
    const known = listOf(parameters).map(follow);
    const root = parts(follow(follow(follow(requestBody)["content"])["application/json"])["schema"]);
    const bodyFaults = BODIES[String(operationId)];

    const violationOf = ({ path = "", errorCode = "" }: ContractError): Violation => {
      const [place, ...segments] = path.split("/").slice(1).map(unescaped);
      const keyword = errorCode.replace(/\.openapi\.validation$/, "");
      const parameter = known.find(({ name }) => name === segments[0]);
      const nodes = place === "body" ? segments.reduce(step, root) : parts(parameter?.["schema"]);
      // The validator does not say of which branch of a union a type is: of null's, when another branch has told more.
      const isNull = keyword === "type" && nodes.some(({ type }) => type === "null") && hasMore(errors, path);
      return { instancePath: path, keyword, params: isNull ? { type: "null" } : paramsOf(keyword, nodes) };
    };
    const isTold = (path: string): boolean => bodyFaults !== undefined && !/^\/(query|params|headers)\//.test(path);
    const coded = errors.filter(({ errorCode, path = "" }) => errorCode && !isTold(path));
    // Without a code: a parameter without a value, or one that nobody knows.
    const others = errors.filter(({ errorCode, path = "" }) => !errorCode && path.startsWith("/query/"));
    const ofQuery = others.map(({ path = "" }) => {
      const isKnown = known.some(({ name }) => path === `/query/${String(name)}`);
      return { pointer: path, detail: isKnown ? "пустое значение" : "неизвестный параметр" };
    });
    const faults = [...faultsOf(coded.map(violationOf)), ...ofQuery].map(named).concat(bodyFaults?.(body) ?? []);
    return faults.map(({ pointer, detail }) => `${pointer === "" ? WHOLE : pointer} — ${detail}`).join("; ");
  };
}

const WHOLE = "тело запроса";

function hasMore(errors: readonly ContractError[], place: string): boolean {
  return errors.some(({ path, errorCode = "" }) => path === place && !/^(type|anyOf|oneOf)\./.test(errorCode));
}

const PARAMS: Readonly<Record<string, string>> = {
  type: "type",
  enum: "allowedValues",
  const: "allowedValue",
  pattern: "pattern",
  multipleOf: "multipleOf",
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function unescaped(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A JSON Pointer into the body, the name of anything else. */
function named({ pointer, detail }: Fault): Fault {
  const [, place = "", rest = ""] = /^\/(\w+)(.*)$/s.exec(pointer) ?? [];
  const name = rest.slice(1);
  if (place === "body") return { pointer: rest, detail };
  return { pointer: place === "headers" ? `заголовок ${name}` : `параметр ${name}`, detail };
}

/** Of these the validator of requests tells one fault at a time: their fields depend on their type. */
const BODIES: Readonly<Record<string, (body: unknown) => Fault[]>> = {
  bookSlot: bookingFaults,
  cancelBooking: (body) => faultsIn(validateCancelRequest, body),
};

const BOOKING_TYPES = Object.keys(gateway.components.schemas.BookRequest.discriminator.mapping);

/** Of a booking whose type is none: what would be wrong with it as a booking of any type. */
function bookingFaults(body: unknown): Fault[] {
  const found = faultsIn(validateBookRequest, body, BOOKING_TYPES);
  if (!isObject(body) || BOOKING_TYPES.includes(String(body["booking_type"]))) return found;
  const [first = [], ...others] = BOOKING_TYPES.map((booking_type) =>
    faultsIn(validateBookRequest, { ...body, booking_type }),
  );
  const common = first.filter(({ pointer }) => others.every((faults) => faults.some((one) => one.pointer === pointer)));
  return [...found, ...common];
}

function faultsIn<T>(validate: Validate<T>, body: unknown, tags: readonly unknown[] = []): Fault[] {
  return validate(body) ? [] : faultsOf(validate.errors ?? [], tags);
}
