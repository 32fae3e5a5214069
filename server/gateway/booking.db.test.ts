import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { startBookingWorld, type BookingWorld } from "../testing/bookingWorld.ts";

const OTHER = guid(0x91);
let doc: BookingWorld;
let strict: BookingWorld;

beforeAll(async () => {
  [doc, strict] = await Promise.all([startBookingWorld(10, "doc"), startBookingWorld(10, "strict")]);
});
afterAll(() => Promise.all([doc.stop(), strict.stop()]));

const lintsOf = (response: Response): string | null => response.headers.get("x-fer-lint");
const ask = (world: BookingWorld, body: object) => world.sandbox.epgu.POST("/booking/book", { body: body as never });

describe("the side of ЕПГУ", () => {
  test.each(["", "   "])(
    "BOOK-R4: two people with case_number %j are two applications, in either profile",
    async (number) => {
      for (const world of [doc, strict]) {
        for (const patient of [PATIENT, OTHER]) {
          const { id } = world.freshSlot();
          const answer = await world.book(bookRequest(id, patient, number));
          expect(answer).toMatchObject({ status: { status_code: 0 }, slot_id: id });
          expect(world.mis.calls.at(-1)?.body).toMatchObject({ case_number: null, patient_id: patient });
        }
      }
    },
  );

  test("E-10, E-11, E-14, E-15: variants reach the МИС in the spelling of the contract, and are remarked upon", async () => {
    const { id } = doc.freshSlot();
    const patient_data_rrp = { id: `${PATIENT} `, birthdate: "1999-10-10" };
    const sent = { ...bookRequest(id), slot_id: id.toUpperCase(), patient_data_rrp };
    const { data, response } = await ask(doc, sent);
    expect(data).toMatchObject({ slot_id: id, status: { status_code: 0 } });
    expect(lintsOf(response)).toBe("E-10, E-11, E-14, E-15");
    const keys = Object.keys(bookRequest(id).patient_data_rrp);
    const received = doc.mis.calls.at(-1)?.body["patient_data_rrp"] as object;
    expect(Object.keys(received).sort()).toEqual(keys.sort());
    expect(received).toMatchObject({ id: PATIENT, united_guids: [], birthdate: "1999-10-10T00:00:00", snils: null });
    expect((await ask(strict, sent)).response.status).toBe(400);
  });

  test("E-16: one id of the patient everywhere, that of РРП; strict refuses two", async () => {
    const { id } = doc.freshSlot();
    const sent = { ...bookRequest(id), patient_id: "11234455" };
    const { data, response } = await ask(doc, sent);
    expect(data).toMatchObject({ status: { status_code: 0 } });
    expect(lintsOf(response)).toBe("E-16");
    expect(doc.mis.calls.at(-1)?.body).toMatchObject({ patient_id: PATIENT, patient_data_rrp: { id: PATIENT } });
    const [stored] = await doc.sandbox.rows("select patient_id from book where slot_id = $1", [id]);
    expect(stored).toEqual({ patient_id: PATIENT });
    const { id: other } = strict.freshSlot();
    const refused = await ask(strict, { ...sent, slot_id: other });
    expect(refused.response.status).toBe(400);
    expect(JSON.stringify(refused.error)).toContain("patient_data_rrp.id");
  });
});
