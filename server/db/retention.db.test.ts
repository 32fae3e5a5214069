import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createExchangeLog, EXCHANGE_LIMITS } from "../operator/exchangeLog.ts";
import { createLog } from "../log.ts";
import { bookRequest, guid, slot, uploadTimetable } from "../testing/records.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { COUNT_OPEN_ATTEMPTS } from "./queries/attempts.ts";
import { COUNT_SHOWN } from "./queries/freshness.ts";
import { pruneAttempts } from "./queries/attempt/remove.ts";
import { pruneEvents } from "./queries/retention.ts";

const LIMITS = { days: 30, batch: 100 };
const PATIENT = "patient-of-the-retention";

describe("what is kept for thirty days", () => {
  let sandbox: TestSandbox;
  let mis: ScriptedMis;

  beforeAll(async () => {
    [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
    await uploadTimetable(sandbox, 3);
    await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
  });
  beforeEach(async () => {
    await sandbox.rows("delete from slot_event");
    await sandbox.rows("delete from booking_attempt");
  });

  const em = () => sandbox.db.em.fork();

  async function attempt(number: number, state: string, change: { days?: number; kind?: string; slot?: number } = {}) {
    const { days = 31, kind = "book", slot: ofSlot = number } = change;
    await sandbox.rows(
      `insert into booking_attempt (id, kind, state, slot_id, book_ext_id, patient_id, request_id, created_at)
       values ($1, $2, $3, $4, $1, 'patient', $1, now() - make_interval(days => $5))`,
      [guid(number), kind, state, guid(0x9000 + ofSlot), days],
    );
  }
  const attempts = async (): Promise<string[]> =>
    (await sandbox.rows<{ id: string }>("select id from booking_attempt order by id")).map(({ id }) => id);

  test("settled attempts go, in batches; young and unsettled ones stay", async () => {
    const settled = ["booked", "refused", "released", "cancelled", "compensated"];
    for (const [number, state] of settled.entries()) await attempt(number, state);
    await attempt(6, "refused", { days: 29 });
    await attempt(7, "claimed");
    await attempt(8, "unknown", { days: 400 });
    expect(await pruneAttempts(em(), { days: 30, batch: 3 })).toBe(3);
    expect(await pruneAttempts(em(), { days: 30, batch: 3 })).toBe(2);
    expect(await pruneAttempts(em(), { days: 30, batch: 3 })).toBe(0);
    expect(await attempts()).toEqual([guid(6), guid(7), guid(8)]);
  });

  test("E-25: a refused cancel stays as long as the booking of its slot is unknown", async () => {
    await attempt(1, "unknown");
    await attempt(2, "refused", { kind: "cancel", slot: 1 });
    expect(await pruneAttempts(em(), LIMITS)).toBe(0);
    await sandbox.rows("update booking_attempt set state = 'compensated'");
    expect(await pruneAttempts(em(), LIMITS)).toBe(2);
  });

  test("a record in force keeps its attempt; D-15: a cancel answers the same before and after the attempt is gone", async () => {
    const booked = await sandbox.epgu.POST("/booking/book", { body: bookRequest(slot(0).id, PATIENT, "case-kept") });
    const bookExtId = booked.data && "book_ext_id" in booked.data ? booked.data.book_ext_id : "";
    const cancel = async (): Promise<number | undefined> => {
      const body = { book_ext_id: bookExtId ?? "", patient_id: PATIENT, united_guids: [] };
      return (await sandbox.epgu.POST("/booking/cancel", { body })).data?.status.status_code;
    };
    const age = () => sandbox.rows("update booking_attempt set created_at = now() - interval '31 days'");
    await sandbox.rows("update slot set visit_time = now()::timestamp + interval '1 day' where id = $1", [slot(0).id]);
    await age();
    expect(await pruneAttempts(em(), LIMITS)).toBe(0);
    expect(await cancel()).toBe(0);
    expect(await cancel()).toBe(1);
    await age();
    expect(await pruneAttempts(em(), LIMITS)).toBe(2);
    expect(await cancel()).toBe(1);
    await sandbox.rows("delete from book where id = $1", [bookExtId]);
    expect(await cancel()).toBe(18);
  });

  test("the attempt of a visit that is long over goes", async () => {
    await sandbox.epgu.POST("/booking/book", { body: bookRequest(slot(1).id, PATIENT, "case-past") });
    await sandbox.rows("update booking_attempt set created_at = now() - interval '60 days'");
    const visit = "update slot set visit_time = now()::timestamp - make_interval(days => $1) where id = $2";
    await sandbox.rows(visit, [28, slot(1).id]);
    expect(await pruneAttempts(em(), LIMITS)).toBe(0);
    await sandbox.rows(visit, [32, slot(1).id]);
    expect(await pruneAttempts(em(), LIMITS)).toBe(1);
  });

  const event = (days: number) =>
    sandbox.rows(
      `insert into slot_event (at, entity, entity_id, action, changes, actor)
       values (now() - make_interval(days => $1), 'slot', $2, 'changed', '[]', 'mis')`,
      [days, guid(1)],
    );
  const events = async (): Promise<number> =>
    (await sandbox.rows<{ n: number }>("select count(*)::int as n from slot_event"))[0]?.n ?? 0;

  test("events go, in batches", async () => {
    for (const days of [40, 35, 31, 29, 0]) await event(days);
    expect(await pruneEvents(em(), { days: 30, batch: 2 })).toBe(2);
    expect(await pruneEvents(em(), { days: 30, batch: 2 })).toBe(1);
    expect(await pruneEvents(em(), { days: 30, batch: 2 })).toBe(0);
    expect(await events()).toBe(2);
  });

  test("the gateway does it by itself", async () => {
    await event(31);
    await attempt(1, "refused");
    const log = createExchangeLog(sandbox.db, createLog("silent"), { ...EXCHANGE_LIMITS, pruneMs: 20 });
    log.start();
    await expect.poll(async () => [await events(), await attempts()]).toEqual([0, []]);
    await log.stop();
  });

  test("a scrape scans neither the journal nor what МИС have to show", async () => {
    await sandbox.rows(
      `insert into booking_attempt (id, kind, state, patient_id, created_at, address, reason)
       select gen_random_uuid(), 'book', 'booked', 'patient', now(), 'http://127.0.0.1:4010', repeat('-', 100) from generate_series(1, 20000) n`,
    );
    await sandbox.rows(
      `insert into expected_upload (attempt_id, change, slot_id, book_ext_id, owner_oid, at)
       select gen_random_uuid(), 'book', gen_random_uuid(), gen_random_uuid(), '1.2', now() - make_interval(secs => (20000 - n) * 60)
         from generate_series(1, 20000) n`,
    );
    await sandbox.rows("vacuum analyze expected_upload");
    const plan = async (statement: string): Promise<string> =>
      (await sandbox.rows<{ "QUERY PLAN": string }>(`explain ${statement}`)).map((row) => row["QUERY PLAN"]).join("\n");
    expect(await plan(COUNT_OPEN_ATTEMPTS.text)).toMatch(/Scan (using|on) booking_attempt_unsettled_index/);
    const shown = await plan(COUNT_SHOWN.text);
    expect(shown).toMatch(/Bitmap Index Scan on expected_upload_at_index/);
    expect(shown).not.toMatch(/percentile|Sort Key: .*seen_at/);
  });
});
