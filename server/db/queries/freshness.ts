import type { SandboxOverdueChange, SandboxShownChanges, SandboxSubsystemFreshness } from "@ferkit/contracts";
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "kysely";
import { BOOKED, CANCELLED, FREED } from "../../profile/statuses.ts";
import { SUBSYSTEMS, type SubsystemName } from "../../profile/subsystems.ts";
import { statement } from "../statement.ts";
import { columns, kysely, list } from "../tables.ts";
import { utc } from "./instants.ts";
import { lookUpEach } from "./upsert.ts";

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

const [account, e, x] = [columns("account"), columns("exchange"), columns("expected_upload")];
const [m, s] = [columns("mo", "m"), columns("slot", "s")];

interface Uploads {
  /** Null: every МО. */
  readonly moOid: string | null;
  /** UPLOADS. */
  readonly uploads: string;
}

/** An upload counts when a record of it was accepted. Text, as all that is reckoned here: windows, filters and intervals. */
const lastUploads = ({ moOid, uploads }: Record<keyof Uploads, string>): string => `
  mis as (
    select distinct ${account.mo_oid} from account
     where ${account.role} = 'mis' and ${account.mo_oid} is not null and (${moOid}::text is null or ${account.mo_oid} = ${moOid})
  ), last as (
    select mis.mo_oid, u.subsystem, u.operation, u.limit_seconds, u.position, e.at
      from mis
     cross join (select ordinality as position, r.* from rows from
                   (json_to_recordset(${uploads}::json) as (subsystem text, operation text, limit_seconds int)) with ordinality
                   as r (subsystem, operation, limit_seconds, ordinality)) u
      left join lateral (
        select ${e.at} from exchange
         where ${e.mo_oid} = mis.mo_oid and ${e.operation} = u.operation and ${e.records} > ${e.refused}
         order by ${e.at} desc limit 1) e on true
  )`;

interface Window {
  /** Null: every МО. */
  readonly moOid: string | null;
  readonly since: string;
}

const NOW = statement<object, { now: string }>(() => `select ${utc("now()")} as now`);

/** By the clock of the database, as all that is counted here. */
export async function readNow(em: EntityManager): Promise<string> {
  const row = await NOW.first(em, {});
  if (!row) throw new Error("a select without a table gave no row");
  return row.now;
}

type WithMo<T> = T & { readonly mo_oid: string };

const PAUSES = statement<Uploads & Window, WithMo<SandboxSubsystemFreshness>>(
  (p) => `with ${lastUploads(p)}
     select l.mo_oid, l.subsystem, l.limit_seconds, ${utc("l.at")} as last_upload_at,
            floor(extract(epoch from now() - l.at))::int as age_seconds,
            coalesce(now() - l.at > make_interval(secs => l.limit_seconds), false) as is_stale,
            w.uploads, w.late_uploads, w.longest_gap_seconds
       from last l
      cross join lateral (
        select count(*)::int as uploads,
               (count(*) filter (where gap > l.limit_seconds))::int as late_uploads,
               floor(max(gap))::int as longest_gap_seconds
          from (select extract(epoch from ${e.at} - lag(${e.at}) over (order by ${e.at})) as gap from exchange
                 where ${e.mo_oid} = l.mo_oid and ${e.operation} = l.operation and ${e.records} > ${e.refused}
                   and ${e.at} >= ${p.since}::timestamptz) as pauses
      ) w
      order by l.mo_oid, l.position`,
);

/** FRESH-1, FRESH-2: last uploads, and the pauses between those of the window. */
export function readUploads(em: EntityManager, window: Window): Promise<WithMo<SandboxSubsystemFreshness>[]> {
  return PAUSES.run(em, { ...window, uploads: UPLOADS });
}

const STALE_SCHEDULES = statement<Uploads & { readonly today: string }, { mo_oid: string }>(
  (p) => `with ${lastUploads(p)}
     select l.mo_oid from last l
      where l.subsystem = 'slot' and now() - l.at > make_interval(secs => ${SCHEDULE_LIMIT})
        and exists (select 1 from mo m join slot s on ${s.mo_id} = ${m.id} and ${s.visit_time} >= ${p.today}::timestamp
                     where ${m.owner_oid} = l.mo_oid)`,
);

