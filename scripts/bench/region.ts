import { setTimeout as sleep } from "node:timers/promises";
import type { Slot } from "@ferkit/contracts";
import { CALENDAR, calendarParams, OFFERED, slotsParams } from "../../server/db/queries/freeSlots.ts";
import { sql } from "../../server/db/sql.ts";
import { addDays, localDay } from "../../server/region/calendar.ts";
import { ensureRegion } from "../../server/region/load.ts";
import { buildRegion, type Region } from "../../server/region/region.ts";
import { createRandom } from "../chaos/random.ts";
import { TIME_ZONE, type BenchContext } from "./context.ts";
import { createBenchDatabase, type BenchDatabase } from "./database.ts";
import { figure, percentile, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks, type Process } from "./rpc.ts";
import type { LoadTasks } from "./targets/load.ts";
import { tokenFor } from "./tokens.ts";
import { startGateway, TARGETS } from "./uploads.ts";

const SEED = 1;
const UPLOADERS = 2;
const PACKAGE = 1_000;

interface World {
  readonly region: Region;
  readonly today: string;
  readonly database: BenchDatabase;
}

/** (5) The queries of ЕПГУ and the list of a МИС on the living region, while a МИС sends its timetable without a pause. */
export async function benchRegion(context: BenchContext): Promise<Figure[]> {
  const database = await createBenchDatabase(context.server);
  const today = localDay(new Date(), TIME_ZONE);
  try {
    const region = buildRegion({ seed: SEED, today, timeZone: TIME_ZONE, size: context.budget.region.size });
    context.progress(`загружаю живой регион: ${region.slotCount} слотов / loading the living region`);
    await ensureRegion(database.db, region, { seed: SEED, today });
    await sql(database.db.em.fork(), "vacuum (analyze)");
    const world = { region, today, database };
    const before = await scansOfSlot(database);
    const times = await measure(context, world);
    return [...times, await plansFigure(world), await scansFigure(database, before)];
  } finally {
    await database.drop();
  }
}

async function measure(context: BenchContext, world: World): Promise<Figure[]> {
  const gateway = await startGateway(world.database.url);
  const [load, uploader] = [forkTasks<LoadTasks>(TARGETS.load), forkTasks<LoadTasks>(TARGETS.load)];
  try {
    const tokens = await tokensOf(world.region, gateway.url);
    const packages = timetableOfMis(world.region);
    const uploads = uploader.call("sendOn", { url: gateway.url, token: tokens.mis, clients: UPLOADERS, packages });
    const paths = pathsOf(world, context.budget.region.queries);
    const p95 = (kind: keyof typeof paths, token: string) => () => percentileOf(load, gateway.url, token, paths[kind]);
    const samples = await Promise.race([
      inRounds(
        {
          calendar: p95("calendar", tokens.epgu),
          slots: p95("slots", tokens.epgu),
          resourceSlots: p95("resourceSlots", tokens.mis),
        },
        { ...context.budget, ...context },
      ),
      // Only an error ends the uploads before they are told to.
      uploads.then(() => Promise.reject(new Error("the uploads have ended"))),
    ]);
    await uploader.call("stopSending", null);
    context.progress(`загрузок за это время / uploads meanwhile: ${await uploads}`);
    return [
      latency("calendar", "календарь ЕПГУ, p95 / getCalendar, p95", samples.calendar),
      latency("slots", "слоты ЕПГУ, p95 / getSlots, p95", samples.slots),
      latency("resourceSlots", "слоты ресурса, p95 / getResourceSlots, p95", samples.resourceSlots),
    ];
  } finally {
    await Promise.all([load, uploader, gateway.process].map((process) => process.stop()));
  }
}

function latency(id: string, title: string, samples: readonly number[]): Figure {
  return figure({ id: `region.${id}`, title, unit: "ms", samples, bound: { kind: "below", value: 100 } });
}

async function percentileOf(
  load: Process<LoadTasks>,
  url: string,
  token: string,
  paths: readonly string[],
): Promise<number> {
  return percentile(await load.call("query", { url, token, clients: 1, paths }), 0.95);
}

async function tokensOf({ accounts }: Region, url: string): Promise<{ mis: string; epgu: string }> {
  const token = async (role: "mis" | "epgu"): Promise<string> => {
    const account = accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`the region has no account of ${role}`);
    return tokenFor(url, { username: account.username, password: account.password });
  };
  return { mis: await token("mis"), epgu: await token("epgu") };
}

/** The МО of the first account. */
function ownDepartments({ mo, accounts }: Region): ReadonlySet<string> {
  const oid = accounts.find(({ role }) => role === "mis")?.mo_oid;
  return new Set(mo.filter(({ parent_id }) => parent_id === oid).map(({ id }) => id));
}

