import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CANCEL_STATUSES } from "@ferkit/contracts";
import { referralOf, startBookingWorld, UNTOUCHED, type BookingWorld } from "../testing/bookingWorld.ts";
import { bookRequest, PATIENT } from "../testing/records.ts";
import { agree, json, refuse, type Answer, type Call } from "../testing/scriptedMis.ts";

const text = (response: ServerResponse, status: number, body: string, type = "application/json"): void =>
  void response.writeHead(status, { "content-type": type }).end(body);
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Past the 300 ms of the call, within the 400 ms that follow. */
const LATE_MS = 450;

const success = ({ body }: Call): object => ({ book_ext_id: body["book_ext_id"], status: { status_code: 0 } });

/** What has become of the booking, and of the attempt to cancel it. */
interface Row {
  readonly answer: Answer;
  /** What ЕПГУ is told. */
  readonly code: number;
  readonly booking: "stands" | "is gone";
  readonly cancel: "cancelled" | "refused" | "unknown" | "released";
}

const cancelled = (code: number, answer: Answer): Row => ({ answer, code, booking: "is gone", cancel: "cancelled" });
const refused = (answer: Answer): Row => ({ answer, code: 18, booking: "stands", cancel: "refused" });
/** It is said again by the reconciler, and the patient may say it again. */
const unknown = (answer: Answer): Row => ({ answer, code: 18, booking: "stands", cancel: "unknown" });

/** The Cyrillic «с» of the document's samples (E-01). */
const cyrillic = (code: number): Answer => {
  return ({ body }, response) =>
    json(response, 200, { book_ext_id: body["book_ext_id"], status: { "status_\u0441ode": code } });
};
const late =
  (answer: Answer): Answer =>
  async (call, response) => {
    await later(LATE_MS);
    await answer(call, response);
  };
const html: Answer = (_call, response) => text(response, 200, "<html></html>", "text/html");

const BY_CODE: Readonly<Record<number, Row>> = {
  0: cancelled(0, agree),
  // The МИС has cancelled before: the slot is free here too.
  1: cancelled(1, refuse(1)),
  18: refused(refuse(18)),
};

const IN_BOTH: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(
    CANCEL_STATUSES.map(({ code, key }) => {
      const row = BY_CODE[code];
      if (!row) throw new Error(`no row for code ${code}`);
      return [`code ${code} ${key}`, row];
    }),
  ),
  "unknown code 5": refused(refuse(5)),
  "another book_ext_id": unknown((call, response) =>
    json(response, 200, { ...success(call), book_ext_id: randomUUID() }),
  ),
  "0 without book_ext_id": unknown((_call, response) => json(response, 200, { status: { status_code: 0 } })),
  "reset before an answer": unknown((_call, response) => void response.socket?.resetAndDestroy()),
  "closed before an answer": unknown((_call, response) => void response.socket?.destroy()),
  "half a body": unknown((_call, response) => {
    response.writeHead(200, { "content-length": "100" }).write('{"book_ext_id": ');
    response.socket?.destroySoon();
  }),
  HTML: unknown(html),
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
  // ЕПГУ was told 18, and it was the patient who asked.
  "a late 0": { ...cancelled(18, late(agree)) },
  "a late 1": { ...cancelled(18, late(refuse(1))) },
  "a late refusal": refused(late(refuse(18))),
  "late nonsense": unknown(late(html)),
  silence: unknown(() => undefined),
};

const BY_PROFILE = {
  doc: { ...IN_BOTH, "a Cyrillic key, 0": cancelled(0, cyrillic(0)), "a Cyrillic key, 1": cancelled(1, cyrillic(1)) },
  strict: { ...IN_BOTH, "a Cyrillic key, 0": unknown(cyrillic(0)), "a Cyrillic key, 1": unknown(cyrillic(1)) },
} as const;

/** UC-1.1, E-25: the answer to ЕПГУ, and slot, association, бирка, referral and attempts after it. */
describe.each(["doc", "strict"] as const)("what a МИС may answer to a cancel, profile %s", (profile) => {
  const rows: Readonly<Record<string, Row>> = BY_PROFILE[profile];
  let world: BookingWorld;
  beforeAll(async () => {
    world = await startBookingWorld(Object.keys(rows).length + 2, profile);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.mis.answerWith(agree));

  async function bookedSlot(): Promise<{ id: string; book_ext_id: string }> {
    const { id } = world.freshSlot();
    await world.book({ ...bookRequest(id, PATIENT, randomUUID()), referral_id: referralOf(id) });
    // A busy machine is no late МИС: the booking itself must stand.
    const { book_ext_id } = await world.settled(id, { attempts: ["book booked"] });
    expect(book_ext_id).not.toBeNull();
    return { id, book_ext_id: book_ext_id ?? "" };
  }
  const cancel = (book_ext_id: string) => world.cancel({ book_ext_id, patient_id: PATIENT, united_guids: [] });

  const after = (bookExtId: string, booking: Row["booking"], attempt: Row["cancel"]) =>
    booking === "is gone"
      ? { ...UNTOUCHED, books: [5010], attempts: ["book cancelled", `cancel ${attempt}`] }
      : {
          slot: "RECORDED",
          association: "RECORDED",
          book_ext_id: bookExtId,
          isClaimed: false,
          books: [5000],
          referral: "RECORDED",
          attempts: ["book booked", `cancel ${attempt}`],
        };

  test.each(Object.entries(rows))("%s", async (_name, { answer, code, booking, cancel: attempt }) => {
    const { id, book_ext_id } = await bookedSlot();
    world.mis.answerWith(answer);
    expect(await cancel(book_ext_id)).toMatchObject({ status: { status_code: code } });
    const expected = after(book_ext_id, booking, attempt);
    expect(await world.settled(id, expected)).toEqual(expected);
  });

  test.each([
    ["connection refused", "http://127.0.0.1:1"],
    ["a webhook outside the allowed networks", "http://169.254.169.254"],
  ])("%s: nothing has left, the booking stands", async (_name, address) => {
    const { id, book_ext_id } = await bookedSlot();
    await world.sandbox.rows("update callback set address = $1", [address]);
    expect(await cancel(book_ext_id)).toMatchObject({ status: { status_code: 18 } });
    expect(await world.stateOf(id)).toEqual(after(book_ext_id, "stands", "released"));
    await world.sandbox.rows("update callback set address = $1", [world.mis.url]);
  });
});
