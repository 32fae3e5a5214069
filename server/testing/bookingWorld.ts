import { pino } from "pino";
import type { Book, BookRequest, CancelRequest, SlotStatus } from "@ferkit/contracts";
import { createBackground, type Background } from "../booking/background.ts";
import { createMisClient } from "../webhook/misClient.ts";
import { createBookingDeps } from "../booking/assemble.ts";
import { NO_SPOOL } from "../booking/spool.ts";
import { createStorageGate } from "../db/storageGate.ts";
import { createReconciler } from "../booking/reconcile.ts";
import type { TestDatabase } from "../db/testing.ts";
import { BOOKING_SETTINGS, type BookingSettings } from "../profile/bookingSettings.ts";
import type { Profile } from "../config.ts";
import { book, careProfile, DEPARTMENT, DOCTOR, PATIENT, slot, uploadTimetable } from "./records.ts";
import { startScriptedMis, type ScriptedMis } from "./scriptedMis.ts";
import { MO_OID, startTestSandbox, TIME_ZONE, type TestSandbox } from "./sandbox.ts";

/** Where a slot stands in every table that booking touches. */
export interface SlotState {
  readonly slot: string;
  readonly association: string;
  readonly book_ext_id: string | null;
  readonly isClaimed: boolean;
  /** status_code of its бирки. */
  readonly books: readonly number[];
  /** Of its referral. */
  readonly referral: string | null;
  /** `kind state` of its attempts, the oldest first. */
  readonly attempts: readonly string[];
}

export const UNTOUCHED = {
  slot: "AVAILABLE",
  association: "AVAILABLE",
  book_ext_id: null,
  isClaimed: false,
  books: [],
  referral: "AVAILABLE",
} satisfies Omit<SlotState, "attempts">;

/** What a second gateway process does: the same work on the same database. */
export interface Reconciling {
  pass(): Promise<void>;
  /** Lines of the log at level error. */
  readonly errors: readonly object[];
  stop(): Promise<void>;
}

export interface BookingWorld {
  readonly sandbox: TestSandbox;
  readonly mis: ScriptedMis;
  /** An unused slot; its referral is `referralOf(id)`. */
  freshSlot(): { readonly id: string; readonly number: number };
  book(request: BookRequest): Promise<unknown>;
  cancel(request: CancelRequest): Promise<unknown>;
  /** The МИС's word on a slot of the timetable. */
  uploadSlot(number: number, status: SlotStatus): Promise<void>;
  uploadBook(change: Partial<Book>): Promise<void>;
  stateOf(slotId: string): Promise<SlotState>;
  /** How many statements wait for a lock at this moment. */
  lockWaits(): Promise<number>;
  /** Waits for what goes on in the background. */
  settled(slotId: string, state: Partial<SlotState>): Promise<SlotState>;
  reconciler(changes?: Partial<BookingSettings>): Reconciling;
  stop(): Promise<void>;
}

/** Short limits; the loop is off, a test makes its own passes. */
export const SHORT: Partial<BookingSettings> = {
  callMs: 300,
  lateMs: 400,
  marginMs: 100,
  probeMs: 300,
  reconcileMs: 0,
  retryMs: 0,
  retryMaxMs: 0,
  storageProbeMs: 50,
};

/** A sandbox with a timetable, a scripted МИС behind its webhook, and a referral for every slot. */
export async function startBookingWorld(
  slots: number,
  profile: Profile = "doc",
  changes: Partial<BookingSettings> = {},
  database?: TestDatabase,
  config: { readonly spoolDir?: string } = {},
): Promise<BookingWorld> {
  const booking = { ...SHORT, ...changes };
  const [sandbox, mis] = await Promise.all([
    startTestSandbox(profile, { booking, config, ...(database && { database }) }),
    startScriptedMis(),
  ]);
  await uploadTimetable(sandbox, slots);
  await addReferrals(sandbox, slots);
  await accepted(sandbox.gateway.POST("/api/callback", { body: { address: mis.url } }));
  let next = 0;
  const stateOf = (slotId: string): Promise<SlotState> => readState(sandbox, slotId);
  const others: Reconciling[] = [];
  return {
    sandbox,
    mis,
    freshSlot() {
      if (next === slots) throw new Error("no slot is left");
      const number = next;
      next += 1;
      return { id: slot(number).id, number };
    },
    book: async (body) => (await sandbox.epgu.POST("/booking/book", { body })).data,
    cancel: async (body) => (await sandbox.epgu.POST("/booking/cancel", { body })).data,
    uploadSlot: async (number, status) =>
      accepted(sandbox.vitrine.POST("/api/slot", { body: { data: [slot(number, { status })] } })),
    uploadBook: async (change) => accepted(sandbox.vitrine.POST("/api/book", { body: { data: [book(change)] } })),
    stateOf,
    lockWaits: () => countLockWaits(sandbox),
    settled: (slotId, expected) => waitFor(() => stateOf(slotId), expected),
    reconciler(changes = {}) {
      const made = createReconciling(sandbox, profile, changes);
      others.push(made);
      return made;
    },
    async stop() {
      for (const other of others) await other.stop();
      await sandbox.stop();
      await mis.stop();
    },
  };
}

