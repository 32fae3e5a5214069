import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BOOKING_SETTINGS } from "../profile/bookingSettings.ts";
import { SHORT, startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, PATIENT } from "../testing/records.ts";
import { TIME_ZONE } from "../testing/sandbox.ts";
import { agree, booked, json, type Answer } from "../testing/scriptedMis.ts";
import { createMisClient, type MisClient } from "../webhook/misClient.ts";
import { createStorageGate } from "../db/storageGate.ts";
import { createBookingDeps } from "./assemble.ts";
import { NO_SPOOL } from "./spool.ts";
import { createBackground } from "./background.ts";
import { createReconciler, type Reconciler } from "./reconcile.ts";

describe("E-25: what a pass of the reconciler does, and does not do twice", () => {
  let world: BookingWorld;
  /** Nothing that is late is given up within a test. */
  const LISTENING = { ...SHORT, probeMs: 20_000, lateMs: 60_000 };
  beforeAll(async () => {
    world = await startBookingWorld(10, "doc", LISTENING);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    world.mis.answerWith(agree);
    await world.sandbox.rows("delete from booking_attempt");
  });

  const client = createMisClient({ ...BOOKING_SETTINGS, ...LISTENING });
  const background = createBackground(pino({ level: "silent" }));
  afterAll(async () => {
    await client.close();
    await background.idle();
  });
  const log = pino({ level: "silent" });
  const storage = createStorageGate({ probe: () => Promise.resolve(), pauseMs: 50, log });
  const reconciler = (mis: MisClient): Reconciler =>
    createReconciler(
      createBookingDeps(
        {
          db: world.sandbox.db,
          mis,
          log,
          settings: { ...BOOKING_SETTINGS, ...LISTENING },
          background,
          storage,
          profile: "doc",
          timeZone: TIME_ZONE,
          now: Date.now,
          newId: () => randomUUID(),
        },
        NO_SPOOL,
      ),
    );

  const cancelsOf = (recordId: string): number =>
    world.mis.calls.filter(({ path, body }) => path.endsWith("/cancel") && body["book_ext_id"] === recordId).length;
  const silent: Answer = () => undefined;
  const late =
    (answer: Answer): Answer =>
    async (call, response) => {
      await new Promise((resolve) => setTimeout(resolve, 450));
      await answer(call, response);
    };
  /** The МИС books this record and is silent about cancels. */
  const records =
    (recordId: string, change: object = {}): Answer =>
    (call, response) =>
      call.path.endsWith("/cancel")
        ? silent(call, response)
        : json(response, 200, { ...booked(String(call.body["slot_id"]), recordId), ...change });
  const UNREADABLE = { status: { status_code: "0" } };

  test("more attempts wait than go on one page, and the one after them is settled all the same", async () => {
    const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
    const insert = (attempts: string[], state: string, age: string) =>
      world.sandbox.rows(
        `insert into booking_attempt (id, kind, state, patient_id, created_at, called_at, answered_at)
         select id, 'book', $2, $3, now() - $4::interval, now() - $4::interval, case $2 when 'unknown' then now() end
           from unnest($1::uuid[]) id`,
        [attempts, state, PATIENT, age],
      );
    const [last] = ids(1);
    for (const waiting of [50, 51]) {
      await world.sandbox.rows("delete from booking_attempt");
      await insert(ids(waiting), "unknown", "2 hours");
      await insert([last ?? ""], "claimed", "1 hour");
      await world.reconciler().pass();
      expect(await world.sandbox.rows("select state from booking_attempt where id = $1", [last])).toEqual([
        { state: "unknown" },
      ]);
    }
  });

  test("an errand that fails does not keep the others from being done", async () => {
    const slots = [world.freshSlot(), world.freshSlot()];
    const recordIds = slots.map(() => randomUUID());
    for (const [n, { id }] of slots.entries()) {
      await world.sandbox.rows(
        `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, address, called_at, answered_at)
         values ($1, 'book', 'unknown', $2, $3, $4, $5, now(), now())`,
        [randomUUID(), id, recordIds[n], PATIENT, world.mis.url],
      );
    }
    const failing: MisClient = {
      ...client,
      post: (address, path, body) =>
        JSON.stringify(body).includes(recordIds[0] ?? "")
          ? Promise.reject(new Error("planted"))
          : client.post(address, path, body),
    };
    await reconciler(failing).pass();
    expect(recordIds.map(cancelsOf)).toEqual([0, 1]);
    const [first, second] = slots.map(({ id }) => world.stateOf(id));
    expect((await second)?.attempts).toEqual(["book compensated", "cancel cancelled"]);
    expect((await first)?.attempts).toEqual(["book unknown", "cancel claimed"]);
  });

  test("a compensating cancel that is on its way is not sent again while the МИС is silent", async () => {
    const { id } = world.freshSlot();
    const recordId = randomUUID();
    world.mis.answerWith(records(recordId, UNREADABLE));
    expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
    const onItsWay = { attempts: ["book unknown", "cancel unknown"] };
    expect(await world.settled(id, onItsWay)).toMatchObject(onItsWay);
    for (let pass = 0; pass < 2; pass += 1) await reconciler(client).pass();
    expect(cancelsOf(recordId)).toBe(1);
  });

  test("a МИС that gives one id to two late bookings: the record is of the first, and cancelled once", async () => {
    const recordId = randomUUID();
    const [first, second] = [world.freshSlot(), world.freshSlot()];
    world.mis.answerWith(async (call, response) => {
      if (!call.path.endsWith("/cancel")) await late(records(recordId))(call, response);
    });
    const answered = async (slotId: string): Promise<boolean> => {
      const [row] = await world.sandbox.rows<{ is: boolean }>(
        "select answered_at is not null as is from booking_attempt where slot_id = $1 and kind = 'book'",
        [slotId],
      );
      return row?.is ?? false;
    };
    for (const { id } of [first, second]) {
      expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
      await expect.poll(() => answered(id), { timeout: 10_000 }).toBe(true);
    }
    await expect.poll(() => cancelsOf(recordId), { timeout: 10_000 }).toBe(1);
    await reconciler(client).pass();
    expect(cancelsOf(recordId)).toBe(1);
    expect((await world.stateOf(first.id)).attempts).toEqual(["book unknown", "cancel unknown"].toSorted());
    expect((await world.stateOf(second.id)).attempts).toEqual(["book unknown"]);
  });
});
