import { Migration } from "@mikro-orm/migrations";

/**
 * Every row that a booking wants has one index that leads to it, and no other that might seem as good while the tables are empty: a
 * change that a МИС has yet to show is looked for by its slot, and what the metrics count is of no use to anybody else.
 */
export class Migration0008Plans extends Migration {
  override name = "0008-plans";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the plans has no way back");
  }
}

const STATEMENTS = [
  `drop index expected_upload_open_index`,
  `create index expected_upload_slot_id_index on expected_upload (slot_id)`,
  `create index expected_upload_owed_index on expected_upload (owner_oid)
    where coalesce(ended_at, case when slot_seen_at is not null then book_seen_at end) is null`,
  `drop index booking_attempt_kind_state_index`,
  `create index booking_attempt_kind_state_index on booking_attempt ((kind || state)) include (kind, state)`,
];
