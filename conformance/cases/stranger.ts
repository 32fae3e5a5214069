import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case, CaseView, Check, Finding, Twin } from "../model/case.ts";
import type { Need } from "../model/needs.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { fail, pass, shown, untestable } from "../checks/findings.ts";
import { given, notReached, refused } from "../checks/outcome.ts";
import { meantCode, readCode, succeeded } from "../wire/status.ts";
import { BOOKED } from "./kit.ts";

const NEEDS: readonly Need[] = [
  patient("owner"),
  patient("stranger", text("ещё один тестовый пациент", "another test patient")),
  freeSlot("free", { for: ["owner"] }),
];

async function run(steps: Steps): Promise<void> {
  const owner = steps.patient("owner");
  const { book_ext_id } = await steps.bookFree("book", "free", owner);
  if (book_ext_id === null) return;
  await steps.cancel("wrong", { book_ext_id, patient: steps.patient("stranger") });
  await steps.cancel("twin", { book_ext_id, patient: owner });
}

const TWIN: Twin = { negative: "wrong", positive: "twin", differsIn: ["/patient_id"], mayDifferIn: ["/united_guids"] };
const STORY = text(
  "book: запись. wrong: её отменяет другой пациент. twin: её отменяет тот, кто записан.",
  "book: a booking. wrong: another patient cancels it. twin: the one who is booked cancels it.",
);

const strangerRefused: Case = {
  id: "cancel.stranger",
  title: text("Чужую запись отменить нельзя: код 18", "Nobody cancels another one's record: code 18"),
  story: STORY,
  // The request carries the patient, but that a МИС has to compare him is said nowhere (E-29 even asks to cancel any record).
  level: "SHOULD",
  requirements: ["ERRC-18", "CANCEL-3"],
  needs: NEEDS,
  run,
  twin: TWIN,
  checks: [
    given("book", BOOKED, ["ERR-0"]),
    refused({
      id: "cancel.stranger.refused",
      title: text("Посторонний получил код 18", "The stranger got code 18"),
      requirements: ["ERRC-18"],
      step: "wrong",
      expected: [18],
      made: text("Запись отменил посторонний (код 0).", "A stranger cancelled the record (code 0)."),
      erratum: "E-29",
      given: ["book"],
      twin: "twin",
    }),
  ],
};

/** A refusal is a refusal: what was refused must not have happened. */
const lives: Check = {
  id: "cancel.stranger-harmless.record-lives",
  title: text("Отклонённая отмена ничего не отменила", "A refused cancel has cancelled nothing"),
  requirements: ["ERRC-18", "ERRC-0"],
  judge: (view) => [judgeLife(view)],
};

function judgeLife(view: CaseView): Finding {
  const [wrong, twin] = [view.step("wrong"), view.step("twin")];
  if (!wrong || !twin) return notReached("twin");
  const evidence = {
    exchange: twin.id,
    compared_with: wrong.id,
    pointer: "/status/status_code",
    expected: "0",
    actual: shown(readCode(twin)),
  };
  if (succeeded(wrong)) {
    const message = text(
      "МИС отменила запись по просьбе постороннего (см. cancel.stranger) и призналась в этом: здесь судить не о чем.",
      "The МИС cancelled the record for a stranger (see cancel.stranger) and said so: nothing to judge here.",
    );
    return { verdict: "not_applicable", message, evidence };
  }
  if (succeeded(twin)) return pass(text("Владелец отменил запись.", "The owner cancelled the record."), evidence);
  if (meantCode(wrong) === null || meantCode(twin) === null)
    return untestable(text("Код не читается.", "The code cannot be read."), evidence);
  const message = text(
    "Постороннему отказано, но и владелец после этого отменить запись не может.",
    "The stranger was refused, but afterwards the owner cannot cancel the record either.",
  );
  return fail(message, evidence);
}

const harmless: Case = {
  ...strangerRefused,
  id: "cancel.stranger-harmless",
  title: text("Отклонённая отмена не трогает записи", "A refused cancel leaves the record alone"),
  level: "MUST",
  requirements: ["ERRC-18", "ERRC-0"],
  checks: [given("book", BOOKED, ["ERR-0"]), lives],
};

export const strangers: readonly Case[] = [strangerRefused, harmless];
