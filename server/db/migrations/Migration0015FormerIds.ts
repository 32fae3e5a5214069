import { Migration } from "@mikro-orm/migrations";

/** Calendar, slots and bookings look up who a patient is; by a former id (E-15) that was a scan of the register. */
export class Migration0015FormerIds extends Migration {
  override name = "0015-former-ids";

  override up(): void {
    this.addSql("create index patient_united_guids_index on patient using gin (united_guids)");
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the former ids has no way back");
  }
}
