import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { at, resolve } from "../breaking/json.ts";
import { type JsonObject, isObject } from "../generate/document.ts";
import { BUNDLES, type Operation } from "./operations.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
for (const [api, document] of Object.entries(BUNDLES)) ajv.addSchema(document, api);

const compiled = new Map<string, ValidateFunction | undefined>();

/** What is wrong with an answer, by the response that the contract has for this operation and status; [] when nothing is. */
export function flawsOf(operation: Operation, { status, text }: Answer): string[] {
  if (!operation.statuses.includes(status)) return [`${status} is not documented for ${operation.id}`];
  const validate = validatorFor(operation, status);
  // Not JSON in the contract: a calendar file.
  if (!validate) return [];
  const body = parsed(text);
  if (body === undefined) return [`${status}: not JSON`];
  const flaws = validate(body)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  // Only ЕПГУ's booking answers have no envelope.
  const said = body["statusCode"] ?? body["StatusCode"] ?? status;
  return said === status ? flaws : [...flaws, `statusCode ${JSON.stringify(said)} in an answer ${status}`];
}

export function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Refers into the published description, which ajv reads as it is. */
function validatorFor({ id, api, method, path }: Operation, status: number): ValidateFunction | undefined {
  const key = `${id} ${status}`;
  if (!compiled.has(key)) {
    const pointer = `/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}/responses/${status}`;
    const place = resolve(BUNDLES[api], at(BUNDLES[api], pointer));
    const isJson = isObject(place.node["content"]) && isObject(place.node["content"]["application/json"]);
    const reference = `${api}#${encodeURI(place.pointer)}/content/application~1json/schema`;
    compiled.set(key, isJson ? ajv.compile({ $ref: reference }) : undefined);
  }
  return compiled.get(key);
}
