// What the journal of attempts knows. The statements that change it stand in attempt/.
import type { EntityManager } from "@mikro-orm/postgresql";
import { CANCELLED, type AttemptState } from "../../profile/statuses.ts";
import { statement } from "../statement.ts";
import { columns, kysely, list } from "../tables.ts";
import type { Booking, MisDetails } from "./attempt/commitBooking.ts";

export interface EarlierAttempt {
  readonly id: string;
  readonly slot_id: string | null;
  readonly patient_id: string;
  readonly state: AttemptState;
  readonly book_ext_id: string | null;
  readonly united_guids: readonly string[];
  /** What ЕПГУ was answered. */
  readonly answer: MisDetails | null;
  /** The record holds its slot, and the МИС has not shown it as cancelled. */
  readonly is_in_force: boolean;
}

const t = columns("booking_attempt", "t");
const a = columns("associations_slots", "a");
const b = columns("book", "b");

const EARLIER = ["id", "slot_id", "patient_id", "united_guids", "state", "book_ext_id", "answer"] as const;

const FIND_LIVE_ATTEMPT = statement<{ caseNumber: string }, EarlierAttempt>(
  (p) => `
  select ${list("booking_attempt", EARLIER, "t")},
         exists (select from associations_slots a join book b on ${b.id} = ${a.book_ext_id}
                  where ${a.slot_id} = ${t.slot_id} and ${b.id} = ${t.book_ext_id}
                    and ${b.status_code} not in (${CANCELLED.join(", ")})) as is_in_force
    from booking_attempt t
   where ${t.case_number} = ${p.caseNumber} and ${t.kind} = 'book' and ${t.state} in ('claimed', 'unknown', 'booked')`,
);

export function findLiveAttempt(em: EntityManager, caseNumber: string): Promise<EarlierAttempt | undefined> {
  return FIND_LIVE_ATTEMPT.first(em, { caseNumber });
}

export interface AttemptNow {
  readonly state: AttemptState;
  readonly status_code: number | null;
}

export async function findState(em: EntityManager, attemptId: string): Promise<AttemptNow | undefined> {
  return kysely(em)
    .selectFrom("booking_attempt")
    .select(["state", "status_code"])
    .where("id", "=", attemptId)
    .executeTakeFirst();
}

/** Whether `commitBooking` has come to its end before, and only its answer was lost with the connection. */
export async function isCommitted(em: EntityManager, { attemptId, bookExtId }: Booking): Promise<boolean> {
  const row = await kysely(em)
    .selectFrom("booking_attempt")
    .select("id")
    .where("id", "=", attemptId)
    .where("state", "=", "booked")
    .where("book_ext_id", "=", bookExtId)
    .executeTakeFirst();
  return row !== undefined;
}

const IS_BOOK_CANCELLED = statement<{ bookExtId: string }, { is_cancelled: boolean }>(
  (p) => `
  select coalesce(
    (select ${b.status_code} in (${CANCELLED.join(", ")}) from book b where ${b.id} = ${p.bookExtId}),
    exists (select from booking_attempt t
             where ${t.book_ext_id} = ${p.bookExtId} and ${t.state} in ('cancelled', 'compensated'))) as is_cancelled`,
);

/**
 * D-15: UC11-4 deletes book_ext_id from the association, and the МИС may have deleted the бирка, so the journal is asked too
 * (E-26). A бирка in force says that there is something to cancel still.
 */
export async function isBookCancelled(em: EntityManager, bookExtId: string): Promise<boolean> {
  return (await IS_BOOK_CANCELLED.first(em, { bookExtId }))?.is_cancelled ?? false;
}

export interface AttemptCount {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
}

/** Exported for the test that reads its plan. */
export const COUNT_OPEN_ATTEMPTS = statement<object, AttemptCount>(
  () => `
  select ${t.kind}, ${t.state}, count(*)::int as attempts from booking_attempt t
   where ${t.state} in ('claimed', 'unknown') group by ${t.kind}, ${t.state}`,
);

/** Kinds and states of which there is none are left out. */
export function countOpenAttempts(em: EntityManager): Promise<AttemptCount[]> {
  return COUNT_OPEN_ATTEMPTS.run(em, {});
}
