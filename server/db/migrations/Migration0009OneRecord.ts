import { Migration } from "@mikro-orm/migrations";

/**
 * One бирка in force per slot (D-85). An exclusion, for a unique constraint cannot be both partial and deferrable, and one package may
 * cancel a бирка and store another, or swap two. SQLSTATE 23P01.
 */
export class Migration0009OneRecord extends Migration {
  override name = "0009-one-record";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the records in force has no way back");
  }
}

const STATEMENTS = [
  // Of several that are stored already the one that was booked through ЕПГУ stays, else the newest; the others are cancelled.
  `update book set status_code = 5010, updated_at = now()
     from (select b.id, row_number() over (partition by b.slot_id
                          order by (b.id = a.book_ext_id) desc nulls last, b.updated_at desc, b.create_ts desc, b.id) as place
             from book b left join associations_slots a on a.slot_id = b.slot_id where b.status_code = 5000) ranked
    where book.id = ranked.id and ranked.place > 1`,
  `alter table book add constraint book_in_force_unique exclude (slot_id with =) where (status_code = 5000)
     deferrable initially immediate`,
];
