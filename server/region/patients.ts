// The synthetic РРП (E-56): named persons on every age boundary, and ordinary people of all ages. Names, numbers and addresses
// belong to nobody.
import type { PatientDataRrp } from "@ferkit/contracts";
import { addDays, workingDayAfterAnother, bornToTurn } from "./calendar.ts";
import { enpWithChecksum, snilsWithChecksum } from "../profile/checksums.ts";
import { idsOf } from "./ids.ts";
import { fullName, type Sex } from "./names.ts";
import { randomOf, type Random } from "./prng.ts";

/** Age group of slot.tag_age, as of today. */
export type AgeGroup = "ADULT" | "CHILD" | "BABY";

export interface Person {
  patient: PatientDataRrp;
  group: AgeGroup;
  /** Busy people own the bookings, so that the others can book anything (codes 12 and 13). */
  isBusy: boolean;
  isDeceased: boolean;
  /** The group changes within the fortnight: what fits today may not fit on the day of the visit (E-58). */
  isChanging: boolean;
}

/** One row per person: who it is and when born. */
interface Role {
  group: AgeGroup;
  birthdate: (today: string, random: Random) => string;
  isBusy?: true;
  isDeceased?: true;
  isChanging?: true;
  /** How many former ids the person has (E-15). */
  formerIds?: number;
  /** Instead of a drawn one. */
  name?: Pick<PatientDataRrp, "firstname" | "lastname" | "middlename">;
  sex?: Sex;
  /** A newborn without СНИЛС, policy and sex: the keys are there, the values null (E-15). */
  hasNoPapers?: true;
}

/** Both sides of the boundary can be booked on it, whatever day of the week today is (E-58). */
export function inAWeek(today: string): string {
  return workingDayAfterAnother(addDays(today, 7));
}

/** The persons a test or a reader asks for by name. Their place in the table is their identity. */
const CAST = {
  turnsOneToday: { group: "CHILD", birthdate: (today) => bornToTurn(1, today, "already") },
  turnsOneTomorrow: {
    group: "BABY",
    isChanging: true,
    birthdate: (today) => bornToTurn(1, addDays(today, 1), "not yet"),
  },
  turnedOneYesterday: { group: "CHILD", birthdate: (today) => bornToTurn(1, addDays(today, -1), "already") },
  turnsOneInAWeek: {
    group: "BABY",
    isChanging: true,
    birthdate: (today) => bornToTurn(1, inAWeek(today), "not yet"),
  },
  turnsEighteenToday: { group: "ADULT", birthdate: (today) => bornToTurn(18, today, "already") },
  turnsEighteenTomorrow: {
    group: "CHILD",
    isChanging: true,
    birthdate: (today) => bornToTurn(18, addDays(today, 1), "not yet"),
  },
  turnedEighteenYesterday: { group: "ADULT", birthdate: (today) => bornToTurn(18, addDays(today, -1), "already") },
  turnsEighteenInAWeek: {
    group: "CHILD",
    isChanging: true,
    birthdate: (today) => bornToTurn(18, inAWeek(today), "not yet"),
  },
  bornToday: { group: "BABY", birthdate: (today) => today, hasNoPapers: true },
  mergedAdult: { group: "ADULT", birthdate: yearsOld(41, 1), formerIds: 1 },
  mergedTwiceAdult: { group: "ADULT", birthdate: yearsOld(63, 1), formerIds: 2 },
  mergedChild: { group: "CHILD", birthdate: yearsOld(7, 1), formerIds: 1 },
  deceasedAdult: { group: "ADULT", birthdate: yearsOld(77, 1), isDeceased: true },
  deceasedOld: { group: "ADULT", birthdate: yearsOld(93, 1), isDeceased: true },
  oldest: { group: "ADULT", birthdate: yearsOld(101, 1) },
} as const satisfies Record<string, Role>;

export type CastKey = keyof typeof CAST;

const GROWN_UP: Role = { group: "ADULT", birthdate: yearsOld(19, 55) };

