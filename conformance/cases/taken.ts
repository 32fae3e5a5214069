import { BOOKING_STATUSES } from "@ferkit/contracts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { FreeBooking, Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { distinctIds } from "../checks/distinctIds.ts";
import { accepted, given, refused } from "../checks/outcome.ts";

const TAKEN = 11;
const FIRST = given("first", text("Слот занят первым пациентом", "The first patient took the slot"), ["ERR-0"]);

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
  // The rival has no other record at this point, so no other reason of the table can hold at once.
  run: async (steps) => {
    const rival = steps.patient("rival");
    const first = await steps.bookFree("first", "taken", steps.patient("holder"));
    if (!first.booked) return;
    const second = await steps.book("second", { slot: first.slot, patient: rival });
    if (second.book_ext_id !== null) await steps.cancel("undo", { book_ext_id: second.book_ext_id, patient: rival });
    await steps.bookFree("twin", "free", rival);
    if (!second.booked && second.code !== TAKEN) await settle(steps, first);
  },
  twin: { negative: "second", positive: "twin", differsIn: ["/slot_id"] },
  checks: [
    FIRST,
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

const REFUSALS = BOOKING_STATUSES.map(({ code }) => code).filter((code) => code !== 0);

/** Whatever the code of the refusal, one slot is one record, and the refused attempt must not disturb it. */
export const doubleBooking: Case = {
  id: "book.double-booking",
  title: text("Один слот — одна запись: второй успех невозможен", "One slot, one record: there is no second success"),
  story: text(
    "first: первый пациент занимает слот. second: второй пациент просит тот же слот. release: запись первого отменяется. twin: второй пациент повторяет свой запрос — теперь он обязан пройти.",
    "first: the first patient takes the slot. second: the second patient asks for the same slot. release: the first record is cancelled. twin: the second patient repeats the request, which must now succeed.",
  ),
  level: "MUST",
  requirements: ["ERR-11", "ERRC-0", "UC1-3"],
  needs: [patient("holder"), patient("rival"), freeSlot("slot", { for: ["holder", "rival"] })],
  run: async (steps) => {
    const rival = steps.patient("rival");
    const first = await steps.bookFree("first", "slot", steps.patient("holder"));
    if (first.book_ext_id === null) return;
    const second = await steps.book("second", { slot: first.slot, patient: rival });
    const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient: first.patient });
    if (released && !second.booked) await steps.book("twin", { slot: first.slot, patient: rival });
  },
  twin: { negative: "second", positive: "twin", differsIn: [] },
  checks: [
    FIRST,
    refused({
      id: "book.no-second-record",
      title: text("Вторая запись на тот же слот не создана", "No second record in the same slot"),
      requirements: ["ERR-11", "UC1-3"],
      step: "second",
      expected: REFUSALS,
      made: text(
        "Один слот продан дважды: оба пациента получили код 0.",
        "One slot was sold twice: both patients got code 0.",
      ),
      given: ["first"],
      twin: "twin",
    }),
    accepted(
      "book.first-survives",
      "release",
      text("Первая запись цела и отменяется", "The first record is intact and can be cancelled"),
      ["ERRC-0"],
    ),
  ],
};
