// The store fails in the middle of bookings and cancels; whatever a МИС has answered by then must be in the journal afterwards (E-25).
import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "../../server/db/sql.ts";
import { isClean, type Comparison } from "./compare.ts";
import { createPatients, requestFor, type Patients } from "./patients.ts";
import { createRandom, type Random } from "./random.ts";
import { startWorld, whenSettled, type ChaosWorld } from "./run.ts";
import { CHAOS_BOOKING } from "./settings.ts";
import { startChaosStore, type ChaosStore } from "./store.ts";

/** What happens to the store, and how that ends. */
interface Trouble {
  readonly begin: (store: ChaosStore) => Promise<void>;
  readonly end: (store: ChaosStore) => Promise<void>;
  /** Of a disk that can be filled. */
  readonly diskSize?: string;
}

export const TROUBLES = {
  away: { begin: (store) => store.kill(), end: (store) => store.revive() },
  full: {
    begin: (store) => store.fillDisk(),
    // A full disk may have ended the server.
    end: async (store) => {
      await store.freeDisk();
      await store.revive();
    },
    diskSize: "256m",
  },
  readOnly: { begin: (store) => store.refuseWrites(true), end: (store) => store.refuseWrites(false) },
} as const satisfies Readonly<Record<string, Trouble>>;

export interface OutageOptions {
  readonly trouble: keyof typeof TROUBLES;
  readonly forMs: number;
  /** kill -9 of every gateway during the trouble; they are started again when it is over. */
  readonly killsGateways?: boolean;
  readonly seed: number;
  readonly bookings: number;
  readonly cancels: number;
}

export interface OutageResult extends Comparison {
  /** Records that the МИС has made, and cancels that ЕПГУ has asked for. */
  readonly made: number;
  readonly cancels: number;
  /** Records of the МИС's complete answers that are not in the journal, before any upload could bring them back. */
  readonly forgotten: number;
  /** Answers to ЕПГУ without a code. */
  readonly withoutCode: number;
  /** Calls to the МИС later than a second after the last gateway had said that it is not ready. */
  readonly calledMeanwhile: number;
  /** From when the trouble was complete (a disk takes its time to fill) until every gateway said that it is not ready. */
  readonly notReadyMs: number;
  readonly slowestMs: number;
  /** Files of outcomes at the end of the trouble. */
  readonly inFiles: number;
  readonly answers: Readonly<Record<string, number>>;
}

const CLIENTS = 24;
/** After a refusal ЕПГУ does not come back at once. */
const PAUSE_MS = 200;
/** Until everything that was kept must have been written. */
const WRITTEN_MS = 30_000;
const LOAD_LIMIT_MS = 120_000;
/** Long enough for outcomes to be in their files. */
const KILL_AFTER_MS = 3_000;
/** BOOK-2 as it is; a machine that is short of breath is no late МИС. */
const BOOKING = { ...CHAOS_BOOKING, callMs: 5_000 };

/** The books of both sides, and the promises of D-80. */
export function isSafe(result: OutageResult, { bookings, cancels }: OutageOptions): boolean {
  const isQuiet = result.calledMeanwhile === 0 && result.notReadyMs <= 2_000;
  const isAnswered = result.withoutCode === 0 && result.slowestMs <= 10_000;
  const isWhole = result.made >= bookings && result.cancels >= cancels;
  return isClean(result) && result.forgotten === 0 && isQuiet && isAnswered && isWhole;
}

export async function runOutage(options: OutageOptions): Promise<OutageResult> {
  const trouble: Trouble = TROUBLES[options.trouble];
  const random = createRandom(options.seed);
  const store = await startChaosStore(trouble.diskSize);
  try {
    const world = await startWorld({
      databaseUrl: store.url,
      spoolDir: store.spoolDir,
      random,
      slots: options.bookings * 2,
      processes: 2,
      faultShare: 0,
      thinkMs: 150,
      booking: BOOKING,
    });
    try {
      return await sufferIn(world, { ...options, ...trouble, store, random });
    } finally {
      await world.stop();
    }
  } finally {
    await store.stop();
  }
}

