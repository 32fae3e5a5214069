import { text, type Text } from "../model/text.ts";
import { instantOfWritten, parseTime, slotInstant } from "../time/instants.ts";
import { clue, samePlace, perBody, sentFields } from "./hint.ts";

const MINUTE = 60_000;
/** Where servers of a federal МИС most often stand. */
const MOSCOW_MINUTES = 180;

/** E-08: a visit_time that is off by exactly the offset of a zone was converted once too often, or once too seldom. */
export const zoneShift = perBody("zone-shift", samePlace, (body, { exchange }, { facts }) => {
  if (exchange.operation !== "book") return null;
  const slot = facts.slots.find(({ id }) => id === sentFields(exchange)["slot_id"]);
  const written = body["visit_time"];
  const time = typeof written === "string" ? parseTime(written) : null;
  if (!slot || !time) return null;
  const due = slotInstant(slot.visit_time, facts.time_zone);
  const shift = Math.round((instantOfWritten(time, facts.time_zone) - due) / MINUTE);
  const offset = offsetOf(slot.visit_time, due);
  const message = causeOf(shift, offset);
  return message ? { message, evidence: `${shift > 0 ? "+" : ""}${shift} min`, pointer: "/visit_time" } : null;
});

/** Minutes by which the region's clock is ahead of UTC at that instant. */
function offsetOf(local: string, instant: number): number {
  return Math.round((Date.parse(`${local.slice(0, 19)}Z`) - instant) / MINUTE);
}

function causeOf(shift: number, offset: number): Text | null {
  if (shift === 0) return null;
  const hours = `${offset / 60}`;
  if (shift === -offset)
    return text(
      `Время меньше нужного ровно на смещение пояса (${hours} ч): отдано UTC вместо местного времени. Верните местное или добавьте смещение.`,
      `The time is short by exactly the zone's offset (${hours} h): UTC was given for local time. Return local time, or add the offset.`,
    );
  if (shift === offset)
    return text(
      `Время больше нужного ровно на смещение пояса (${hours} ч): смещение прибавлено дважды. Время слота уже местное.`,
      `The time is over by exactly the zone's offset (${hours} h): it was added twice. The slot's time is local already.`,
    );
  if (shift === MOSCOW_MINUTES - offset)
    return text(
      `Время меньше нужного на ${(offset - MOSCOW_MINUTES) / 60} ч — это московское время вместо местного.`,
      `The time is off by ${(offset - MOSCOW_MINUTES) / 60} h: Moscow time was given for local time.`,
    );
  return shift % 1440 === 0 ? text("Часы верны, а день другой.", "The clock is right, the day is another.") : null;
}

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
  return clue(
    `visit_time написан иначе: ${form.ru}. Нужно как в слоте: ГГГГ-ММ-ДДTчч:мм:сс.`,
    `visit_time is written otherwise: ${form.en}. Write it as in the slot: YYYY-MM-DDTHH:MI:SS.`,
    JSON.stringify(value),
    "/visit_time",
  );
});

/** E-07: minutes, as in the slot. */
export const durationUnit = perBody("duration-unit", samePlace, (body, { exchange }, { facts }) => {
  const value = body["duration"];
  if (exchange.operation !== "book" || (typeof value !== "string" && typeof value !== "number")) return null;
  const minutes = facts.slots.find(({ id }) => id === sentFields(exchange)["slot_id"])?.duration;
  const unit = minutes === undefined ? null : unitOf(String(value), minutes);
  if (minutes === undefined || !unit) return null;
  return clue(
    `duration в других единицах: ${unit.ru}. Нужны минуты, строкой: "${minutes}".`,
    `duration is in another unit: ${unit.en}. Minutes are wanted, as a string: "${minutes}".`,
    JSON.stringify(value),
    "/duration",
  );
});

function unitOf(value: string, minutes: number): Text | null {
  if (/^PT/i.test(value)) return text("длительность ISO 8601", "an ISO 8601 duration");
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(value)) return text("часы:минуты", "hours:minutes");
  if (/^\d+\s*(мин|min|m)/i.test(value)) return text("число со словом «мин»", "a number with a word after it");
  if (Number(value) === minutes * 60)
    return text(`секунды (${value} = ${minutes} × 60)`, `seconds (${value} = ${minutes} × 60)`);
  if (Number(value) === minutes * 60_000) return text("миллисекунды", "milliseconds");
  return /^\d+\.\d+$/.test(value) ? text("дробное число", "a fraction") : null;
}
