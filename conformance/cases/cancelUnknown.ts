import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { given, refused } from "../checks/outcome.ts";

async function run(steps: Steps): Promise<void> {
  const booking = await steps.bookFree("book", "free", steps.patient("patient"));
  const { patient } = booking;
  await steps.cancel("unknown", { book_ext_id: steps.unknownId("book"), patient });
  if (booking.book_ext_id !== null) await steps.cancel("twin", { book_ext_id: booking.book_ext_id, patient });
}

export const cancelUnknown: Case = {
  id: "cancel.unknown-id",
  title: text("Отмена неизвестной записи: код 18", "Cancelling an unknown record: code 18"),
  story: text(
    "book: запись на свободный слот. unknown: отмена с book_ext_id, которого МИС не выдавала. twin: отмена настоящей записи тем же запросом — обязана пройти.",
    "book: a free slot is booked. unknown: a cancel with a book_ext_id that the МИС never issued. twin: the real record is cancelled by the same request, which must succeed.",
  ),
  level: "MUST",
  requirements: ["ERRC-18", "CANCEL-7"],
  needs: [patient(), freeSlot()],
  run,
  twin: { negative: "unknown", positive: "twin", differsIn: ["/book_ext_id"] },
  checks: [
    given("book", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    refused({
      id: "cancel.refused-unknown",
      title: text("Отмена неизвестной записи получила код 18", "Cancelling an unknown record got code 18"),
      requirements: ["ERRC-18"],
      step: "unknown",
      expected: [18],
      made: text(
        "МИС подтвердила отмену записи, которой не было (код 0), а должна была ответить кодом 18.",
        "The МИС confirmed the cancel of a record that never was (code 0); it had to answer with code 18.",
      ),
      tolerated: [1],
      erratum: "E-06",
      given: [],
      twin: "twin",
    }),
    given(
      "twin",
      text("Известная запись отменена тем же запросом", "A known record was cancelled by the same request"),
      ["ERRC-0"],
    ),
  ],
};
