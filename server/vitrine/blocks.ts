import type { SandboxBlock } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { findBlockedDepartment } from "../db/queries/sandbox.ts";
import { textOf, type RawRecord } from "../profile/facts.ts";
import { canonicalGuid } from "../flk/normalise.ts";
import { failed } from "../profile/envelope.ts";
import type { Subsystem } from "../profile/subsystems.ts";
import { isObject } from "../profile/isObject.ts";
import type { Blocked } from "./uploadRequest.ts";

/** RFC 9110 wants it with a 405; reading and deleting stay allowed (E-46). */
const ALLOW = { Allow: "GET, DELETE" } as const;

export type BlockedReply = ReturnType<typeof blockedReply>;

/** HTTP-5, with the OID in the place of [***]; of slots, nothing went to the contact centre (E-41). */
export function blockedReply(oid: string, { name }: Subsystem) {
  const message =
    `Обновление информации о структурных подразделениях МО [${oid}] заблокировано. ` +
    "Для разъяснения обратитесь в группу сопровождения: «Витрина данных ХМАО».";
  const contactCenter = name === "slot" ? [] : null;
  return { status: 405 as const, body: failed(405, { message, contactCenter }), headers: ALLOW };
}

export function blocksFor(owner: string, blocks: readonly SandboxBlock[]): Blocked {
  const oids = blocks.map(({ oid }) => oid);
  return { whole: oids.includes(owner), others: oids.filter((oid) => oid !== owner) };
}

/** What a record is, and what it hangs under. */
const PLACES = ["id", "period_id", "mo_id", "resource_id", "slot_id"];

/**
 * The blocked department that a package touches, if any: one record of it refuses the whole package, for 405 has no verdicts of
 * records. So a record counts whatever else is wrong with it: to mend it would be in vain. A record touches a department by being it, by the record it hangs under, or by being stored in it now.
 * Referrals hang under nothing (E-60): only a block of the МО stops them.
 */
export async function blockedDepartment(
  em: EntityManager,
  { name }: Subsystem,
  records: readonly unknown[],
  owner: string,
  { others }: Blocked,
): Promise<string | undefined> {
  if (others.length === 0 || name === "referral") return undefined;
  const readable = records.filter(isObject);
  const named = readable
    .map((record) => textOf(record, "branch_oid")?.trim())
    .find((oid) => others.includes(oid ?? ""));
  if (named !== undefined) return named;
  const ids = readable.flatMap((record) => PLACES.flatMap((field) => guidOf(record, field) ?? []));
  return findBlockedDepartment(em, owner, others, ids);
}

/** As it was meant: a variant that `strict` refuses names the same record. */
function guidOf(record: RawRecord, field: string): string | undefined {
  return canonicalGuid(textOf(record, field) ?? "")?.value;
}
