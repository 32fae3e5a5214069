import { Migration } from "@mikro-orm/migrations";

/**
 * What the scrape of the metrics counts and what the retention looks for is found by index. A pair of words that thousands of
 * rows share takes next to no room, and of tables that grow in order of time a summary of the pages is enough: bookings pay little.
 */
export class Migration0005Retention extends Migration {
  override name = "0005-retention";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the retention has no way back");
  }
}

const STATEMENTS = [
  `create index booking_attempt_kind_state_index on booking_attempt (kind, state)`,
  `create index booking_attempt_created_at_index on booking_attempt using brin (created_at)`,
  `create index expected_upload_at_index on expected_upload using brin (at)`,
];