type Suffering = OutageOptions & Trouble & { readonly store: ChaosStore; readonly random: Random };

async function sufferIn(world: ChaosWorld, options: Suffering): Promise<OutageResult> {
  const { bookings, cancels, random } = options;
  // What the МИС uploads would tell of records that the gateway has forgotten.
  world.uploader.pause();
  const patients = createPatients(world.urls, random);
  const load = { made: () => world.mis.ledger.entries.length, cancels: 0, isOver: false };
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => applyAndCancel(load, patients, world, random)));
  await until(() => load.made() >= bookings / 3 && load.cancels >= cancels / 3, LOAD_LIMIT_MS);
  const seen = await live(world, options);
  await until(() => load.made() >= bookings && load.cancels >= cancels, LOAD_LIMIT_MS);
  load.isOver = true;
  await clients;
  const forgotten = await stillForgotten(world);
  world.uploader.resume();
  const comparison = await whenSettled(world, patients);
  return {
    ...comparison,
    ...seen,
    made: load.made(),
    cancels: load.cancels,
    forgotten,
    withoutCode: patients.answers.get("error") ?? 0,
    slowestMs: Math.round(patients.slowestMs()),
    answers: Object.fromEntries(patients.answers),
  };
}

type Seen = Pick<OutageResult, "calledMeanwhile" | "notReadyMs" | "inFiles">;

/** The trouble from its beginning to its end. */
async function live(world: ChaosWorld, { store, begin, end, forMs, killsGateways }: Suffering): Promise<Seen> {
  await begin(store);
  const began = performance.now();
  const closing = allClosed(world.urls, forMs);
  const closed = await closing;
  if (killsGateways) {
    await sleep(Math.max(0, began + KILL_AFTER_MS - performance.now()));
    await Promise.all(world.gateways.map((gateway) => gateway.kill()));
  }
  await sleep(Math.max(0, began + forMs - performance.now()));
  const ended = performance.now();
  const inFiles = (await readdir(world.spoolDir)).filter((name) => name.endsWith(".json")).length;
  await end(store);
  if (killsGateways) await Promise.all(world.gateways.map((gateway) => gateway.start()));
  const isMeanwhile = (at: number): boolean => at > closed + 1_000 && at < ended;
  return {
    calledMeanwhile: world.mis.askedAt.filter(isMeanwhile).length,
    notReadyMs: Math.round(closed - began),
    inFiles,
  };
}

/** When the last of the gateways says that it is not ready, or after `limitMs`. */
async function allClosed(urls: readonly string[], limitMs: number): Promise<number> {
  const deadline = performance.now() + limitMs;
  const closed = async (url: string): Promise<void> => {
    while (performance.now() < deadline && (await fetch(`${url}/health/ready`)).ok) await sleep(50);
  };
  await Promise.all(urls.map(closed));
  return performance.now();
}

interface Ongoing {
  cancels: number;
  isOver: boolean;
}

/** One client in three steps cancels. */
async function applyAndCancel(load: Ongoing, patients: Patients, { slots }: ChaosWorld, random: Random): Promise<void> {
  while (!load.isOver) {
    const isCancel = random.chance(0.35);
    const code = await (isCancel ? patients.cancelOne() : patients.apply(requestFor(random.pick(slots).id), 1));
    if (isCancel && code !== undefined && code !== 18) load.cancels += 1;
    if (code !== 0) await sleep(PAUSE_MS);
  }
}

/** Waits for what is kept to be written; what is not in the journal then never will be. */
async function stillForgotten({ db, mis }: ChaosWorld): Promise<number> {
  const forgotten = async (): Promise<number> => {
    const rows = await sql<{ id: string }>(
      db.em.fork(),
      "select book_ext_id as id from booking_attempt where kind = 'book' and book_ext_id is not null",
    );
    const known = new Set(rows.map(({ id }) => id));
    return [...mis.told].filter((id) => !known.has(id)).length;
  };
  await until(async () => (await forgotten()) === 0, WRITTEN_MS);
  return forgotten();
}

async function until(isSo: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline && !(await isSo())) await sleep(100);
}
