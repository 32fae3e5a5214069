import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { FreeBooking, Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { distinctIds } from "../checks/distinctIds.ts";
import { given, refused } from "../checks/outcome.ts";

const TAKEN = 11;

/** The rival has no other record at this point, so no other reason of the table can hold at once. */
async function run(steps: Steps): Promise<void> {
  const rival = steps.patient("rival");
  const first = await steps.bookFree("first", "taken", steps.patient("holder"));
  if (!first.booked) return;
  const second = await steps.book("second", { slot: first.slot, patient: rival });
  if (second.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: second.book_ext_id, patient: rival });
  await steps.bookFree("twin", "free", rival);
  if (!second.booked && second.code !== TAKEN) await settle(steps, first);
}

/** Another code came: was it the slot being taken, or something about this patient and slot? Ask once more with the slot free. */
async function settle(steps: Steps, first: FreeBooking): Promise<void> {
  if (first.book_ext_id === null) return;
  await steps.cancel("release", { book_ext_id: first.book_ext_id, patient: first.patient });
  await steps.book("settle", { slot: first.slot, patient: steps.patient("rival") });
}

export const slotTaken: Case = {
  id: "book.slot-taken",
  title: text("Слот уже занят другим пациентом: код 11", "The slot is taken by another patient: code 11"),
  story: text(
    "first: первый пациент занимает слот. second: второй пациент просит тот же слот. twin: второй пациент просит другой, свободный слот — это обязано пройти.",
    "first: the first patient takes the slot. second: the second patient asks for the same slot. twin: the second patient asks for another, free slot, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-11", "BOOK-S9", "BOOK-5"],
  needs: [
    patient("holder"),
    patient("rival"),
    freeSlot("taken", { for: ["holder", "rival"] }),
    freeSlot("free", { for: ["rival"] }),
  ],
  run,
  twin: { negative: "second", positive: "twin", differsIn: ["/slot_id"] },
  checks: [
    given("first", text("Слот занят первым пациентом", "The first patient took the slot"), ["ERR-0"]),
    refused({
      id: "book.refused-taken",
      title: text("Второму пациенту отказано с кодом 11", "The second patient is refused with code 11"),
      requirements: ["ERR-11"],
      step: "second",
      expected: [TAKEN],
      made: text(
        "МИС записала второго пациента на занятый слот (код 0), а должна была отказать с кодом 11.",
        "The МИС booked a second patient into a taken slot (code 0); it had to refuse with code 11.",
      ),
      given: ["first"],
      twin: "twin",
      settle: "settle",
    }),
    given("twin", text("Тот же пациент записан на свободный слот", "The same patient was booked into a free slot"), [
      "ERR-0",
    ]),
    distinctIds("first", "twin"),
  ],
};
