import type { RequestHandler } from "express";
import type { Switchboard } from "../switchboard/switches.ts";
import { isGzip } from "../http/body.ts";
import { operationIdOf } from "../http/dispatch.ts";
import { HttpProblem } from "../http/problem.ts";

const MESSAGE = "Загрузки без сжатия не принимаются: сожмите тело запроса gzip и укажите Content-Encoding: gzip";

/**
 * GZ-1 as it will be when the transition period of GZ-2 is over (E-62): an upload to a subsystem that is not compressed is 415, and
 * says what would be accepted (RFC 7694). Everything else goes on to be read either way: only «запросы, отправляемые к подсистемам» are meant.
 */
export function refuseUncompressed(switchboard: Switchboard): RequestHandler {
  return async (request, _response, next) => {
    const isUpload = operationIdOf(request)?.startsWith("upload") ?? false;
    const isPlain = isUpload && !isGzip(request.headers["content-encoding"]);
    if (isPlain && (await switchboard.read()).readings.gzip_required) {
      throw new HttpProblem(415, MESSAGE, { "Accept-Encoding": "gzip" });
    }
    next();
  };
}
