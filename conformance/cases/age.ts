import type { PatientDataRrp, RequirementId, Slot } from "@ferkit/contracts";
import { freeSlot, freeWhateverAge, patient } from "../fixtures/needs.ts";
import { ageOnVisit, turnsOnVisit } from "../fixtures/suitable.ts";
import type { Case, Level } from "../model/case.ts";
import type { Data, Need } from "../model/needs.ts";
import { text, type Text } from "../model/text.ts";
import { admitted, booked, wrongSlot } from "./kit.ts";

const BANDS = ["BABY", "CHILD", "ADULT"] as const;
type Band = (typeof BANDS)[number];

const WHO: Readonly<Record<Band, Text>> = {
  BABY: text("ребёнок до года", "a child under one"),
  CHILD: text("ребёнок от года до 18 лет", "a child from one to eighteen"),
  ADULT: text("взрослый", "an adult"),
};
const ACCUSATIVE: Readonly<Record<Band, string>> = {
  BABY: "ребёнка до года",
  CHILD: "ребёнка от года до 18 лет",
  ADULT: "взрослого",
};
const REQUIREMENTS: readonly RequirementId[] = ["ERR-14", "BOOK-R10"];

/** Of this age today and on any day that a visit can fall on. */
function person(band: Band): Need {
  return patient("patient", WHO[band], (one, _chosen, data) => isAlways(band, one, data));
}

function isAlways(band: Band, { birthdate }: PatientDataRrp, data: Data): boolean {
  if (birthdate === null) return false;
  return data.slots.every(
    (slot) =>
      ageOnVisit(slot, birthdate, data.timeZone) === band &&
      turnsOnVisit(slot, birthdate, 1, data.timeZone) !== "birthday",
  );
}

/** Every age limit of T4 with every age (E-58): accepted where it fits, code 14 where it does not. */
const LIMITS: readonly Case[] = BANDS.flatMap((tag) =>
  BANDS.map((band) => (tag === band ? rightAge(tag) : wrongAge(tag, band))),
);

function wrongAge(tag: Band, band: Band): Case {
  const older = BANDS.indexOf(band) > BANDS.indexOf(tag);
  return wrongSlot({
    id: `age.${tag.toLowerCase()}-slot-${band.toLowerCase()}`,
    title: text(
      `Слот ${tag}, записывается ${WHO[band].ru}: код 14`,
      `A slot for ${tag}, the patient is ${WHO[band].en}: code 14`,
    ),
    story: text(
      `wrong: ${WHO[band].ru} — слишком ${older ? "взрослый" : "мал"} для слота ${tag}. twin: тот же пациент и слот для его возраста — запись обязана пройти.`,
      `wrong: the patient, ${WHO[band].en}, is too ${older ? "old" : "young"} for a ${tag} slot. twin: the same patient and a slot for the right age, which must succeed.`,
    ),
    requirements: REQUIREMENTS,
    needs: [person(band), ageSlot("wrong", tag), freeSlot("free")],
    expected: [14],
    erratum: "E-58",
    made: booked(
      `на слот ${tag} пациента не того возраста (${WHO[band].ru})`,
      `${WHO[band].en} into a ${tag} slot`,
      14,
    ),
  });
}

function rightAge(tag: Band | "ALL", band: Band = tag === "ALL" ? "ADULT" : tag): Case {
  return admitted({
    id: `age.${tag.toLowerCase()}-slot-${band.toLowerCase()}`,
    title: text(`Слот ${tag} принимает: ${WHO[band].ru}`, `A ${tag} slot takes ${WHO[band].en}`),
    story: text(
      `book: запись на слот ${tag} пациента подходящего возраста — ${ACCUSATIVE[band]}.`,
      `book: ${WHO[band].en} is booked into a ${tag} slot.`,
    ),
    requirements: REQUIREMENTS,
    needs: [person(band), ageSlot("free", tag)],
    erratum: "E-58",
  });
}

