import type { EntityManager } from "@mikro-orm/postgresql";
import { CANCELLED, type OpenAttempt } from "../../profile/statuses.ts";
import { sql } from "../sql.ts";
import { releaseClaim, type CancelToSend } from "./booking.ts";

/** Where a page of open attempts ends; the next one begins after it. */
export interface Cursor {
  readonly created_at: string;
  readonly id: string;
}

export const FIRST_PAGE: Cursor = { created_at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * Open attempts with all that is known of them, locked for this transaction; those that another process is looking at are left
 * to it. Ages are counted by the clock of the database, the only one that all processes share.
 */
export async function lockOpenAttempts(
  em: EntityManager,
  after: Cursor,
  limit: number,
): Promise<(OpenAttempt & Cursor)[]> {
  return sql<OpenAttempt & Cursor>(
    em,
    `select t.id, t.created_at::text as created_at, t.kind, t.state, t.slot_id, t.book_ext_id, t.patient_id, t.status_code,
            t.answered_at is null as is_listening,
            (extract(epoch from now() - t.created_at) * 1000)::float8 as age_ms,
            (extract(epoch from now() - coalesce(t.called_at, t.created_at)) * 1000)::float8 as call_age_ms,
            exists (select 1 from associations_slots a where a.book_ext_id = t.book_ext_id) as is_held,
            coalesce((select case when b.status_code = any($4::int[]) then 'cancelled' else 'active' end
                        from book b where b.id = t.book_ext_id), 'none') as record,
            coalesce((select c.state from booking_attempt c
                       where t.kind = 'book' and c.slot_id = t.slot_id and c.kind = 'cancel' and c.book_ext_id = t.book_ext_id
                         and c.created_at >= t.created_at
                       order by c.created_at desc limit 1), 'none') as cancel,
            exists (select 1 from booking_attempt b
                     where t.kind = 'cancel' and b.slot_id = t.slot_id and b.kind = 'book' and b.book_ext_id = t.book_ext_id
                       and b.state = 'unknown') as compensates
       from booking_attempt t
      where t.state in ('claimed', 'unknown') and (t.created_at, t.id) > ($1::timestamptz, $2::uuid)
      order by t.created_at, t.id limit $3 for update of t skip locked`,
    [after.created_at, after.id, limit, CANCELLED],
  );
}

/** Nobody alive is busy with the call any more: how it ended is not known (E-25). */
export async function abandonAttempt(em: EntityManager, { id, kind }: OpenAttempt): Promise<void> {
  await sql(
    em,
    `update booking_attempt
        set state = 'unknown', status_code = 18, answered_at = now(),
            reason = coalesce(reason, 'the gateway did not see the end of the call')
      where id = $1`,
    [id],
  );
  // A booking stands while its cancel is unknown, and the patient may try again.
  if (kind === "cancel") await releaseClaim(em, id);
}

/** Closes an attempt that the МИС's own uploads have settled. */
export async function closeAttempt(
  em: EntityManager,
  id: string,
  state: "compensated" | "cancelled" | "released",
): Promise<void> {
  await sql(em, "update booking_attempt set state = $2, settled_at = now() where id = $1", [id, state]);
  await releaseClaim(em, id);
}

/** A cancel goes out once more: until its end it belongs to this process. The webhook may have moved since. */
export async function takeCancel(em: EntityManager, id: string): Promise<CancelToSend | undefined> {
  const [row] = await sql<CancelToSend>(
    em,
    `update booking_attempt t
        set state = 'claimed', called_at = now(), answered_at = null,
            address = coalesce((
              select c.address from slot s join mo m on m.id = s.mo_id join callback c on c.mo_oid = m.parent_id
               where s.id = t.slot_id and (c.depart_oid = m.branch_oid or c.depart_oid is null)
               order by c.depart_oid nulls last limit 1), t.address)
      where id = $1 and address is not null returning id, book_ext_id, patient_id, united_guids, address`,
    [id],
  );
  return row;
}

/**
 * A claim holds a slot for an open attempt and for nothing else: whatever left one behind, the slot can be sold again. Only those
 * older than any call, for a new claim and its attempt appear together and this statement may see the one without the other.
 */
export async function liftDeadClaims(em: EntityManager, olderThanMs: number): Promise<void> {
  await sql(
    em,
    `update associations_slots a set claim_id = null, claimed_at = null
      where a.claim_id is not null and a.claimed_at < now() - make_interval(secs => $1::float8 / 1000)
        and not exists (select 1 from booking_attempt t where t.id = a.claim_id and t.state in ('claimed', 'unknown'))`,
    [olderThanMs],
  );
}