/** Its timetable twice: as it is, and with every twentieth free slot blocked, so that each round changes something. */
function timetableOfMis(region: Region): Slot[][] {
  const own = ownDepartments(region);
  const slots = [...region.slots].filter(({ mo_id }) => own.has(mo_id));
  const changed = slots.map((slot, index) =>
    index % 20 === 0 && slot.status === "AVAILABLE" ? { ...slot, status: "BLOCKED" as const } : slot,
  );
  return [...inPackages(slots), ...inPackages(changed)];
}

function inPackages(slots: readonly Slot[]): Slot[][] {
  const count = Math.ceil(slots.length / PACKAGE);
  return Array.from({ length: count }, (_, index) => slots.slice(index * PACKAGE, (index + 1) * PACKAGE));
}

const HORIZON_DAYS = 14;

/** Questions about doctors drawn by lot, from all МО or, as for a МИС, from its own. */
function pathsOf({ region, today }: World, count: number): Record<"calendar" | "slots" | "resourceSlots", string[]> {
  const random = createRandom(SEED);
  const own = ownDepartments(region);
  const doctors = region.resources.filter((resource) => resource.type === "SPECIALIST");
  const ownDoctors = doctors.filter(({ mo_id }) => own.has(mo_id));
  const end = addDays(today, HORIZON_DAYS);
  const interval = { visittime_from: `${today}T00:00:00`, visittime_to: `${end}T23:59:59` };
  const list = (path: () => string): string[] => Array.from({ length: count }, path);
  return {
    calendar: list(() => {
      const { mo_id, speciality_id } = random.pick(doctors);
      return `/regulated/calendar?${new URLSearchParams({ ...interval, mo_id, speciality_id }).toString()}`;
    }),
    slots: list(() => {
      const { mo_id, id } = random.pick(doctors);
      return `/regulated/slots?${new URLSearchParams({ ...interval, mo_id, resource_id: id }).toString()}`;
    }),
    resourceSlots: list(() => `/api/resourse/${random.pick(ownDoctors).id}/slots?startDate=${today}&endDate=${end}`),
  };
}

/** EXPLAIN of the statements behind the queries of ЕПГУ: how many of them read all slots. */
async function plansFigure({ region, today, database }: World): Promise<Figure> {
  const doctor = region.resources.find((resource) => resource.type === "SPECIALIST");
  if (!doctor) throw new Error("the region has no doctor");
  const interval = {
    from: `${today}T00:00:00`,
    to: `${addDays(today, HORIZON_DAYS)}T23:59:59`,
    nowLocal: `${today}T00:00:00`,
  };
  const choice = { specialityId: doctor.speciality_id, serviceCode: null, profileCode: null, headOid: null };
  const visitor = { patientId: null, referralId: null };
  const plans = await Promise.all([
    planOf(
      database,
      CALENDAR.text,
      CALENDAR.values(calendarParams({ ...interval, ...choice, ...visitor, moId: doctor.mo_id, scope: "head" })),
    ),
    planOf(
      database,
      OFFERED.text,
      OFFERED.values(
        slotsParams({
          ...interval,
          ...visitor,
          resourceId: doctor.id,
          moId: doctor.mo_id,
          tagAge: null,
          tagType: null,
        }),
      ),
    ),
  ]);
  const scanning = plans.filter((plan) => /Seq Scan on (slot|associations_slots)\b/.test(plan)).length;
  return figure({
    id: "region.plans",
    title: "EXPLAIN: запросов, читающих все слоты / statements that scan slot",
    unit: "",
    samples: [scanning],
    bound: { kind: "exactly", value: 0 },
  });
}

async function planOf({ db }: BenchDatabase, statement: string, params: readonly unknown[]): Promise<string> {
  const lines = await sql<{ "QUERY PLAN": string }>(db.em.fork(), `explain ${statement}`, params);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

/** What PostgreSQL itself has counted: all statements that really ran, uploads included. */
async function scansOfSlot({ db }: BenchDatabase): Promise<number> {
  const [row] = await sql<{ scans: number }>(
    db.em.fork(),
    "select seq_scan::int as scans from pg_stat_user_tables where relname = 'slot'",
  );
  return row?.scans ?? Number.NaN;
}

async function scansFigure(database: BenchDatabase, before: number): Promise<Figure> {
  // Connections tell what they have counted when they end, and those of the gateway have just been cut.
  await sleep(1_000);
  return figure({
    id: "region.scans",
    title: "последовательных чтений slot за время замера / sequential scans of slot meanwhile",
    unit: "",
    samples: [(await scansOfSlot(database)) - before],
    bound: { kind: "exactly", value: 0 },
  });
}
