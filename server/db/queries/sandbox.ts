import type { SandboxBlock, SandboxFault, SandboxMaintenance, SandboxSwitches } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { retryOnConflict } from "../retry.ts";
import { sql } from "../sql.ts";
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

/** RFC 3339 in UTC. */
const SINCE = `to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const SWITCHES = `
  (select coalesce(jsonb_object_agg(key, value), '{}') from sandbox_setting
    where key in ('maintenance', 'token_lifetime', 'faults', 'switches', 'region')) as settings,
  (select coalesce(jsonb_agg(jsonb_build_object('oid', oid, 'reason', reason, 'since', ${SINCE}) order by since, oid), '[]')
     from mo_block) as blocks`;

export async function readSwitches(em: EntityManager): Promise<StoredSwitches> {
  const [row] = await sql<StoredSwitches>(em, `select ${SWITCHES}`);
  return existing(row);
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
] as const;

/** Follows from the data, and is emptied with it. */
const HISTORY = ["slot_event", "expected_upload"] as const;

const COUNTS = [...DATA, "callback"].map((table) => `'${table}', (select count(*) from ${table})`).join(", ");

export interface StoredState extends StoredSwitches {
  readonly counts: Record<string, number>;
}

export async function readState(em: EntityManager): Promise<StoredState> {
  const [row] = await sql<StoredState>(em, `select ${SWITCHES}, jsonb_build_object(${COUNTS}) as counts`);
  return existing(row);
}

function existing<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("a select without a table gave no row");
  return row;
}

export async function saveBlock(em: EntityManager, oid: string, reason: string): Promise<SandboxBlock> {
  const [row] = await sql<SandboxBlock>(
    em,
    `insert into mo_block (oid, reason) values ($1, $2)
     on conflict (oid) do update set reason = excluded.reason returning oid, reason, ${SINCE} as since`,
    [oid, reason],
  );
  return existing(row);
}

/** A block that the operator set keeps his reason. */
export async function blockIfAbsent(em: EntityManager, oid: string, reason: string): Promise<void> {
  await sql(em, "insert into mo_block (oid, reason) values ($1, $2) on conflict (oid) do nothing", [oid, reason]);
}

/** False when there was none. Errors are counted from zero again, or the next one would block at once. */
export async function deleteBlock(em: EntityManager, oid: string): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `with forgotten as (delete from sandbox_setting where key = $2)
     delete from mo_block where oid = $1 returning 1`,
    [oid, errorsKey(oid)],
  );
  return rows.length > 0;
}

const errorsKey = (oid: string): string => `upload_errors/${oid}`;

/** Refused uploads of an МО in the running hour of the clock, this one included (E-46). */
export async function countUploadError(em: EntityManager, oid: string): Promise<number> {
  const [row] = await sql<{ errors: number }>(
    em,
    `insert into sandbox_setting as s (key, value)
     values ($1, jsonb_build_object('hour', date_trunc('hour', now()), 'errors', 1))
     on conflict (key) do update set value = case
       when s.value -> 'hour' = excluded.value -> 'hour' then jsonb_set(s.value, '{errors}', to_jsonb((s.value ->> 'errors')::int + 1))
       else excluded.value end
     returning (value ->> 'errors')::int as errors`,
    [errorsKey(oid)],
  );
  return existing(row).errors;
}

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
  const [row] = await sql<{ branch_oid: string }>(
    em,
    `with blocked as (select id, branch_oid from mo where owner_oid = $1 and branch_oid = any($2::text[]))
     select branch_oid from blocked where id = any($3::uuid[])
     union all
     select b.branch_oid from resource r join blocked b on b.id = r.mo_id where r.id = any($3::uuid[])
     union all
     select b.branch_oid from slot s join blocked b on b.id = s.mo_id where s.id = any($3::uuid[])
     limit 1`,
    [owner, blocked, ids],
  );
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

/** The region keeps its seed and has no day: should the rebuild not come to its end, the next start makes up for it. */
async function clear(em: EntityManager): Promise<void> {
  await em.transactional(async (tx) => {
    await sql(tx, `truncate ${[...DATA.filter((table) => table !== JOURNAL), ...HISTORY].join(", ")}`);
    await clearJournal(tx);
    await sql(tx, `update sandbox_setting set value = value || '{"today": null}' where key = 'region'`);
    await sql(tx, "delete from sandbox_setting where key like 'upload_errors/%'");
  });
}
