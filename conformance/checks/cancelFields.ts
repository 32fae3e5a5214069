import type { CaseView, Check, Evidence, Finding } from "../model/case.ts";
import { text } from "../model/text.ts";
import type { SlotFact } from "../model/facts.ts";
import type { JsonObject } from "../wire/answer.ts";
import { succeeded } from "../wire/status.ts";
import { absentFinding } from "./absent.ts";
import { judgeDuration } from "./duration.ts";
import { fail, pass, shown, untestable, warn } from "./findings.ts";
import { notReached } from "./outcome.ts";
import { bodyOf, bookingOf, bookRequestOf, cancelRequestOf } from "./requests.ts";
import { judgeVisitTime } from "./visitTime.ts";

interface Cancelled {
  readonly id: string;
  readonly body: JsonObject;
  readonly bookExtId: string;
  readonly slot: SlotFact | undefined;
  readonly timeZone: string;
}

function inCancel(step: string, judge: (cancelled: Cancelled) => Finding): Check["judge"] {
  return (view) => {
    const exchange = view.step(step);
    if (!exchange) return notReached(step);
    const body = bodyOf(exchange);
    if (!body || !succeeded(exchange)) {
      const message = text(
        "Отмена не прошла, поля ответа проверить не на чем.",
        "The cancel failed, so there are no fields to check.",
      );
      return untestable(message, { exchange: exchange.id });
    }
    const bookExtId = cancelRequestOf(exchange).book_ext_id ?? "";
    return judge({ id: exchange.id, body, bookExtId, slot: slotOf(view, bookExtId), timeZone: view.facts.time_zone });
  };
}

function slotOf(view: CaseView, bookExtId: string): SlotFact | undefined {
  const booking = bookingOf(view, bookExtId);
  return booking && view.slot(bookRequestOf(booking).slot_id);
}

/** E-03: the example carries only book_ext_id and status, the table everything: the rest is better sent, and never wrong. */
export function cancelFields(step: string): Check[] {
  return [
    bookExtId(step),
    field(step, "cancel.slot-id", "slot_id", ({ slot, body }) => ({
      ok: body["slot_id"] === slot?.id,
      expected: shown(slot?.id),
    })),
    field(step, "cancel.visit-time", "visit_time", ({ slot, body, timeZone }) => {
      const { ok, expected, hint } = judgeVisitTime(body["visit_time"], slot?.visit_time ?? "", timeZone);
      return { ok, expected: shown(expected), extra: { erratum: "E-08", ...(hint ? { hint } : {}) } };
    }),
    field(step, "cancel.duration", "duration", ({ slot, body }) => ({
      ok: judgeDuration(body["duration"], slot?.duration ?? Number.NaN).verdict !== "fail",
      expected: shown(String(slot?.duration)),
    })),
  ];
}

function bookExtId(step: string): Check {
  return {
    id: "cancel.book-ext-id",
    title: text("book_ext_id — тот, который отменили", "book_ext_id is the one that was cancelled"),
    requirements: ["CANCEL-5", "CANCEL-6"],
    erratum: "E-03",
    judge: inCancel(step, ({ id, body, bookExtId }) => {
      const value = body["book_ext_id"];
      const evidence: Evidence = {
        exchange: id,
        pointer: "/book_ext_id",
        expected: shown(bookExtId),
        actual: shown(value),
      };
      if (value === bookExtId) return pass(text("Запись та же.", "The same record."), evidence);
      if (value === undefined) return absentFinding(body, "book_ext_id", evidence);
      const message = text(
        "book_ext_id в ответе — не тот, что в запросе.",
        "book_ext_id in the answer is not the one in the request.",
      );
      return fail(message, evidence);
    }),
  };
}

const UNKNOWN_SLOT = text(
  "Слот отменённой записи набору неизвестен, сравнить не с чем.",
  "The suite does not know the slot of the cancelled record, so there is nothing to compare with.",
);

interface Judged {
  readonly ok: boolean;
  readonly expected: string;
  /** Said when the value is wrong. */
  readonly extra?: Pick<Finding, "hint" | "erratum">;
}

function field(step: string, id: string, name: string, judgeValue: (cancelled: Cancelled) => Judged): Check {
  return {
    id,
    title: text(`${name} в ответе на отмену`, `${name} in the answer to a cancel`),
    requirements: ["CANCEL-5"],
    erratum: "E-03",
    judge: inCancel(step, (cancelled) => {
      const value = cancelled.body[name];
      const evidence: Evidence = { exchange: cancelled.id, pointer: `/${name}`, expected: name, actual: shown(value) };
      if (value === undefined || value === null) {
        const message = text(
          `Поля ${name} нет: в таблице оно есть, в примере — нет. Лучше отправлять.`,
          `${name} is absent: the table has it, the example has not. Better send it.`,
        );
        return warn(message, evidence);
      }
      if (cancelled.slot === undefined) return untestable(UNKNOWN_SLOT, evidence);
      const { ok, expected, extra } = judgeValue(cancelled);
      if (ok) {
        const message = text(`${name} — от отменённой записи.`, `${name} is the cancelled record's.`);
        return pass(message, { ...evidence, expected });
      }
      const message = text(
        `${name} есть, но не от отменённой записи.`,
        `${name} is there but not the cancelled record's.`,
      );
      return fail(message, { ...evidence, expected }, extra);
    }),
  };
}
