import { saveCallback } from "../../server/db/queries/callbacks.ts";
import { sql } from "../../server/db/sql.ts";
import type { BenchContext } from "./context.ts";
import {
  addTimetable,
  countRows,
  createBenchDatabase,
  EPGU_ACCOUNT,
  MIS_ACCOUNT,
  walPosition,
  type BenchDatabase,
} from "./database.ts";
import { figure, ratios, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks, type Process } from "./rpc.ts";
import type { GatewayTasks } from "./targets/gateway.ts";
import type { LeanBookingTasks } from "./targets/leanBooking.ts";
import type { LoadTasks } from "./targets/load.ts";
import type { MisTasks } from "./targets/mis.ts";
import { MO_OID, slotAt } from "./timetable.ts";
import { tokenFor } from "./tokens.ts";
import { startGateway, startTarget, TARGETS, type Target } from "./uploads.ts";

const IN_FLIGHT = 64;
const PACKAGE = 1_000;

interface World {
  readonly database: BenchDatabase;
  readonly mis: Target<MisTasks>;
  readonly gateway: Target<GatewayTasks>;
  readonly lean: Target<LeanBookingTasks>;
  readonly load: Process<LoadTasks>;
  /** Number of the next slot that nobody has booked. */
  next: number;
}

/** What a database holds before the first booking. */
interface Ground {
  readonly id: "fresh" | "filled";
  readonly title: string;
  readonly slots: number;
  readonly books: number;
}

/**
 * (6) Bookings that nobody uploads pile up, as they do on a morning: what the last cost and what the first did, on a database that
 * was empty when its statements were prepared and on one that is full, and both against the lean loop.
 */
export async function benchGrowth(context: BenchContext): Promise<Figure[]> {
  const { slots, books } = context.budget.growth;
  const grounds: Ground[] = [
    { id: "fresh", title: "пустая база / an empty database", slots: 0, books: 0 },
    { id: "filled", title: `${slots} слотов, ${books} записей / slots, records`, slots, books },
  ];
  const figures: Figure[] = [];
  for (const ground of grounds) figures.push(...(await onGround(context, ground)));
  return figures;
}

async function onGround(context: BenchContext, ground: Ground): Promise<Figure[]> {
  const database = await createBenchDatabase(context.server);
  await addTimetable(database);
  const [mis, gateway, lean] = await Promise.all([
    startTarget<MisTasks>(TARGETS.mis, database.url),
    startGateway(database.url),
    startTarget<LeanBookingTasks>(TARGETS.leanBooking, database.url),
  ]);
  const load = forkTasks<LoadTasks>(TARGETS.load);
  try {
    await saveCallback(database.db.em.fork(), MO_OID, { address: mis.url, depart_oid: null });
    const world: World = { database, mis, gateway, lean, load, next: 0 };
    await fill(context, world, ground);
    const growing = await grow(context, world, ground);
    return ground.id === "fresh" ? [...growing, ...(await againstLean(context, world))] : growing;
  } finally {
    await Promise.all([load, mis.process, gateway.process, lean.process].map((process) => process.stop()));
    await database.drop();
  }
}

/** The slots to be booked come first; of the others so many are booked already. */
async function fill(
  { budget, progress }: BenchContext,
  { database, gateway, load }: World,
  ground: Ground,
): Promise<void> {
  const { toBook } = budget.growth;
  progress(`заполняю / filling: ${ground.title}`);
  const token = await tokenFor(gateway.url, MIS_ACCOUNT);
  const packages = Math.ceil((toBook + ground.slots) / PACKAGE);
  await load.call("fill", { url: gateway.url, token, clients: 4, from: 0, packages, size: PACKAGE });
  await sql(
    database.db.em.fork(),
    `with taken as (
       update slot set status = 'RECORDED' where id = any ($1) returning id, owner_oid
     )
     insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
     select gen_random_uuid(), gen_random_uuid(), id, 5000, 'EPGU', 'APPOINTMENT', now(), owner_oid from taken`,
    [Array.from({ length: ground.books }, (_, index) => slotAt(toBook + index).id)],
  );
}

