import type { BenchContext } from "./context.ts";
import {
  addTimetable,
  clearSlots,
  countRows,
  createBenchDatabase,
  MIS_ACCOUNT,
  type BenchDatabase,
} from "./database.ts";
import { figure, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks } from "./rpc.ts";
import type { LoadTasks } from "./targets/load.ts";
import { tokenFor } from "./tokens.ts";
import { slotsPerSecond, startGateway, TARGETS, type Sender } from "./uploads.ts";

const MIB = 1024 * 1024;

/** (1) The most memory of a gateway process that never saw anything but large packages from many clients. */
export async function benchMemory(context: BenchContext): Promise<Figure[]> {
  const database = await createBenchDatabase(context.server);
  const load = forkTasks<LoadTasks>(TARGETS.load);
  const { clients, size } = context.budget.memory;
  try {
    await addTimetable(database);
    const { gateway } = await inRounds(
      { gateway: () => peakRss(context, database, { load, clients }) },
      // Every gateway is a fresh one: there is nothing to warm up.
      { ...context.budget, ...context, warmUps: 0 },
    );
    const title = `RSS шлюза, пакеты по ${size}, клиентов ${clients} / gateway RSS, packages of ${size}, ${clients} clients`;
    const bound = { kind: "below", value: 350 } as const;
    return [figure({ id: "memory.rss", title, unit: "MiB", samples: gateway, bound })];
  } finally {
    await load.stop();
    await database.drop();
  }
}

/** First insert and repeat. */
async function peakRss({ budget }: BenchContext, database: BenchDatabase, sender: Sender): Promise<number> {
  const { packages, size } = budget.memory;
  await clearSlots(database);
  const gateway = await startGateway(database.url);
  try {
    const address = { url: gateway.url, token: await tokenFor(gateway.url, MIS_ACCOUNT) };
    for (const _pass of ["first", "again"]) await slotsPerSecond(sender, address, { from: 0, packages, size });
    const stored = await countRows(database, "slot");
    if (stored !== packages * size) throw new Error(`${stored} slots are stored instead of ${packages * size}`);
    return (await gateway.process.call("peakRss", null)) / MIB;
  } finally {
    await gateway.process.stop();
  }
}
