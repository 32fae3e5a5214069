import { Migration } from "@mikro-orm/migrations";
import { HISTORY_FUNCTIONS, insertEvent } from "./history.ts";

/** The same history for less: each trigger inserts by itself, where it called a function that did. */
export class Migration0010LeanHistory extends Migration {
  override name = "0010-lean-history";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the history has no way back");
  }
}

const STATEMENTS = [
  ...HISTORY_FUNCTIONS,
  `create or replace function attempt_remarked() returns trigger language plpgsql as $$
  begin
    ${insertEvent(`new.slot_id, 'attempt', new.id, 'changed',
      jsonb_build_array(jsonb_build_object('field', 'mis_lints', 'from', old.mis_lints, 'to', new.mis_lints)),
      null, null, null::int, null::int, null`)}
    return null;
  end $$`,
  `drop function if exists record_slot_event(uuid, text, uuid, text, jsonb, text, timestamptz, int, int, text)`,
];
