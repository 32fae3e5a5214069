import { sql } from "../../server/db/sql.ts";
import type { BenchContext } from "./context.ts";
import { copySlots, copyTexts } from "./copy.ts";
import {
  addTimetable,
  clearSlots,
  countRows,
  createBenchDatabase,
  MIS_ACCOUNT,
  walPosition,
  type BenchDatabase,
} from "./database.ts";
import { figure, ratios, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { forkTasks } from "./rpc.ts";
import type { LoadTasks } from "./targets/load.ts";
import { tokenFor } from "./tokens.ts";
import { slotsPerSecond, startGateway, startTarget, TARGETS, type Sender } from "./uploads.ts";

/** (1) From a gzip POST to stored rows, against a bare prototype, a framework and COPY; then the same packages again. */
export async function benchIngest(context: BenchContext): Promise<Figure[]> {
  const database = await createBenchDatabase(context.server);
  try {
    await addTimetable(database);
    return await compare(context, database);
  } finally {
    await database.drop();
  }
}

async function compare(context: BenchContext, database: BenchDatabase): Promise<Figure[]> {
  const { packages, size, clients } = context.budget.ingest;
  const range = { from: 0, packages, size };
  const [gateway, bare, eov] = await Promise.all([
    startGateway(database.url),
    startTarget(TARGETS.bareIngest, database.url),
    startTarget(TARGETS.eovUpsertMany, database.url),
  ]);
  const load = forkTasks<LoadTasks>(TARGETS.load);
  try {
    const token = await tokenFor(gateway.url, MIS_ACCOUNT);
    const sender = { load, clients };
    const texts = copyTexts(range);
    const wal: number[] = [];
    const first = (url: string) => stored(database, range, () => slotsPerSecond(sender, { url, token }, range));
    const samples = await inRounds(
      {
        gateway: () => first(gateway.url),
        again: () => again(database, sender, { url: gateway.url, token }, { range, wal }),
        bare: () => first(bare.url),
        eov: () => first(eov.url),
        copy: () => stored(database, range, () => copySlots(database.url, range, texts)),
      },
      { ...context.budget, ...context },
    );
    return figuresOf(samples, wal.slice(-context.budget.rounds));
  } finally {
    await Promise.all([load, gateway.process, bare.process, eov.process].map((process) => process.stop()));
  }
}

interface Range {
  readonly from: number;
  readonly packages: number;
  readonly size: number;
}

/** Into an empty table; every slot has to be there afterwards. */
async function stored(database: BenchDatabase, range: Range, upload: () => Promise<number>): Promise<number> {
  await clearSlots(database);
  await settle(database);
  const rate = await upload();
  await expectSlots(database, range);
  return rate;
}

async function expectSlots(database: BenchDatabase, { packages, size }: Range): Promise<void> {
  const count = await countRows(database, "slot");
  if (count !== packages * size) throw new Error(`${count} slots are stored instead of ${packages * size}`);
}

/** Afterwards the server has nothing left to write: no checkpoint or vacuum falls into a measurement, WAL tells of uploads alone. */
async function settle({ db }: BenchDatabase): Promise<void> {
  const em = db.em.fork();
  await sql(em, "vacuum (analyze) slot, associations_slots");
  await sql(em, "checkpoint");
}

interface Again {
  readonly range: Range;
  /** Bytes of WAL a row, one sample per run. */
  readonly wal: number[];
}

/** What the gateway has just stored, unchanged (FRESH-1). */
async function again(
  database: BenchDatabase,
  sender: Sender,
  address: { url: string; token: string },
  { range, wal }: Again,
): Promise<number> {
  await settle(database);
  // With checksums whoever first reads a page after a checkpoint may log it once, for its hint bits: that is not what a repeat costs.
  await slotsPerSecond(sender, address, range);
  const before = await walPosition(database);
  const rate = await slotsPerSecond(sender, address, range);
  // Whole bytes: a row that writes anything writes 24 and more; a commit of the journal of exchanges now and then is not a row's.
  wal.push(Math.round(((await walPosition(database)) - before) / (range.packages * range.size)));
  await expectSlots(database, range);
  return rate;
}

type Samples = Readonly<Record<"gateway" | "again" | "bare" | "eov" | "copy", readonly number[]>>;

function figuresOf(samples: Samples, wal: readonly number[]): Figure[] {
  const { gateway, again: repeated, bare, eov, copy } = samples;
  const rate = (id: string, title: string, rates: readonly number[]) =>
    figure({ id: `ingest.${id}`, title, unit: "slots/s", samples: rates });
  const ratio = (id: string, title: string, [of, to]: readonly [readonly number[], readonly number[]], value: number) =>
    figure({ id: `ingest.${id}`, title, unit: "×", samples: ratios(of, to), bound: { kind: "atLeast", value } });
  return [
    rate("gateway", "шлюз, первая загрузка / gateway, first insert", gateway),
    rate("again", "шлюз, повтор без изменений / gateway, unchanged again", repeated),
    rate("bare", "голый прототип / bare prototype", bare),
    rate("eov", "EOV + em.upsertMany", eov),
    rate("copy", "COPY", copy),
    ratio("ofBare", "шлюз ÷ голый прототип / gateway ÷ bare prototype", [gateway, bare], 0.7),
    ratio("ofEov", "шлюз ÷ (EOV + upsertMany) / gateway ÷ (EOV + upsertMany)", [gateway, eov], 3),
    ratio("ofCopy", "шлюз ÷ COPY / gateway ÷ COPY", [gateway, copy], 0.4),
    ratio("ofFirst", "повтор ÷ первая загрузка / unchanged again ÷ first insert", [repeated, gateway], 1.3),
    figure({
      id: "ingest.wal",
      title: "WAL повтора, целых байт на запись / WAL of a repeat, whole bytes a row",
      unit: "B",
      samples: wal,
      bound: { kind: "exactly", value: 0 },
    }),
  ];
}
