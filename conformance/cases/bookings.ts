import type { PatientDataRrp } from "@ferkit/contracts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { accepted, given, refused } from "../checks/outcome.ts";

export const bookSuccess: Case = {
  id: "book.success",
  title: text(
    "Запись на свободный слот: код 0 и все поля ответа",
    "Booking a free slot: code 0 and every field of the answer",
  ),
  story: text(
    "book: запись известного пациента на свободный слот.",
    "book: a known patient is booked into a free slot.",
  ),
  level: "MUST",
  requirements: [
    "BOOK-1",
    "BOOK-3",
    "BOOK-4",
    "BOOK-5",
    "BOOK-S1",
    "BOOK-S2",
    "BOOK-S3",
    "BOOK-S4",
    "BOOK-S9",
    "ERR-0",
    "UC1-3",
  ],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    await steps.bookFree("book", "free", steps.patient("patient"));
  },
  checks: [
    accepted("book.accepted", "book", text("Свободный слот записан", "The free slot was booked"), ["ERR-0", "BOOK-1"]),
  ],
};

export const slotUnknown: Case = {
  id: "book.slot-unknown",
  title: text("Слот неизвестен: код 18", "The slot is unknown: code 18"),
  story: text(
    "unknown: запись на слот, которого нет. twin: тот же запрос на свободный слот — обязан пройти.",
    "unknown: a booking of a slot that does not exist. twin: the same request for a free slot, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-18", "BOOK-R1"],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    const patient = steps.patient("patient");
    const wrong = await steps.book("unknown", { slot: { unknown: steps.unknownId("slot") }, patient });
    if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient });
    await steps.bookFree("twin", "free", patient);
  },
  twin: { negative: "unknown", positive: "twin", differsIn: ["/slot_id"] },
  checks: [
    refused({
      id: "book.refused-unknown-slot",
      title: text("На неизвестный слот отказано с кодом 18", "An unknown slot is refused with code 18"),
      requirements: ["ERR-18"],
      step: "unknown",
      expected: [18],
      made: text(
        "МИС записала на слот, которого нет (код 0), а должна была отказать с кодом 18.",
        "The МИС booked a slot that does not exist (code 0); it had to refuse with code 18.",
      ),
      given: [],
      twin: "twin",
    }),
    given(
      "twin",
      text("На известный слот запись тем же запросом прошла", "A known slot was booked by the same request"),
      ["ERR-0"],
    ),
  ],
};

/**
 * Both requests carry nothing a МИС could register a person from (E-15 obliges it to take nulls): the id alone decides,
 * and a МИС that enters unknown people from patient_data_rrp is not led into it. The age stays, some МИС check it first.
 */
function idOnly(person: PatientDataRrp): PatientDataRrp {
  return {
    ...person,
    firstname: null,
    lastname: null,
    middlename: null,
    snils: null,
    oms_number: null,
    phone: null,
    email: null,
  };
}

export const patientUnknown: Case = {
  id: "book.patient-unknown",
  title: text("Пациент неизвестен: код 17", "The patient is unknown: code 17"),
  story: text(
    "unknown: запись с идентификатором пациента, которого никто не выдавал, без имени и документов. twin: тот же запрос с известным пациентом — обязан пройти.",
    "unknown: a booking with a patient id that nobody has issued, without name or documents. twin: the same request with a known patient, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-17", "BOOK-R2"],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    const known = idOnly(steps.patient("patient"));
    const slot = steps.slot("free");
    const unknown = { ...known, id: steps.unknownId("patient"), united_guids: [] };
    const wrong = await steps.book("unknown", { slot, patient: unknown });
    if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient: unknown });
    await steps.book("twin", { slot, patient: known });
  },
  twin: {
    negative: "unknown",
    positive: "twin",
    differsIn: ["/patient_id", "/patient_data_rrp/id", "/patient_data_rrp/united_guids"],
  },
  checks: [
    refused({
      id: "book.refused-unknown-patient",
      title: text("Неизвестному пациенту отказано с кодом 17", "An unknown patient is refused with code 17"),
      requirements: ["ERR-17"],
      step: "unknown",
      expected: [17],
      made: text(
        "МИС записала пациента, которого не знает (код 0), а должна была отказать с кодом 17.",
        "The МИС booked a patient it does not know (code 0); it had to refuse with code 17.",
      ),
      given: [],
      twin: "twin",
    }),
    given("twin", text("Известный пациент записан тем же запросом", "A known patient was booked by the same request"), [
      "ERR-0",
    ]),
  ],
};

const OTHER = text("ещё один тестовый пациент", "another test patient");

async function runFor(steps: Steps, next: "patient" | "other"): Promise<void> {
  const patient = steps.patient("patient");
  const first = await steps.bookFree("first", "free", patient);
  if (first.book_ext_id === null) return;
  const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient });
  if (released) await steps.book("again", { slot: first.slot, patient: steps.patient(next) });
}

/** After a cancel the gateway shows the slot as free again (UC11-5, UC11-7), so the МИС must give it out again. */
export const afterCancel: Case = {
  id: "book.after-cancel",
  title: text("После отмены слот снова свободен", "After a cancel the slot is free again"),
  story: text(
    "first: запись на свободный слот. release: её отмена. again: новая запись на тот же слот.",
    "first: a free slot is booked. release: the record is cancelled. again: the same slot is booked anew.",
  ),
  level: "MUST",
  requirements: ["CANCEL-1", "ERR-0", "ERRC-0", "UC11-3"],
  needs: [patient(), freeSlot()],
  run: (steps) => runFor(steps, "patient"),
  checks: [
    given("first", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    given("release", text("Запись отменена", "The record was cancelled"), ["ERRC-0"]),
    accepted("book.accepted-again", "again", text("Тот же слот записан снова", "The same slot was booked again"), [
      "CANCEL-1",
      "ERR-0",
    ]),
  ],
};

/** Now it is another patient's turn: the cancelled record must not hold the slot for its former owner. */
export const afterCancelOther: Case = {
  ...afterCancel,
  id: "book.after-cancel-other",
  title: text("После отмены слот достаётся другому пациенту", "After a cancel the slot goes to another patient"),
  story: text(
    "first: запись первого пациента. release: её отмена. again: тот же слот записывает второй пациент.",
    "first: the first patient is booked. release: the record is cancelled. again: the second patient books the same slot.",
  ),
  needs: [patient(), patient("other", OTHER), freeSlot("free", { for: ["patient", "other"] })],
  run: (steps) => runFor(steps, "other"),
};
