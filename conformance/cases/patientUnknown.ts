import { freeSlot, patient } from "../fixtures/needs.ts";
import type { PatientDataRrp } from "@ferkit/contracts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { given, refused } from "../checks/outcome.ts";

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

async function run(steps: Steps): Promise<void> {
  const known = idOnly(steps.patient("patient"));
  const slot = steps.slot("free");
  const unknown = { ...known, id: steps.unknownId("patient"), united_guids: [] };
  const wrong = await steps.book("unknown", { slot, patient: unknown });
  if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient: unknown });
  await steps.book("twin", { slot, patient: known });
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
  run,
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
