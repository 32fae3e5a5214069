import type { RequestHandler } from "express";
import type { Switchboard } from "../switchboard/switches.ts";

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
