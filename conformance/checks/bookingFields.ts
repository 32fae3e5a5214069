import { validateBookSuccess } from "@ferkit/contracts";
import type { CaseView, Check, Evidence, Finding } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { SlotFact } from "../model/facts.ts";
import { text } from "../model/text.ts";
import type { JsonObject } from "../wire/answer.ts";
import { succeeded } from "../wire/status.ts";
import { absentFinding } from "./absent.ts";
import { ANSWER_FIELDS } from "./contractKeys.ts";
import { judgeDuration } from "./duration.ts";
import { fail, pass, shown, untestable, warn } from "./findings.ts";
import { notReached } from "./outcome.ts";
import { bodyOf, bookRequestOf } from "./requests.ts";
import { violates } from "./violations.ts";
import { judgeVisitTime } from "./visitTime.ts";

interface Booked {
  readonly exchange: Exchange;
  readonly body: JsonObject;
  readonly slot: SlotFact;
  readonly view: CaseView;
}

/** A check of one required field of the answer that made a record; null for a check of several. */
function inBooking(
  step: string,
  field: keyof typeof ANSWER_FIELDS | null,
  judge: (booked: Booked) => Finding[],
): Check["judge"] {
  return (view) => {
    const exchange = view.step(step);
    if (!exchange) return [notReached(step)];
    const body = bodyOf(exchange);
    const slot = view.slot(bookRequestOf(exchange).slot_id);
    if (!body || !slot || !succeeded(exchange)) {
      const message = text(
        "Записи нет, поля ответа проверить не на чем.",
        "No record was made, so there are no fields to check.",
      );
      return [untestable(message, { exchange: exchange.id })];
    }
    const booked: Booked = { exchange, body, slot, view };
    if (field !== null && body[field] === undefined)
      return [{ ...absentFinding(body, field, evidenceOf(booked, field, field)), erratum: null }];
    return judge(booked);
  };
}

function evidenceOf({ exchange, body }: Booked, field: string, expected: string): Evidence {
  return { exchange: exchange.id, pointer: `/${field}`, expected, actual: shown(body[field]) };
}

export function bookingFields(step: string): Check[] {
  return [bookExtId(step), slotId(step), visitTime(step), duration(step), optionalFields(step)];
}

function bookExtId(step: string): Check {
  return {
    id: "booking.book-ext-id",
    title: text("book_ext_id — GUID в нижнем регистре", "book_ext_id is a GUID in lower case"),
    requirements: ["BOOK-S1", "BOOK-5"],
    erratum: "E-10",
    judge: inBooking(step, "book_ext_id", (booked) => {
      const value = booked.body["book_ext_id"];
      const evidence = evidenceOf(booked, "book_ext_id", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, 0-9a-f");
      if (!violates(validateBookSuccess, booked.body, "book_ext_id")) {
        return [pass(text("GUID в нижнем регистре.", "A GUID in lower case."), evidence)];
      }
      const message = text(
        "book_ext_id — не GUID в нижнем регистре: он станет id бирки в Витрине.",
        "book_ext_id is not a GUID in lower case: it becomes the id of the бирка in the Витрина.",
      );
      const upper =
        typeof value === "string" &&
        !violates(validateBookSuccess, { book_ext_id: value.toLowerCase() }, "book_ext_id");
      return [
        fail(
          message,
          evidence,
          upper
            ? { hint: text("GUID в верхнем регистре: приведите к нижнему.", "The GUID is in upper case: lower it.") }
            : {},
        ),
      ];
    }),
  };
}

function slotId(step: string): Check {
  return {
    id: "booking.slot-id",
    title: text("slot_id — тот, на который записали", "slot_id is the one that was booked"),
    requirements: ["BOOK-S2"],
    judge: inBooking(step, "slot_id", (booked) => {
      const evidence = evidenceOf(booked, "slot_id", shown(booked.slot.id));
      if (booked.body["slot_id"] === booked.slot.id) return [pass(text("Слот тот же.", "The same slot."), evidence)];
      return [
        fail(
          text("slot_id в ответе — не слот из запроса.", "slot_id in the answer is not the slot of the request."),
          evidence,
        ),
      ];
    }),
  };
}

function visitTime(step: string): Check {
  return {
    id: "booking.visit-time",
    title: text("visit_time — тот же момент, что у слота", "visit_time is the same instant as the slot's"),
    requirements: ["BOOK-S3"],
    erratum: "E-08",
    judge: inBooking(step, "visit_time", (booked) => {
      const { ok, message, expected, hint } = judgeVisitTime(
        booked.body["visit_time"],
        booked.slot.visit_time,
        booked.view.facts.time_zone,
      );
      return [(ok ? pass : fail)(message, evidenceOf(booked, "visit_time", shown(expected)), hint ? { hint } : {})];
    }),
  };
}

function duration(step: string): Check {
  return {
    id: "booking.duration",
    title: text("duration — длительность слота, строкой", "duration is the slot's, as a string"),
    requirements: ["BOOK-S4"],
    erratum: "E-07",
    judge: inBooking(step, "duration", (booked) => {
      const { verdict, message } = judgeDuration(booked.body["duration"], booked.slot.duration);
      const evidence = evidenceOf(booked, "duration", shown(String(booked.slot.duration)));
      if (verdict === "warn") return [warn(message, evidence, { variant: true })];
      return [(verdict === "pass" ? pass : fail)(message, evidence)];
    }),
  };
}

const OPTIONAL = [
  "service_id",
  "organization_id",
  "area_id",
  "queue_number",
] as const satisfies (keyof typeof ANSWER_FIELDS)[];

function optionalFields(step: string): Check {
  return {
    id: "booking.optional-fields",
    title: text("Необязательные поля — строка или null", "Optional fields are a string or null"),
    requirements: OPTIONAL.map((field) => ANSWER_FIELDS[field]),
    erratum: "E-19",
    judge: inBooking(step, null, (booked) => {
      const wrong = OPTIONAL.filter((field) => violates(validateBookSuccess, booked.body, field));
      if (wrong.length === 0) {
        const evidence: Evidence = {
          exchange: booked.exchange.id,
          pointer: "",
          expected: "string | null",
          actual: OPTIONAL.map((field) => shown(booked.body[field])).join(", "),
        };
        return [pass(text("Строка, null или поля нет.", "A string, null or absent."), evidence)];
      }
      return wrong.map((field) => {
        const message = text(`${field} — не строка и не null.`, `${field} is neither a string nor null.`);
        return fail(message, evidenceOf(booked, field, "string | null"), { requirements: [ANSWER_FIELDS[field]] });
      });
    }),
  };
}
