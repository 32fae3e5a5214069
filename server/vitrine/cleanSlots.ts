import type { EntityManager } from "@mikro-orm/postgresql";
import { writeCleanSlots } from "../db/queries/cleanSlots.ts";
import { actAs } from "../db/queries/actor.ts";
import { markShown } from "../db/queries/freshness.ts";
import { isConflict } from "../db/retry.ts";
import type { Candidate, RawRecord } from "../profile/facts.ts";
import { blamesValue } from "./unstorable.ts";
import { writerOf, type UploadRequest } from "./uploadRequest.ts";

/** The general way has to judge the package. */
class NotClean extends Error {}

/**
 * The fast step of an upload: writes a package of slots that no rule could refuse anything of, in one statement. False, and nothing is
 * written, if there is anything to refuse, if somebody got in its way, or if these are no slots. Slots come by the million, again
 * and again, and nearly all are so.
 */
export async function storeCleanSlots(
  em: EntityManager,
  request: UploadRequest,
  candidates: readonly Candidate[],
): Promise<boolean> {
  if (request.subsystem.name !== "slot" || candidates.length === 0) return false;
  if (candidates.some(({ issues }) => issues.length > 0)) return false;
  const slots = candidates.map(({ record }) => record);
  try {
    await em.fork().transactional((tx) => storeAll(tx, request, slots));
    return true;
  } catch (error) {
    if (error instanceof NotClean || isConflict(error) || blamesValue(error)) return false;
    throw error;
  }
}

async function storeAll(tx: EntityManager, request: UploadRequest, slots: readonly RawRecord[]): Promise<void> {
  await actAs(tx, writerOf(request));
  if (!(await writeCleanSlots(tx, slots, request.owner))) throw new NotClean();
  await markShown(tx, "slot", slots, request.owner);
}
