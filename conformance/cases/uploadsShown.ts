import type { Finding, Case } from "../model/case.ts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import { ageBand } from "../fixtures/suitable.ts";
import type { Need } from "../model/needs.ts";
import { text, type Text } from "../model/text.ts";
import type { SeenStatus, UploadFacts, WatchedBooking } from "../model/uploads.ts";
import { fail, pass, untestable, warn } from "../checks/findings.ts";
import { shownOf, type Shown } from "../observe/shown.ts";
import { hasHardName } from "./tolerance.ts";
import { watched } from "./uploadKit.ts";

interface Wanted {
  readonly what: Text;
  readonly expected: string;
  readonly missing: Text;
  readonly hint?: (booking: WatchedBooking, shown: Shown) => Text | undefined;
}

/** Whether it was shown in time after `from`, a moment in ms after the booking (FRESH-3). */
function inTime(
  booking: WatchedBooking,
  seen: SeenStatus | undefined,
  from: number,
  wanted: Wanted,
  facts: UploadFacts,
): Finding {
  const { shown_ms, margin_ms } = facts.limits;
  const exchange = from === 0 ? booking.exchange : (booking.cancelled?.exchange ?? booking.exchange);
  const expected = `${wanted.expected}, ≤ ${seconds(shown_ms)} s`;
  const hint = wanted.hint?.(booking, shownOf(booking));
  const extra = hint ? { hint } : {};
  if (!seen) {
    const waited = booking.looked_ms - from;
    const actual = `— (${seconds(waited)} s)`;
    if (waited < shown_ms + margin_ms) return untestable(TOO_SHORT, { exchange, expected, actual });
    return fail(wanted.missing, { exchange, expected, actual }, extra);
  }
  const delay = Math.max(0, seen.after_ms - from);
  const evidence = { exchange, expected, actual: `${seen.status}, ${seconds(delay)} s (${booking.how})` };
  if (delay <= shown_ms) return pass(wanted.what, evidence);
  return delay <= shown_ms + margin_ms ? warn(BORDER, evidence) : fail(LATE, evidence);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const TOO_SHORT = text(
  "Наблюдение прервано раньше срока, судить рано.",
  "The observation ended before the limit: too early to judge.",
);
const LATE = text("Показано в Витрине позже 30 секунд.", "Shown in the Витрина after more than 30 seconds.");
const BORDER = text(
  "Показано на самой границе срока: с учётом хода часов и частоты опроса не отличить от опоздания.",
  "Shown at the very limit: clocks and polling leave it open whether it was late.",
);

const heldOf = ({ bookings }: UploadFacts): readonly WatchedBooking[] => bookings.filter(({ held }) => held);
/** The other bookings of the cases were cancelled at once: what was never shown need not be taken back. */
const cancelledOf = ({ bookings }: UploadFacts): readonly WatchedBooking[] =>
  bookings.filter(({ cancelled }) => cancelled !== null);

const STORY = text(
  "Одна запись набора остаётся стоять, пока идут остальные сценарии; набор смотрит в Витрину, что покажет МИС, затем отменяет запись и смотрит снова.",
  "One record of the suite is left standing while the other cases run; the suite looks into the Витрина for what the МИС shows, then cancels the record and looks again.",
);

/** Nobody whose age or referrals another case may need. */
const PERSON: Need = patient(
  "patient",
  text("взрослый тестовый пациент", "an adult test patient"),
  (one, _chosen, data) => {
    const today = new Date(data.now).toISOString().slice(0, 10);
    const isPlain = one.united_guids.length === 0 && one.birthdate !== null && one.snils !== null;
    const isAdult =
      one.birthdate !== null &&
      ageBand(one.birthdate, today) === "ADULT" &&
      ageBand(one.birthdate, yearAgo(today)) === "ADULT";
    return isPlain && isAdult && !data.referrals.some(({ patient_id }) => patient_id === one.id);
  },
  (one) => !hasHardName(one),
);

const yearAgo = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

const slotRecorded: Case = {
  ...watched({
    id: "upload.slot-recorded-in-time",
    title: text(
      "После записи слот показан занятым за 30 секунд",
      "After a booking the slot is shown as taken within 30 seconds",
    ),
    story: STORY,
    requirements: ["FRESH-3", "FRESH-1", "LOAD-4"],
    erratum: "E-24",
    judge: (facts) => heldOf(facts).map((booking) => inTime(booking, shownOf(booking).slotTaken, 0, SLOT_TAKEN, facts)),
  }),
  watch: "hold",
  needs: [PERSON, freeSlot()],
};

const SLOT_TAKEN: Wanted = {
  what: text("Слот показан занятым вовремя.", "The slot was shown as taken in time."),
  expected: "slot.status RECORDED",
  missing: text(
    "МИС ответила «записано», а слот в Витрине так и не стал занятым: другие источники продадут его ещё раз.",
    "The МИС said «booked», yet in the Витрина the slot never became taken: other sources will sell it again.",
  ),
};

const BOOK_ACTIVE: Wanted = {
  what: text("Бирка с id = book_ext_id показана вовремя.", "The бирка with id = book_ext_id was shown in time."),
  expected: "book.id = book_ext_id, 5000",
  missing: text(
    "В Витрине нет бирки с id, равным book_ext_id из ответа на запись.",
    "The Витрина has no бирка whose id is the book_ext_id of the answer.",
  ),
  hint: (_booking, { otherBooks: [other] }) =>
    other &&
    text(
      `У слота есть бирка с другим id: ${other.id}. При выгрузке нужно взять тот же идентификатор, что МИС вернула в book_ext_id (LOAD-5).`,
      `The slot has a бирка with another id: ${other.id}. The upload has to use the identifier that the МИС returned as book_ext_id (LOAD-5).`,
    ),
};

const SLOT_FREED: Wanted = {
  what: text("После отмены слот освобождён вовремя.", "After the cancel the slot was released in time."),
  expected: "slot.status AVAILABLE",
  missing: text(
    "Запись отменена, а слот в Витрине остаётся занятым: на него никто не сможет записаться.",
    "The record is cancelled, yet the slot stays taken in the Витрина: nobody can book it.",
  ),
};

const BOOK_CANCELLED: Wanted = {
  what: text("Отмена показана вовремя.", "The cancel was shown in time."),
  expected: "book.status_code 5010 / 5040",
  missing: text(
    "Запись отменена, а бирка в Витрине остаётся действующей (5000): пациент видит запись, которой нет.",
    "The record is cancelled, yet its бирка stays in force (5000): the patient sees a record that is not there.",
  ),
};

/** Of a booking that was shown; of the others nothing has to be taken back. */
function afterCancel(
  facts: UploadFacts,
  before: (shown: Shown) => SeenStatus | undefined,
  after: (shown: Shown) => SeenStatus | undefined,
  wanted: Wanted,
): Finding[] {
  return cancelledOf(facts).flatMap((booking) => {
    const shown = shownOf(booking);
    if (!before(shown) || !booking.cancelled) return [];
    return [inTime(booking, after(shown), booking.cancelled.after_ms, wanted, facts)];
  });
}

export const SHOWN: readonly Case[] = [
  slotRecorded,
  watched({
    id: "upload.book-uploaded-in-time",
    title: text(
      "После записи бирка с id = book_ext_id выгружена за 30 секунд",
      "After a booking the бирка with id = book_ext_id is uploaded within 30 seconds",
    ),
    story: STORY,
    requirements: ["BOOK-5", "LOAD-5", "BKR-F1", "FRESH-3"],
    judge: (facts) =>
      heldOf(facts).map((booking) => inTime(booking, shownOf(booking).bookActive, 0, BOOK_ACTIVE, facts)),
  }),
  watched({
    id: "upload.slot-released-in-time",
    title: text("После отмены слот освобождён за 30 секунд", "After a cancel the slot is released within 30 seconds"),
    story: STORY,
    requirements: ["FRESH-3", "FRESH-1"],
    erratum: "E-24",
    judge: (facts) =>
      afterCancel(
        facts,
        ({ slotTaken }) => slotTaken,
        ({ slotFreed }) => slotFreed,
        SLOT_FREED,
      ),
  }),
  watched({
    id: "upload.cancel-shown",
    title: text(
      "После отмены бирка стала 5010 или 5040 за 30 секунд",
      "After a cancel the бирка becomes 5010 or 5040 within 30 seconds",
    ),
    story: STORY,
    requirements: ["BKR-F4", "FRESH-3"],
    erratum: "E-23",
    judge: (facts) =>
      afterCancel(
        facts,
        ({ bookActive }) => bookActive,
        ({ bookCancelled }) => bookCancelled,
        BOOK_CANCELLED,
      ),
  }),
];
