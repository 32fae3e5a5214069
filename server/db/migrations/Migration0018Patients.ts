import { Migration } from "@mikro-orm/migrations";

/** ЕПГУ always gives the birthdate, and one thing more: both are looked up here, where the whole register was read. */
export class Migration0018Patients extends Migration {
  override name = "0018-patients";

  override up(): void {
    this.addSql(
      "create index patient_person_index on patient (birthdate, snils, oms_number, lower(lastname), lower(firstname))",
    );
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the patients has no way back");
  }
}
