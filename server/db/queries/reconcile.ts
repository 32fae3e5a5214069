import type { EntityManager } from "@mikro-orm/postgresql";
import { CANCELLED, type OpenAttempt } from "../../profile/statuses.ts";
import { statement } from "../statement.ts";
import { columns, list } from "../tables.ts";

/** Where a page of open attempts ends; the next one begins after it. */
export interface Cursor {
  readonly created_at: string;
  readonly id: string;
}

export const FIRST_PAGE: Cursor = { created_at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

const t = columns("booking_attempt", "t");
const c = columns("booking_attempt", "c");
const o = columns("booking_attempt", "o");
const a = columns("associations_slots", "a");
const b = columns("book", "b");

const KNOWN = ["id", "kind", "state", "slot_id", "book_ext_id", "patient_id", "status_code"] as const;
const msSince = (moment: string): string => `(extract(epoch from now() - ${moment}) * 1000)::float8`;

// Raw: what is known of an attempt from four tables, locked, and past what other processes hold.
const LOCK_OPEN_ATTEMPTS = statement<Cursor & { limit: number }, OpenAttempt & Cursor>(
  (p) => `
  select ${list("booking_attempt", KNOWN, "t")}, ${t.created_at}::text as created_at, ${t.answered_at} is null as is_listening,
         ${msSince(t.created_at)} as age_ms, ${msSince(`coalesce(${t.called_at}, ${t.created_at})`)} as call_age_ms,
         exists (select 1 from associations_slots a where ${a.book_ext_id} = ${t.book_ext_id}) as is_held,
         coalesce((select case when ${b.status_code} in (${CANCELLED.join(", ")}) then 'cancelled' else 'active' end
                     from book b where ${b.id} = ${t.book_ext_id}), 'none') as record,
         coalesce((select ${c.state} from booking_attempt c
                    where ${t.kind} = 'book' and ${c.slot_id} = ${t.slot_id} and ${c.kind} = 'cancel'
                      and ${c.book_ext_id} = ${t.book_ext_id} and ${c.created_at} >= ${t.created_at}
                    order by ${c.created_at} desc limit 1), 'none') as cancel,
         exists (select 1 from booking_attempt o
                  where ${t.kind} = 'cancel' and ${o.slot_id} = ${t.slot_id} and ${o.kind} = 'book'
                    and ${o.book_ext_id} = ${t.book_ext_id} and ${o.state} = 'unknown') as compensates
    from booking_attempt t
   where ${t.state} in ('claimed', 'unknown') and (${t.created_at}, ${t.id}) > (${p.created_at}::timestamptz, ${p.id}::uuid)
   order by ${t.created_at}, ${t.id} limit ${p.limit} for update of t skip locked`,
);

/**
 * Open attempts with all that is known of them, locked for this transaction; those that another process is looking at are left
 * to it. Ages are counted by the clock of the database, the only one that all processes share.
 */
export function lockOpenAttempts(em: EntityManager, after: Cursor, limit: number): Promise<(OpenAttempt & Cursor)[]> {
  return LOCK_OPEN_ATTEMPTS.run(em, { ...after, limit });
}
