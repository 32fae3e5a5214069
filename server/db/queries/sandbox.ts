import type { SandboxBlock, SandboxFault, SandboxMaintenance, SandboxSwitches } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { retryOnConflict } from "../retry.ts";
import type { TableName } from "../entities/all.ts";
import { statement } from "../statement.ts";
import { columns, kysely, list } from "../tables.ts";
import { clearJournal } from "./attempt/remove.ts";
import { waitForCalls } from "./openCalls.ts";
import { holdingResetLock } from "./resetLock.ts";

/** What the operator has switched. A key without a row was never touched. */
export interface StoredSwitches {
  readonly settings: {
    readonly maintenance?: SandboxMaintenance;
    readonly token_lifetime?: { readonly seconds: number };
    readonly faults?: { readonly faults: SandboxFault[] };
    readonly switches?: SandboxSwitches;
    readonly region?: { readonly seed: number };
  };
  readonly blocks: SandboxBlock[];
}

/** Keys of sandbox_setting; `region` is written by region/load.ts, and says from which seed the region was built. */
export type SwitchName = Exclude<keyof StoredSwitches["settings"], "region">;

const [setting, block] = [columns("sandbox_setting"), columns("mo_block")];

/** RFC 3339 in UTC. */
const SINCE = `to_char(${block.since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Text, for all of it comes as JSON in one statement: it is read again and again. */
const SWITCHES = `
  (select coalesce(jsonb_object_agg(${setting.key}, ${setting.value}), '{}') from sandbox_setting
    where ${setting.key} in ('maintenance', 'token_lifetime', 'faults', 'switches', 'region')) as settings,
  (select coalesce(jsonb_agg(jsonb_build_object('oid', ${block.oid}, 'reason', ${block.reason}, 'since', ${SINCE})
                             order by ${block.since}, ${block.oid}), '[]')
     from mo_block) as blocks`;
const READ_SWITCHES = statement<object, StoredSwitches>(() => `select ${SWITCHES}`);

export async function readSwitches(em: EntityManager): Promise<StoredSwitches> {
  return existing(await READ_SWITCHES.first(em, {}));
}

const JOURNAL = "booking_attempt";

/** Everything a МИС or ЕПГУ brought, and the region; accounts, webhooks and switches are not data. */
const DATA = [
  "mo",
  "resource",
  "service",
  "profilecode_resource",
  "unaccessable_period",
  "slot",
  "book",
  "associations_slots",
  "referral",
  JOURNAL,
  "patient",
  "attachment",
] as const satisfies TableName[];

/** Follows from the data, and is emptied with it. */
const HISTORY = ["slot_event", "expected_upload"] as const satisfies TableName[];

/** Above that it is PostgreSQL's own estimate: to count a region took more than a second. */
const COUNTED = 100_000;

const countOf = (table: TableName): string => `(select case when reltuples > ${COUNTED} then reltuples::bigint
    else (select count(*) from ${table}) end from pg_class where oid = '${table}'::regclass)`;

const COUNTS = ([...DATA, "callback"] as const).map((table) => `'${table}', ${countOf(table)}`).join(", ");

export interface StoredState extends StoredSwitches {
  readonly counts: Record<string, number>;
}

const READ_STATE = statement<object, StoredState>(() => `select ${SWITCHES}, jsonb_build_object(${COUNTS}) as counts`);

export async function readState(em: EntityManager): Promise<StoredState> {
  return existing(await READ_STATE.first(em, {}));
}

function existing<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("a select without a table gave no row");
  return row;
}

export async function saveBlock(em: EntityManager, oid: string, reason: string): Promise<SandboxBlock> {
  return kysely(em)
    .insertInto("mo_block")
    .values({ oid, reason })
    .onConflict((conflict) => conflict.column("oid").doUpdateSet({ reason }))
    .returning(["oid", "reason", sql<string>`${sql.raw(SINCE)}`.as("since")])
    .executeTakeFirstOrThrow();
}

/** A block that the operator set keeps his reason. */
export async function blockIfAbsent(em: EntityManager, oid: string, reason: string): Promise<void> {
  await kysely(em)
    .insertInto("mo_block")
    .values({ oid, reason })
    .onConflict((conflict) => conflict.column("oid").doNothing())
    .execute();
}

/** False when there was none. Errors are counted from zero again, or the next one would block at once. */
export async function deleteBlock(em: EntityManager, oid: string): Promise<boolean> {
  const { numDeletedRows } = await kysely(em)
    .with("forgotten", (db) => db.deleteFrom("sandbox_setting").where("key", "=", errorsKey(oid)))
    .deleteFrom("mo_block")
    .where("oid", "=", oid)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

const errorsKey = (oid: string): string => `upload_errors/${oid}`;

const { key, value } = setting;

/** Text, for the count is of one hour and lives in JSON. */
const COUNT_ERROR = statement<{ key: string }, { errors: number }>(
  (p) => `
  insert into sandbox_setting as s (${key}, ${value})
  values (${p.key}, jsonb_build_object('hour', date_trunc('hour', now()), 'errors', 1))
  on conflict (${key}) do update set ${value} = case
    when s.${value} -> 'hour' = excluded.${value} -> 'hour'
    then jsonb_set(s.${value}, '{errors}', to_jsonb((s.${value} ->> 'errors')::int + 1))
    else excluded.${value} end
  returning (${value} ->> 'errors')::int as errors`,
);

/** Refused uploads of an МО in the running hour of the clock, this one included (E-46). */
export async function countUploadError(em: EntityManager, oid: string): Promise<number> {
  return existing(await COUNT_ERROR.first(em, { key: errorsKey(oid) })).errors;
}

const [mo, b, r, s] = [columns("mo"), columns("mo", "b"), columns("resource", "r"), columns("slot", "s")];

/** Text, for a union over what hangs under the blocked departments. */
const BLOCKED_DEPARTMENT = statement<
  { owner: string; blocked: readonly string[]; ids: readonly string[] },
  { branch_oid: string }
>(
  (p) => `
  with blocked as (select ${list("mo", ["id", "branch_oid"])} from mo
                    where ${mo.owner_oid} = ${p.owner} and ${mo.branch_oid} = any(${p.blocked}::text[]))
  select ${b.branch_oid} from blocked b where ${b.id} = any(${p.ids}::uuid[])
  union all
  select ${b.branch_oid} from resource r join blocked b on ${b.id} = ${r.mo_id} where ${r.id} = any(${p.ids}::uuid[])
  union all
  select ${b.branch_oid} from slot s join blocked b on ${b.id} = ${s.mo_id} where ${s.id} = any(${p.ids}::uuid[])
  limit 1`,
);

/**
 * Which of the blocked departments of an МО a package touches: as a department, as the parent of a record, or as where the
 * record is stored now. `ids` are the identifiers that its records name.
 */
export async function findBlockedDepartment(
  em: EntityManager,
  owner: string,
  blocked: readonly string[],
  ids: readonly string[],
): Promise<string | undefined> {
  const row = await BLOCKED_DEPARTMENT.first(em, { owner, blocked, ids });
  return row?.branch_oid;
}

/**
 * Empties the Витрина and the journal, then calls `rebuild`; the next reset waits until it is done. Bookings that are with their МИС
 * may end first; those that do not keep their place in the journal, where their record is taken back (E-25).
 */
export async function resetData(em: EntityManager, rebuild: () => Promise<void>): Promise<void> {
  await holdingResetLock(em, async () => {
    await waitForCalls(em.fork());
    await retryOnConflict(() => clear(em.fork()));
    await rebuild();
  });
}

/** Text, for Kysely does not truncate. */
const TRUNCATE = statement(() => `truncate ${[...DATA.filter((table) => table !== JOURNAL), ...HISTORY].join(", ")}`);

/** The region keeps its seed and has no day: should the rebuild not come to its end, the next start makes up for it. */
async function clear(em: EntityManager): Promise<void> {
  await em.transactional(async (tx) => {
    await TRUNCATE.run(tx, {});
    await clearJournal(tx);
    await kysely(tx)
      .updateTable("sandbox_setting")
      .set((eb) => ({ value: sql`${eb.ref("value")} || '{"today": null}'` }))
      .where("key", "=", "region")
      .execute();
    await kysely(tx).deleteFrom("sandbox_setting").where("key", "like", errorsKey("%")).execute();
  });
}
