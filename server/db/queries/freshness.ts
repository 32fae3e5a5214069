import type { SandboxOverdueChange, SandboxShownChanges, SandboxSubsystemFreshness } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKED, CANCELLED, FREED } from "../../profile/statuses.ts";
import { SUBSYSTEMS, type SubsystemName } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";
import { actorText, setActor, type Actor } from "./actor.ts";
import { utc } from "./instants.ts";

/** FRESH-1, FRESH-3; FRESH-2; in seconds. */
export const SLOT_LIMIT = 30;
const OTHERS_LIMIT = 3_600;
/** After so many seconds without slots a schedule is stale, whatever the reason. */
const SCHEDULE_LIMIT = 3_600;

const UPLOADS = JSON.stringify(
  Object.values(SUBSYSTEMS).map(({ name, schema }) => ({
    subsystem: name,
    operation: `upload${schema}`,
    limit_seconds: name === "slot" ? SLOT_LIMIT : OTHERS_LIMIT,
  })),
);

/** $1: an МО or null, $2: UPLOADS. An upload counts when a record of it was accepted. */
const LAST_UPLOADS = `
  mis as (
    select distinct mo_oid from account where role = 'mis' and mo_oid is not null and ($1::text is null or mo_oid = $1)
  ), last as (
    select mis.mo_oid, u.subsystem, u.operation, u.limit_seconds, u.position, e.at
      from mis
     cross join (select ordinality as position, r.* from rows from
                   (json_to_recordset($2::json) as (subsystem text, operation text, limit_seconds int)) with ordinality
                   as r (subsystem, operation, limit_seconds, ordinality)) u
      left join lateral (
        select at from exchange
         where mo_oid = mis.mo_oid and operation = u.operation and records > refused order by at desc limit 1) e on true
  )`;

interface Window {
  /** Null: every МО. */
  readonly moOid: string | null;
  readonly since: string;
}

/** By the clock of the database, as all that is counted here. */
export async function readNow(em: EntityManager): Promise<string> {
  const [row] = await sql<{ now: string }>(em, `select ${utc("now()")} as now`);
  if (!row) throw new Error("a select without a table gave no row");
  return row.now;
}

type WithMo<T> = T & { readonly mo_oid: string };

/** FRESH-1, FRESH-2: last uploads, and the pauses between those of the window. */
export async function readUploads(
  em: EntityManager,
  { moOid, since }: Window,
): Promise<WithMo<SandboxSubsystemFreshness>[]> {
  return sql(
    em,
    `with ${LAST_UPLOADS}
     select l.mo_oid, l.subsystem, l.limit_seconds, ${utc("l.at")} as last_upload_at,
            floor(extract(epoch from now() - l.at))::int as age_seconds,
            coalesce(now() - l.at > make_interval(secs => l.limit_seconds), false) as is_stale,
            w.uploads, w.late_uploads, w.longest_gap_seconds
       from last l
      cross join lateral (
        select count(*)::int as uploads,
               (count(*) filter (where gap > l.limit_seconds))::int as late_uploads,
               floor(max(gap))::int as longest_gap_seconds
          from (select extract(epoch from at - lag(at) over (order by at)) as gap from exchange
                 where mo_oid = l.mo_oid and operation = l.operation and records > refused and at >= $3::timestamptz) as pauses
      ) w
      order by l.mo_oid, l.position`,
    [moOid, UPLOADS, since],
  );
}

/** МО whose slots, of today or later, have not been sent for an hour. `today` is local. */
export async function findStaleSchedules(em: EntityManager, moOid: string | null, today: string): Promise<string[]> {
  const rows = await sql<{ mo_oid: string }>(
    em,
    `with ${LAST_UPLOADS}
     select l.mo_oid from last l
      where l.subsystem = 'slot' and now() - l.at > make_interval(secs => $3)
        and exists (select 1 from mo m join slot s on s.mo_id = m.id and s.visit_time >= $4::timestamp
                     where m.owner_oid = l.mo_oid)`,
    [moOid, UPLOADS, SCHEDULE_LIMIT, today],
  );
  return rows.map(({ mo_oid }) => mo_oid);
}

/** Null while it is not shown; what was shown before the answer of the МИС came took no time. */
const DELAY = "case when seen_at is not null then greatest(0, extract(epoch from seen_at - at)) end";
const SINCE_CHANGE = "extract(epoch from coalesce(ended_at, now()) - at)";

const COUNTS = `
  (count(*) filter (where ${DELAY} <= ${SLOT_LIMIT}))::int as on_time,
  (count(*) filter (where ${DELAY} > ${SLOT_LIMIT}))::int as late,
  (count(*) filter (where seen_at is null and ${SINCE_CHANGE} > ${SLOT_LIMIT}))::int as missing,
  (count(*) filter (where seen_at is null and ended_at is null and ${SINCE_CHANGE} <= ${SLOT_LIMIT}))::int as pending`;

const RESULTS = `
  count(*)::int as expected, ${COUNTS},
  (count(*) filter (where seen_at is null and ended_at is not null and ${SINCE_CHANGE} <= ${SLOT_LIMIT}))::int as moot,
  round((percentile_cont(0.5) within group (order by ${DELAY}))::numeric, 3)::float8 as median_seconds,
  round(max(${DELAY}), 3)::float8 as longest_seconds`;

const EACH_RECORD = `
  from expected_upload x cross join lateral (values ('slot', x.slot_seen_at), ('book', x.book_seen_at)) as v (record, seen_at)`;

