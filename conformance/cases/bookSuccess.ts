import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import { text } from "../model/text.ts";
import { accepted } from "../checks/outcome.ts";

export const bookSuccess: Case = {
  id: "book.success",
  title: text(
    "Запись на свободный слот: код 0 и все поля ответа",
    "Booking a free slot: code 0 and every field of the answer",
  ),
  story: text(
    "book: запись известного пациента на свободный слот.",
    "book: a known patient is booked into a free slot.",
  ),
  level: "MUST",
  requirements: [
    "BOOK-1",
    "BOOK-3",
    "BOOK-4",
    "BOOK-5",
    "BOOK-S1",
    "BOOK-S2",
    "BOOK-S3",
    "BOOK-S4",
    "BOOK-S9",
    "ERR-0",
    "UC1-3",
  ],
  needs: [patient(), freeSlot()],
  run: async (steps) => {
    await steps.bookFree("book", "free", steps.patient("patient"));
  },
  checks: [
    accepted("book.accepted", "book", text("Свободный слот записан", "The free slot was booked"), ["ERR-0", "BOOK-1"]),
  ],
};
