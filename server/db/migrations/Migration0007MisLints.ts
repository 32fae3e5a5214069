import { Migration } from "@mikro-orm/migrations";

/**
 * What a МИС's reply was spelt like against the contract, with the attempt it belongs to: E-06 wants a remark, and the reply itself
 * is kept nowhere. Told in the slot's history (D-28) by a trigger of its own, since the others write only when the attempt moves.
 */
export class Migration0007MisLints extends Migration {
  override name = "0007-mis-lints";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the remarks on a МИС's replies has no way back");
  }
}

const STATEMENTS = [
  `alter table booking_attempt add column mis_lints text null`,
  `create function attempt_remarked() returns trigger language plpgsql as $$
  begin
    perform record_slot_event(new.slot_id, 'attempt', new.id, 'changed',
      jsonb_build_array(jsonb_build_object('field', 'mis_lints', 'from', old.mis_lints, 'to', new.mis_lints)),
      null, null, null, null, null);
    return null;
  end $$`,
  `create trigger attempt_remarked after update on booking_attempt for each row
    when (old.mis_lints is distinct from new.mis_lints) execute function attempt_remarked()`,
];
