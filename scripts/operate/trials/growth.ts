import { createGatewayClient, createVitrineClient } from "@ferkit/contracts";
import { createCluster, type Cluster } from "../cluster.ts";
import { ferkit, serve } from "../program.ts";
import { atMost, figure, withEnds, type Finding, type Surroundings, type Trial } from "../trial.ts";

/** A region of two million, its journal and its history of thirty days; quick: a hundredth. */
const REGION = { attempts: 10_000_000, events: 56_000_000, patients: 2_000_000, days: 30 };

const LIMITS = { metricsMs: 50, buffers: 50, dayMs: 1_000 };

/** What a region's years cost: a scrape, a look for a patient, and the end of a day. */
export const growth: Trial = {
  title: "Рост: журнал, история, пациенты / growth: journal, history, patients",
  run: (around) =>
    withEnds(async (onEnd) => {
      const { engines, folder, isQuick } = around;
      const settings = [
        "shared_preload_libraries = 'pg_stat_statements'",
        "max_wal_size = 4GB",
        "fsync = off",
        "autovacuum = off",
      ];
      const cluster = await createCluster(engines, folder, { settings });
      onEnd(() => cluster.stop());
      await cluster.sql("create extension pg_stat_statements");
      await ferkit(["migrate"], { DATABASE_URL: cluster.url() });
      for (const role of ["operator", "epgu"])
        await ferkit(["account", "add", "--role", role, "--password", role], { DATABASE_URL: cluster.url() });
      const gateway = await serve({ DATABASE_URL: cluster.url(), FERKIT_DATA_DIR: folder });
      onEnd(() => gateway.stop());
      await fill(cluster, isQuick ? 100 : 1, around);
      const [size] = await cluster.sql<{ mb: number }>("select (pg_database_size('ferkit') / 1048576)::int as mb");
      return [
        figure("попыток / attempts", REGION.attempts / (isQuick ? 100 : 1)),
        figure("событий / events", REGION.events / (isQuick ? 100 : 1)),
        figure("пациентов / patients", REGION.patients / (isQuick ? 100 : 1)),
        figure("база, МБ / the database, MB", size?.mb ?? 0),
        await scrape(cluster, gateway.adminUrl),
        ...(await lookUps(cluster, gateway.url)),
        await endOfDay(cluster),
      ];
    }),
};

async function fill(cluster: Cluster, share: number, { progress }: Surroundings): Promise<void> {
  const { attempts, events, patients, days } = REGION;
  const quiet = (text: string): Promise<object[]> =>
    cluster.sql(`set session_replication_role = replica; set synchronous_commit = off; ${text}`);
  // The days of a month, as thirty starts of the gateway would have made them.
  await quiet(`do $$ declare day date; begin
    for day in select (now() at time zone 'UTC')::date - n from generate_series(1, ${days + 1}) n loop
      execute format('create table slot_event_%s partition of slot_event for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
    end loop; end $$`);
  progress("события / events");
  await quiet(`insert into slot_event (at, slot_id, entity, entity_id, action, changes, actor, mo_oid, request_id)
    select now() - make_interval(secs => n::float8 * 86400 * ${days + 1} / ${events / share}), gen_random_uuid(), 'slot', gen_random_uuid(), 'changed',
           '[{"field": "status", "from": "AVAILABLE", "to": "RECORDED"}]', 'mis', '1.2.643.5.1.13.13.12.2.999.10001', gen_random_uuid()
      from generate_series(1, ${events / share}) n`);
  progress("попытки / attempts");
  await quiet(`insert into booking_attempt (id, kind, state, patient_id, created_at, address, reason)
    select gen_random_uuid(), 'book', 'booked', gen_random_uuid()::text, now() - make_interval(secs => n / 4.0), 'http://127.0.0.1:4010', repeat('-', 60)
      from generate_series(1, ${attempts / share}) n`);
  progress("пациенты / patients");
  await quiet(`insert into patient (id, united_guids, firstname, lastname, snils, oms_number, birthdate)
    select 'p-' || n, array['f-' || n], 'Имя' || n % 500, 'Фамилия' || n % 20000, lpad(n::text, 11, '0'), lpad(n::text, 16, '0'), date '1930-01-01' + n % 33000
      from generate_series(1, ${patients / share}) n`);
  // As autovacuum would have done long ago; it clears what an index of arrays keeps for later, too.
  await cluster.sql("vacuum analyze");
}

