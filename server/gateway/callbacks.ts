import type { CallbackRequest } from "@ferkit/contracts";
import type { MisClient } from "../webhook/misClient.ts";
import {
  deleteCallback,
  findCallback,
  findDepartmentOwner,
  saveCallback,
  type DepartmentOwner,
} from "../db/queries/callbacks.ts";
import type { Database } from "../db/orm.ts";
import { ownerOf } from "../http/context.ts";
import { found, refusal, written } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";
import { explain, problemWith } from "../webhook/probe.ts";

export interface CallbackDeps {
  readonly db: Database;
  readonly mis: MisClient;
}

type CallbackOperation = "registerCallback" | "getCallback" | "updateCallback" | "deleteCallback" | "checkCallback";

/** HOOK-3…HOOK-16: webhooks of the caller's МО and of its departments. */
export function callbackHandlers({ db, mis }: CallbackDeps): Pick<Handlers, CallbackOperation> {
  return {
    registerCallback: async ({ body }, context) => {
      const callback = recordOf(body);
      const owner = await departmentOwner(db, ownerOf(context), callback.depart_oid);
      if (owner === "other") return refusal(400, `Ответный сервис не зарегистрирован: ${NOT_OURS}`);
      const problem = await problemWith(mis, body.address, ownerOf(context));
      if (problem !== undefined) return refusal(400, `Ответный сервис не зарегистрирован: ${problem}`);
      await saveCallback(db.em.fork(), ownerOf(context), callback);
      // E-35: no slot leads here before the department is uploaded, if ever.
      if (owner === "unknown") context.lints.add("E-35");
      return { status: 200, body: found(callback) };
    },
    getCallback: async ({ params }, context) => {
      const callback = await findCallback(db.em.fork(), ownerOf(context), params.depart_oid ?? null);
      return callback ? { status: 200, body: found(callback) } : notRegistered(params.depart_oid);
    },
    updateCallback: async ({ body }, context) => {
      const callback = recordOf(body);
      const em = db.em.fork();
      if (!(await findCallback(em, ownerOf(context), callback.depart_oid))) return notRegistered(callback.depart_oid);
      const problem = await problemWith(mis, body.address, ownerOf(context));
      if (problem !== undefined) return refusal(400, `Ответный сервис не обновлён: ${problem}`);
      await saveCallback(em, ownerOf(context), callback);
      return { status: 200, body: found(callback) };
    },
    deleteCallback: async ({ params }, context) => {
      const isDeleted = await deleteCallback(db.em.fork(), ownerOf(context), params.depart_oid ?? null);
      return isDeleted ? { status: 200, body: written() } : notRegistered(params.depart_oid);
    },
    checkCallback: async ({ params }, context) => {
      const { address } = params;
      const result = await mis.probe(address, ownerOf(context));
      const reason = explain(address, result);
      const check = {
        address,
        available: reason === null,
        http_status: result.kind === "answered" ? result.httpStatus : null,
        elapsed_ms: result.elapsedMs,
        reason,
      };
      return { status: 200, body: found(check) };
    },
  };
}

/** HOOK-7: the МО's own webhook is its own. */
async function departmentOwner(db: Database, moOid: string, departOid: string | null): Promise<DepartmentOwner> {
  return departOid === null ? "own" : findDepartmentOwner(db.em.fork(), moOid, departOid);
}

const NOT_OURS = "depart_oid принадлежит другой МО; укажите OID подразделения своей МО (MO.branch_oid)";

function recordOf({ address, depart_oid }: CallbackRequest): { address: string; depart_oid: string | null } {
  return { address, depart_oid: depart_oid ?? null };
}

function notRegistered(departOid: string | null | undefined) {
  const whose = departOid ? `подразделения [${departOid}]` : "МО";
  return refusal(404, `Ответный сервис ${whose} не зарегистрирован`);
}
