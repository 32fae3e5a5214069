import type { Slot } from "@ferkit/contracts";
import { areUnrelated, doctorOf } from "../fixtures/doctors.ts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import { clash, momentOf, sameDay, utcDayOf, visitOf } from "../fixtures/suitable.ts";
import type { Case } from "../model/case.ts";
import type { Data, Need } from "../model/needs.ts";
import { text, type Text } from "../model/text.ts";
import { accepted, given } from "../checks/outcome.ts";
import { booked, BOOKED, obstacle } from "./kit.ts";

/** Two free slots for one patient: the second stands in a relation to the first. Both are of doctors, not of rooms. */
function twoSlots(
  what: Text,
  related: (held: Slot, wanted: Slot, data: Data) => boolean,
  prefers?: { readonly held: (held: Slot, data: Data) => boolean; readonly wanted: typeof related },
): Need[] {
  const isDoctors = (slot: Slot, data: Data): boolean => doctorOf(slot, data) !== undefined;
  return [
    patient(),
    freeSlot("held", {
      where: (slot, _chosen, data) => isDoctors(slot, data),
      ...(prefers ? { prefers: (slot, _chosen, data) => prefers.held(slot, data) } : {}),
    }),
    freeSlot("wanted", {
      what,
      where: (slot, chosen, data) => isDoctors(slot, data) && related(chosen.slot("held"), slot, data),
      ...(prefers ? { prefers: (slot, chosen, data) => prefers.wanted(chosen.slot("held"), slot, data) } : {}),
    }),
  ];
}

/**
 * Two visits of one local day that a МИС would not take for one if it counted days by UTC (E-08). Only a doctor on night duty
 * has them, so they are preferred and not asked for: where there are none, the day has nothing to be mistaken for.
 */
const ACROSS_UTC_MIDNIGHT: Parameters<typeof twoSlots>[2] = {
  held: (held, { timeZone }) => utcDayOf(held, timeZone) !== momentOf(held, timeZone).day,
  wanted: (held, wanted, { timeZone }) => utcDayOf(wanted, timeZone) !== utcDayOf(held, timeZone),
};

function sameDoctor(one: Slot, other: Slot, data: Data): boolean {
  return one.resource_id === other.resource_id && !clash(one, other, data);
}

function sameSpeciality(one: Slot, other: Slot, data: Data): boolean {
  const [a, b] = [doctorOf(one, data), doctorOf(other, data)];
  return a !== undefined && a.id !== b?.id && a.speciality_id === b?.speciality_id && !clash(one, other, data);
}

function sameInstant(one: Slot, other: Slot, { timeZone }: Data): boolean {
  return momentOf(one, timeZone).instant === momentOf(other, timeZone).instant;
}

function touching(one: Slot, other: Slot, { timeZone }: Data): boolean {
  return visitOf(one, timeZone).end === visitOf(other, timeZone).start;
}

const STORY = text(
  "twin: после отмены первой записи (release) тот же запрос обязан пройти.",
  "twin: once the first record is cancelled (release), the same request must succeed.",
);

function story(ru: string, en: string): Text {
  return text(
    `first: первая запись пациента. wrong: ${ru}. ${STORY.ru}`,
    `first: the patient's first record. wrong: ${en}. ${STORY.en}`,
  );
}

const sameTime = obstacle({
  id: "time.same",
  title: text(
    "Вторая запись на то же время к другому врачу: код 12",
    "A second visit at the same time to another doctor: code 12",
  ),
  story: story(
    "тот же пациент, то же время, врач другой специальности",
    "the same patient, the same time, a doctor of another speciality",
  ),
  requirements: ["ERR-12"],
  needs: twoSlots(
    text(
      "два слота на одно время у врачей разных специальностей",
      "two slots at one time with doctors of different specialities",
    ),
    (held, wanted, data) => areUnrelated(held, wanted, data) && sameInstant(held, wanted, data),
  ),
  expected: [12],
  made: booked("пациента на время, которое у него уже занято,", "a patient at a time that he has another visit at", 12),
});

const overlap = obstacle({
  id: "time.overlap",
  title: text(
    "Вторая запись на пересекающееся время к другому врачу: код 12",
    "A second visit at an overlapping time to another doctor: code 12",
  ),
  story: story(
    "тот же пациент, время приёма пересекается с первым частично",
    "the same patient, the visit overlaps the first one in part",
  ),
  // The reason of the table is «на то же время»: it does not say that a partial overlap is the same time.
  level: "SHOULD",
  requirements: ["ERR-12"],
  needs: twoSlots(
    text(
      "два слота у разных врачей, время которых пересекается частично",
      "two slots with different doctors that overlap in part",
    ),
    (held, wanted, data) =>
      areUnrelated(held, wanted, data) && clash(held, wanted, data) && !sameInstant(held, wanted, data),
  ),
  expected: [12],
  made: booked(
    "пациента на время, пересекающееся с другой его записью,",
    "a patient at a time that overlaps another visit of his",
    12,
  ),
});

