import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { accepted, given } from "../checks/outcome.ts";

const OTHER = text("ещё один тестовый пациент", "another test patient");

async function runFor(steps: Steps, next: "patient" | "other"): Promise<void> {
  const patient = steps.patient("patient");
  const first = await steps.bookFree("first", "free", patient);
  if (first.book_ext_id === null) return;
  const released = await steps.cancel("release", { book_ext_id: first.book_ext_id, patient });
  if (released) await steps.book("again", { slot: first.slot, patient: steps.patient(next) });
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
  run: (steps) => runFor(steps, "patient"),
  checks: [
    given("first", text("Слот записан", "The slot was booked"), ["ERR-0"]),
    given("release", text("Запись отменена", "The record was cancelled"), ["ERRC-0"]),
    accepted("book.accepted-again", "again", text("Тот же слот записан снова", "The same slot was booked again"), [
      "CANCEL-1",
      "ERR-0",
    ]),
  ],
};

/** Now it is another patient's turn: the cancelled record must not hold the slot for its former owner. */
export const afterCancelOther: Case = {
  ...afterCancel,
  id: "book.after-cancel-other",
  title: text("После отмены слот достаётся другому пациенту", "After a cancel the slot goes to another patient"),
  story: text(
    "first: запись первого пациента. release: её отмена. again: тот же слот записывает второй пациент.",
    "first: the first patient is booked. release: the record is cancelled. again: the second patient books the same slot.",
  ),
  needs: [patient(), patient("other", OTHER), freeSlot("free", { for: ["patient", "other"] })],
  run: (steps) => runFor(steps, "other"),
};
