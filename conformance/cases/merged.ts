import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import { text } from "../model/text.ts";
import { cancelFields } from "../checks/cancelFields.ts";
import { accepted, given } from "../checks/outcome.ts";
import { BOOKED } from "./kit.ts";

const NEW_ID = text(
  "Пациент известен только по прежнему GUID (united_guids): не код 17",
  "The patient is known by a former GUID only (united_guids): not code 17",
);

/** РРП has given the person a new id and sends the one that the МИС knows among the former ones. */
const newId: Case = {
  id: "patient.merged-guid",
  title: NEW_ID,
  story: text(
    "book: patient_id новый, а известный МИС идентификатор стоит в united_guids.",
    "book: patient_id is new, and the id that the МИС knows stands in united_guids.",
  ),
  // E-15: a МИС that does not look there is warned.
  level: "SHOULD",
  requirements: ["ERR-17", "BOOK-R10"],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    const known = steps.patient("patient");
    const merged = { ...known, id: steps.unknownId("merged"), united_guids: [known.id, ...known.united_guids] };
    await steps.bookFree("book", "free", merged);
  },
  checks: [accepted("patient.merged-guid.accepted", "book", NEW_ID, ["ERR-17", "BOOK-R10"], { erratum: "E-15" })],
};

const FORMER_ID = text(
  "Пациент пришёл под прежним GUID: не код 17",
  "The patient comes under a former GUID: not code 17",
);

const formerId: Case = {
  id: "patient.former-guid",
  title: FORMER_ID,
  story: text(
    "book: patient_id — один из прежних идентификаторов пациента, united_guids пуст.",
    "book: patient_id is one of the patient's former ids, united_guids is empty.",
  ),
  level: "SHOULD",
  requirements: ["ERR-17", "BOOK-R10"],
  needs: [
    patient(
      "patient",
      text("тестовый пациент с объединёнными GUID (united_guids)", "a test patient with merged GUIDs (united_guids)"),
      ({ united_guids }) => united_guids.length > 0,
    ),
    freeSlot(),
  ],
  run: async (steps) => {
    const known = steps.patient("patient");
    const former = { ...known, id: known.united_guids[0] ?? known.id, united_guids: [] };
    await steps.bookFree("book", "free", former);
  },
  checks: [accepted("patient.former-guid.accepted", "book", FORMER_ID, ["ERR-17", "BOOK-R10"], { erratum: "E-15" })],
};

const cancelMerged: Case = {
  id: "cancel.merged-guid",
  title: text(
    "Отмена под новым GUID, прежний — в united_guids: код 0",
    "A cancel under a new GUID, the former one in united_guids: code 0",
  ),
  story: text(
    "book: запись известного пациента. cancel: patient_id новый, а идентификатор, под которым он записан, стоит в united_guids.",
    "book: a known patient is booked. cancel: patient_id is new, and the id under which he was booked stands in united_guids.",
  ),
  level: "MUST",
  requirements: ["ERRC-0", "CANCEL-3"],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    const known = steps.patient("patient");
    const { book_ext_id } = await steps.bookFree("book", "free", known);
    if (book_ext_id === null) return;
    const merged = { ...known, id: steps.unknownId("merged"), united_guids: [known.id, ...known.united_guids] };
    await steps.cancel("cancel", { book_ext_id, patient: merged });
  },
  checks: [
    given("book", BOOKED, ["ERR-0"]),
    accepted(
      "cancel.merged-guid.accepted",
      "cancel",
      text("Запись отменена", "The record was cancelled"),
      ["ERRC-0", "CANCEL-3"],
      { erratum: "E-29" },
    ),
    ...cancelFields("cancel").filter(({ id }) => id === "cancel.book-ext-id"),
  ],
};

export const merged: readonly Case[] = [newId, formerId, cancelMerged];
