import { Migration } from "@mikro-orm/migrations";

/**
 * What grows with the days and is kept for some of them goes by the day: a partition is dropped in no time, where a day's rows were deleted
 * for minutes, and nothing is left for vacuum. The rows that are there become the partition of all days before tomorrow. Their primary key is
 * built anew, which takes a second for a million of them.
 */
export class Migration0017Days extends Migration {
  override name = "0017-days";

  override up(): void {
    for (const { table, indexes } of TABLES) for (const statement of byDays(table, indexes)) this.addSql(statement);
    this.addSql(KEEP_DAYS);
  }

  // As 0001: an older program does not run on a newer database.
  override down(): void {
    throw new Error("The migration of the days has no way back");
  }
}

interface Grown {
  readonly table: string;
  /** Name and definition. */
  readonly indexes: readonly (readonly [name: string, on: string])[];
}

const TABLES: readonly Grown[] = [
  {
    table: "slot_event",
    indexes: [
      ["slot_event_slot_id_index", "(slot_id)"],
      ["slot_event_entity_id_index", "(entity_id) where slot_id is null"],
    ],
  },
  {
    table: "exchange",
    indexes: [
      ["exchange_mo_oid_id_index", "(mo_oid, id)"],
      ["exchange_mo_oid_operation_at_index", "(mo_oid, operation, at)"],
    ],
  },
];

function byDays(table: string, indexes: Grown["indexes"]): string[] {
  const before = `${table}_before`;
  return [
    `alter table ${table} rename to ${before}`,
    `alter sequence ${table}_id_seq owned by none`,
    `alter table ${before} drop constraint ${table}_pkey`,
    `alter table ${before} add constraint ${before}_pkey primary key (id, at)`,
    ...indexes.map(([name]) => `alter index ${name} rename to ${name.replace(table, before)}`),
    `create table ${table} (like ${before} including defaults) partition by range (at)`,
    `alter table ${table} add constraint ${table}_pkey primary key (id, at)`,
    ...indexes.map(([name, on]) => `create index ${name} on ${table} ${on}`),
    `alter sequence ${table}_id_seq owned by ${table}.id`,
    // Nothing of before: a new database has no such partition.
    `do $$ begin
      if exists (select from ${before}) then
        execute format('alter table ${table} attach partition ${before} for values from (minvalue) to (%L)',
          date_trunc('day', greatest(now(), (select max(at) from ${before})) at time zone 'UTC') at time zone 'UTC' + interval '1 day');
      else
        drop table ${before};
      end if;
    end $$`,
    // Whatever day is not there: no event may fail because nobody has made room for it.
    `create table ${table}_default partition of ${table} default`,
  ];
}

/**
 * Makes the partitions of today and of some days to come, drops those that are over, and returns how many it dropped. Days are UTC's. Who
 * waits for a lock longer than two seconds gives up: others would queue behind him, and the next call does the same.
 */
const KEEP_DAYS = `create function keep_days(parent regclass, ahead int, kept int) returns int language plpgsql as $$
declare
  day date;
  name text;
  child regclass;
  dropped int := 0;
begin
  perform set_config('lock_timeout', '2s', true);
  perform pg_advisory_xact_lock(hashtext('keep_days ' || parent::text));
  for day in select (now() at time zone 'UTC')::date + n from generate_series(0, ahead) n loop
    name := (select relname from pg_class where oid = parent) || to_char(day, '"_"YYYYMMDD');
    continue when to_regclass(quote_ident(name)) is not null;
    begin
      execute format('create table %I (like %s including all)', name, parent);
      -- Beside who writes: «partition of» would lock the whole table.
      execute format('alter table %s attach partition %I for values from (%L) to (%L)', parent, name,
        day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
    exception when invalid_object_definition or check_violation then
      -- Rows of that day lie elsewhere already.
      null;
    end;
  end loop;
  for child in
    select c.oid from pg_inherits join pg_class c on c.oid = inhrelid
     where inhparent = parent
       and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''([^'']+)''\\)')::timestamptz
           <= now() - make_interval(days => kept)
  loop
    execute format('drop table %s', child);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$`;
