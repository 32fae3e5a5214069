import { freeSlot, patient } from "../fixtures/needs.ts";
import { BOOKING_STATUSES } from "@ferkit/contracts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { accepted, given, refused } from "../checks/outcome.ts";

const REFUSALS = BOOKING_STATUSES.map(({ code }) => code).filter((code) => code !== 0);

async function run(steps: Steps): Promise<void> {
  const rival = steps.patient("rival");
  const first = await steps.bookFree("first", "slot", steps.patient("holder"));
  if (first.book_ext_id === null) return;
  const second = await steps.book("second", { slot: first.slot, patient: rival });
  const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient: first.patient });
  if (released && !second.booked) await steps.book("twin", { slot: first.slot, patient: rival });
}

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
  run,
  twin: { negative: "second", positive: "twin", differsIn: [] },
  checks: [
    given("first", text("Слот занят первым пациентом", "The first patient took the slot"), ["ERR-0"]),
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
