import type { Request } from "express";
import type { Profile } from "../config.ts";
import { HttpProblem } from "../http/problem.ts";
import { isObject } from "../profile/isObject.ts";

type Body = Record<string, unknown>;
type BodyRequest = Pick<Request, "method" | "path" | "url" | "headers" | "query" | "ferkit"> & { body: unknown };

/**
 * E-34: the document does not say whether the webhook's fields go into the body or the query. In `doc` either place is read, and what
 * stands in both has to agree: to guess would delete or replace the wrong webhook.
 */
export function readCallbackPlaces(request: BodyRequest): void {
  if (!isCallback(request)) return;
  if (request.method === "DELETE") departFromBody(request);
  if (request.method === "POST" || request.method === "PUT") fieldsFromQuery(request);
}

/** What a DELETE may say in its body: the id of the record, or whose webhook (E-32, E-34). */
const RECORD_KEYS = ["id", "period_id"];
const CALLBACK_KEYS = ["depart_oid"];

/**
 * A DELETE whose body says something that the gateway does not read would delete something else than was meant. In `strict` the
 * contract's DELETE has no body at all.
 */
export function refuseUnreadDeleteBody(request: BodyRequest, profile: Profile): void {
  if (request.method !== "DELETE") return;
  const { body } = request;
  if (body === undefined) {
    if (hasBytes(request)) throw new HttpProblem(400, `${UNREAD}: ожидается application/json`);
    return;
  }
  if (!isObject(body)) throw new HttpProblem(400, `${UNREAD}: ожидается объект JSON`);
  const readable = profile === "strict" ? [] : isCallback(request) ? CALLBACK_KEYS : RECORD_KEYS;
  if (Object.keys(body).every((key) => readable.includes(key))) return;
  const expected = readable[0] === undefined ? "параметры передаются в адресе" : `можно передать только ${readable[0]}`;
  throw new HttpProblem(400, `${UNREAD}: ${expected}`);
}

const UNREAD = "Тело запроса DELETE не прочитано, ничего не удалено";

function departFromBody(request: BodyRequest): void {
  const { body } = request;
  if (!isObject(body) || !("depart_oid" in body)) return;
  const { depart_oid: departOid } = body;
  if (departOid !== null && typeof departOid !== "string") throw new HttpProblem(400, `depart_oid: ${NOT_TEXT}`);
  refuseContradiction("depart_oid", request.query["depart_oid"], departOid ?? undefined);
  request.ferkit.lints.add("E-34");
  if (departOid === null || "depart_oid" in request.query) return;
  const separator = request.url.includes("?") ? "&" : "?";
  request.url = `${request.url}${separator}${new URLSearchParams({ depart_oid: departOid }).toString()}`;
}

function fieldsFromQuery(request: BodyRequest): void {
  const fields = Object.entries(request.query);
  if (fields.length === 0 || (request.body === undefined && hasBytes(request))) return;
  const body: Body = isObject(request.body) ? { ...request.body } : {};
  for (const [name, value] of fields) {
    if (typeof value !== "string") throw new HttpProblem(400, `${name}: ${NOT_TEXT}`);
    if (name in body) refuseContradiction(name, value, body[name]);
    body[name] = value;
  }
  request.ferkit.lints.add("E-34");
  request.url = request.path;
  request.body = body;
  request.headers["content-type"] ??= "application/json";
}

const NOT_TEXT = "ожидается одна строка";

function refuseContradiction(name: string, inQuery: unknown, inBody: unknown): void {
  if (inQuery === undefined || inQuery === inBody) return;
  throw new HttpProblem(400, `${name}: в адресе и в теле запроса указаны разные значения`);
}

function isCallback({ path }: BodyRequest): boolean {
  return path.replace(/\/+$/, "") === "/api/callback";
}

/** A body that the JSON parser has left alone, being of another type. */
function hasBytes({ headers }: BodyRequest): boolean {
  return (
    Number(headers["content-length"] ?? 0) > 0 ||
    (headers["transfer-encoding"] !== undefined && "content-type" in headers)
  );
}
