import { freeSlot, patient } from "../fixtures/needs.ts";
import type { Case } from "../model/case.ts";
import { text } from "../model/text.ts";
import { cancelFields } from "../checks/cancelFields.ts";
import { accepted, given, refused } from "../checks/outcome.ts";

const BOOKED = given("book", text("Слот записан", "The slot was booked"), ["ERR-0"]);

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
  run: async (steps) => {
    const booking = await steps.bookFree("book", "free", steps.patient("patient"));
    if (booking.book_ext_id === null) return;
    await steps.cancel("cancel", { book_ext_id: booking.book_ext_id, patient: booking.patient });
  },
  checks: [
    BOOKED,
    accepted("cancel.accepted", "cancel", text("Запись отменена", "The record was cancelled"), ["ERRC-0", "CANCEL-1"]),
    ...cancelFields("cancel"),
  ],
};

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
  run: async (steps) => {
    const booking = await steps.bookFree("book", "free", steps.patient("patient"));
    if (booking.book_ext_id === null) return;
    const plan = { book_ext_id: booking.book_ext_id, patient: booking.patient };
    await steps.cancel("twin", plan);
    await steps.cancel("repeat", plan);
  },
  twin: { negative: "repeat", positive: "twin", differsIn: [] },
  checks: [
    BOOKED,
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
  run: async (steps) => {
    const booking = await steps.bookFree("book", "free", steps.patient("patient"));
    const { patient } = booking;
    await steps.cancel("unknown", { book_ext_id: steps.unknownId("book"), patient });
    if (booking.book_ext_id !== null) await steps.cancel("twin", { book_ext_id: booking.book_ext_id, patient });
  },
  twin: { negative: "unknown", positive: "twin", differsIn: ["/book_ext_id"] },
  checks: [
    BOOKED,
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
