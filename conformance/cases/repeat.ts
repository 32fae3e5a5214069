import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case, CaseView, Check, Evidence, Finding } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { fail, pass, shown, untestable } from "../checks/findings.ts";
import { accepted, given, notReached } from "../checks/outcome.ts";
import { bodyOf } from "../checks/requests.ts";
import { codesOf, readCode, succeeded } from "../wire/status.ts";
import { BOOKED } from "./kit.ts";

async function run(steps: Steps): Promise<void> {
  const [holder, rival] = [steps.patient("holder"), steps.patient("rival")];
  const slot = steps.slot("slot");
  const first = await steps.book("first", { slot, patient: holder });
  if (first.book_ext_id === null) return;
  await steps.book("repeat", { slot, patient: holder, repeats: "first" });
  const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient: holder });
  if (released) await steps.book("after", { slot, patient: rival });
}

/** A gateway that lost the answer asks again: the first record once more, or a refusal, but never a second record (E-25). */
const noSecondRecord: Check = {
  id: "book.repeat.no-second-record",
  title: text("Повтор заявки не создал второй записи", "The repeated application made no second record"),
  requirements: ["BOOK-5", "ERR-11"],
  erratum: "E-25",
  judge: (view) => [judgeRepeat(view)],
};

function judgeRepeat(view: CaseView): Finding {
  const [first, repeat] = [view.step("first"), view.step("repeat")];
  if (!first || !repeat) return notReached("repeat");
  const [one, other] = [bodyOf(first)?.["book_ext_id"], bodyOf(repeat)?.["book_ext_id"]];
  const evidence: Evidence = { exchange: repeat.id, compared_with: first.id, pointer: "/book_ext_id" };
  if (!succeeded(first)) return untestable(text("Первая запись не создана.", "There is no first record."), evidence);
  if (!succeeded(repeat)) {
    const code = readCode(repeat);
    if (code !== null && code !== 0 && codesOf("book").includes(code))
      return pass(text(`Повтор отклонён с кодом ${code}.`, `The repeat was refused with code ${code}.`), evidence);
    return untestable(text("Ответ на повтор не читается.", "The answer to the repeat cannot be read."), evidence);
  }
  const compared = { ...evidence, expected: shown(one), actual: shown(other) };
  if (one !== undefined && one === other) return pass(text("Та же запись.", "The same record."), compared);
  const message = text(
    "На повтор той же заявки (тот же case_number) МИС создала вторую запись.",
    "The МИС made a second record for the same application (same case_number).",
  );
  return fail(message, compared);
}

const sameApplication: Case = {
  id: "book.repeat",
  title: text("Повтор той же заявки: вторая запись не создаётся", "The same application again: no second record"),
  story: text(
    "first: запись. repeat: тот же запрос байт в байт (тот же case_number) — та же запись или отказ. release: отмена. after: слот свободен для другого пациента.",
    "first: a booking. repeat: the same request byte for byte (same case_number): the same record or a refusal. release: the cancel. after: the slot is free for another patient.",
  ),
  level: "MUST",
  requirements: ["BOOK-5", "ERR-11", "BOOK-R4"],
  needs: [patient("holder"), patient("rival"), freeSlot("slot", { for: ["holder", "rival"] })],
  run,
  twin: { negative: "repeat", positive: "first", differsIn: [] },
  checks: [
    given("first", BOOKED, ["ERR-0"]),
    noSecondRecord,
    given("release", text("Запись отменена", "The record was cancelled"), ["ERRC-0"]),
    accepted(
      "book.repeat.nothing-left",
      "after",
      text("После отмены в слоте ничего не осталось", "After the cancel nothing is left in the slot"),
      ["ERRC-0", "ERR-0"],
    ),
  ],
};

export const repeats: readonly Case[] = [sameApplication];
