import { text, type Text } from "../model/text.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";

const FORMS: readonly (readonly [RegExp, Text])[] = [
  [/^\d{2}\.\d{2}\.\d{4}/, text("дата в виде ДД.ММ.ГГГГ", "a date as DD.MM.YYYY")],
  [
    /^\d{4}-\d{2}-\d{2} \d/,
    text("пробел вместо буквы T между датой и временем", "a blank in place of the T between date and time"),
  ],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, text("нет секунд", "no seconds")],
  [/^\d{4}-\d{2}-\d{2}$/, text("только дата, без времени", "a date without a time")],
  [/^\d{10}$/, text("секунды Unix", "seconds of Unix time")],
  [/^\d{13}$/, text("миллисекунды Unix", "milliseconds of Unix time")],
  [/^\/Date\(/, text("дата старого JSON в .NET: /Date(…)/", "the old JSON date of .NET: /Date(…)/")],
];

/** BOOK-S3: YYYY-MM-DDTHH:MI:SS. */
export const timeForm = perBody("time-form", samePlace, (body) => {
  const value = body["visit_time"];
  if (typeof value !== "string" && typeof value !== "number") return null;
  const form = FORMS.find(([pattern]) => pattern.test(String(value)))?.[1];
  if (!form) return null;
  return {
    message: text(
      `visit_time написан иначе: ${form.ru}. Нужно как в слоте: ГГГГ-ММ-ДДTчч:мм:сс.`,
      `visit_time is written otherwise: ${form.en}. Write it as in the slot: YYYY-MM-DDTHH:MI:SS.`,
    ),
    evidence: JSON.stringify(value),
    pointer: "/visit_time",
  };
});
