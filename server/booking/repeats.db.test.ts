import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json } from "../testing/scriptedMis.ts";

describe("E-25: the same application again", () => {
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(6);
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