/** МО whose slots, of today or later, have not been sent for an hour. `today` is local. */
export async function findStaleSchedules(em: EntityManager, moOid: string | null, today: string): Promise<string[]> {
  const rows = await STALE_SCHEDULES.run(em, { moOid, uploads: UPLOADS, today });
  return rows.map(({ mo_oid }) => mo_oid);
}

/** Null while it is not shown; what was shown before the answer of the МИС came took no time. */
const DELAY = `case when seen_at is not null then greatest(0, extract(epoch from seen_at - ${x.at})) end`;
const SINCE_CHANGE = `extract(epoch from coalesce(${x.ended_at}, now()) - ${x.at})`;

const COUNTS = `
  (count(*) filter (where ${DELAY} <= ${SLOT_LIMIT}))::int as on_time,
  (count(*) filter (where ${DELAY} > ${SLOT_LIMIT}))::int as late,
  (count(*) filter (where seen_at is null and ${SINCE_CHANGE} > ${SLOT_LIMIT}))::int as missing,
  (count(*) filter (where seen_at is null and ${x.ended_at} is null and ${SINCE_CHANGE} <= ${SLOT_LIMIT}))::int as pending`;

const RESULTS = `
  count(*)::int as expected, ${COUNTS},
  (count(*) filter (where seen_at is null and ${x.ended_at} is not null and ${SINCE_CHANGE} <= ${SLOT_LIMIT}))::int as moot,
  round((percentile_cont(0.5) within group (order by ${DELAY}))::numeric, 3)::float8 as median_seconds,
  round(max(${DELAY}), 3)::float8 as longest_seconds`;

const EACH_RECORD = `
  from expected_upload x cross join lateral (values ('slot', x.${x.slot_seen_at}), ('book', x.${x.book_seen_at})) as v (record, seen_at)`;

const isInWindow = ({ moOid, since }: Record<keyof Window, string>): string =>
  `(${moOid}::text is null or ${x.owner_oid} = ${moOid}) and ${x.at} >= ${since}::timestamptz`;

const SHOWN = statement<Window, WithMo<SandboxShownChanges>>(
  (p) => `
  select ${x.owner_oid} as mo_oid, ${x.change}, record, ${RESULTS} ${EACH_RECORD} where ${isInWindow(p)}
   group by ${x.owner_oid}, ${x.change}, record order by ${x.owner_oid}, ${x.change}, record desc`,
);

/** FRESH-3: how МИС show what they have booked and cancelled since. */
export function readShown(em: EntityManager, window: Window): Promise<WithMo<SandboxShownChanges>[]> {
  return SHOWN.run(em, window);
}

/** Of one МО. */
const OVERDUE = 100;

const LATE = statement<Window, WithMo<SandboxOverdueChange>>(
  (p) => `
  select mo_oid, ${x.change}, record, ${x.slot_id}, ${x.book_ext_id}, ${utc(x.at)} as at, ${utc("seen_at")} as shown_at,
         round(seconds, 3)::float8 as seconds
    from (select v.*, row_number() over (partition by mo_oid order by ${x.at} desc, record desc) as place
            from (select ${x.owner_oid} as mo_oid, ${list("expected_upload", ["change", "slot_id", "book_ext_id", "at"])}, record, seen_at,
                         coalesce(${DELAY}, ${SINCE_CHANGE}) as seconds ${EACH_RECORD} where ${isInWindow(p)}) v
           where seconds > ${SLOT_LIMIT}) late
   where place <= ${OVERDUE} order by mo_oid, place`,
);

/** FRESH-3: the evidence for `late` and `missing`, the newest first. */
export function readOverdue(em: EntityManager, window: Window): Promise<WithMo<SandboxOverdueChange>[]> {
  return LATE.run(em, window);
}

const STALE = statement<Uploads, { subsystem: string; mo: number }>(
  (p) => `with ${lastUploads(p)}
     select subsystem, (count(*) filter (where now() - at > make_interval(secs => limit_seconds)))::int as mo
       from last group by subsystem`,
);

/** For the metrics: how many МО are late with a subsystem. */
export function countStale(em: EntityManager): Promise<{ subsystem: string; mo: number }[]> {
  return STALE.run(em, { moOid: null, uploads: UPLOADS });
}

export type ShownResult = "on_time" | "late" | "missing" | "pending";
export type ShownCount = Pick<SandboxShownChanges, "change" | "record" | ShownResult>;

/** Counts alone, without the order that a median needs. Exported for the test that reads its plan. */
export const COUNT_SHOWN = statement<object, ShownCount>(
  () => `
  select ${x.change}, record, ${COUNTS} ${EACH_RECORD} where ${x.at} >= now() - interval '1 day' group by ${x.change}, record`,
);

