import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { blockIfAbsent, countUploadError } from "../db/queries/sandbox.ts";
import type { Database } from "../db/orm.ts";
import type { Switchboard } from "../switchboard/switches.ts";
import { operationIdOf } from "../http/located.ts";

export interface UploadErrorDeps {
  readonly db: Database;
  readonly log: Logger;
  readonly switchboard: Switchboard;
  /** Refused uploads in an hour after which an МО is blocked; undefined: never. */
  readonly blockAfterErrors: number | undefined;
}

/**
 * E-46, the error threshold: counts the uploads of an МО that were answered 4xx, after the answer has left. Those refused because of a
 * block do not count, nor those of which nobody knows the МО: without a token, or with a body that could not be read.
 */
export function countUploadErrors(deps: UploadErrorDeps): RequestHandler {
  return (request, response, next) => {
    const { blockAfterErrors } = deps;
    if (blockAfterErrors !== undefined) {
      response.on("finish", () => {
        const oid = request.ferkit.caller?.moOid;
        const isUpload = operationIdOf(request)?.startsWith("upload") ?? false;
        if (!oid || !isUpload || !isRefused(response.statusCode)) return;
        count(deps, oid, blockAfterErrors).catch(() => deps.log.error("upload errors could not be counted"));
      });
    }
    next();
  };
}

function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== 405;
}

async function count({ db, switchboard }: UploadErrorDeps, oid: string, limit: number): Promise<void> {
  const em = db.em.fork();
  const errors = await countUploadError(em, oid);
  if (errors < limit) return;
  await blockIfAbsent(em, oid, `Ошибочных загрузок за час: ${errors}`);
  await switchboard.changed();
}
