import { validateBookSuccess } from "@ferkit/contracts";
import { withOffset } from "@ferkit/contracts/local-time";
import { text, type Text } from "../model/text.ts";
import { instantOfWritten, parseTime, slotInstant, type WrittenTime } from "../time/instants.ts";
import { violates } from "./violations.ts";

export interface TimeJudgement {
  readonly ok: boolean;
  readonly message: Text;
  readonly expected: string;
  readonly hint?: Text;
}

/** E-08: the same instant as the slot's; with an offset or as local time, but not UTC without saying so. */
export function judgeVisitTime(actual: unknown, slotVisitTime: string, timeZone: string): TimeJudgement {
  const instant = slotInstant(slotVisitTime, timeZone);
  const expected = withOffset(instant, timeZone);
  const time =
    typeof actual === "string" && !violates(validateBookSuccess, { visit_time: actual }, "visit_time")
      ? parseTime(actual)
      : null;
  if (!time) {
    const message = text(
      "visit_time не читается как время YYYY-MM-DDTHH:MI:SS.",
      "visit_time does not read as YYYY-MM-DDTHH:MI:SS.",
    );
    return { ok: false, message, expected };
  }
  if (instantOfWritten(time, timeZone) === instant)
    return { ok: true, message: text("Тот же момент, что у слота.", "The same instant as the slot's."), expected };
  const hint = likelyCause(time, instant, timeZone);
  const message = text("visit_time — не момент слота.", "visit_time is not the instant of the slot.");
  return { ok: false, message, expected, ...(hint ? { hint } : {}) };
}

function likelyCause(time: WrittenTime, instant: number, timeZone: string): Text | undefined {
  if (time.offsetMinutes === null && time.clock === instant) {
    return text(
      `Вы вернули UTC без смещения: без смещения время читается как местное (${timeZone}). Верните местное время или добавьте смещение.`,
      `You returned UTC without an offset: without one the time reads as local (${timeZone}). Return local time or add the offset.`,
    );
  }
  if (
    time.offsetMinutes !== null &&
    instantOfWritten({ clock: time.clock, offsetMinutes: null }, timeZone) === instant
  ) {
    return text(
      "Показания часов местные, а смещение чужое (например, Z дописано к местному времени).",
      "The clock reading is local but the offset is not (for example Z put after local time).",
    );
  }
  return undefined;
}
