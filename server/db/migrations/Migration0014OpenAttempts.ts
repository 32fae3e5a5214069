import { Migration } from "@mikro-orm/migrations";

/** The metrics count open attempts alone, which have an index of their own: the one over all of them cost every booking two entries. */
export class Migration0014OpenAttempts extends Migration {
  override name = "0014-open-attempts";

  override up(): void {
    this.addSql("drop index booking_attempt_kind_state_index");
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the open attempts has no way back");
  }
}
