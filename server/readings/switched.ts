// Readings that the operator switches (D-42), each a line of its own in app.ts, for each has its own moment in a request.
import type { RequestHandler } from "express";
import { isGzip } from "../http/gzip.ts";
import { operationIdOf } from "../http/located.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Switchboard } from "../switchboard/switches.ts";

/** E-39: with `auth_envelope` = camel auth.svc answers in the spelling that production clients read, whoever answers. */
export function spellAuthAnswers(switchboard: Switchboard): RequestHandler {
  return async (request, response, next) => {
    if (request.ferkit.path === "/auth.svc" && (await switchboard.read()).readings.auth_envelope === "camel") {
      const send = response.json.bind(response);
      response.json = (body: unknown) => send(camelKeys(body));
    }
    next();
  };
}

function camelKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const spelt = ([key, child]: [string, unknown]): [string, unknown] => [lowerFirst(key), camelKeys(child)];
  return Object.fromEntries(Object.entries(value).map(spelt));
}

function lowerFirst(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}

/**
 * E-33: the document prints the update of a webhook as a GET with `address`. With `legacy_get_mutations` such a GET is read as the PUT that
 * it means. The deletion is printed as a GET with `depart_oid`, which is letter by letter the reading of HOOK-9, and stays a reading (D-42).
 */
export function updateByGet(switchboard: Switchboard): RequestHandler {
  return async (request, _response, next) => {
    const isMeant = request.method === "GET" && request.ferkit.path === "/api/callback" && "address" in request.query;
    if (isMeant && (await switchboard.read()).readings.legacy_get_mutations) {
      request.body = { ...request.query };
      request.headers["content-type"] = "application/json";
      request.method = "PUT";
      request.url = "/api/callback";
      request.originalUrl = request.url;
      request.ferkit.lints.add("E-33");
    }
    next();
  };
}

const GZIP_REQUIRED = "Загрузки без сжатия не принимаются: сожмите тело запроса gzip и укажите Content-Encoding: gzip";

/**
 * GZ-1 as it will be when the transition period of GZ-2 is over (E-62): an upload to a subsystem that is not compressed is 415, and
 * says what would be accepted (RFC 7694). Everything else goes on to be read either way: only «запросы, отправляемые к подсистемам» are meant.
 */
export function refuseUncompressed(switchboard: Switchboard): RequestHandler {
  return async (request, _response, next) => {
    const isUpload = operationIdOf(request)?.startsWith("upload") ?? false;
    const isPlain = isUpload && !isGzip(request.headers["content-encoding"]);
    if (isPlain && (await switchboard.read()).readings.gzip_required) {
      throw new HttpProblem(415, GZIP_REQUIRED, { "Accept-Encoding": "gzip" });
    }
    next();
  };
}
