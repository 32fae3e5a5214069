import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { accepted, given } from "../checks/outcome.ts";

async function run(steps: Steps): Promise<void> {
  const patient = steps.patient("patient");
  const first = await steps.bookFree("first", "free", patient);
  if (first.book_ext_id === null) return;
  const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient });
  if (released) await steps.book("again", { slot: first.slot, patient });
}

/** After a cancel the gateway shows the slot as free again (UC11-5, UC11-7), so the МИС must give it out again. */
export const afterCancel: Case = {
  id: "book.after-cancel",
  title: text("После отмены слот снова свободен", "After a cancel the slot is free again"),
  story: text(
    "first: запись на свободный слот. release: её отмена. again: новая запись на тот же слот.",
    "first: a free slot is booked. release: the record is cancelled. again: the same slot is booked anew.",
  ),
  level: "MUST",
  requirements: ["CANCEL-1", "ERR-0", "ERRC-0", "UC11-3"],
  needs: [patient(), freeSlot()],
  run,
  checks: [
    given("first", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    given("release", text("Запись отменена", "The record was cancelled"), ["ERRC-0"]),
    accepted("book.accepted-again", "again", text("Тот же слот записан снова", "The same slot was booked again"), [
      "CANCEL-1",
      "ERR-0",
    ]),
  ],
};
