import { Migration } from "@mikro-orm/migrations";
import { HISTORY_TRIGGERS } from "./history.ts";

/**
 * A booking writes less. Its events are told by its own statement in one row, so the triggers keep silent. A slot that is booked has
 * room beside it for its next version, so that no index has to hear of it. What an МО was to show in a window is few rows of many
 * summarised pages: the index on the time alone finds them.
 */
export class Migration0012LeanBookings extends Migration {
  override name = "0012-lean-bookings";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the lean bookings has no way back");
  }
}

const STATEMENTS = [
  ...HISTORY_TRIGGERS,
  `alter table slot set (fillfactor = 90)`,
  `alter table associations_slots set (fillfactor = 80)`,
  `drop index expected_upload_owner_oid_at_index`,
];
