import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Slot } from "@ferkit/contracts";
import type { BookingSettings } from "../../server/profile/bookingSettings.ts";
import { type Database, openDatabase } from "../../server/db/orm.ts";
import { compare, isClean, type Comparison } from "./compare.ts";
import { startChaosMis, type ChaosMis } from "./mis.ts";
import { createPatients, requestByReferral, requestFor, type Patients } from "./patients.ts";
import { createGatewayProcess, type GatewayProcess } from "./process.ts";
import { createRandom, type Random } from "./random.ts";
import { startUploader, type Uploader } from "./uploader.ts";
import { addAccounts, addReferrals, loadTimetable, MIS_ACCOUNT, type ReferredPatient } from "./world.ts";

/** Gateways in processes of their own on one database, and a МИС with a ledger. */
export interface ChaosWorld {
  readonly db: Database;
  readonly mis: ChaosMis;
  readonly gateways: readonly GatewayProcess[];
  readonly slots: readonly Slot[];
  readonly referrals: readonly ReferredPatient[];
  readonly uploader: Uploader;
  readonly urls: readonly string[];
  /** Of all gateways. */
  readonly spoolDir: string;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly databaseUrl: string;
  readonly random: Random;
  readonly slots: number;
  readonly processes: number;
  readonly faultShare: number;
  readonly thinkMs: number;
  readonly booking?: Partial<BookingSettings>;
  /** Made, and removed afterwards, when it is not given. */
  readonly spoolDir?: string;
}

/** Later than `callMs` of CHAOS_BOOKING, within its `lateMs`. */
const LATE_MS = 700;
/** Fewer than bookings by referral, so that some are wanted twice. */
const REFERRALS = 20;

export async function startWorld(options: WorldOptions): Promise<ChaosWorld> {
  const { databaseUrl, random, faultShare, thinkMs } = options;
  const db = await openDatabase(databaseUrl, { poolSize: 4 });
  await addAccounts(db);
  const mis = await startChaosMis({ random, faultShare, thinkMs, lateMs: LATE_MS });
  const spoolDir = options.spoolDir ?? (await mkdtemp(join(tmpdir(), "ferkit-chaos-")));
  const gateways = await Promise.all(
    Array.from({ length: options.processes }, () => createGatewayProcess(databaseUrl, spoolDir, options.booking)),
  );
  await Promise.all(gateways.map((gateway) => gateway.start()));
  const urls = gateways.map(({ url }) => url);
  const slots = await loadTimetable(urls[0] ?? "", mis.url, options.slots);
  mis.learn(slots);
  const referrals = await addReferrals(db, REFERRALS);
  const uploader = startUploader(mis.ledger, slots, urls, MIS_ACCOUNT);
  return {
    db,
    mis,
    gateways,
    slots,
    referrals,
    uploader,
    urls,
    spoolDir,
    async stop() {
      await uploader.stop();
      await Promise.all(gateways.map((gateway) => gateway.kill()));
      await mis.stop();
      await db.close(true);
      if (options.spoolDir === undefined) await rm(spoolDir, { recursive: true, force: true });
    },
  };
}

export interface KillsResult extends Comparison {
  readonly kills: number;
  readonly asked: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly attempts: Readonly<Record<string, number>>;
}

export interface KillsOptions {
  readonly databaseUrl: string;
  readonly seed: number;
  /** Records that the МИС shall have made before the load ends. */
  readonly bookings: number;
  /** Of each gateway, at most. */
  readonly kills?: number;
}

const CLIENTS = 12;
const SETTLE_LIMIT_MS = 60_000;

