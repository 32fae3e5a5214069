// G1: what a МИС has confirmed is never forgotten, however the store fails.
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../db/testing.ts";
import { runSql, withDatabase } from "../db/testServer.ts";
import { startServer } from "../server.ts";
import { SHORT, startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { TIME_ZONE } from "../testing/sandbox.ts";
import { agree, type Answer } from "../testing/scriptedMis.ts";

/** Ways for a store to refuse what a settlement writes, and how each ends. */
const TROUBLES = {
  "a disk that is full": [raise("53100"), dropRaise],
  "a right that was taken away": [raise("42501"), dropRaise],
  "statements that are cancelled": [raise("57014"), dropRaise],
  "a database that only reads": [turnReadOnly("on"), turnReadOnly("off")],
  "a database that is not there": [allowConnections(false), allowConnections(true)],
} as const;

type Trouble = (database: TestDatabase) => Promise<void>;
const nameOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);
const admin = (database: TestDatabase, statement: string) => runSql(withDatabase(database.url, "postgres"), statement);

function raise(code: string): Trouble {
  return async ({ url }) => {
    await runSql(
      url,
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception using errcode = '${code}'; end $$`,
    );
    for (const table of ["booking_attempt", "associations_slots", "sandbox_setting"])
      await runSql(
        url,
        `create trigger aa_refuse before insert or update on ${table} for each row execute function refuse()`,
      );
  };
}
async function dropRaise({ url }: TestDatabase): Promise<void> {
  await runSql(url, "drop function refuse cascade");
}
function turnReadOnly(value: "on" | "off"): Trouble {
  return async (database) => {
    await admin(database, `alter database ${nameOf(database)} set default_transaction_read_only = ${value}`);
    if (value === "on") await cut(database);
  };
}
function allowConnections(allowed: boolean): Trouble {
  return async (database) => {
    await admin(database, `alter database ${nameOf(database)} allow_connections ${allowed}`);
    if (!allowed) await cut(database);
  };
}
const cut = (database: TestDatabase) =>
  admin(database, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(database)}'`);

const SLOTS = 8;
/** Longer than ЕПГУ waits here. */
const OUTAGE_MS = 2_000;

describe("E-25: outcomes are kept until they are written", () => {
  let database: TestDatabase;
  let world: BookingWorld;
  let folder: string;
  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "ferkit-outbox-"));
    world = await startBookingWorld(SLOTS, "doc", { answerMs: 1_500, callMs: 1_400 }, database, { spoolDir: folder });
  });
  afterEach(async () => {
    await world.stop();
    await rm(folder, { recursive: true });
  });

  /** Answers after the trouble has begun; `calls` since then are counted. */
  function inTheMiddle(begin: Trouble): { answer: Answer; begun: Promise<void> } {
    const arrived = Promise.withResolvers<true>();
    let waiting = 0;
    const begun = arrived.promise.then(() => begin(database));
    const answer: Answer = async (call, response) => {
      waiting += 1;
      if (waiting === SLOTS / 2) arrived.resolve(true);
      await begun;
      await agree(call, response);
    };
    return { answer, begun };
  }
  const codeOf = (answer: unknown) =>
    (answer as { status?: { status_code?: number } } | undefined)?.status?.status_code;
  const requests = () =>
    Array.from({ length: SLOTS / 2 }, () => bookRequest(world.freshSlot().id, PATIENT, randomUUID()));
  const emptied = async () => {
    while ((await readdir(folder)).length > 0) await sleep(20);
  };
  const nextProcess = () =>
    startServer({
      config: {
        host: "127.0.0.1",
        port: 0,
        timeZone: TIME_ZONE,
        profile: "doc",
        jwtSecret: undefined,
        spoolDir: folder,
      },
      db: world.sandbox.db,
      log: pino({ level: "silent" }),
      booking: SHORT,
    });
  const isClosed = async () => (await fetch(`${world.sandbox.url}/health/ready`)).status === 503;
  const open = async () => {
    while (await isClosed()) await sleep(50);
  };

  test.each(Object.entries(TROUBLES))(
    "bookings in flight, and %s",
    async (_name, [begin, end]) => {
      const { answer, begun } = inTheMiddle(begin);
      world.mis.answerWith(answer);
      const inFlight = Promise.all(requests().map((request) => world.book(request)));
      await begun;
      world.mis.answerWith(agree);
      await sleep(300);
      expect(await isClosed()).toBe(true);
      const called = world.mis.calls.length;
      // Nobody is asked while nothing could be written, and ЕПГУ has its answer at once.
      const refused = await Promise.all(requests().map((request) => world.book(request)));
      expect(refused.map(codeOf)).toEqual(refused.map(() => 18));
      expect((await inFlight).map(codeOf)).toEqual(refused.map(() => 18));
      await sleep(OUTAGE_MS);
      expect(world.mis.calls.length).toBe(called);
      const kept = await readdir(folder);
      expect(kept).toHaveLength(SLOTS / 2);
      for (const file of kept) {
        const text = await readFile(join(folder, file), "utf8");
        for (const personal of ["Пробная", "11223344595", PATIENT]) expect(text).not.toContain(personal);
      }
      await end(database);
      await open();
      const confirmed = world.mis.calls.filter(({ path }) => path.endsWith("/book"));
      for (const { body } of confirmed) {
        const state = await world.settled(String(body["slot_id"]), {
          attempts: ["book compensated", "cancel cancelled"],
        });
        expect(state).toMatchObject({
          slot: "AVAILABLE",
          isClaimed: false,
          attempts: ["book compensated", "cancel cancelled"],
        });
      }
      expect(await world.sandbox.rows("select 1 from associations_slots where claim_id is not null")).toEqual([]);
      await emptied();
      expect(codeOf(await world.book(bookRequest(String(confirmed[0]?.body["slot_id"]), PATIENT, randomUUID())))).toBe(
        0,
      );
    },
    60_000,
  );

  test("a cancel that the МИС has confirmed is written when the store is back, and frees the slot", async () => {
    const { id } = world.freshSlot();
    const booked = (await world.book(bookRequest(id))) as { book_ext_id: string };
    world.mis.answerWith(async (call, response) => {
      await raise("53100")(database);
      await agree(call, response);
    });
    const cancel = { book_ext_id: booked.book_ext_id, patient_id: PATIENT, united_guids: [] };
    expect(codeOf(await world.cancel(cancel))).toBe(18);
    expect(codeOf(await world.cancel(cancel))).toBe(18);
    expect(world.mis.calls.map(({ path }) => path)).toEqual(["/booking/book", "/booking/cancel"]);
    await dropRaise(database);
    expect(await world.settled(id, { attempts: ["book cancelled", "cancel cancelled"] })).toMatchObject({
      slot: "AVAILABLE",
      books: [5010],
      isClaimed: false,
      attempts: ["book cancelled", "cancel cancelled"],
    });
  }, 60_000);

  test("a process that ends with outcomes pending: the next one settles them from their files", async () => {
    const { answer, begun } = inTheMiddle(raise("53100"));
    world.mis.answerWith(answer);
    const inFlight = Promise.all(requests().map((request) => world.book(request)));
    await begun;
    await inFlight;
    await world.sandbox.server.stop();
    expect(await readdir(folder)).toHaveLength(SLOTS / 2);
    await dropRaise(database);
    world.mis.answerWith(agree);
    const next = await nextProcess();
    for (const { body } of world.mis.calls.filter(({ path }) => path.endsWith("/book"))) {
      const state = await world.settled(String(body["slot_id"]), {
        attempts: ["book compensated", "cancel cancelled"],
      });
      expect(state).toMatchObject({
        slot: "AVAILABLE",
        isClaimed: false,
        attempts: ["book compensated", "cancel cancelled"],
      });
    }
    await emptied();
    await next.stop();
  }, 60_000);

  test("an upload has released the attempt meanwhile: its record is revoked all the same", async () => {
    const { id } = world.freshSlot();
    world.mis.answerWith(async (call, response) => {
      await raise("53100")(database);
      await agree(call, response);
    });
    await world.book(bookRequest(id, PATIENT, guid(0x900)));
    await world.sandbox.server.stop();
    await dropRaise(database);
    world.mis.answerWith(agree);
    await world.sandbox.rows(
      "update booking_attempt set created_at = now() - interval '1 hour', called_at = now() - interval '1 hour'",
    );
    await world.reconciler().pass();
    await world.sandbox.rows("update booking_attempt set state = 'released', settled_at = now()");
    await world.sandbox.rows("update associations_slots set claim_id = null");
    const next = await nextProcess();
    expect(await world.settled(id, { attempts: ["book compensated", "cancel cancelled"] })).toMatchObject({
      isClaimed: false,
      attempts: ["book compensated", "cancel cancelled"],
    });
    await next.stop();
  }, 60_000);
});

test("E-25: the store is back before ЕПГУ must be answered: 0", async () => {
  const database = await createTestDatabase();
  const world = await startBookingWorld(1, "doc", { callMs: 10_000 }, database);
  world.mis.answerWith(async (call, response) => {
    await raise("53100")(database);
    await agree(call, response);
    await sleep(200);
    await dropRaise(database);
  });
  expect(await world.book(bookRequest(world.freshSlot().id))).toMatchObject({ status: { status_code: 0 } });
  await world.stop();
}, 60_000);
