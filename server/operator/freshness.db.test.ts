import { createVitrineClient, type SandboxMoFreshness, type SandboxShownChanges } from "@ferkit/contracts";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { book, bookRequest, doctor, guid, PATIENT, slot } from "../testing/records.ts";
import { MO_OID, OTHER_MIS, OTHER_MO_OID } from "../testing/sandbox.ts";
import { agree, booked } from "../testing/scriptedMis.ts";

let world: BookingWorld;
beforeAll(async () => {
  world = await startBookingWorld(30);
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.mis.answerWith(agree);
  await world.sandbox.rows("delete from expected_upload");
});

async function freshness(
  query: { oid?: string; since?: string } = {},
  client = world.sandbox.operator,
): Promise<SandboxMoFreshness[]> {
  const { data, error } = await client.GET("/sandbox/freshness", { params: { query } });
  if (!data) throw new Error(JSON.stringify(error));
  return data.result.items;
}

async function own(): Promise<SandboxMoFreshness> {
  const [item] = await freshness({ oid: MO_OID });
  if (!item) throw new Error("no МО");
  return item;
}

type Results = Pick<SandboxShownChanges, "on_time" | "late" | "missing" | "pending" | "moot">;

/** `book slot` → the one result there is. */
async function shown(): Promise<Record<string, keyof Results>> {
  const results = ["on_time", "late", "missing", "pending", "moot"] as const;
  const all = (await own()).shown.map(
    (one) => [`${one.change} ${one.record}`, results.find((name) => one[name] === 1)] as const,
  );
  return Object.fromEntries(all) as Record<string, keyof Results>;
}

async function upload(path: "/api/slot" | "/api/book" | "/api/resource", record: object): Promise<void> {
  const { error } = await world.sandbox.vitrine.POST(path, { body: { data: [record] as never } });
  expect(error).toBeUndefined();
}

async function bookFresh(): Promise<{ id: string; number: number; recordId: string }> {
  const fresh = world.freshSlot();
  expect(await world.book(bookRequest(fresh.id))).toMatchObject({ status: { status_code: 0 } });
  return { ...fresh, recordId: (await world.stateOf(fresh.id)).book_ext_id ?? "" };
}

const cancel = (recordId: string) => world.cancel({ book_ext_id: recordId, patient_id: PATIENT, united_guids: [] });
/** The changes of the slot happened so much earlier. */
const age = (seconds: number) =>
  world.sandbox.rows("update expected_upload set at = at - make_interval(secs => $1)", [seconds]);