/** For the metrics: changes of the last day by how they were shown. */
export function countShown(em: EntityManager): Promise<ShownCount[]> {
  return COUNT_SHOWN.run(em, {});
}

/** What is so old is in nobody's window any more. */
export async function pruneExpected(em: EntityManager, days: number): Promise<void> {
  await kysely(em)
    .deleteFrom("expected_upload")
    .where("at", "<", sql<string>`now() - make_interval(days => ${days})`)
    .execute();
}

/** A change that an upload has just shown, and after how many seconds. */
export interface Shown {
  readonly change: SandboxShownChanges["change"];
  readonly record: SandboxShownChanges["record"];
  readonly seconds: number;
}

/**
 * Not ended, and not both shown: word for word the predicate of its index. In words of its own, or the planner would take that index
 * for other statements that ask for open changes, and read all that are owed.
 */
const OWED = `coalesce(${x.ended_at}, case when ${x.slot_seen_at} is not null then ${x.book_seen_at} end) is null`;

const OWES = statement<{ owner: string }, { owes: boolean }>(
  (p) => `select exists (select 1 from expected_upload where ${x.owner_oid} = ${p.owner} and ${OWED}) as owes`,
);

type Sent = Readonly<Record<string, unknown>>;

const u = columns("expected_upload", "u");
const t = columns("booking_attempt", "t");
const SECONDS = `extract(epoch from clock_timestamp() - ${u.at})::float8 as seconds`;

interface Marked {
  readonly owner: string;
  readonly ids: readonly unknown[];
  readonly statuses: readonly unknown[];
}

const MARK_SLOTS = statement<Marked & { free: string; booked: string }, Shown>(
  (p) => `
  update expected_upload u set ${x.slot_seen_at} = clock_timestamp()
   where ${u.attempt_id} = any(array(
           select o.attempt_id from unnest(${p.ids}::uuid[], ${p.statuses}::text[]) as r (id, status)
                  ${lookUpEach("o", `select * from expected_upload where ${x.slot_id} = r.id`)}
            where o.owner_oid = ${p.owner} and r.status <> case o.change when 'book' then ${p.free} else ${p.booked} end))
     and ${u.ended_at} is null and ${u.slot_seen_at} is null
  returning ${u.change}, 'slot' as record, ${SECONDS}`,
);

const MARK_BOOKS = statement<Marked & { cancelled: readonly number[] }, Shown>(
  (p) => `
  update expected_upload u set ${x.book_seen_at} = clock_timestamp()
   where ${u.attempt_id} = any(array(
           select o.attempt_id from unnest(${p.ids}::uuid[], ${p.statuses}::int[]) as r (id, status_code)
                  ${lookUpEach("t", `select ${t.id} from booking_attempt t where ${t.book_ext_id} = r.id`)}
                  ${lookUpEach("o", `select * from expected_upload where ${x.attempt_id} = ${t.id}`)}
            where o.owner_oid = ${p.owner} and (o.change = 'book' or r.status_code = any(${p.cancelled}::int[]))))
     and ${u.ended_at} is null and ${u.book_seen_at} is null
  returning ${u.change}, 'book' as record, ${SECONDS}`,
);

/**
 * FRESH-3, E-24: a slot shows a booking by any status but the one before it, for the МИС may have blocked or annulled the slot
 * meanwhile; a бирка by its id, a cancelled one by its status. Rows that did not change count: to send again is to show.
 *
 * To be called when the rows are written: the commit of a booking holds them, so what waited for it sees what it has left to be shown.
 * With nothing owed, which is nearly always, one look is all.
 */
export async function markShown(
  em: EntityManager,
  subsystem: SubsystemName,
  records: readonly Sent[],
  owner: string,
): Promise<Shown[]> {
  if (subsystem !== "slot" && subsystem !== "book") return [];
  if (!(await OWES.first(em, { owner }))?.owes) return [];
  const sent = (field: string) => ({ owner, ids: records.map(({ id }) => id), statuses: records.map((r) => r[field]) });
  if (subsystem === "slot") {
    return MARK_SLOTS.run(em, { ...sent("status"), free: FREED.slot, booked: BOOKED.slot });
  }
  return MARK_BOOKS.run(em, { ...sent("status_code"), cancelled: CANCELLED });
}
