import { sql } from "../../server/db/sql.ts";
import type { BenchContext } from "./context.ts";
import { copySlots, copyTexts } from "./copy.ts";
import {
  addTimetable,
  clearSlots,
  countRows,
  createBenchDatabase,
  MIS_ACCOUNT,
  type BenchDatabase,
} from "./database.ts";
import { figure, ratios, type Bound, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks, type Process } from "./rpc.ts";
import type { GatewayTasks } from "./targets/gateway.ts";
import type { LoadTasks } from "./targets/load.ts";
import type { PackageRange } from "./timetable.ts";
import { tokenFor } from "./tokens.ts";
import { slotsPerSecond, startGateway, TARGETS, type Target } from "./uploads.ts";

/** A table of one size with a gateway of its own. */
interface Storage {
  readonly stored: number;
  readonly database: BenchDatabase;
  readonly gateway: Target<GatewayTasks>;
  /** Number of the next slot that nobody has sent. */
  next: number;
}

/** (4) What a slot costs in a small and in a large table, new and unchanged; beside it COPY, which is PostgreSQL alone. */
export async function benchFlat(context: BenchContext): Promise<Figure[]> {
  const load = forkTasks<LoadTasks>(TARGETS.load);
  const storages: Storage[] = [];
  try {
    for (const stored of context.budget.flat.stored) {
      context.progress(`заполняю: ${stored} слотов / filling: ${stored} slots`);
      storages.push(await openStorage(context, load, stored));
    }
    // What filling has left to write is no new slot's cost. The pages that the first batches then log whole are the warm-ups'.
    for (const { database } of storages) await sql(database.db.em.fork(), "checkpoint");
    const contestants = Object.fromEntries(
      storages.flatMap((storage) => [
        [`new ${storage.stored}`, () => inBatches(context, () => sendNew(context, load, storage))],
        [`again ${storage.stored}`, () => inBatches(context, () => sendAgain(context, load, storage))],
        [`copy ${storage.stored}`, () => copyNew(context, load, storage)],
      ]),
    );
    const samples = await inRounds(contestants, { ...context.budget, ...context });
    const ratesOf = (kind: Kind): Rates =>
      context.budget.flat.stored.map((stored) => ({ stored, rates: samples[`${kind} ${stored}`] ?? [] }));
    return [
      ...figuresOf("new", ratesOf("new")),
      ...figuresOf("again", ratesOf("again")),
      ...costsOf("copy", ratesOf("copy")),
    ];
  } finally {
    await load.stop();
    for (const { gateway } of storages) await gateway.process.stop();
    for (const { database } of storages) await database.drop();
  }
}

async function openStorage(context: BenchContext, load: Process<LoadTasks>, stored: number): Promise<Storage> {
  const database = await createBenchDatabase(context.server);
  await addTimetable(database);
  const gateway = await startGateway(database.url);
  const storage = { stored, database, gateway, next: stored };
  await fill(context, load, storage);
  return storage;
}

async function fill({ budget }: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<void> {
  const { database, gateway, stored } = storage;
  const { size } = budget.flat;
  const token = await tokenFor(gateway.url, MIS_ACCOUNT);
  const range = { from: 0, packages: stored / size, size };
  await load.call("fill", { url: gateway.url, token, clients: budget.ingest.clients, ...range });
  storage.next = stored;
  const count = await countRows(database, "slot");
  if (count !== stored) throw new Error(`${count} slots are stored instead of ${stored}`);
  await sql(database.db.em.fork(), "vacuum (analyze) slot, associations_slots");
}

/** One takes half a second, in which a hiccup of the machine weighs much. */
async function inBatches({ budget }: BenchContext, batch: () => Promise<number>): Promise<number> {
  const costs: number[] = [];
  while (costs.length < budget.flat.batches) costs.push(1 / (await batch()));
  return 1 / mean(costs);
}

/** A table that a batch makes much larger is filled anew before each. */
const MUCH = 0.5;

/** The next slots that nobody has sent. */
async function nextRange(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<PackageRange> {
  if (storage.next - storage.stored >= storage.stored * MUCH) {
    await clearSlots(storage.database);
    await fill(context, load, storage);
  }
  const { packages, size } = context.budget.flat;
  return { from: storage.next, packages, size };
}

async function sendNew(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<number> {
  const range = await nextRange(context, load, storage);
  await load.call("pack", range);
  await wake(context, load, storage);
  const rate = await send(context, load, storage, range);
  await countSent(storage, range);
  return rate;
}

async function copyNew(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<number> {
  const range = await nextRange(context, load, storage);
  const rate = await copySlots(storage.database.url, range, copyTexts(range));
  await countSent(storage, range);
  return rate;
}

async function countSent(storage: Storage, { packages, size }: PackageRange): Promise<void> {
  storage.next += packages * size;
  const count = await countRows(storage.database, "slot");
  if (count !== storage.next) throw new Error(`${count} slots are stored instead of ${storage.next}`);
}

function sendAgain(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<number> {
  const { packages, size } = context.budget.flat;
  return send(context, load, storage, { from: storage.next - packages * size, packages, size });
}

/** The gateway of a table that has just been filled anew is wide awake, the others have waited for their turn: now all are alike. */
async function wake(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<void> {
  const { packages, size } = context.budget.flat;
  const stored = Math.min(storage.stored, packages * size);
  await send(context, load, storage, { from: storage.next - stored, packages: stored / size, size });
}

async function send(
  { budget }: BenchContext,
  load: Process<LoadTasks>,
  { gateway }: Storage,
  range: PackageRange,
): Promise<number> {
  const address = { url: gateway.url, token: await tokenFor(gateway.url, MIS_ACCOUNT) };
  return slotsPerSecond({ load, clients: budget.ingest.clients }, address, range);
}

type Kind = "new" | "again" | "copy";
type Rates = readonly { readonly stored: number; readonly rates: readonly number[] }[];

const TITLES: Readonly<Record<Kind, string>> = { new: "новые / new", again: "повтор / again", copy: "COPY" };

function figuresOf(kind: "new" | "again", sizes: Rates): Figure[] {
  const rates = sizes.map(({ stored, rates: samples }) =>
    figure({
      id: `flat.${kind}.${stored}`,
      title: `${TITLES[kind]}: хранится / stored ${stored}`,
      unit: "slots/s",
      samples,
    }),
  );
  return [...rates, ...costsOf(kind, sizes, { kind: "within", value: 0.2 })];
}

/** Cost is the inverse of the rate. COPY has no bound: it shows what deeper indices and colder pages cost whoever loads. */
function costsOf(kind: Kind, sizes: Rates, bound: Bound | null = null): Figure[] {
  const [smallest, ...others] = sizes;
  const [from, base] = [smallest?.stored, smallest?.rates ?? []];
  return others.map(({ stored, rates }) =>
    figure({
      id: `flat.${kind}.cost.${stored}`,
      title: `${TITLES[kind]}: цена слота при ${stored} ÷ при ${from} / cost a slot at ${stored} ÷ at ${from}`,
      unit: "×",
      samples: ratios(base, rates),
      bound,
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
