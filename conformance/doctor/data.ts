import type { Slot } from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import type { Fixtures } from "../fixtures/fixtures.ts";
import { isBookable, isAhead, momentOf, type Today } from "../fixtures/suitable.ts";
import { problem, type Problem } from "./problem.ts";

/**
 * What is wrong with the data, not with the МИС. The cases are run all the same: one that needs no slot may find a defect, and
 * a broken MUST outweighs this.
 */
export function dataProblem({ records, sources, origin }: Fixtures, today: Today): Problem | null {
  // Nobody was asked for slots at all: each case says what it would need, and that is exit 4.
  if (origin.length === 0) return null;
  return (
    noFreeSlot(records.slots, today) ??
    (sources.slots.gateway === undefined ? null : shiftedSlots(records.slots, today))
  );
}

function noFreeSlot(slots: readonly Slot[], today: Today): Problem | null {
  if (slots.some((slot) => isBookable(slot, today))) return null;
  const ahead = slots.filter((slot) => isAhead(slot, today)).length;
  return problem(
    "no_free_slot",
    `Нет ни одного свободного слота для записи с ЕПГУ (AVAILABLE, тип EPGU или ORDINARY, в будущем). Слотов всего ${slots.length}, из них в будущем ${ahead}. Загрузите расписание на ближайшие дни в Витрину или добавьте слоты в --fixtures.`,
    `There is no free slot for a booking from ЕПГУ (AVAILABLE, of type EPGU or ORDINARY, in the future). Slots: ${slots.length}, in the future: ${ahead}. Upload a schedule of the next days to the Витрина, or add slots to --fixtures.`,
    `slots: ${slots.length}`,
  );
}

const ENOUGH = 20;
/** Nobody sees patients from ЕПГУ then; a round-the-clock department has such visits under any offset. */
const NIGHT_ENDS = 6;
const SHARE = 0.1;
const MINUTE_MS = 60_000;

/** E-08: visits in the night that would be visits by day with the zone's offset added were uploaded in UTC. */
function shiftedSlots(slots: readonly Slot[], { timeZone }: Today): Problem | null {
  if (slots.length < ENOUGH) return null;
  const nightly = slots.filter((slot) => hourOf(slot) < NIGHT_ENDS).length;
  const shifted = slots.filter((slot) => (hourOf(slot) + offsetHours(slot, timeZone) + 24) % 24 < NIGHT_ENDS).length;
  const [first] = slots;
  if (!first || nightly < slots.length * SHARE || shifted > 0) return null;
  const hours = offsetHours(first, timeZone);
  return problem(
    "time_zone",
    `Слоты Витрины сдвинуты на смещение пояса: ночью (до ${NIGHT_ENDS} ч) начинаются ${nightly} из ${slots.length} приёмов, а со смещением ${timeZone} (${hours} ч) — ни одного. visit_time — местное время региона (E-08). Загружайте местное время или проверьте FERKIT_TIME_ZONE.`,
    `The slots of the Витрина are off by the zone's offset: ${nightly} of ${slots.length} visits begin at night (before ${NIGHT_ENDS}), with the offset of ${timeZone} (${hours} h) none would. visit_time is the region's local time (E-08). Upload local time, or check FERKIT_TIME_ZONE.`,
    `${first.id}: ${first.visit_time}`,
  );
}

function hourOf({ visit_time }: Slot): number {
  return Number(visit_time.slice(11, 13));
}

/** Whole hours by which the region is ahead of UTC at that time. */
function offsetHours(slot: Slot, timeZone: string): number {
  const { instant } = momentOf(slot, timeZone);
  if (Number.isNaN(instant)) return 0;
  return Math.round((Date.parse(`${localTime(instant, timeZone)}Z`) - instant) / (60 * MINUTE_MS));
}