async function accepted(sent: Promise<{ error?: unknown }>): Promise<void> {
  const { error } = await sent;
  if (error) throw new Error(JSON.stringify(error));
}

function createReconciling({ db }: TestSandbox, profile: Profile, changes: Partial<BookingSettings>): Reconciling {
  const settings = { ...BOOKING_SETTINGS, ...SHORT, ...changes };
  const errors: object[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(JSON.parse(line) as object) });
  const background: Background = createBackground(log);
  const mis = createMisClient(settings);
  const storage = createStorageGate({ probe: () => Promise.resolve(), pauseMs: settings.storageProbeMs, log });
  const deps = {
    db,
    mis,
    storage,
    log,
    settings,
    background,
    profile,
    timeZone: TIME_ZONE,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  };
  const booking = createBookingDeps(deps, NO_SPOOL);
  const reconciler = createReconciler(booking);
  return {
    pass: () => reconciler.pass(),
    errors,
    async stop() {
      await mis.close();
      storage.stop();
      await background.idle();
      await booking.outbox.stop();
    },
  };
}

/** The referral of a slot's booking. */
export function referralOf(slotId: string): string {
  return slotId.replace("-4000-", "-4001-");
}

/** Each leads to the doctor of the timetable, who has the profile (LOAD-6). */
async function addReferrals(sandbox: TestSandbox, slots: number): Promise<void> {
  await accepted(sandbox.vitrine.POST("/api/profilecode_resource", { body: { data: [careProfile()] } }));
  const ids = Array.from({ length: slots }, (_, number) => referralOf(slot(number).id));
  await sandbox.rows(
    `insert into referral (id, patient_id, number, type, start_date, to_mo_id, to_profile_code, from_resource_id, status,
                           create_ts, referral_type_code, to_mo_oid, from_mo_oid, owner_oid)
     select id, $2, 'N', 'CONSULTATION', '2026-11-01', $3, '97', $4, 'AVAILABLE', '2026-11-01', '1', $5, $5, $5
       from unnest($1::uuid[]) as id`,
    [ids, PATIENT, DEPARTMENT, DOCTOR, MO_OID],
  );
}

async function readState(sandbox: TestSandbox, slotId: string): Promise<SlotState> {
  const [row] = await sandbox.rows<SlotState>(
    `select s.status as slot, a.status as association, a.book_ext_id, a.claim_id is not null as "isClaimed",
            array(select status_code from book b where b.slot_id = s.id order by b.create_ts, b.id) as books,
            (select status from referral r where r.id = $2) as referral,
            array(select t.kind || ' ' || t.state from booking_attempt t where t.slot_id = s.id order by t.created_at, t.kind)
              as attempts
       from slot s join associations_slots a on a.slot_id = s.id where s.id = $1`,
    [slotId, referralOf(slotId)],
  );
  if (!row) throw new Error("no slot");
  return row;
}

async function countLockWaits(sandbox: TestSandbox): Promise<number> {
  const rows = await sandbox.rows(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length;
}

const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

async function waitFor(read: () => Promise<SlotState>, expected: Partial<SlotState>): Promise<SlotState> {
  const isThere = (state: SlotState): boolean =>
    Object.entries(expected).every(
      ([key, value]) => JSON.stringify(state[key as keyof SlotState]) === JSON.stringify(value),
    );
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await read();
    // When it never gets there the caller's expectation shows the difference.
    if (isThere(state) || Date.now() > deadline) return state;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
