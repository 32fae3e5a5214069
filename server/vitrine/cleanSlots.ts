import type { EntityManager } from "@mikro-orm/postgresql";
import { writeCleanSlots } from "../db/queries/cleanSlots.ts";
import type { Candidate } from "../profile/facts.ts";
import type { Subsystem } from "../profile/subsystems.ts";

/**
 * Writes a package of slots that no rule could refuse anything of, in one statement; false, and the general way has to judge them, if
 * there is anything to refuse, or if these are no slots. Slots come by the million, again and again, and nearly all are so.
 */
export async function storeCleanSlots(
  em: EntityManager,
  { name }: Subsystem,
  candidates: readonly Candidate[],
  owner: string,
): Promise<boolean> {
  if (name !== "slot" || candidates.length === 0) return false;
  if (candidates.some(({ issues }) => issues.length > 0)) return false;
  return writeCleanSlots(
    em,
    candidates.map(({ record }) => record),
    owner,
  );
}
