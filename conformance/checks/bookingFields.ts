import { validateBookSuccess } from "@ferkit/contracts";
import type { CaseView, Check, Evidence, Findings } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { SlotFact } from "../model/facts.ts";
import { text } from "../model/text.ts";
import type { JsonObject } from "../wire/answer.ts";
import { succeeded } from "../wire/status.ts";
import { absentFinding } from "./absent.ts";
import { ANSWER_FIELDS } from "./contractKeys.ts";
import { judgeDuration } from "./duration.ts";
import { fail, pass, shown, warn } from "./findings.ts";
import { bodyOf, bookRequestOf } from "./requests.ts";
import { violates } from "./violations.ts";
import { judgeVisitTime } from "./visitTime.ts";

interface Booked {
  readonly exchange: Exchange;
  readonly body: JsonObject;
  readonly slot: SlotFact;
  readonly view: CaseView;
}

/** A check of one required field of every answer that made a record; null for a check of several. */
function inBookings(field: keyof typeof ANSWER_FIELDS | null, judge: (booked: Booked) => Findings): Check["judge"] {
  return (view) =>
    bookedIn(view).flatMap((booked) =>
      field !== null && booked.body[field] === undefined
        ? [{ ...absentFinding(booked.body, field, evidenceOf(booked, field, field)), erratum: null }]
        : judge(booked),
    );
}

/** Records in slots that the suite knows: of an invented slot there is nothing to compare with. */
function bookedIn(view: CaseView): Booked[] {
  return view.exchanges.flatMap((exchange) => {
    const body = bodyOf(exchange);
    if (exchange.operation !== "book" || exchange.malformed || !body || !succeeded(exchange)) return [];
    const slot = view.slot(bookRequestOf(exchange).slot_id);
    return slot ? [{ exchange, body, slot, view }] : [];
  });
}

function evidenceOf({ exchange, body }: Booked, field: string, expected: string): Evidence {
  return { exchange: exchange.id, pointer: `/${field}`, expected, actual: shown(body[field]) };
}

const bookExtId: Check = {
  id: "booking.book-ext-id",
  title: text("book_ext_id — GUID в нижнем регистре", "book_ext_id is a GUID in lower case"),
  requirements: ["BOOK-S1", "BOOK-5"],
  erratum: "E-10",
  judge: inBookings("book_ext_id", (booked) => {
    const value = booked.body["book_ext_id"];
    const evidence = evidenceOf(booked, "book_ext_id", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, 0-9a-f");
    if (!violates(validateBookSuccess, booked.body, "book_ext_id")) {
      return pass(text("GUID в нижнем регистре.", "A GUID in lower case."), evidence);
    }
    const message = text(
      "book_ext_id — не GUID в нижнем регистре: он станет id бирки в Витрине.",
      "book_ext_id is not a GUID in lower case: it becomes the id of the бирка in the Витрина.",
    );
    const upper =
      typeof value === "string" && !violates(validateBookSuccess, { book_ext_id: value.toLowerCase() }, "book_ext_id");
    return fail(
      message,
      evidence,
      upper
        ? { hint: text("GUID в верхнем регистре: приведите к нижнему.", "The GUID is in upper case: lower it.") }
        : {},
    );
  }),
};

const slotId: Check = {
  id: "booking.slot-id",
  title: text("slot_id — тот, на который записали", "slot_id is the one that was booked"),
  requirements: ["BOOK-S2"],
  judge: inBookings("slot_id", (booked) => {
    const evidence = evidenceOf(booked, "slot_id", shown(booked.slot.id));
    if (booked.body["slot_id"] === booked.slot.id) return pass(text("Слот тот же.", "The same slot."), evidence);
    return fail(
      text("slot_id в ответе — не слот из запроса.", "slot_id in the answer is not the slot of the request."),
      evidence,
    );
  }),
};

const visitTime: Check = {
  id: "booking.visit-time",
  title: text("visit_time — тот же момент, что у слота", "visit_time is the same instant as the slot's"),
  requirements: ["BOOK-S3"],
  erratum: "E-08",
  judge: inBookings("visit_time", (booked) => {
    const { ok, message, expected, hint } = judgeVisitTime(
      booked.body["visit_time"],
      booked.slot.visit_time,
      booked.view.facts.time_zone,
    );
    return (ok ? pass : fail)(message, evidenceOf(booked, "visit_time", shown(expected)), hint ? { hint } : {});
  }),
};

const duration: Check = {
  id: "booking.duration",
  title: text("duration — длительность слота, строкой", "duration is the slot's, as a string"),
  requirements: ["BOOK-S4"],
  erratum: "E-07",
  judge: inBookings("duration", (booked) => {
    const { verdict, message } = judgeDuration(booked.body["duration"], booked.slot.duration);
    const evidence = evidenceOf(booked, "duration", shown(String(booked.slot.duration)));
    if (verdict === "warn") return warn(message, evidence, { variant: true });
    return (verdict === "pass" ? pass : fail)(message, evidence);
  }),
};

const OPTIONAL = [
  "service_id",
  "organization_id",
  "area_id",
  "queue_number",
] as const satisfies (keyof typeof ANSWER_FIELDS)[];

const optionalFields: Check = {
  id: "booking.optional-fields",
  title: text("Необязательные поля — строка или null", "Optional fields are a string or null"),
  requirements: OPTIONAL.map((field) => ANSWER_FIELDS[field]),
  erratum: "E-19",
  judge: inBookings(null, (booked) => {
    const wrong = OPTIONAL.filter((field) => violates(validateBookSuccess, booked.body, field));
    if (wrong.length === 0) {
      const evidence: Evidence = {
        exchange: booked.exchange.id,
        pointer: "",
        expected: "string | null",
        actual: OPTIONAL.map((field) => shown(booked.body[field])).join(", "),
      };
      return pass(text("Строка, null или поля нет.", "A string, null or absent."), evidence);
    }
    return wrong.map((field) => {
      const message = text(`${field} — не строка и не null.`, `${field} is neither a string nor null.`);
      return fail(message, evidenceOf(booked, field, "string | null"), { requirements: [ANSWER_FIELDS[field]] });
    });
  }),
};

/** Of every record that was made, whatever the case is about. */
export const BOOKING_FIELDS: readonly Check[] = [bookExtId, slotId, visitTime, duration, optionalFields];