const dayOfDoctor = obstacle({
  id: "doctor.same-day",
  title: text(
    "Вторая запись к тому же врачу в тот же день: код 13",
    "A second visit to the same doctor on the same day: code 13",
  ),
  story: story(
    "тот же пациент, тот же врач, тот же день, другое время",
    "the same patient, doctor and day, another time",
  ),
  requirements: ["ERR-13"],
  needs: twoSlots(
    text("два слота одного врача в один день", "two slots of one doctor on one day"),
    (held, wanted, data) => sameDoctor(held, wanted, data) && sameDay(held, wanted, data),
    ACROSS_UTC_MIDNIGHT,
  ),
  expected: [13],
  made: booked("пациента второй раз за день к одному врачу", "a patient with one doctor twice a day", 13),
});

const otherDay = obstacle({
  id: "doctor.other-day",
  title: text(
    "Вторая запись к тому же врачу на другой день: код 13",
    "A second visit to the same doctor on another day: code 13",
  ),
  story: story("тот же пациент, тот же врач, другой день", "the same patient and doctor, another day"),
  // «…имеет предстоящую запись к данному врачу», but the text for the user says «или записаться на другой день».
  level: "SHOULD",
  requirements: ["ERR-13"],
  needs: twoSlots(
    text("два слота одного врача в разные дни", "two slots of one doctor on different days"),
    (held, wanted, data) => sameDoctor(held, wanted, data) && !sameDay(held, wanted, data),
  ),
  expected: [13],
  made: booked(
    "пациента к врачу, к которому у него есть предстоящая запись,",
    "a patient with a doctor whom he is going to visit already",
    13,
  ),
});

const speciality = obstacle({
  id: "doctor.same-speciality-day",
  title: text(
    "Запись к другому врачу той же специальности в тот же день: код 13",
    "A visit to another doctor of the same speciality on the same day: code 13",
  ),
  story: story(
    "тот же пациент и день, другой врач той же специальности",
    "the same patient and day, another doctor of the same speciality",
  ),
  requirements: ["ERR-13"],
  needs: twoSlots(
    text(
      "два слота в один день у двух врачей одной специальности",
      "two slots on one day with two doctors of one speciality",
    ),
    (held, wanted, data) => sameSpeciality(held, wanted, data) && sameDay(held, wanted, data),
  ),
  expected: [13],
  made: booked(
    "пациента к двум врачам одной специальности на один день",
    "a patient with two doctors of one speciality for one day",
    13,
  ),
});

const specialityOtherDay = obstacle({
  id: "doctor.same-speciality-other-day",
  title: text(
    "Запись к другому врачу той же специальности на другой день: код 13",
    "A visit to another doctor of the same speciality on another day: code 13",
  ),
  story: story(
    "тот же пациент, другой день, другой врач той же специальности",
    "the same patient, another day, another doctor of the same speciality",
  ),
  level: "SHOULD",
  requirements: ["ERR-13"],
  needs: twoSlots(
    text(
      "два слота в разные дни у двух врачей одной специальности",
      "two slots on different days with two doctors of one speciality",
    ),
    (held, wanted, data) => sameSpeciality(held, wanted, data) && !sameDay(held, wanted, data),
  ),
  expected: [13],
  made: booked(
    "пациента к врачу специальности, к которой у него есть предстоящая запись,",
    "a patient with a doctor of a speciality that he is going to visit already",
    13,
  ),
});

/** One visit ends when the other begins: nothing stands in the way. */
const touchingVisits: Case = {
  id: "time.touching",
  title: text(
    "Запись к другому врачу встык с первой: код 0",
    "A visit to another doctor right after the first one: code 0",
  ),
  story: text(
    "first: запись пациента. next: запись к врачу другой специальности на время, когда первый приём кончается, — обязана пройти.",
    "first: the patient is booked. next: a booking with a doctor of another speciality for the moment when the first visit ends, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-12", "ERR-0"],
  needs: twoSlots(
    text(
      "два слота встык у врачей разных специальностей",
      "two slots end to end with doctors of different specialities",
    ),
    (held, wanted, data) => areUnrelated(held, wanted, data) && touching(held, wanted, data),
  ),
  run: async (steps) => {
    const person = steps.patient("patient");
    const first = await steps.bookFree("first", "held", person);
    if (!first.booked) return;
    const next = await steps.book("next", { slot: steps.slot("wanted"), patient: person });
    if (next.booked || first.book_ext_id === null) return;
    await steps.cancel("release", { book_ext_id: first.book_ext_id, patient: person });
    await steps.book("settle", { slot: steps.slot("wanted"), patient: person });
  },
  checks: [
    given("first", BOOKED, ["ERR-0"]),
    accepted("time.touching.accepted", "next", text("Вторая запись встык создана", "The second visit was booked"), [
      "ERR-12",
      "ERR-0",
    ]),
  ],
};

export const visits: readonly Case[] = [
  sameTime,
  overlap,
  touchingVisits,
  dayOfDoctor,
  otherDay,
  speciality,
  specialityOtherDay,
];
