import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer } from "../testing/scriptedMis.ts";

describe("E-25: the same application again", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(20, "doc", { callMs: 5_000 });
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  test("is told all that the first was told", async () => {
    const { id } = world.freshSlot();
    const known = { queue_number: "A12", area_id: guid(0x70), service_id: guid(0x71), organization_id: guid(0x72) };
    world.mis.answerWith((_call, response) => json(response, 200, { ...booked(id, randomUUID()), ...known }));
    const request = bookRequest(id, PATIENT, randomUUID());
    const first = await world.book(request);
    expect(first).toMatchObject(known);
    expect(await world.book(request)).toEqual(first);
  });

  const late =
    (answer: Answer): Answer =>
    async (call, response) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await answer(call, response);
    };
  const six = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 6 }, ask));

  test("G6: six times in parallel: all are told what the one that asked the МИС is told", async () => {
    const { id } = world.freshSlot();
    const request = bookRequest(id, PATIENT, randomUUID());
    const before = world.mis.calls.length;
    world.mis.answerWith(late(agree));
    const [first, ...others] = await six(() => world.book(request));
    expect(first).toMatchObject({ slot_id: id, status: { status_code: 0 } });
    expect(others).toEqual(others.map(() => first));
    expect(world.mis.calls.length - before).toBe(1);
  });

  test("G6: a refusal too", async () => {
    const { id } = world.freshSlot();
    const request = bookRequest(id, PATIENT, randomUUID());
    world.mis.answerWith(late(refuse(14)));
    const answers = await six(() => world.book(request));
    expect(answers).toMatchObject(answers.map(() => ({ status: { status_code: 14 } })));
  });

  test("G6: six cancels in parallel: one 0, the others 1, the МИС is asked once", async () => {
    const { id } = world.freshSlot();
    const { book_ext_id } = (await world.book(bookRequest(id))) as { book_ext_id: string };
    const before = world.mis.calls.length;
    world.mis.answerWith(late(agree));
    const answers = await six(() => world.cancel({ book_ext_id, patient_id: PATIENT, united_guids: [] }));
    const codes = answers.map((answer) => (answer as { status: { status_code: number } }).status.status_code);
    expect(codes.sort()).toEqual([0, 1, 1, 1, 1, 1]);
    expect(world.mis.calls.length - before).toBe(1);
  });

  test("D-81: a reply that contradicts itself: 18, and what it names is cancelled", async () => {
    const { id } = world.freshSlot();
    world.mis.answerWith((call, response) =>
      call.path.endsWith("/cancel")
        ? agree(call, response)
        : json(response, 200, { ...booked(id, randomUUID()), status: { statusCode: 11, status_code: 0 } }),
    );
    expect(await world.book(bookRequest(id))).toMatchObject({ status: { status_code: 18 } });
    const attempts = ["book compensated", "cancel cancelled"];
    expect(await world.settled(id, { attempts })).toMatchObject({ isClaimed: false, slot: "AVAILABLE", attempts });
  });

  test.each([
    ["D-82", { visit_time: "2099-12-01T07:00:00Z" }],
    ["D-82", { visit_time: "0001-01-01T00:00:00" }],
    ["D-83", { duration: "900" }],
  ])("%s: booked, with a remark on %j", async (remark, change) => {
    const { id } = world.freshSlot();
    world.mis.answerWith((_call, response) => json(response, 200, { ...booked(id, randomUUID()), ...change }));
    expect(await world.book(bookRequest(id))).toMatchObject({ duration: "10", status: { status_code: 0 } });
    const read = () => world.sandbox.rows("select mis_lints from booking_attempt where slot_id = $1", [id]);
    await expect.poll(read).toEqual([{ mis_lints: remark }]);
  });

  const FORMER = guid(0x92);
  const known = (slotId: string, caseNumber: string, patient: string, former: string[]) => {
    const request = bookRequest(slotId, patient, caseNumber);
    return { ...request, patient_data_rrp: { ...request.patient_data_rrp, united_guids: former } };
  };
  test.each([
    ["has been merged since", PATIENT, [], FORMER, [PATIENT]],
    ["comes under a former id", PATIENT, [FORMER], FORMER, []],
  ])("E-15: the patient %s", async (_name, patient, united, second, secondUnited) => {
    const { id } = world.freshSlot();
    const number = randomUUID();
    const first = await world.book(known(id, number, patient, united));
    expect(first).toMatchObject({ status: { status_code: 0 } });
    expect(await world.book(known(id, number, second, secondUnited))).toEqual(first);
  });

  test("of another patient: a refusal that names no record", async () => {
    const { id } = world.freshSlot();
    const number = randomUUID();
    await world.book(bookRequest(id, PATIENT, number));
    const other = await world.book(bookRequest(id, guid(0x91), number));
    expect(other).toMatchObject({ status: { status_code: 18 } });
    expect(other).not.toHaveProperty("book_ext_id");
  });
});
