import { Migration } from "@mikro-orm/migrations";

/**
 * Finding a slot by who holds it, at no cost for the slots that nobody holds: almost all of them, in every upload. An
 * association is only ever written together with its slot, so a foreign key would look for each slot of a package once more;
 * that it dies with its slot (E-60) is seen to once per statement.
 */
export class Migration0003Claims extends Migration {
  override name = "0003-claims";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the claims has no way back");
  }
}

const STATEMENTS = [
  `alter table associations_slots drop constraint associations_slots_book_ext_id_unique`,
  `create unique index associations_slots_book_ext_id_unique on associations_slots (book_ext_id)
    where book_ext_id is not null`,
  `create index associations_slots_claim_id_index on associations_slots (claim_id) where claim_id is not null`,
  `alter table associations_slots drop constraint associations_slots_slot_id_foreign`,
  `create function associations_die_with_slots() returns trigger language plpgsql as $$
  begin
    delete from associations_slots a using gone where a.slot_id = gone.id;
    return null;
  end $$`,
  `create trigger associations_die_with_slots after delete on slot referencing old table as gone
    for each statement execute function associations_die_with_slots()`,
];
