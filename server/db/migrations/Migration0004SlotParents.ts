import { Migration } from "@mikro-orm/migrations";

/**
 * That a slot hangs under a department and a resource which exist is still the database's own word, but given once per statement: a
 * foreign key looks for both parents of every single slot, and that was half of what storing a slot cost. The parents are
 * locked as a foreign key locks them, so that neither can go before the slot is there to go with it (CASC-1, CASC-2).
 */
export class Migration0004SlotParents extends Migration {
  override name = "0004-slot-parents";

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the slots' parents has no way back");
  }
}

/** In the words of a foreign key, for whoever reads SQLSTATE, column and constraint of an error. */
const refuse = (column: string): string =>
  `raise exception 'a slot names a parent that is not there'
     using errcode = 'foreign_key_violation', table = 'slot', column = '${column}', constraint = 'slot_${column}_foreign';`;

const lock = (table: string, ids: string, column: string): string =>
  `perform from ${table} where id = any(${ids}) order by id for key share;
    get diagnostics found_rows = row_count;
    if found_rows < cardinality(${ids}) then ${refuse(column)} end if;`;

const diesWith = (table: string, column: string): string[] => [
  `create function slots_die_with_${table}() returns trigger language plpgsql as $$
  begin
    delete from slot where ${column} = old.id;
    return null;
  end $$`,
  `create trigger slots_die_with_${table} after delete on ${table} for each row execute function slots_die_with_${table}()`,
];

const STATEMENTS = [
  `alter table slot drop constraint slot_mo_id_foreign, drop constraint slot_resource_id_foreign`,

  `create function lock_slot_parents(mo_ids uuid[], resource_ids uuid[]) returns void language plpgsql as $$
  declare
    found_rows bigint;
  begin
    ${lock("mo", "mo_ids", "mo_id")}
    ${lock("resource", "resource_ids", "resource_id")}
  end $$`,

  `create function slots_have_parents() returns trigger language plpgsql as $$
  begin
    perform lock_slot_parents(array(select distinct mo_id from stored), array(select distinct resource_id from stored));
    return null;
  end $$`,
  `create trigger slots_have_parents after insert on slot referencing new table as stored
    for each statement execute function slots_have_parents()`,

  // A slot that stays where it is, as nearly every one, asks nobody.
  `create function moved_slot_has_parents() returns trigger language plpgsql as $$
  begin
    perform lock_slot_parents(array[new.mo_id], array[new.resource_id]);
    return null;
  end $$`,
  `create trigger moved_slot_has_parents after update of mo_id, resource_id on slot for each row
    when (old.mo_id <> new.mo_id or old.resource_id <> new.resource_id) execute function moved_slot_has_parents()`,

  ...diesWith("mo", "mo_id"),
  ...diesWith("resource", "resource_id"),
];
