import { validateBookRequest, validateCancelRequest } from "@ferkit/contracts";
import { emptyAnswer, jsonAnswer, type Answer } from "../transport.ts";
import type { MisOperation } from "../prism.ts";
import { must, should, type Fault, type FaultHooks } from "./fault.ts";
import { isObject, type Json } from "./replies.ts";

/** What becomes of a request that is no JSON or breaks the contract: 18, with HTTP 200 or 400. */
export const MALFORMED_FAULTS: readonly Fault[] = [
  must(
    "crashes-on-malformed",
    "На неразборчивый запрос — 500 без тела",
    "500 without a body to a malformed request",
    ["BOOK-1", "E-05"],
    answering(() => emptyAnswer(500)),
  ),
  must(
    "dies-on-malformed",
    "После неразборчивого запроса не отвечает никому",
    "Answers nobody after a malformed request",
    ["BOOK-1", "E-05"],
    answering(() => emptyAnswer(500), true),
  ),
  should(
    "html-on-malformed",
    "На неразборчивый запрос — страница HTML",
    "An HTML page to a malformed request",
    ["BOOK-4", "E-12"],
    answering(() => ({ ...emptyAnswer(400, { "content-type": "text/html" }), body: "<h1>Bad Request</h1>" })),
  ),
  should(
    "empty-on-malformed",
    "На неразборчивый запрос — 400 без тела",
    "400 without a body to a malformed request",
    ["BOOK-4", "E-05"],
    answering(() => emptyAnswer(400)),
  ),
  must(
    "confirms-malformed",
    "Неразборчивый запрос подтверждает кодом 0",
    "Confirms a malformed request with code 0",
    ["ERR-18", "BOOK-3"],
    answering(() => jsonAnswer(200, { status: { status_code: 0, status_message: null } })),
  ),
  should(
    "unknown-booking-type-booked",
    "Неизвестный booking_type принимает за приём",
    "Takes an unknown booking_type for a visit",
    ["BOOK-R3", "ERR-18"],
    mending("book", (body) => ({ ...body, booking_type: "APPOINTMENT" })),
  ),
  must(
    "slot-id-not-needed",
    "Без slot_id берёт первый свободный слот",
    "Without a slot_id takes the first free slot",
    ["BOOK-R1", "ERR-18"],
    {
      fresh: (world) => {
        const free = world.slots.find((slot) => slot.status === "AVAILABLE" && slot.tag_age === "ADULT");
        return mending("book", (body) => ("slot_id" in body ? body : { ...body, slot_id: free?.id }));
      },
    },
  ),
  must(
    "book-ext-id-not-needed",
    "Без book_ext_id отменяет последнюю запись",
    "Without a book_ext_id cancels the last record",
    ["CANCEL-3", "ERRC-18"],
    {
      fresh: () => {
        let last: unknown;
        return {
          ...mending("cancel", (body) => ({ ...body, book_ext_id: last })),
          reply: (reply) => {
            last = reply.book_ext_id ?? last;
            return reply;
          },
        };
      },
    },
  ),
];

function isMalformed(body: unknown, operation: MisOperation): boolean {
  return operation === "book"
    ? !validateBookRequest(body) && !isVaccination(body)
    : operation === "cancel" && !validateCancelRequest(body);
}

function isVaccination(body: unknown): boolean {
  return isObject(body) && body["booking_type"] === "VACCINATION";
}

/** The answer cannot be given before the body was read, so what `receive` sees decides what `transport` sends. */
function answering(answer: () => Answer, forever = false): FaultHooks {
  return {
    fresh: () => {
      let malformed = false;
      return {
        receive: (body, operation) => {
          malformed = (forever && malformed) || isMalformed(body, operation);
          return body;
        },
        transport: (usual) => (malformed ? answer() : usual),
      };
    },
  };
}

/** Only a malformed request is mended. */
function mending(where: MisOperation, mend: (body: Json) => Json): FaultHooks {
  return {
    receive: (body, operation) =>
      operation === where && isObject(body) && isMalformed(body, operation) ? mend(body) : body,
  };
}
