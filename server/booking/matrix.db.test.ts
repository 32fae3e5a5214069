import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BOOKING_STATUSES } from "@ferkit/contracts";
import {
  referralOf,
  startBookingWorld,
  UNTOUCHED,
  type BookingWorld,
  type SlotState,
} from "../testing/bookingWorld.ts";
import { bookRequest, guid, PATIENT } from "../testing/records.ts";
import { agree, booked, json, refuse, type Answer, type Call } from "../testing/scriptedMis.ts";

/** What the МИС says to /booking/book; a cancel it always grants. */
const toBooking =
  (answer: Answer): Answer =>
  (call, response) =>
    call.path.endsWith("/cancel") ? agree(call, response) : answer(call, response);

const success = ({ body }: Call, id: string = randomUUID()) => booked(String(body["slot_id"]), id);
const text = (response: ServerResponse, status: number, body: string, type = "application/json"): void =>
  void response.writeHead(status, { "content-type": type }).end(body);
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Past the 300 ms of the call, within the 400 ms that follow. */
const LATE_MS = 450;

interface Row {
  readonly answer: Answer;
  readonly code: number;
  readonly state: Partial<SlotState>;
}

const refused = (code: number, answer: Answer): Row => ({ answer, code, state: { attempts: ["book refused"] } });
const unknown = (answer: Answer): Row => ({ answer, code: 18, state: { isClaimed: true, attempts: ["book unknown"] } });
const compensated = (answer: Answer): Row => ({
  answer,
  code: 18,
  state: { attempts: ["book compensated", "cancel cancelled"] },
});

/** A refusal with the Cyrillic «с» of the document's samples (E-01). */
const cyrillic: Answer = (_call, response) => json(response, 200, { status: { "status_\u0441ode": 11 } });

const booking = (answer: Answer): Row => ({
  answer,
  code: 0,
  state: {
    slot: "RECORDED",
    association: "RECORDED",
    books: [5000],
    referral: "RECORDED",
    attempts: ["book booked"],
  },
});
const shouted: Answer = ({ body }, response) =>
  json(response, 200, booked(String(body["slot_id"]).toUpperCase(), randomUUID().toUpperCase()));

const IN_BOTH: Readonly<Record<string, Row>> = {
  "code 0": booking((call, response) => json(response, 200, success(call))),
  ...Object.fromEntries(
    BOOKING_STATUSES.filter(({ code }) => code !== 0).map(({ code, key }) => [
      `code ${code} ${key}`,
      refused(code, refuse(code)),
    ]),
  ),
  "unknown code 16": refused(18, refuse(16)),
  "reset before an answer": unknown((_call, response) => void response.socket?.resetAndDestroy()),
  "closed before an answer": unknown((_call, response) => void response.socket?.destroy()),
  "half a body": unknown((_call, response) => {
    response.writeHead(200, { "content-length": "100" }).write('{"book_ext_id": ');
    response.socket?.destroySoon();
  }),
  HTML: unknown((_call, response) => text(response, 200, "<html></html>", "text/html")),
  "HTML with 500": unknown((_call, response) => text(response, 500, "<html></html>", "text/html")),
  "404": unknown((_call, response) => text(response, 404, "")),
  "a redirect, which is not followed": unknown(
    (_call, response) => void response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
  ),
  "wrong JSON": unknown((call, response) => text(response, 200, JSON.stringify(success(call)).slice(0, -1))),
  "an array": unknown((_call, response) => text(response, 200, "[]")),
  "empty body": unknown((_call, response) => text(response, 200, "")),
  "65 KB of JSON": unknown((call, response) =>
    text(response, 200, JSON.stringify(success(call)) + " ".repeat(65 * 1024)),
  ),
  "not HTTP": unknown((_call, response) => void response.socket?.end("hello\r\n\r\n")),
  "success without book_ext_id": unknown((_call, response) => json(response, 200, { status: { status_code: 0 } })),
  "a book_ext_id that is no GUID": unknown((call, response) => json(response, 200, success(call, "12345"))),
  "another slot in the answer": compensated((_call, response) => json(response, 200, booked(guid(1), randomUUID()))),
  "a code that is text": compensated((call, response) =>
    json(response, 200, { ...success(call), status: { status_code: "0" } }),
  ),
  "success without duration": compensated((call, response) =>
    json(response, 200, { ...success(call), duration: undefined }),
  ),
  "success with 500": compensated((call, response) => json(response, 500, success(call))),
  "a late success": compensated(async (call, response) => {
    await later(LATE_MS);
    json(response, 200, success(call));
  }),
  "a late refusal": {
    answer: async (call, response) => {
      await later(LATE_MS);
      await refuse(13)(call, response);
    },
    code: 18,
    state: { attempts: ["book released"] },
  },
  "late nonsense": unknown(async (_call, response) => {
    await later(LATE_MS);
    text(response, 200, "<html></html>");
  }),
  silence: unknown(() => undefined),
};

const BY_PROFILE = {
  doc: {
    ...IN_BOTH,
    "a Cyrillic key": refused(11, cyrillic),
    "keys in upper case": booking(shouted),
    "409 with a code": refused(13, (_call, response) => json(response, 409, { status: { status_code: 13 } })),
  },
  strict: { ...IN_BOTH, "a Cyrillic key": unknown(cyrillic), "keys in upper case": compensated(shouted) },
} as const;

/** UC-1, E-25: the answer to ЕПГУ, and slot, association, бирка, referral and attempt after it. */
describe.each(["doc", "strict"] as const)("what a МИС may answer, profile %s", (profile) => {
  const rows: Readonly<Record<string, Row>> = BY_PROFILE[profile];
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(Object.keys(rows).length + 2, profile);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  const requestFor = (id: string) => ({ ...bookRequest(id, PATIENT, randomUUID()), referral_id: referralOf(id) });

  test.each(Object.entries(rows))("%s", async (_name, { answer, code, state }) => {
    world.mis.answerWith(toBooking(answer));
    const { id } = world.freshSlot();
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: code } });
    const expected = { ...UNTOUCHED, ...state };
    const { book_ext_id: _, ...rest } = expected;
    const reached = await world.settled(id, rest);
    expect(reached).toMatchObject(code === 0 ? rest : expected);
  });

  test("connection refused: nothing has happened, the slot is free at once", async () => {
    const { id } = world.freshSlot();
    await world.sandbox.rows("update callback set address = 'http://127.0.0.1:1'");
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: 18 } });
    expect(await world.stateOf(id)).toMatchObject({ ...UNTOUCHED, attempts: ["book released"] });
  });

  test("a webhook outside the allowed networks is not called", async () => {
    const { id } = world.freshSlot();
    await world.sandbox.rows("update callback set address = 'http://169.254.169.254'");
    expect(await world.book(requestFor(id))).toMatchObject({ status: { status_code: 18 } });
    const [attempt] = await world.sandbox.rows("select state, reason from booking_attempt where slot_id = $1", [id]);
    expect(attempt).toEqual({
      state: "released",
      reason: "адрес 169.254.169.254 вне разрешённых сетей (FERKIT_WEBHOOK_NETWORKS)",
    });
  });
});
