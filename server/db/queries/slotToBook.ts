import type { EntityManager } from "@mikro-orm/postgresql";
import { statement, type Marks } from "../statement.ts";
import { columns, list } from "../tables.ts";
import { absencesOf, askedBy, firstFailing, REFERRAL_ASKED, type Applicant, type OfferRule } from "./offerRules.ts";
import { lookUpEach } from "./upsert.ts";

/** The slot as booking needs it; times are local. */
export interface SlotToBook {
  readonly slot_id: string;
  readonly visit_time: string;
  readonly duration: number;
  /** Webhook of the department, else of the МО (E-35). */
  readonly address: string | null;
}

/** A slot that somebody wants. */
export interface SlotToClaim extends SlotToBook {
  /** Why the calendar would not offer it to him. */
  readonly refusal: OfferRule | null;
}

const s = columns("slot", "s");
const r = columns("resource", "r");
const m = columns("mo", "m");
const c = columns("callback", "c");

/** Of the department `m`: its own webhook, else that of its МО (E-35). */
export const WEBHOOK = `
  select ${c.address} from callback c
   where ${c.mo_oid} = ${m.parent_id} and (${c.depart_oid} = ${m.branch_oid} or ${c.depart_oid} is null)
   order by ${c.depart_oid} nulls last limit 1`;

const SELECTED = `select ${s.id} as slot_id, ${list("slot", ["visit_time", "duration"], "s")}, (${WEBHOOK}) as address`;
const FROM = `from slot s ${lookUpEach("m", `select * from mo m where ${m.id} = ${s.mo_id}`)}`;

export const SLOT_TO_BOOK = `${SELECTED} ${FROM}`;

/** The part of the statements that claim a slot which finds it, with the first rule that is in the way. */
export function slotToClaim(applicant: Marks<Applicant>): string {
  const known = { departmentAge: m.tag_age, absences: absencesOf(s.resource_id) };
  return `
  ${SELECTED}, ${firstFailing(known)} as refusal
  ${FROM} ${lookUpEach("r", `select * from resource r where ${r.id} = ${s.resource_id}`)}
    ${lookUpEach("asked", askedBy(applicant))} ${REFERRAL_ASKED}`;
}

/**
 * An upload in the middle of its transaction locks its slots; a patient does not wait for it longer than this. 55P03 then, and nothing
 * is written. For the rest of the transaction. `alter database … set ferkit.lock_limit` makes it another limit.
 */
export const LOCK_LIMIT =
  "set_config('lock_timeout', coalesce(nullif(current_setting('ferkit.lock_limit', true), ''), '5s'), true) as lock_limit";

const FIND_SLOT = statement<{ slotId: string }, SlotToBook>((p) => `${SLOT_TO_BOOK} where ${s.id} = ${p.slotId}`);

export function findSlotToBook(em: EntityManager, slotId: string): Promise<SlotToBook | undefined> {
  return FIND_SLOT.first(em, { slotId });
}
