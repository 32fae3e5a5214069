import { text, type Text } from "../model/text.ts";

export interface DurationJudgement {
  readonly verdict: "pass" | "warn" | "fail";
  readonly message: Text;
}

/** E-07: a string of digits as in the booking table; an integer as in the slot table is a variant; the value is the slot's. */
export function judgeDuration(actual: unknown, minutes: number): DurationJudgement {
  if (typeof actual === "string" && /^\d+$/.test(actual)) {
    return Number(actual) === minutes
      ? { verdict: "pass", message: text("Длительность слота.", "The duration of the slot.") }
      : wrong(minutes);
  }
  if (typeof actual === "number" && Number.isInteger(actual)) {
    if (actual !== minutes) return wrong(minutes);
    const message = text(
      "duration передана числом: так в таблице слота, но в ответе на бронирование — строка.",
      "duration is a number: so in the slot table, but in the booking answer it is a string.",
    );
    return { verdict: "warn", message };
  }
  return { verdict: "fail", message: text("duration — не строка из цифр.", "duration is not a string of digits.") };
}

function wrong(minutes: number): DurationJudgement {
  const message = text(
    `Длительность не та, что у слота (${minutes} мин).`,
    `Not the duration of the slot (${minutes} min).`,
  );
  return { verdict: "fail", message };
}