interface Cost {
  readonly ms: number;
  readonly buffers: number;
  readonly calls: number;
}

/** Milliseconds and buffers of the statements that `work` leads to, the most expensive one's. */
async function costOf(cluster: Cluster, naming: string, work: () => Promise<unknown>): Promise<Cost> {
  await work();
  await cluster.sql("select pg_stat_statements_reset()");
  await work();
  const [row] = await cluster.sql<Cost>(`
    select coalesce(sum(total_exec_time), 0)::float8 as ms,
           coalesce(max((shared_blks_hit + shared_blks_read) / greatest(calls, 1)), 0)::int as buffers,
           coalesce(sum(calls), 0)::int as calls
      from pg_stat_statements where query ilike '%${naming}%' and query not ilike '%pg_stat_statements%'`);
  // What was not asked costs nothing, and proves nothing.
  if (!row || row.calls === 0) throw new Error(`no statement names ${naming}`);
  return row;
}

async function scrape(cluster: Cluster, adminUrl: string): Promise<Finding> {
  const { ms, calls } = await costOf(cluster, "select", async () => (await fetch(`${adminUrl}/metrics`)).text());
  return atMost(
    `/metrics: время базы, мс / database time, ms (${calls} запр. / statements)`,
    Math.round(ms * 10) / 10,
    LIMITS.metricsMs,
  );
}

async function lookUps(cluster: Cluster, baseUrl: string): Promise<Finding[]> {
  const credentials = { username: "epgu", password: "epgu" };
  const vitrine = createVitrineClient({ baseUrl, credentials });
  const operator = createGatewayClient({ baseUrl, credentials: { username: "operator", password: "operator" } });
  const [person] = await cluster.sql<{
    id: string;
    snils: string;
    oms: string;
    day: string;
    last: string;
    first: string;
    former: string;
  }>(
    `select id, snils, oms_number as oms, birthdate::text as day, lastname as last, firstname as first, united_guids[1] as former
       from patient where id = 'p-17777'`,
  );
  if (!person) throw new Error("the patient is not there");
  const { day: birthdate, snils, oms, last: lastname, first: firstname, former } = person;
  const found = async (body: object): Promise<void> => {
    const { data, error } = await vitrine.POST("/regulated/patients", { body: { birthdate, ...body } });
    if ((data?.result ?? []).length === 0) throw new Error(`the patient is not found: ${JSON.stringify(error)}`);
  };
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["СНИЛС", () => found({ snils })],
    ["полис / policy", () => found({ oms_number: oms })],
    ["имя / name", () => found({ lastname, firstname })],
    [
      "направления по прежнему номеру / referrals by a former id",
      () => vitrine.GET("/regulated/referrals", { params: { query: { patient_id: former } } }),
    ],
    ["записи / bookings", () => vitrine.GET("/regulated/books", { params: { query: { patient_id: person.id } } })],
  ];
  const findings: Finding[] = [];
  for (const [what, work] of asked)
    findings.push(
      atMost(
        `пациент: ${what}: страниц / buffers`,
        (await costOf(cluster, "from patient", work)).buffers,
        LIMITS.buffers,
      ),
    );
  const state = await costOf(cluster, "reltuples", () => operator.GET("/sandbox"));
  return [...findings, figure("GET /sandbox: время базы, мс / database time, ms", Math.round(state.ms))];
}

async function endOfDay(cluster: Cluster): Promise<Finding> {
  const [row] = await cluster.sql<{ events: number }>(
    "select count(*)::int as events from slot_event where at < now() - interval '30 days' and tableoid <> 'slot_event_default'::regclass",
  );
  const began = performance.now();
  // A day earlier than it would go by itself, for the clock stands in the middle of one.
  const [gone] = await cluster.sql<{ dropped: number }>("select keep_days('slot_event', 7, 29) as dropped");
  const ms = Math.round(performance.now() - began);
  return atMost(
    `конец дня, мс / the end of a day, ms (${gone?.dropped ?? 0} дн., ≥ ${row?.events ?? 0} событий / events)`,
    ms,
    LIMITS.dayMs,
  );
}