describe("FRESH-3: a МИС shows what it has booked and cancelled", () => {
  test("in time: the slot as RECORDED, the бирка under book_ext_id, though the Витрина has both already", async () => {
    const { id, number, recordId } = await bookFresh();
    expect(await shown()).toEqual({ "book slot": "pending", "book book": "pending" });
    await age(20);
    await upload("/api/slot", slot(number, { status: "RECORDED" }));
    expect(await shown()).toEqual({ "book slot": "on_time", "book book": "pending" });
    const [stored] = await world.sandbox.rows<{ create_ts: string }>("select create_ts from book where id = $1", [
      recordId,
    ]);
    await upload(
      "/api/book",
      book({ id: recordId, slot_id: id, tag_source: "EPGU", create_ts: stored?.create_ts ?? "" }),
    );
    expect(await shown()).toEqual({ "book slot": "on_time", "book book": "on_time" });
    const { median_seconds, longest_seconds } = (await own()).shown[0] ?? {};
    expect([median_seconds, longest_seconds].every((seconds) => seconds && seconds >= 20 && seconds < 30)).toBe(true);
  });

  test("late, and not at all", async () => {
    const { number } = await bookFresh();
    await age(31);
    expect(await shown()).toEqual({ "book slot": "missing", "book book": "missing" });
    expect((await own()).overdue).toMatchObject([
      { change: "book", record: "slot", slot_id: slot(number).id, shown_at: null },
      { change: "book", record: "book", slot_id: slot(number).id, shown_at: null },
    ]);
    await upload("/api/slot", slot(number, { status: "RECORDED" }));
    expect(await shown()).toEqual({ "book slot": "late", "book book": "missing" });
    const [late] = (await own()).overdue;
    expect(late).toMatchObject({ record: "slot", shown_at: expect.any(String) as string });
    expect(late?.seconds).toBeGreaterThanOrEqual(31);
  });

  test("the slot as it was before does not show the booking, a refused record neither", async () => {
    const { id, number, recordId } = await bookFresh();
    await upload("/api/slot", slot(number));
    const refused = book({ id: recordId, slot_id: guid(0xdead), tag_source: "EPGU" });
    expect((await world.sandbox.vitrine.POST("/api/book", { body: { data: [refused] } })).response.status).toBe(422);
    expect(await shown()).toEqual({ "book slot": "pending", "book book": "pending" });
    expect((await world.stateOf(id)).slot).toBe("AVAILABLE");
  });

  test("a МИС that shows it before it answers owes nothing", async () => {
    const { id, number } = world.freshSlot();
    const recordId = randomUUID();
    world.mis.answerWith(async (call, response) => {
      await upload("/api/slot", slot(number, { status: "RECORDED" }));
      await upload("/api/book", book({ id: recordId, slot_id: id, tag_source: "EPGU" }));
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(booked(String(call.body["slot_id"]), recordId)));
    });
    await world.book(bookRequest(id));
    expect(await shown()).toEqual({ "book slot": "on_time", "book book": "on_time" });
  });

  test("a cancel: the slot by any status but RECORDED, the бирка as 5010 or 5040, or deleted", async () => {
    const { id, number, recordId } = await bookFresh();
    await world.sandbox.rows("delete from expected_upload");
    await cancel(recordId);
    await upload("/api/slot", slot(number, { status: "RECORDED" }));
    expect(await shown()).toEqual({ "cancel slot": "pending", "cancel book": "pending" });
    await upload("/api/slot", slot(number, { status: "BLOCKED" }));
    await upload("/api/book", book({ id: recordId, slot_id: id, tag_source: "EPGU", status_code: 5040 }));
    expect(await shown()).toEqual({ "cancel slot": "on_time", "cancel book": "on_time" });
    const other = await bookFresh();
    await cancel(other.recordId);
    await world.sandbox.rows("delete from expected_upload where slot_id <> $1 or change = 'book'", [other.id]);
    await world.sandbox.vitrine.DELETE("/api/book", { params: { query: { id: other.recordId } } });
    expect(await shown()).toEqual({ "cancel slot": "pending", "cancel book": "on_time" });
  });

  test("cancelled or deleted within the 30 seconds: the booking need not be shown; after them it was missing", async () => {
    const quick = await bookFresh();
    await cancel(quick.recordId);
    expect(await shown()).toEqual({
      "book slot": "moot",
      "book book": "moot",
      "cancel slot": "pending",
      "cancel book": "pending",
    });
    await world.sandbox.vitrine.DELETE("/api/slot", { params: { query: { id: quick.id } } });
    expect(await shown()).toEqual({
      "book slot": "moot",
      "book book": "moot",
      "cancel slot": "moot",
      "cancel book": "on_time",
    });
    await world.sandbox.rows("delete from expected_upload");
    const slow = await bookFresh();
    await age(31);
    await cancel(slow.recordId);
    expect(await shown()).toMatchObject({ "book slot": "missing", "cancel slot": "pending" });
  });

  test("another МО's upload shows nothing, and /metrics counts without naming an МО", async () => {
    const { number, recordId, id } = await bookFresh();
    const foreign = createVitrineClient({ baseUrl: world.sandbox.url, credentials: OTHER_MIS });
    await foreign.POST("/api/slot", { body: { data: [slot(number, { status: "RECORDED" })] } });
    await foreign.POST("/api/book", { body: { data: [book({ id: recordId, slot_id: id })] } });
    expect(await shown()).toEqual({ "book slot": "pending", "book book": "pending" });
    await age(31);
    const metrics = await (await fetch(`${world.sandbox.url}/metrics`)).text();
    expect(metrics).toContain('ferkit_shown_changes{change="book",record="slot",result="missing"} 1');
    expect(metrics).not.toContain(MO_OID);
  });
});

