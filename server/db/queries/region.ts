// How the living region makes room for itself of another day.
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { statement } from "../statement.ts";
import { anyOf, columns, kysely } from "../tables.ts";
import { clearJournalOfRegion, slotsOfDepartments } from "./attempt/remove.ts";

interface Departments {
  readonly departments: readonly string[];
}

const [s, b] = [columns("slot", "s"), columns("book")];
const [mo, resource, referral] = [columns("mo"), columns("resource"), columns("referral")];
const [expected, event] = [columns("expected_upload"), columns("slot_event")];
const { key, value } = columns("sandbox_setting");

const OF_RESOURCES = (["service", "profilecode_resource", "unaccessable_period"] as const).map((table) => {
  const { updated_at, resource_id } = columns<"service" | "profilecode_resource" | "unaccessable_period">(table);
  return `select ${updated_at} from ${table} where ${resource_id} in (select id from resources)`;
});

/** Text, for its one answer is made of every table. */
const COUNT_OF_USERS = statement<Departments & { readonly setting: string }, { records: number }>(
  (p) => `
  with loaded as (select (${value} ->> 'loaded_at')::timestamptz as at from sandbox_setting where ${key} = ${p.setting}),
       resources as (select ${resource.id}, ${resource.updated_at} from resource where ${resource.mo_id} = any(${p.departments}::uuid[])),
       slots as (select ${s.id}, ${s.updated_at} from ${slotsOfDepartments(p.departments)}),
       own as (select ${mo.updated_at} from mo where ${mo.id} = any(${p.departments}::uuid[])
               union all
               select updated_at from resources
               ${OF_RESOURCES.map((of) => `union all ${of}`).join("\n               ")}
               union all
               select updated_at from slots
               union all
               select ${b.updated_at} from book where ${b.slot_id} in (select id from slots)
               union all
               select ${referral.updated_at} from referral where ${referral.to_mo_id} = any(${p.departments}::uuid[]))
  select count(*)::int as records from own, loaded where own.updated_at > loaded.at`,
);

/** Whatever goes with the departments and a user has loaded, changed or booked since the region was: `setting` knows when. */
export async function countOfUsers(
  em: EntityManager,
  departments: readonly string[],
  setting: string,
): Promise<number> {
  const row = await COUNT_OF_USERS.first(em, { departments, setting });
  return row?.records ?? 0;
}

/**
 * What has no foreign key to its slot, as the journal of attempts has none. The same slot comes back every day under the same id: yesterday's application would be answered
 * with a record that is no more, unknown attempts would stay open for ever, and the timeline would tell the life of another day.
 */
const CLEAR_TRACES = [
  ["expected_upload", expected.slot_id],
  ["slot_event", event.slot_id],
].map(([table, slotId]) =>
  statement<Departments>(
    (p) => `delete from ${table} where ${slotId} in (select ${s.id} from ${slotsOfDepartments(p.departments)})`,
  ),
);

/** The daily renewal of the region is nothing that happened to a slot (db/migrations/history.ts). */
const WITHOUT_HISTORY = statement(() => "select set_config('ferkit.history', 'off', true)");

/** Deletes departments and all that hangs under them: CASC-1 does most of it; referrals have no parent (E-60). */
export async function clearDepartments(em: EntityManager, departments: readonly string[]): Promise<void> {
  const db = kysely(em);
  const referrals = db.selectFrom("referral").select("id").where("to_mo_id", "=", anyOf(departments, "uuid"));
  await WITHOUT_HISTORY.run(em, {});
  await clearJournalOfRegion(em, departments);
  for (const traces of CLEAR_TRACES) await traces.run(em, { departments });
  await db.deleteFrom("slot_event").where("slot_id", "is", null).where("entity_id", "in", referrals).execute();
  await db.deleteFrom("referral").where("to_mo_id", "=", anyOf(departments, "uuid")).execute();
  await db.deleteFrom("mo").where("id", "=", anyOf(departments, "uuid")).execute();
}

/** Writes the moment into a setting that is an object. */
export async function noteLoadedAt(em: EntityManager, setting: string): Promise<void> {
  await kysely(em)
    .updateTable("sandbox_setting")
    .set((eb) => ({ value: sql`${eb.ref("value")} || jsonb_build_object('loaded_at', now())` }))
    .where("key", "=", setting)
    .execute();
}
