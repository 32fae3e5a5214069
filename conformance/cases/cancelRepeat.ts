import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { given, refused } from "../checks/outcome.ts";

async function run(steps: Steps): Promise<void> {
  const booking = await steps.bookFree("book", "free", steps.patient("patient"));
  if (booking.book_ext_id === null) return;
  const plan = { book_ext_id: booking.book_ext_id, patient: booking.patient };
  await steps.cancel("twin", plan);
  await steps.cancel("repeat", plan);
}

export const cancelRepeat: Case = {
  id: "cancel.repeat",
  title: text("Запись уже отменена: код 1", "The record is already cancelled: code 1"),
  story: text(
    "book: запись на свободный слот. twin: её отмена. repeat: та же отмена ещё раз.",
    "book: a free slot is booked. twin: the record is cancelled. repeat: the same cancel once more.",
  ),
  level: "MUST",
  requirements: ["ERRC-1", "CANCEL-7"],
  needs: [patient(), freeSlot()],
  run,
  twin: { negative: "repeat", positive: "twin", differsIn: [] },
  checks: [
    given("book", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    refused({
      id: "cancel.refused-repeat",
      title: text("Повторная отмена получила код 1", "The repeated cancel got code 1"),
      requirements: ["ERRC-1"],
      step: "repeat",
      expected: [1],
      made: text(
        "МИС второй раз подтвердила отмену той же записи (код 0), а должна была ответить кодом 1.",
        "The МИС confirmed the cancel of the same record again (code 0); it had to answer with code 1.",
      ),
      given: ["book"],
      twin: "twin",
    }),
    given("twin", text("Первая отмена прошла", "The first cancel succeeded"), ["ERRC-0"]),
  ],
};
