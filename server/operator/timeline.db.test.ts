import { createGatewayClient, type SandboxSlotEvent } from "@ferkit/contracts";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { referralOf, startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { book, bookRequest, DEPARTMENT, guid, PATIENT, slot } from "../testing/records.ts";
import { MO_OID, OTHER_MIS } from "../testing/sandbox.ts";
import { agree, booked, json, type Answer } from "../testing/scriptedMis.ts";

const html: Answer = (_call, response) => void response.writeHead(500).end("<html></html>");

let world: BookingWorld;
beforeAll(async () => {
  world = await startBookingWorld(11);
});
afterAll(() => world.stop());
beforeEach(() => world.mis.answerWith(agree));

type Client = BookingWorld["sandbox"]["gateway"];

const read = (client: Client, slot_id: string) =>
  client.GET("/sandbox/slots/{slot_id}/timeline", { params: { path: { slot_id } } });

async function eventsOf(slotId: string, client: Client = world.sandbox.operator): Promise<SandboxSlotEvent[]> {
  const { data, error } = await read(client, slotId);
  if (!data) throw new Error(JSON.stringify(error));
  return data.result.events;
}

/** `slot changed by epgu: status AVAILABLE→RECORDED` */
function lineOf({ entity, action, actor, changes }: SandboxSlotEvent): string {
  const fields = changes.filter(({ field }) => !field.endsWith("_id"));
  return `${entity} ${action} by ${actor}: ${fields.map(({ field, from, to }) => `${field} ${from}→${to}`).join(", ")}`;
}

const requestFor = (id: string) => ({ ...bookRequest(id, PATIENT, randomUUID()), referral_id: referralOf(id) });

async function upload(path: "/api/slot" | "/api/book", record: object): Promise<string> {
  const { error, response } = await world.sandbox.vitrine.POST(path, { body: { data: [record] as never } });
  expect(error).toBeUndefined();
  return response.headers.get("x-request-id") ?? "";
}

test("a slot that is booked, cancelled, sent again, moved and deleted: everything in order, with who asked", async () => {
  const { id, number } = world.freshSlot();
  const booking = await world.sandbox.epgu.POST("/booking/book", { body: requestFor(id) });
  const { book_ext_id } = await world.stateOf(id);
  const shown = await upload("/api/slot", slot(number, { status: "RECORDED" }));
  await upload(
    "/api/book",
    book({ id: book_ext_id ?? "", slot_id: id, tag_source: "EPGU", referral_id: referralOf(id) }),
  );
  await world.cancel({ book_ext_id: book_ext_id ?? "", patient_id: PATIENT, united_guids: [] });
  const moved = await upload("/api/slot", slot(number, { status: "BLOCKED", visit_time: "2099-12-02T07:00:00" }));
  const own = await eventsOf(id, world.sandbox.gateway);
  await world.sandbox.vitrine.DELETE("/api/slot", { params: { query: { id } } });
  const events = await eventsOf(id);

  const story = [
    "slot stored by mis: status null→AVAILABLE",
    "attempt stored by epgu: kind null→book, state null→claimed",
    "association changed by epgu: status AVAILABLE→RECORDED",
    "slot changed by epgu: status AVAILABLE→RECORDED",
    "book stored by epgu: status_code null→5000",
    "referral changed by epgu: status AVAILABLE→RECORDED",
    "attempt changed by epgu: state claimed→booked",
    "attempt stored by epgu: kind null→cancel, state null→claimed",
    "association changed by epgu: status RECORDED→AVAILABLE",
    "slot changed by epgu: status RECORDED→AVAILABLE",
    "book changed by epgu: status_code 5000→5010",
    "referral changed by epgu: status RECORDED→AVAILABLE",
    "attempt changed by epgu: state booked→cancelled",
    "attempt changed by epgu: state claimed→cancelled",
    "slot changed by mis: status AVAILABLE→BLOCKED, visit_time 2099-12-01T08:00:00→2099-12-02T07:00:00",
    "association changed by mis: status AVAILABLE→BLOCKED",
    "slot deleted by mis: status BLOCKED→null, visit_time 2099-12-02T07:00:00→null",
    "book deleted by mis: status_code 5010→null",
  ];
  expect(events.map(lineOf).toSorted()).toEqual(story.toSorted());
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
  expect(own).toEqual(events.slice(0, own.length));

  const numberOf = (wanted: string) => events.find((event) => lineOf(event) === wanted)?.request_id;
  const booked = booking.response.headers.get("x-request-id");
  expect([story[1], story[3], story[4]].map((line) => numberOf(line ?? ""))).toEqual([booked, booked, booked]);
  expect(numberOf(story[14] ?? "")).toBe(moved);
  // To send again what the gateway has written itself is no event.
  expect(events.map(({ request_id }) => request_id)).not.toContain(shown);
  expect(events.filter(({ actor }) => actor === "mis").map(({ mo_oid }) => mo_oid)).toEqual(Array(5).fill(MO_OID));
  expect(JSON.stringify(events)).not.toContain(PATIENT);
});

test("the usual booking writes its history as one event", async () => {
  const { id } = world.freshSlot();
  await world.book(bookRequest(id, PATIENT, randomUUID()));
  const stored = await world.sandbox.rows("select entity, action from slot_event where slot_id = $1", [id]);
  expect(stored).toEqual([{ entity: "booking", action: "booked" }]);
});

test("a booking whose gateway died: the reconciler and the МИС that settled it are in the timeline", async () => {
  const { id, number } = world.freshSlot();
  const recordId = randomUUID();
  world.mis.answerWith(html);
  await world.book(requestFor(id));
  await world.sandbox.rows(
    `update booking_attempt set state = 'claimed', answered_at = null, created_at = now() - interval '1 hour',
            called_at = now() - interval '1 hour' where slot_id = $1`,
    [id],
  );
  world.mis.answerWith(agree);
  await world.reconciler().pass();
  await upload("/api/slot", slot(number, { status: "RECORDED" }));
  await upload("/api/book", book({ id: recordId, slot_id: id, tag_source: "EPGU" }));
  await world.reconciler().pass();
  await world.reconciler().pass();

  const events = await eventsOf(id);
  const attempts = events.filter(({ entity }) => entity === "attempt");
  expect(attempts.map(lineOf)).toEqual([
    "attempt stored by epgu: kind null→book, state null→claimed",
    "attempt changed by epgu: state claimed→unknown",
    "attempt changed by gateway: state unknown→claimed",
    "attempt changed by reconciler: state claimed→unknown",
    "attempt changed by mis: ",
    "attempt stored by reconciler: kind null→cancel, state null→claimed",
    // Of one statement, in whatever order.
    expect.stringMatching(/by reconciler: state (unknown→compensated|claimed→cancelled)$/),
    expect.stringMatching(/by reconciler: state (unknown→compensated|claimed→cancelled)$/),
  ]);
  expect(attempts[6]?.changes).not.toEqual(attempts[7]?.changes);
  expect(attempts[4]?.changes).toEqual([{ field: "book_ext_id", from: null, to: recordId }]);
  expect(attempts[1]).toMatchObject({ status_code: 18, http_status: 500 });
  expect(events.map(lineOf)).toEqual(
    expect.arrayContaining([
      "book stored by mis: status_code null→5000",
      "book changed by reconciler: status_code 5000→5010",
    ]),
  );
});

test("a late answer is the gateway's own affair", async () => {
  const { id } = world.freshSlot();
  world.mis.answerWith(async (call, response) => {
    await new Promise((resolve) => setTimeout(resolve, 450));
    await agree(call, response);
  });
  const { response } = await world.sandbox.epgu.POST("/booking/book", { body: requestFor(id) });
  await world.settled(id, { attempts: ["book compensated", "cancel cancelled"] });
  const compensated = (await eventsOf(id)).find((event) => lineOf(event).includes("unknown→compensated"));
  expect(compensated).toMatchObject({ actor: "gateway", request_id: response.headers.get("x-request-id") });
});

const remarks = (events: readonly SandboxSlotEvent[]): string[] =>
  events.filter(({ changes }) => changes.some(({ field }) => field === "mis_lints")).map(lineOf);

test("E-01…E-10: what the МИС's replies were spelt like, for its developer to see", async () => {
  const cyrillic: Answer = (_call, response) =>
    json(response, 409, { status: { "status_\u0441ode": 99, status_message: "отказ" } });
  world.mis.answerWith(cyrillic);
  const { id: refused } = world.freshSlot();
  await world.book(requestFor(refused));
  const own = (id: string) => eventsOf(id, world.sandbox.gateway);
  await expect
    .poll(async () => remarks(await own(refused)))
    .toEqual(["attempt changed by gateway: mis_lints null→E-01, E-05, E-06"]);

  const { id } = world.freshSlot();
  world.mis.answerWith(({ body }, response) =>
    json(response, 200, { ...booked(String(body["slot_id"]), randomUUID().toUpperCase()), duration: 10 }),
  );
  await world.book(requestFor(id));
  const { book_ext_id } = await world.stateOf(id);
  world.mis.answerWith(cyrillic);
  await world.cancel({ book_ext_id: book_ext_id ?? "", patient_id: PATIENT, united_guids: [] });
  await expect
    .poll(async () => remarks(await own(id)))
    .toEqual([
      "attempt changed by gateway: mis_lints null→E-07, E-10",
      "attempt changed by gateway: mis_lints null→E-01, E-05, E-06",
    ]);
  expect(JSON.stringify(await own(id))).not.toContain("отказ");

  world.mis.answerWith(agree);
  const { id: clean } = world.freshSlot();
  await world.book(requestFor(clean));
  expect(remarks(await own(clean))).toEqual([]);
});

test("for the operator and for whose slot it is; of a slot that never was: 404", async () => {
  const { id } = world.freshSlot();
  const { sandbox } = world;
  expect((await eventsOf(id)).map(lineOf)).toEqual(["slot stored by mis: status null→AVAILABLE"]);
  const foreign = createGatewayClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
  expect((await read(foreign, id)).response.status).toBe(403);
  expect((await read(sandbox.epgu, id)).response.status).toBe(403);
  for (const client of [sandbox.operator, sandbox.gateway]) {
    expect((await read(client, guid(0xdead))).response.status).toBe(404);
  }
});

test("first inserts and slots sent again write no row; a МИС that stamps create_ts anew does not either", async () => {
  const count = async () =>
    (await world.sandbox.rows<{ n: number }>("select count(*)::int as n from slot_event"))[0]?.n;
  const before = await count();
  const times = Array.from({ length: 50 }, (_, n) =>
    slot(400 + n, { visit_time: `2026-12-05T${String(8 + Math.floor(n / 6)).padStart(2, "0")}:${n % 6}0:00` }),
  );
  const send = async (records: object[]) => {
    const { error } = await world.sandbox.vitrine.POST("/api/slot", { body: { data: records as never } });
    expect(error).toBeUndefined();
  };
  await send(times);
  await send(times);
  await send(times.map((one) => ({ ...one, create_ts: "2026-11-21T08:00:00" })));
  expect(await count()).toBe(before);
  await send(times.map((one) => ({ ...one, status: "BLOCKED" })));
  // The slot and its association.
  expect(await count()).toBe((before ?? 0) + 100);
});

test("slots that go with their department leave their history", async () => {
  const { id } = world.freshSlot();
  await world.sandbox.vitrine.DELETE("/api/mo", { params: { query: { id: DEPARTMENT } } });
  expect((await eventsOf(id, world.sandbox.gateway)).map(lineOf)).toEqual([
    "slot stored by mis: status null→AVAILABLE",
    expect.stringMatching(/^slot deleted by mis: status AVAILABLE→null/),
  ]);
});
