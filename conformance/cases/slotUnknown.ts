import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { given, refused } from "../checks/outcome.ts";

async function run(steps: Steps): Promise<void> {
  const patient = steps.patient("patient");
  const wrong = await steps.book("unknown", { slot: { unknown: steps.unknownId("slot") }, patient });
  if (wrong.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: wrong.book_ext_id, patient });
  await steps.bookFree("twin", "free", patient);
}

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
  run,
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
