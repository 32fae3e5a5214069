import { text, type Text } from "../model/text.ts";
import { instantOf, parseTime, slotInstant } from "../time/instants.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";
import { sentFields } from "./sent.ts";

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
  const shift = Math.round((instantOf(time, facts.time_zone) - due) / MINUTE);
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