function ageSlot(
  role: string,
  tag: Band | "ALL",
  where: (slot: Slot, one: PatientDataRrp, data: Data) => boolean = () => true,
): Need {
  return freeWhateverAge(role, text(`свободный слот с tag_age ${tag}`, `a free slot with tag_age ${tag}`), {
    where: (slot, chosen, data) => slot.tag_age === tag && where(slot, chosen.patient("patient"), data),
  });
}

type Day = NonNullable<ReturnType<typeof turnsOnVisit>>;

interface Birthday {
  readonly id: string;
  readonly years: 1 | 18;
  readonly tag: Band;
  readonly refusedOn: Day;
  readonly takenOn: Day;
  readonly level?: Level;
}

/** One patient, one kind of slot: the day of the visit is the only difference. */
const BIRTHDAYS: readonly Birthday[] = [
  { id: "one-baby-slot", years: 1, tag: "BABY", refusedOn: "after", takenOn: "before" },
  { id: "one-child-slot", years: 1, tag: "CHILD", refusedOn: "before", takenOn: "after" },
  // «с 1 года» and «больше 1 года» stand side by side (E-58), so a МИС may count the first birthday itself either way.
  { id: "one-baby-slot-birthday", years: 1, tag: "BABY", refusedOn: "birthday", takenOn: "before", level: "SHOULD" },
  { id: "one-child-slot-birthday", years: 1, tag: "CHILD", refusedOn: "before", takenOn: "birthday", level: "SHOULD" },
  { id: "eighteen-child-slot", years: 18, tag: "CHILD", refusedOn: "birthday", takenOn: "before" },
  { id: "eighteen-adult-slot", years: 18, tag: "ADULT", refusedOn: "before", takenOn: "birthday" },
];

const DAYS: Readonly<Record<Day, Text>> = {
  before: text("накануне дня рождения", "the day before the birthday"),
  birthday: text("в день рождения", "on the birthday"),
  after: text("после дня рождения", "after the birthday"),
};

function birthday({ id, years, tag, refusedOn, takenOn, level = "MUST" }: Birthday): Case {
  const number = years === 1 ? text("1 год", "one") : text("18 лет", "eighteen");
  const onDay = (role: string, day: Day): Need =>
    ageSlot(role, tag, (slot, { birthdate }, { timeZone }) => turnsOnVisit(slot, birthdate, years, timeZone) === day);
  return wrongSlot({
    id: `age.turns-${id}`,
    title: text(
      `Слот ${tag}, пациенту исполняется ${number.ru}: ${DAYS[refusedOn].ru} — код 14, ${DAYS[takenOn].ru} — запись`,
      `A ${tag} slot, the patient turns ${number.en}: code 14 ${DAYS[refusedOn].en}, a booking ${DAYS[takenOn].en}`,
    ),
    story: text(
      `wrong: запись на слот ${tag} ${DAYS[refusedOn].ru}. twin: запись того же пациента на слот ${tag} ${DAYS[takenOn].ru} — обязана пройти. Возраст считается на день визита.`,
      `wrong: a booking of a ${tag} slot ${DAYS[refusedOn].en}. twin: the same patient books a ${tag} slot ${DAYS[takenOn].en}, which must succeed. The age is that of the day of the visit.`,
    ),
    level,
    requirements: REQUIREMENTS,
    needs: [turning(years, number), onDay("wrong", refusedOn), onDay("free", takenOn)],
    expected: [14],
    erratum: "E-58",
    twinMust: { erratum: "E-58" },
    made: booked(
      `на слот ${tag} ${DAYS[refusedOn].ru} (${number.ru})`,
      `into a ${tag} slot ${DAYS[refusedOn].en} (${number.en})`,
      14,
    ),
  });
}

function turning(years: number, number: Text): Need {
  const what = text(
    `пациент, которому исполняется ${number.ru} в один из дней расписания`,
    `a patient who turns ${number.en} on a day of the schedule`,
  );
  return patient("patient", what, ({ birthdate }, _chosen, { slots, timeZone }) =>
    slots.some((slot) => turnsOnVisit(slot, birthdate, years, timeZone) === "birthday"),
  );
}

export const ages: readonly Case[] = [
  ...LIMITS,
  ...BANDS.map((band) => rightAge("ALL", band)),
  ...BIRTHDAYS.map(birthday),
];
