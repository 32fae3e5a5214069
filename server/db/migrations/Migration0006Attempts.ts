import { Migration } from "@mikro-orm/migrations";

/**
 * What the journal lacked to settle an attempt without the process that made it: by which ids a МИС may know the patient (E-15,
 * CANCEL-3), and what ЕПГУ was told (E-25).
 */
export class Migration0006Attempts extends Migration {
  override name = "0006-attempts";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the attempts has no way back");
  }
}

/** The living region is replaced every day: that is not something a МИС has deleted (history.ts). */
const IS_RECORDED = `current_setting('ferkit.history', true) is distinct from 'off'`;

const STATEMENTS = [
  `alter table booking_attempt add column united_guids text[] not null default '{}', add column answer jsonb`,
  `create index booking_attempt_book_ext_id_index on booking_attempt (book_ext_id) where book_ext_id is not null`,
  `create index booking_attempt_released_index on booking_attempt (settled_at) where kind = 'book' and state = 'released'`,

  // A бирка that its МИС has deleted is a record that is no more, as one with 5010 (E-24): triggers, for cascades delete it too.
  `create function booking_ends_with_book() returns trigger language plpgsql as $$
  begin
    update associations_slots set book_ext_id = null, patient_id = null
     where slot_id = old.slot_id and book_ext_id = old.id;
    with closed as (
      update booking_attempt set state = case state when 'booked' then 'cancelled' else 'compensated' end, settled_at = now()
       where slot_id = old.slot_id and book_ext_id = old.id and kind = 'book' and state in ('booked', 'unknown')
      returning id
    )
    update associations_slots a set claim_id = null, claimed_at = null from closed where a.claim_id = closed.id;
    return null;
  end $$`,
  `create trigger booking_ends_with_book after delete on book for each row when (${IS_RECORDED})
    execute function booking_ends_with_book()`,

  // Nobody will say anything more of a deleted slot: no бирка loads without it (LOAD-4). A known record is cancelled all the same.
  `create function attempts_end_with_slot() returns trigger language plpgsql as $$
  begin
    update booking_attempt
       set state = case state when 'booked' then 'cancelled' else 'released' end,
           reason = case state when 'booked' then reason else 'the slot was deleted' end, settled_at = now()
     where slot_id = old.id and kind = 'book'
       and (state = 'booked' or state = 'unknown' and book_ext_id is null and answered_at is not null);
    return null;
  end $$`,
  `create trigger attempts_end_with_slot after delete on slot for each row when (${IS_RECORDED})
    execute function attempts_end_with_slot()`,
];