describe("FRESH-1, FRESH-2: uploads of the subsystems", () => {
  const of = async (subsystem: string) => (await own()).subsystems.find((one) => one.subsystem === subsystem);
  /** The uploads so far happened so much earlier. */
  const past = async (seconds: number) => {
    // What is in memory still is stored by then.
    await own();
    await world.sandbox.rows("update exchange set at = at - make_interval(secs => $1)", [seconds]);
  };
  const clear = async () => {
    await own();
    await world.sandbox.rows("delete from exchange");
  };
  const { number } = { number: 29 };

  test("30 seconds for slots, an hour for the rest", async () => {
    await clear();
    await upload("/api/slot", slot(number));
    await upload("/api/resource", doctor());
    expect(await of("slot")).toMatchObject({
      limit_seconds: 30,
      is_stale: false,
      uploads: 1,
      late_uploads: 0,
      longest_gap_seconds: null,
    });
    expect(await of("resource")).toMatchObject({ limit_seconds: 3600, is_stale: false });
    await past(31);
    expect(await of("slot")).toMatchObject({ is_stale: true, age_seconds: 31 });
    expect(await of("resource")).toMatchObject({ is_stale: false });
    const metrics = await (await fetch(`${world.sandbox.url}/metrics`)).text();
    expect(metrics).toContain('ferkit_stale_mo{subsystem="slot"} 1');
    expect(metrics).toContain('ferkit_stale_mo{subsystem="resource"} 0');
    expect((await own()).is_schedule_stale).toBe(false);
    await past(3_600);
    expect(await of("resource")).toMatchObject({ is_stale: true });
    expect((await own()).is_schedule_stale).toBe(true);
    await upload("/api/slot", slot(number));
    expect(await of("slot")).toMatchObject({ is_stale: false, uploads: 2, late_uploads: 1, longest_gap_seconds: 3631 });
  });

  test("unchanged slots sent again are fresh, refused ones are not, and no upload at all says nothing", async () => {
    await clear();
    expect(await of("slot")).toMatchObject({ last_upload_at: null, age_seconds: null, is_stale: false, uploads: 0 });
    await upload("/api/slot", slot(number));
    await past(31);
    const refused = slot(number, { resource_id: guid(0xdead) });
    await world.sandbox.vitrine.POST("/api/slot", { body: { data: [refused] } });
    expect(await of("slot")).toMatchObject({ is_stale: true, uploads: 1 });
    await upload("/api/slot", slot(number));
    expect(await of("slot")).toMatchObject({ is_stale: false });
  });

  test("the window begins where one says; the operator sees every МО, a МИС its own, ЕПГУ none", async () => {
    await clear();
    await upload("/api/slot", slot(number));
    await past(7_200);
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const [item] = await freshness({ oid: MO_OID, since: hourAgo });
    expect(item?.subsystems.find(({ subsystem }) => subsystem === "slot")).toMatchObject({
      uploads: 0,
      is_stale: true,
    });
    const { sandbox } = world;
    expect((await freshness()).map(({ mo_oid }) => mo_oid)).toEqual([MO_OID, OTHER_MO_OID]);
    expect((await freshness({}, sandbox.gateway)).map(({ mo_oid }) => mo_oid)).toEqual([MO_OID]);
    const foreign = { params: { query: { oid: OTHER_MO_OID } } };
    expect((await sandbox.gateway.GET("/sandbox/freshness", foreign)).response.status).toBe(403);
    expect((await sandbox.epgu.GET("/sandbox/freshness")).response.status).toBe(403);
  });
});
