// How an attempt ends without a booking or a cancel that is committed, or becomes unknown.
import type { BookRefusal } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { AttemptState, OpenAttempt } from "../../../profile/statuses.ts";
import { columns, unindexed } from "../../tables.ts";
import { releaseClaim } from "../claims.ts";
import { transition } from "./transition.ts";

const t = columns("booking_attempt", "t");
const o = columns("booking_attempt", "o");
const a = columns("associations_slots", "a");
const b = columns("book", "b");
const attempt = columns("booking_attempt");
const association = columns("associations_slots");

export interface Ending {
  readonly state: Extract<AttemptState, "refused" | "released" | "unknown">;
  readonly statusCode: BookRefusal["status"]["status_code"];
  readonly reason: string | null;
  /** Null when no answer has begun to arrive: the МИС may be busy with the request still, and `answered_at` stays empty. */
  readonly httpStatus: number | null;
  /** Nothing can arrive any more, though nothing has. */
  readonly isOver?: boolean;
}

/** By the row as it is when it is written: an upload may show the record while this statement waits for it. */
const endState = (asked: string): string =>
  `case when ${t.kind} = 'book' and ${t.book_ext_id} is not null then 'unknown' else ${asked} end`;

// Raw: the state depends on the row itself, and is returned.
const END_ATTEMPT = transition<Required<Ending> & { id: string }, { state: AttemptState }>(
  "end_attempt",
  (p) => `
  update booking_attempt t
     set ${attempt.state} = ${endState(p.state)}, ${attempt.status_code} = ${p.statusCode}, ${attempt.reason} = ${p.reason},
         ${attempt.http_status} = ${p.httpStatus},
         ${attempt.answered_at} = case when ${endState(p.state)} <> 'unknown' or ${p.httpStatus}::int is not null or ${p.isOver} then now() end,
         ${attempt.settled_at} = case when ${endState(p.state)} <> 'unknown' then now() end
   where ${t.id} = ${p.id} and ${unindexed(t.state)} in ('claimed', 'unknown') returning ${t.state}`,
);

/**
 * Ends an attempt that changed nothing and releases its slot; an `unknown` one keeps the slot until the truth is known (E-25).
 * A settled attempt stays as it is. A МИС that uploads the record and refuses it all the same has to cancel it, so such an
 * attempt is unknown too.
 */
export async function endAttempt(em: EntityManager, id: string, ending: Ending): Promise<void> {
  const ended = await END_ATTEMPT.first(em, { isOver: false, ...ending, id });
  if (ended && ended.state !== "unknown") await releaseClaim(em, id);
}

// Raw: whose record it is has to be decided by the statement that writes it down, and the slot is held by the same.
const NOTE_RECORD = transition<{ id: string; bookExtId: string }>(
  "note_record",
  (p) => `
  with noted as (
    update booking_attempt t
       set ${attempt.state} = 'unknown', ${attempt.book_ext_id} = ${p.bookExtId}, ${attempt.status_code} = 18, ${attempt.answered_at} = now(),
           ${attempt.settled_at} = null,
           ${attempt.case_number} = case
             when ${t.state} <> 'released' or not exists (
               select 1 from booking_attempt o where ${o.case_number} = ${t.case_number} and ${unindexed(o.kind)} = 'book'
                  and ${o.state} in ('claimed', 'unknown', 'booked') and ${o.id} <> ${t.id}) then ${t.case_number} end
     where ${t.id} = ${p.id} and ${unindexed(t.kind)} = 'book' and ${unindexed(t.state)} in ('claimed', 'unknown', 'released')
       and not exists (select 1 from associations_slots a where ${a.book_ext_id} = ${p.bookExtId})
       and not exists (select 1 from book b where ${b.id} = ${p.bookExtId} and ${b.slot_id} <> ${t.slot_id})
       and not exists (select 1 from booking_attempt o where ${o.book_ext_id} = ${p.bookExtId} and ${unindexed(o.kind)} = 'book'
                          and ${unindexed(o.state)} = 'unknown' and ${o.id} <> ${t.id})
    returning ${t.id}, ${t.slot_id}
  ), held as (
    update associations_slots a set ${association.claim_id} = noted.id, ${association.claimed_at} = now()
      from noted where ${a.slot_id} = noted.slot_id and ${a.book_ext_id} is null and ${a.claim_id} is null
  )
  select 1 from noted`,
);

/**
 * E-25: writes down which record the МИС may have made, before it is asked to cancel. An attempt that an upload has released since
 * (its AVAILABLE may have been older than the record) is unknown again, and the slot its own if it is free. False when the id is somebody else's: a
 * record of another slot or attempt, which a cancel would take away from its patient.
 */
export async function noteRecord(em: EntityManager, id: string, bookExtId: string): Promise<boolean> {
  return (await NOTE_RECORD.run(em, { id, bookExtId })).length > 0;
}

const ABANDON_ATTEMPT = transition<{ id: string }>(
  "abandon_attempt",
  (p) => `
  update booking_attempt
     set ${attempt.state} = 'unknown', ${attempt.status_code} = 18, ${attempt.answered_at} = now(),
         ${attempt.reason} = coalesce(${attempt.reason}, 'the gateway did not see the end of the call')
   where ${attempt.id} = ${p.id} and ${unindexed(attempt.state)} in ('claimed', 'unknown')`,
);

/** No live process is busy with the call any more: how it ended is not known (E-25). */
export async function abandonAttempt(em: EntityManager, { id, kind }: Pick<OpenAttempt, "id" | "kind">): Promise<void> {
  await ABANDON_ATTEMPT.run(em, { id });
  // A booking stands while its cancel is unknown, and the patient may try again.
  if (kind === "cancel") await releaseClaim(em, id);
}

const CLOSE_ATTEMPT = transition<{ id: string }>(
  "close_attempt",
  (p) => `
  update booking_attempt
     set ${attempt.state} = case ${attempt.kind} when 'book' then 'compensated' else 'cancelled' end, ${attempt.settled_at} = now()
   where ${attempt.id} = ${p.id} and ${unindexed(attempt.state)} = 'unknown'`,
);

/** Closes an attempt whose record is no more, as the МИС's own uploads show. */
export async function closeAttempt(em: EntityManager, id: string): Promise<void> {
  await CLOSE_ATTEMPT.run(em, { id });
  await releaseClaim(em, id);
}

const KEEP_LINTS = transition<{ id: string; lints: string }>(
  "keep_lints",
  (p) => `update booking_attempt set ${attempt.mis_lints} = ${p.lints} where ${attempt.id} = ${p.id}`,
);

/** Keeps the errata that a МИС's reply came under with the attempt it answers; they show in the slot's history (D-28). */
export async function keepMisLints(em: EntityManager, id: string, lints: readonly string[]): Promise<void> {
  await KEEP_LINTS.run(em, { id, lints: [...new Set(lints)].sort().join(", ") });
}