async function grow(context: BenchContext, world: World, { id, title }: Ground): Promise<Figure[]> {
  const { stages, sample, rounds } = context.budget.growth;
  await world.mis.process.call("think", 0);
  const rates: number[][] = [];
  // WAL and CPU are told of the last stage.
  let costs: Cost[] = [];
  for (const stage of stages) {
    if (world.next < stage) await book(world, { count: stage - world.next, clients: IN_FLIGHT });
    costs = [];
    for (let round = 0; round < rounds; round += 1) costs.push(await costOf(world, sample));
    rates.push(costs.map(({ perSecond }) => perSecond));
    context.progress(`${title}: после / after ${stage}: ${rates.at(-1)?.map(Math.round).join(", ") ?? ""} 1/s`);
  }
  const [first = [], last = []] = [rates[0], rates.at(-1)];
  return [
    ...stages.map((stage, at) =>
      figure({
        id: `growth.${id}.${stage}`,
        title: `${title}: после ${stage} записей / after ${stage} bookings`,
        unit: "1/s",
        samples: rates[at] ?? [],
      }),
    ),
    figure({
      id: `growth.${id}.ratio`,
      title: `${title}: последние ÷ первые / last ÷ first`,
      unit: "×",
      samples: ratios(last, first),
      bound: { kind: "atLeast", value: 0.9 },
    }),
    figure({
      id: `growth.${id}.wal`,
      title: `${title}: WAL записи / WAL a booking`,
      unit: "B",
      samples: costs.map(({ wal }) => wal),
      bound: { kind: "below", value: 3_500 },
    }),
    figure({
      id: `growth.${id}.cpu`,
      title: `${title}: процессор Node на запись / CPU of Node a booking`,
      unit: "ms",
      samples: costs.map(({ cpuMs }) => cpuMs),
      bound: { kind: "below", value: 0.7 },
    }),
  ];
}

interface Cost {
  readonly perSecond: number;
  /** Bytes. */
  readonly wal: number;
  readonly cpuMs: number;
}

async function costOf(world: World, count: number): Promise<Cost> {
  const { database, gateway } = world;
  const [wal, cpu] = [await walPosition(database), await gateway.process.call("cpu", null)];
  const ms = await book(world, { count, clients: IN_FLIGHT });
  return {
    perSecond: (count * 1_000) / ms,
    wal: ((await walPosition(database)) - wal) / count,
    cpuMs: ((await gateway.process.call("cpu", null)) - cpu) / count,
  };
}

/** Milliseconds; each of them has to go well, and to be stored. */
async function book(world: World, { count, clients }: { count: number; clients: number }): Promise<number> {
  const { gateway, load, database } = world;
  const token = await tokenFor(gateway.url, EPGU_ACCOUNT);
  const before = await countRows(database, "booking_attempt where state = 'booked'");
  const { ms, statuses } = await load.call("book", { url: gateway.url, token, clients, from: world.next, count });
  world.next += count;
  const stored = (await countRows(database, "booking_attempt where state = 'booked'")) - before;
  if (statuses["0"] !== count || stored !== count)
    throw new Error(`of ${count} bookings: ${JSON.stringify({ statuses, stored })}`);
  return ms;
}

/** On the heap that has grown by now. */
async function againstLean(context: BenchContext, world: World): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { latencyMs, clients, count, bound } of context.budget.growth.lean) {
    await world.mis.process.call("think", latencyMs);
    context.progress(`МИС ${latencyMs} мс / ms, ${clients} одновременно / in flight`);
    const { gateway, lean } = await inRounds(
      {
        gateway: async () => (count * 1_000) / (await book(world, { count, clients })),
        lean: async () => {
          const run = { misUrl: world.mis.url, count, inFlight: clients };
          return (count * 1_000) / (await world.lean.process.call("run", run)).ms;
        },
      },
      { rounds: context.budget.growth.rounds, warmUps: 1, progress: context.progress },
    );
    const title = `МИС ${latencyMs} мс, ${clients} одновременно / МИС ${latencyMs} ms, ${clients} in flight`;
    figures.push(
      figure({ id: `lean.${latencyMs}ms`, title: `наименьший цикл / lean loop: ${title}`, unit: "1/s", samples: lean }),
      figure({
        id: `lean.${latencyMs}ms.ratio`,
        title: `шлюз ÷ наименьший цикл / gateway ÷ lean loop: ${title}`,
        unit: "×",
        samples: ratios(gateway, lean),
        bound: { kind: "atLeast", value: bound },
      }),
    );
  }
  return figures;
}
