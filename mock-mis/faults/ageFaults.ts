import type { SlotTagAge } from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import type { BookingSituation } from "../reference/situation.ts";
import { addDays, ageOn, localDate } from "../dates.ts";
import { alike, must, type Fault, type FaultHooks } from "./fault.ts";
import { aging, birthdateOf, excusing, ignoring } from "./rules.ts";

const LEDGER = ["ERR-14", "E-58"] as const;
const ONE = 1;
const GROWN = 18;

/** Who is let in at which age, and on which day the birthday is (E-58). */
export const AGE_FAULTS: readonly Fault[] = [
  must("age-ignored", "Возраст не проверяет", "Does not check the age", LEDGER, ignoring("age_fits")),
  ...alike(must, LEDGER, open, [
    ["adult-slot-takes-all", "Взрослый слот записывает детей", "An adult slot takes children", "ADULT"],
    ["child-slot-takes-all", "Детский слот записывает всех", "A child slot takes everybody", "CHILD"],
    ["baby-slot-takes-all", "Слот «до года» записывает старших", "A slot for babies takes older ones", "BABY"],
  ]),
  must(
    "child-slot-takes-adults",
    "Детский слот записывает взрослых",
    "A child slot takes adults",
    LEDGER,
    open("CHILD", (age) => age >= GROWN),
  ),
  must(
    "child-slot-takes-babies",
    "Слот «с года» записывает младенцев",
    "A slot from one year on takes babies",
    LEDGER,
    open("CHILD", (age) => age < ONE),
  ),
  must(
    "eighteen-a-day-late",
    "18 лет — только на следующий день после дня рождения",
    "Eighteen only on the day after the birthday",
    LEDGER,
    shifted(-1, GROWN),
  ),
  must(
    "eighteen-a-day-early",
    "18 лет — уже накануне дня рождения",
    "Eighteen already on the day before the birthday",
    LEDGER,
    shifted(1, GROWN),
  ),
  must(
    "one-a-day-early",
    "Год — уже накануне дня рождения",
    "One year already on the day before the birthday",
    LEDGER,
    shifted(1, ONE),
  ),
  must(
    "age-on-booking-day",
    "Возраст — на день записи, а не визита",
    "The age on the day of booking, not of the visit",
    LEDGER,
    agedOn((_, { now, timeZone }) => localTime(now, timeZone).slice(0, 10)),
  ),
  must(
    "age-by-year",
    "Возраст — разность годов, без дня рождения",
    "The age is a difference of years, without the birthday",
    LEDGER,
    agedOn((day) => `${day.slice(0, 4)}-12-31`),
  ),
];

function open(tag: SlotTagAge, excuses: (age: number) => boolean = () => true): FaultHooks {
  return excusing("age_fits", (situation) => situation.slot?.tag_age === tag && excuses(ageAtVisit(situation)));
}

/** The boundary of one age moved by a day; the other stays where it is. */
function shifted(days: number, boundary: number): FaultHooks {
  return aging((born, day) => {
    const moved = ageOn(born, addDays(day, days));
    const age = ageOn(born, day);
    return Math.max(moved, age) === boundary ? moved : age;
  });
}

function agedOn(dayOf: (visitDay: string, situation: BookingSituation) => string): FaultHooks {
  return aging((born, day, situation) => ageOn(born, dayOf(day, situation)));
}

function ageAtVisit(situation: BookingSituation): number {
  const { slot, timeZone } = situation;
  const born = birthdateOf(situation);
  return slot && born !== undefined ? ageOn(born, localDate(slot.visit_time, timeZone)) : Number.NaN;
}
