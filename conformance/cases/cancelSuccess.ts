import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { cancelFields } from "../checks/cancelFields.ts";
import { accepted, given } from "../checks/outcome.ts";

async function run(steps: Steps): Promise<void> {
  const booking = await steps.bookFree("book", "free", steps.patient("patient"));
  if (booking.book_ext_id === null) return;
  await steps.cancel("cancel", { book_ext_id: booking.book_ext_id, patient: booking.patient });
}

export const cancelSuccess: Case = {
  id: "cancel.success",
  title: text(
    "Отмена своей записи: код 0 и поля ответа",
    "Cancelling one's own record: code 0 and the fields of the answer",
  ),
  story: text(
    "book: запись на свободный слот. cancel: её отмена.",
    "book: a free slot is booked. cancel: the record is cancelled.",
  ),
  level: "MUST",
  requirements: ["CANCEL-1", "CANCEL-3", "CANCEL-4", "CANCEL-5", "ERRC-0", "UC11-3"],
  needs: [patient(), freeSlot()],
  run,
  checks: [
    given("book", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    accepted("cancel.accepted", "cancel", text("Запись отменена", "The record was cancelled"), ["ERRC-0", "CANCEL-1"]),
    ...cancelFields("cancel"),
  ],
};
