import { text, type Text } from "../model/text.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";
import { sentFields } from "./sent.ts";

/** E-07: minutes, as in the slot. */
export const durationUnit = perBody("duration-unit", samePlace, (body, { exchange }, { facts }) => {
  const value = body["duration"];
  if (exchange.operation !== "book" || (typeof value !== "string" && typeof value !== "number")) return null;
  const minutes = facts.slots.find(({ id }) => id === sentFields(exchange)["slot_id"])?.duration;
  const unit = minutes === undefined ? null : unitOf(String(value), minutes);
  if (minutes === undefined || !unit) return null;
  return {
    message: text(
      `duration в других единицах: ${unit.ru}. Нужны минуты, строкой: "${minutes}".`,
      `duration is in another unit: ${unit.en}. Minutes are wanted, as a string: "${minutes}".`,
    ),
    evidence: JSON.stringify(value),
    pointer: "/duration",
  };
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