/** Names that a careless МИС reads wrongly: ё and a hyphen, an apostrophe, Kazakh and Tatar letters, й of two code points, sixty letters. */
const HARD_NAMES: readonly Role[] = [
  called("female", "Ёлкина-Берёзова", "Фёкла", "Семёновна"),
  called("male", "О’Пробный", "Шон", null),
  called("male", "Үлгілі", "Қайрат", null),
  called("male", "Тестовыи\u0306", "Андреи\u0306", "Сергеевич"),
  called("female", "Пробная-Условная-Примерная-Образцовая-Учебная-Тестовая-Показательная", "Мария", "Петровна"),
];

function called(sex: Sex, lastname: string, firstname: string, middlename: string | null): Role {
  return { ...GROWN_UP, sex, name: { lastname, firstname, middlename } };
}

const FREE: readonly Role[] = [
  ...ordinary(4, { group: "BABY", birthdate: babyAge }),
  ...ordinary(7, { group: "CHILD", birthdate: yearsOld(2, 15) }),
  ...HARD_NAMES,
  ...ordinary(6, GROWN_UP),
  ...ordinary(3, { group: "ADULT", birthdate: yearsOld(75, 15) }),
];
const BUSY_ADULT: Role = { group: "ADULT", birthdate: yearsOld(20, 65), isBusy: true };
const BUSY_CHILD: Role = { group: "CHILD", birthdate: yearsOld(2, 14), isBusy: true };
const BUSY_BABY: Role = { group: "BABY", birthdate: babyAge, isBusy: true };
const BUSY: readonly Role[] = [...ordinary(14, BUSY_ADULT), ...ordinary(6, BUSY_CHILD), ...ordinary(2, BUSY_BABY)];

function ordinary(count: number, role: Role): Role[] {
  return Array.from({ length: count }, () => role);
}

/** At least a month after the last birthday and a month before the next: nobody ordinary changes the group within the fortnight. */
function yearsOld(least: number, spread: number): Role["birthdate"] {
  return (today, random) =>
    addDays(bornToTurn(least + random.below(spread), today, "already"), -(30 + random.below(300)));
}

function babyAge(today: string, random: Random): string {
  return addDays(today, -(30 + random.below(270)));
}

/** The register. The first people are the same in every size; a crowd of busy ones may follow. */
export function peopleOf(seed: number, today: string, crowd: number): Person[] {
  const roles: Role[] = [...Object.values(CAST), ...FREE, ...BUSY];
  for (let n = 0; n < crowd; n += 1) roles.push(n % 10 < 7 ? BUSY_ADULT : n % 10 < 9 ? BUSY_CHILD : BUSY_BABY);
  const idOf = idsOf(seed, "patient");
  const formerIdOf = idsOf(seed, "former patient");
  return roles.map((role, index) => ({
    group: role.group,
    isBusy: role.isBusy === true,
    isDeceased: role.isDeceased === true,
    isChanging: role.isChanging === true,
    patient: {
      id: idOf(index),
      united_guids: Array.from({ length: role.formerIds ?? 0 }, (_, n) => formerIdOf(index * 4 + n)),
      ...personalData(role, index, today, randomOf(seed, "patient", index)),
    },
  }));
}

type PersonalData = Omit<PatientDataRrp, "id" | "united_guids">;

function personalData(role: Role, index: number, today: string, random: Random): PersonalData {
  const sex = role.sex ?? random.pick(["female", "male"] as const);
  const name = { ...fullName(random, index, sex), ...role.name };
  const birthdate = `${role.birthdate(today, random)}T00:00:00`;
  if (role.hasNoPapers) {
    const unknown = { middlename: null, snils: null, oms_number: null, phone: null, email: null } as const;
    return { ...name, ...unknown, birthdate, gender: "3" };
  }
  const number = String(index + 1).padStart(4, "0");
  return {
    ...name,
    snils: snilsWithChecksum(`999${number.padStart(6, "0")}`),
    oms_number: enpWithChecksum(`99${number.padStart(13, "0")}`),
    birthdate,
    gender: sex === "male" ? "1" : "2",
    phone: `+7 (999) 000-${number.slice(-4, -2)}-${number.slice(-2)}`,
    email: index % 3 === 0 ? null : `patient-${number}@example.test`,
  };
}

/** Ids of the cast, by role. */
export function castOf(people: readonly Person[]): Record<CastKey, string> {
  const keys = Object.keys(CAST) as CastKey[]; // Object.keys forgets the key type
  return Object.fromEntries(keys.map((key, index) => [key, people[index]?.patient.id])) as Record<CastKey, string>;
}
