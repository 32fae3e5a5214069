import { saveCallback } from "../../server/db/queries/callbacks.ts";
import { syncAssociations } from "../../server/db/queries/associations.ts";
import { upsertRecords } from "../../server/db/queries/upsert.ts";
import { sql } from "../../server/db/sql.ts";
import type { BenchContext } from "./context.ts";
import {
  addTimetable,
  clearSlots,
  countRows,
  createBenchDatabase,
  EPGU_ACCOUNT,
  type BenchDatabase,
} from "./database.ts";
import { figure, ratios, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks, type Process } from "./rpc.ts";
import type { BareBookingTasks } from "./targets/bareBooking.ts";
import type { GatewayTasks } from "./targets/gateway.ts";
import type { LoadTasks } from "./targets/load.ts";
import type { MisTasks } from "./targets/mis.ts";
import { MO_OID, slotAt } from "./timetable.ts";
import { tokenFor } from "./tokens.ts";
import type { Load } from "./traffic.ts";
import { startGateway, startTarget, TARGETS, type Target } from "./uploads.ts";

interface World {
  readonly database: BenchDatabase;
  readonly mis: Target<MisTasks>;
  readonly gateway: Target<GatewayTasks>;
  readonly bare: Target<BareBookingTasks>;
  readonly load: Process<LoadTasks>;
}

/** (2) Bookings through the gateway against the bare loop claim → webhook → finalise. */
export async function benchBookings(context: BenchContext): Promise<Figure[]> {
  const database = await createBenchDatabase(context.server);
  const { url } = database;
  const [mis, gateway, bare] = await Promise.all([
    startTarget<MisTasks>(TARGETS.mis, url),
    startGateway(url),
    startTarget<BareBookingTasks>(TARGETS.bareBooking, url),
  ]);
  const load = forkTasks<LoadTasks>(TARGETS.load);
  try {
    await addTimetable(database);
    await saveCallback(database.db.em.fork(), MO_OID, { address: mis.url, depart_oid: null });
    const world = { database, mis, gateway, bare, load };
    const figures: Figure[] = [];
    for (const latencyMs of context.budget.bookings.latenciesMs) {
      for (const clients of context.budget.bookings.inFlight) {
        figures.push(...(await compare(context, world, { latencyMs, clients })));
      }
    }
    return figures;
  } finally {
    await Promise.all([load, mis.process, gateway.process, bare.process].map((process) => process.stop()));
    await database.drop();
  }
}

interface Case {
  readonly latencyMs: number;
  readonly clients: number;
}

async function compare(context: BenchContext, world: World, { latencyMs, clients }: Case): Promise<Figure[]> {
  const count = context.budget.bookings.count(latencyMs, clients);
  const { mis, gateway, bare, load } = world;
  const token = await tokenFor(gateway.url, EPGU_ACCOUNT);
  const run = (key: "0" | "200", book: () => Promise<Load>) => booked(world, { count, latencyMs, key }, book);
  context.progress(`МИС ${latencyMs} мс / ms, ${clients} одновременно / in flight`);
  const samples = await inRounds(
    {
      gateway: () => run("0", () => load.call("book", { url: gateway.url, token, clients, from: 0, count })),
      bare: () => run("200", () => bare.process.call("run", { misUrl: mis.url, count, inFlight: clients })),
    },
    { ...context.budget, ...context },
  );
  const id = `bookings.${latencyMs}ms.${clients}`;
  const title = `МИС ${latencyMs} мс, ${clients} одновременно / МИС ${latencyMs} ms, ${clients} in flight`;
  return [
    figure({ id: `${id}.gateway`, title: `шлюз / gateway: ${title}`, unit: "1/s", samples: samples.gateway }),
    figure({ id: `${id}.bare`, title: `голый цикл / bare loop: ${title}`, unit: "1/s", samples: samples.bare }),
    figure({
      id: `${id}.ratio`,
      title: `шлюз ÷ голый цикл / gateway ÷ bare loop: ${title}`,
      unit: "×",
      samples: ratios(samples.gateway, samples.bare),
      bound: { kind: "atLeast", value: 0.5 },
    }),
  ];
}

interface Run {
  readonly count: number;
  readonly latencyMs: number;
  /** What a booking that went well is answered. */
  readonly key: "0" | "200";
}

/** Bookings per second on fresh slots; afterwards each of them has to be booked, and the МИС asked once for each. */
async function booked(
  { database, mis }: World,
  { count, latencyMs, key }: Run,
  book: () => Promise<Load>,
): Promise<number> {
  await freshSlots(database, count);
  await mis.process.call("think", latencyMs);
  const { ms, statuses } = await book();
  const [asked, books, taken] = [
    await mis.process.call("asked", null),
    await countRows(database, "book where status_code = 5000"),
    await countRows(
      database,
      "associations_slots where status = 'RECORDED' and book_ext_id is not null and claim_id is null",
    ),
  ];
  if ([statuses[key], asked, books, taken].some((number) => number !== count)) {
    throw new Error(`of ${count} bookings: ${JSON.stringify({ statuses, asked, books, taken })}`);
  }
  return (count * 1_000) / ms;
}

async function freshSlots(database: BenchDatabase, count: number): Promise<void> {
  await clearSlots(database);
  const em = database.db.em.fork();
  const slots = Array.from({ length: count }, (_, number) => slotAt(number));
  await upsertRecords(em, "slot", slots, MO_OID);
  await syncAssociations(
    em,
    slots.map(({ id }) => id),
  );
  await sql(em, "vacuum (analyze) slot, associations_slots, book, booking_attempt");
  await sql(em, "checkpoint");
}