/** kill -9 of gateways at random moments of bookings under load; then both sides are compared. */
export async function runKills({
  databaseUrl,
  seed,
  bookings,
  kills: limit = Number.POSITIVE_INFINITY,
}: KillsOptions): Promise<KillsResult> {
  const random = createRandom(seed);
  const world = await startWorld({
    databaseUrl,
    random,
    slots: bookings + 50,
    processes: 2,
    faultShare: 0.12,
    thinkMs: 150,
  });
  try {
    const patients = createPatients(world.urls, random);
    const isOver = (): boolean => world.mis.ledger.entries.length >= bookings;
    const killer = killAtRandom(world.gateways, random, limit, isOver);
    await Promise.all(Array.from({ length: CLIENTS }, () => applyUntil(isOver, patients, world, random)));
    const kills = await killer;
    const result = await whenSettled(world, patients);
    return {
      ...result,
      kills,
      asked: world.mis.asked(),
      answers: Object.fromEntries(patients.answers),
      attempts: await attemptsByState(world.db),
    };
  } finally {
    await world.stop();
  }
}

/** Half of the patients want one of a few slots, a third come by referral; one in five gives his back. */
async function applyUntil(
  isOver: () => boolean,
  patients: Patients,
  { slots, referrals }: ChaosWorld,
  random: Random,
): Promise<void> {
  const popular = slots.slice(0, 10);
  while (!isOver()) {
    const { id } = random.pick(random.chance(0.4) ? popular : slots);
    const isReferred = random.chance(0.35);
    await patients.apply(isReferred ? requestByReferral(id, random.pick(referrals)) : requestFor(id));
    if (random.chance(0.2)) await patients.cancelOne();
  }
}

/** Each gateway lives for a moment, dies, and is started again. */
async function killAtRandom(
  gateways: readonly GatewayProcess[],
  random: Random,
  limit: number,
  isOver: () => boolean,
): Promise<number> {
  const killOne = async (gateway: GatewayProcess): Promise<number> => {
    let kills = 0;
    while (!isOver() && kills < limit) {
      await sleep(300 + random.below(1_500));
      await gateway.kill();
      kills += 1;
      await gateway.start();
    }
    return kills;
  };
  const kills = await Promise.all(gateways.map(killOne));
  return kills.reduce((sum, count) => sum + count, 0);
}

/** Waits until the reconcilers have nothing left to do and the МИС owes no upload, then compares; the last word is the worst. */
export async function whenSettled({ db, mis, uploader }: ChaosWorld, { promised }: Patients): Promise<Comparison> {
  const deadline = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    await uploader.drained(SETTLE_LIMIT_MS);
    const result = await compare(db, mis.ledger, promised);
    if (isClean(result) || Date.now() > deadline) return result;
    await sleep(250);
  }
}

async function attemptsByState(db: Database): Promise<Record<string, number>> {
  const rows = await db.em
    .fork()
    .execute<{ key: string; count: number }[]>(
      "select kind || ' ' || state as key, count(*)::int as count from booking_attempt group by 1 order by 1",
    );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

export interface StampedeOptions {
  readonly databaseUrl: string;
  readonly seed: number;
  readonly attempts: number;
  readonly slots: number;
  readonly clients: number;
}

export interface StampedeResult extends Comparison {
  /** Patients who were told that they have a slot. */
  readonly told: number;
  /** Calls of the МИС: its own refusals must not be what keeps a slot from being sold twice. */
  readonly asked: number;
}

/** A machine that is short of breath is no late МИС: with the short limits of a chaos run a slow answer would be taken back. */
const PATIENT: Partial<BookingSettings> = { callMs: 10_000 };

/** Two gateways on one database, everybody at once: as many bookings as there are slots. */
export async function runStampede(options: StampedeOptions): Promise<StampedeResult> {
  const random = createRandom(options.seed);
  const { databaseUrl, slots } = options;
  const world = await startWorld({
    databaseUrl,
    random,
    slots,
    processes: 2,
    faultShare: 0,
    thinkMs: 0,
    booking: PATIENT,
  });
  try {
    const patients = createPatients(world.urls, random);
    let left = options.attempts;
    const apply = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await patients.apply(requestFor(random.pick(world.slots).id));
      }
    };
    await Promise.all(Array.from({ length: options.clients }, apply));
    const result = await whenSettled(world, patients);
    return { ...result, told: patients.promised.length, asked: world.mis.asked() };
  } finally {
    await world.stop();
  }
}
