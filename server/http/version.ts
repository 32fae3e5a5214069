import type { RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";

/** The only version of the protocol there is. */
const VERSION = "1";

/** HTTP-6, E-47: 406 for a version that does not exist; no header means the current one. */
export function refuseUnknownVersion(): RequestHandler {
  return (request, _response, next) => {
    const wanted = request.headers["accept-version"];
    if (wanted !== undefined && wanted !== VERSION) {
      throw new HttpProblem(406, `Неподдерживаемая версия протокола; поддерживается ${VERSION}`);
    }
    next();
  };
}