/** FRESH-3: how МИС show what they have booked and cancelled since. */
export async function readShown(em: EntityManager, { moOid, since }: Window): Promise<WithMo<SandboxShownChanges>[]> {
  return sql(
    em,
    `select owner_oid as mo_oid, change, record, ${RESULTS} ${EACH_RECORD}
      where ($1::text is null or owner_oid = $1) and at >= $2::timestamptz
      group by owner_oid, change, record order by owner_oid, change, record desc`,
    [moOid, since],
  );
}

/** Of one МО. */
const OVERDUE = 100;

/** FRESH-3: the evidence for `late` and `missing`, the newest first. */
export async function readOverdue(
  em: EntityManager,
  { moOid, since }: Window,
): Promise<WithMo<SandboxOverdueChange>[]> {
  return sql(
    em,
    `select mo_oid, change, record, slot_id, book_ext_id, ${utc("at")} as at, ${utc("seen_at")} as shown_at,
            round(seconds, 3)::float8 as seconds
       from (select v.*, row_number() over (partition by mo_oid order by at desc, record desc) as place
               from (select owner_oid as mo_oid, change, record, slot_id, book_ext_id, at, seen_at,
                            coalesce(${DELAY}, ${SINCE_CHANGE}) as seconds ${EACH_RECORD}
                      where ($1::text is null or owner_oid = $1) and at >= $2::timestamptz) v
              where seconds > ${SLOT_LIMIT}) late
      where place <= ${OVERDUE} order by mo_oid, place`,
    [moOid, since],
  );
}

/** For the metrics: how many МО are late with a subsystem. */
export async function countStale(em: EntityManager): Promise<{ subsystem: string; mo: number }[]> {
  return sql(
    em,
    `with ${LAST_UPLOADS}
     select subsystem, (count(*) filter (where now() - at > make_interval(secs => limit_seconds)))::int as mo
       from last group by subsystem`,
    [null, UPLOADS],
  );
}

export type ShownResult = "on_time" | "late" | "missing" | "pending";
export type ShownCount = Pick<SandboxShownChanges, "change" | "record" | ShownResult>;

/** Counts alone, without the order that a median needs. Exported for the test that reads its plan. */
export const COUNT_SHOWN = `
  select change, record, ${COUNTS} ${EACH_RECORD} where at >= now() - interval '1 day' group by change, record`;

/** For the metrics: changes of the last day by how they were shown. */
export async function countShown(em: EntityManager): Promise<ShownCount[]> {
  return sql(em, COUNT_SHOWN);
}

/** What is so old is in nobody's window any more. */
export async function pruneExpected(em: EntityManager, days: number): Promise<void> {
  await sql(em, "delete from expected_upload where at < now() - make_interval(days => $1)", [days]);
}

/** A change that an upload has just shown, and after how many seconds. */
export interface Shown {
  readonly change: SandboxShownChanges["change"];
  readonly record: SandboxShownChanges["record"];
  readonly seconds: number;
}

/**
 * First statement of an upload: who writes, and whether its МИС owes the Витрина anything. With nothing owed, which is nearly
 * always, the package costs no further statement.
 */
export async function beginUpload(em: EntityManager, actor: Actor & { readonly moOid: string }): Promise<boolean> {
  const [row] = await sql<{ owes: boolean }>(
    em,
    `select ${setActor("$1")}, exists (select 1 from expected_upload where owner_oid = $2 and ${OPEN}) as owes`,
    [actorText(actor), actor.moOid],
  );
  return row?.owes ?? false;
}

const OPEN = "ended_at is null and (slot_seen_at is null or book_seen_at is null)";

type Sent = Readonly<Record<string, unknown>>;

/**
 * FRESH-3, E-24: a slot shows a booking by any status but the one before it, for the МИС may have blocked or annulled the slot
 * meanwhile; a бирка by its id, a cancelled one by its status. Rows that did not change count: to send again is to show.
 */
export async function markShown(
  em: EntityManager,
  subsystem: SubsystemName,
  records: readonly Sent[],
  owner: string,
): Promise<Shown[]> {
  if (subsystem !== "slot" && subsystem !== "book") return [];
  const column = (name: string): unknown[] => records.map((record) => record[name]);
  return subsystem === "slot"
    ? sql<Shown>(em, MARK_SLOTS, [owner, column("id"), column("status"), FREED.slot, BOOKED.slot])
    : sql<Shown>(em, MARK_BOOKS, [owner, column("id"), column("status_code"), CANCELLED]);
}

const SECONDS = "extract(epoch from clock_timestamp() - e.at)::float8 as seconds";

const MARK_SLOTS = `
  update expected_upload e set slot_seen_at = clock_timestamp()
    from unnest($2::uuid[], $3::text[]) as r (id, status)
   where e.owner_oid = $1 and e.slot_id = r.id and e.ended_at is null and e.slot_seen_at is null
     and r.status <> case e.change when 'book' then $4 else $5 end
  returning e.change, 'slot' as record, ${SECONDS}`;

const MARK_BOOKS = `
  update expected_upload e set book_seen_at = clock_timestamp()
    from unnest($2::uuid[], $3::int[]) as r (id, status_code)
   where e.owner_oid = $1 and e.book_ext_id = r.id and e.ended_at is null and e.book_seen_at is null
     and (e.change = 'book' or r.status_code = any($4::int[]))
  returning e.change, 'book' as record, ${SECONDS}`;
