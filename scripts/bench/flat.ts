import { sql } from "../../server/db/sql.ts";
import type { BenchContext } from "./context.ts";
import {
  addTimetable,
  clearSlots,
  countRows,
  createBenchDatabase,
  MIS_ACCOUNT,
  type BenchDatabase,
} from "./database.ts";
import { figure, ratios, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks, type Process } from "./rpc.ts";
import type { GatewayTasks } from "./targets/gateway.ts";
import type { LoadTasks } from "./targets/load.ts";
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

/** (4) What a slot costs in a small and in a large table, new and unchanged. */
export async function benchFlat(context: BenchContext): Promise<Figure[]> {
  const load = forkTasks<LoadTasks>(TARGETS.load);
  const storages: Storage[] = [];
  try {
    for (const stored of context.budget.flat.stored) {
      context.progress(`заполняю: ${stored} слотов / filling: ${stored} slots`);
      storages.push(await openStorage(context, load, stored));
    }
    const contestants = Object.fromEntries(
      storages.flatMap((storage) => [
        [`new ${storage.stored}`, () => sendNew(context, load, storage)],
        [`again ${storage.stored}`, () => sendAgain(context, load, storage)],
      ]),
    );
    const samples = await inRounds(contestants, { ...context.budget, ...context });
    return [
      ...figuresOf(context.budget.flat.stored, (stored) => samples[`new ${stored}`] ?? [], "new", "новые / new"),
      ...figuresOf(context.budget.flat.stored, (stored) => samples[`again ${stored}`] ?? [], "again", "повтор / again"),
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

/** A table that a batch makes much larger is filled anew before each. */
const MUCH = 0.5;

async function sendNew(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<number> {
  const { packages, size } = context.budget.flat;
  if (storage.next - storage.stored >= storage.stored * MUCH) {
    await clearSlots(storage.database);
    await fill(context, load, storage);
  }
  const rate = await send(context, load, storage, storage.next);
  storage.next += packages * size;
  const count = await countRows(storage.database, "slot");
  if (count !== storage.next) throw new Error(`${count} slots are stored instead of ${storage.next}`);
  return rate;
}

function sendAgain(context: BenchContext, load: Process<LoadTasks>, storage: Storage): Promise<number> {
  const { packages, size } = context.budget.flat;
  return send(context, load, storage, storage.next - packages * size);
}

async function send(
  { budget }: BenchContext,
  load: Process<LoadTasks>,
  { gateway }: Storage,
  from: number,
): Promise<number> {
  const address = { url: gateway.url, token: await tokenFor(gateway.url, MIS_ACCOUNT) };
  const { packages, size } = budget.flat;
  return slotsPerSecond({ load, clients: budget.ingest.clients }, address, { from, packages, size });
}

/** Cost is the inverse of the rate. */
function figuresOf(
  sizes: readonly number[],
  ratesAt: (stored: number) => readonly number[],
  id: string,
  title: string,
): Figure[] {
  const [smallest = 0, ...others] = sizes;
  const rates = sizes.map((stored) =>
    figure({
      id: `flat.${id}.${stored}`,
      title: `${title}: хранится / stored ${stored}`,
      unit: "slots/s",
      samples: ratesAt(stored),
    }),
  );
  const costs = others.map((stored) =>
    figure({
      id: `flat.${id}.cost.${stored}`,
      title: `${title}: цена слота при ${stored} ÷ при ${smallest} / cost a slot at ${stored} ÷ at ${smallest}`,
      unit: "×",
      samples: ratios(ratesAt(smallest), ratesAt(stored)),
      bound: { kind: "within", value: 0.2 },
    }),
  );
  return [...rates, ...costs];
}
