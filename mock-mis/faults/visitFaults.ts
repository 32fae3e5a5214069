import type { Slot } from "@ferkit/contracts";
import { instantOf } from "@ferkit/contracts/local-time";
import { BOOKING_RULES } from "../reference/bookingRules.ts";
import { cancelRecord } from "../reference/state.ts";
import type { BookingSituation, Visit } from "../reference/situation.ts";
import { localDate } from "../dates.ts";
import { must, should, type Fault } from "./fault.ts";
import { excusing, ignoring, REFUSAL, ruling } from "./rules.ts";

/** The patient's other visits: codes 12 and 13. */
export const VISIT_FAULTS: readonly Fault[] = [
  must(
    "same-time-ignored",
    "Другую запись на то же время не видит",
    "Does not see another record at the same time",
    ["ERR-12"],
    ignoring("time_free"),
  ),
  should(
    "overlap-by-equality",
    "Сравнивает начала визитов, пересечения не видит",
    "Compares the beginnings of visits and overlooks overlaps",
    ["ERR-12"],
    ruling("time_free", ({ slot, visits, timeZone }) => {
      const start = (one: Slot) => instantOf(one.visit_time, timeZone);
      return slot && visits.some((visit) => start(visit.slot) === start(slot)) ? REFUSAL.sameTime : null;
    }),
  ),
  must(
    "touching-visits-clash",
    "Визит встык с другим считает пересечением",
    "Takes visits that touch end to end for a clash",
    ["ERR-12", "ERR-0"],
    ruling("time_free", ({ slot, visits, timeZone }) => {
      const start = (one: Slot) => instantOf(one.visit_time, timeZone);
      const end = (one: Slot) => start(one) + one.duration * 60_000;
      const touches = ({ slot: other }: Visit) => slot && start(other) <= end(slot) && start(slot) <= end(other);
      return visits.some(touches) ? REFUSAL.sameTime : null;
    }),
  ),
  must(
    "same-day-is-same-time",
    "Второй визит за день отклоняет кодом 12",
    "Refuses a second visit of the day with code 12",
    ["ERR-12", "ERR-0"],
    ruling("time_free", (situation) => (sameDayVisits(situation).length > 0 ? REFUSAL.sameTime : null)),
  ),
  must(
    "same-doctor-ignored",
    "Вторую запись к тому же врачу не видит",
    "Does not see a second record to the same doctor",
    ["ERR-13"],
    ignoring("doctor_free"),
  ),
  must(
    "same-doctor-same-day-ignored",
    "Вторую запись к тому же врачу в тот же день не видит",
    "Does not see a second record to the same doctor on the same day",
    ["ERR-13"],
    excusing("doctor_free", (situation) =>
      sameDayVisits(situation).some(({ slot }) => slot.resource_id === situation.slot?.resource_id),
    ),
  ),
  should(
    "upcoming-visit-ignored",
    "Предстоящую запись к тому же врачу на другой день не видит",
    "Does not see an upcoming record to the same doctor on another day",
    ["ERR-13"],
    excusing("doctor_free", (situation) => sameDayVisits(situation).length === 0),
  ),
  must(
    "speciality-ignored",
    "Запись к другому врачу той же специальности не видит",
    "Does not see a record to another doctor of the speciality",
    ["ERR-13"],
    ruling("doctor_free", (situation) => {
      const visits = situation.visits.filter(({ slot }) => slot.resource_id === situation.slot?.resource_id);
      return BOOKING_RULES.doctor_free({ ...situation, visits });
    }),
  ),
  must(
    "same-day-by-utc",
    "13 — только в тот же день, а день считает по UTC",
    "13 only on the same day, and the day is counted in UTC",
    ["ERR-13", "E-08"],
    ruling("doctor_free", (situation) => {
      const { slot, timeZone } = situation;
      const day = (one: Slot) => localDate(new Date(instantOf(one.visit_time, timeZone)).toISOString(), "UTC");
      const visits = situation.visits.filter((visit) => slot && day(visit.slot) === day(slot));
      return BOOKING_RULES.doctor_free({ ...situation, visits });
    }),
  ),
  must(
    "any-visit-is-same-doctor",
    "Любую другую запись принимает за запись к тому же врачу",
    "Takes any other record for one to the same doctor",
    ["ERR-13", "ERR-0"],
    ruling("doctor_free", ({ visits }) => (visits.length > 0 ? REFUSAL.sameDoctor : null)),
  ),
  must(
    "cancelled-visit-counts",
    "Отменённую запись всё ещё считает визитом пациента",
    "Still counts a cancelled record as a visit of the patient",
    ["CANCEL-1", "ERR-0"],
    {
      release: (state, record) => {
        cancelRecord(state, record);
        state.records.set(`ghost ${record.book.id}`, { ...record, caseNumber: null });
      },
    },
  ),
];

function sameDayVisits({ slot, visits, timeZone }: BookingSituation): readonly Visit[] {
  const day = (one: Slot) => localDate(one.visit_time, timeZone);
  return slot ? visits.filter((visit) => day(visit.slot) === day(slot)) : [];
}
