import type { AttemptState } from "./statuses.ts";

export type AttemptKind = "book" | "cancel";

/** `new` is before the attempt is in the journal, `gone` after it was removed; a state under itself stays as it is. */
export type Moves = Readonly<Partial<Record<AttemptState | "new", readonly (AttemptState | "gone")[]>>>;

export interface Transition {
  /** What moves the attempt, for the diagram of the docs. */
  readonly title: string;
  readonly book?: Moves;
  readonly cancel?: Moves;
  /** Done by a trigger of the database (db/migrations), under its name. */
  readonly byTrigger?: true;
}

const BOOK_STATES: readonly AttemptState[] = [
  "claimed",
  "unknown",
  "booked",
  "refused",
  "released",
  "cancelled",
  "compensated",
];
const CANCEL_STATES: readonly AttemptState[] = ["claimed", "unknown", "refused", "released", "cancelled"];

/** The states that an attempt of each kind can be in. */
export const STATES: Readonly<Record<AttemptKind, readonly AttemptState[]>> = {
  book: BOOK_STATES,
  cancel: CANCEL_STATES,
};

const stays = (states: readonly AttemptState[]): Moves => Object.fromEntries(states.map((state) => [state, [state]]));
const goes = (states: readonly AttemptState[]): Moves => Object.fromEntries(states.map((state) => [state, ["gone"]]));
const isSettled = (state: AttemptState): boolean => state !== "claimed" && state !== "unknown";

const BEGINS: Moves = { new: ["claimed"] };
const IS_CALLED: Moves = { claimed: ["claimed"] };
const ABANDONED: Moves = { claimed: ["unknown"], unknown: ["unknown"] };
const RECORD_ENDS: Moves = { booked: ["cancelled"], unknown: ["compensated"] };

/**
 * Every statement that changes booking_attempt, and from which state to which (E-25). The statements stand in db/queries/attempt under
 * the same names; transitions.db.test.ts there holds this table against what they do in PostgreSQL.
 */
export const TRANSITIONS = {
  journal_booking: { title: "ЕПГУ записывает", book: BEGINS },
  claim_at_once: { title: "ЕПГУ записывает, слот свободен", book: BEGINS },
  journal_cancel: { title: "ЕПГУ отменяет", cancel: BEGINS },
  journal_compensation: { title: "шлюз отменяет лишнюю запись", cancel: BEGINS },
  note_call_for_slot: { title: "известен вебхук", book: IS_CALLED },
  note_call: { title: "известен вебхук", cancel: IS_CALLED },
  take_cancel: { title: "шлюз повторяет отмену", cancel: { unknown: ["claimed"] } },
  end_attempt: {
    title: "МИС отказала, недоступна или не ответила по контракту",
    book: { claimed: ["refused", "released", "unknown"], unknown: ["refused", "released", "unknown"] },
    cancel: { claimed: ["refused", "released", "unknown"], unknown: ["refused", "released", "unknown"] },
  },
  commit_booking: { title: "МИС записала", book: { claimed: ["booked"], unknown: ["booked"] } },
  commit_cancel: {
    title: "МИС отменила",
    book: RECORD_ENDS,
    cancel: { claimed: ["cancelled"], unknown: ["cancelled"] },
  },
  note_record: { title: "известна запись в МИС", book: { ...ABANDONED, released: ["unknown"] } },
  abandon_attempt: { title: "процесс шлюза не дождался ответа", book: ABANDONED, cancel: ABANDONED },
  close_attempt: {
    title: "выгрузка МИС: записи больше нет",
    book: { unknown: ["compensated"] },
    cancel: { unknown: ["cancelled"] },
  },
  keep_lints: { title: "замечания к ответу МИС", book: stays(BOOK_STATES), cancel: stays(CANCEL_STATES) },
  lift_claims: { title: "выгрузка МИС: слот пуст", book: { unknown: ["released"] } },
  close_cancelled: { title: "выгрузка МИС: бирка отменена", book: RECORD_ENDS },
  yield_to_others: { title: "выгрузка МИС: слот занял другой", book: { unknown: ["released"] } },
  reveal_records: {
    title: "выгрузка МИС показала бирку",
    book: { claimed: ["claimed"], unknown: ["unknown"] },
  },
  reopen_released: { title: "выгрузка МИС: бирка нашлась позже", book: { released: ["unknown"] } },
  booking_ends_with_book: { title: "бирка удалена", book: RECORD_ENDS, byTrigger: true },
  attempts_end_with_slot: {
    title: "слот удалён",
    book: { booked: ["cancelled"], unknown: ["released"] },
    byTrigger: true,
  },
  prune_attempts: {
    title: "истёк срок хранения",
    book: goes(BOOK_STATES.filter(isSettled)),
    cancel: goes(CANCEL_STATES.filter(isSettled)),
  },
  clear_journal: { title: "Витрина очищена", book: goes(BOOK_STATES), cancel: goes(CANCEL_STATES) },
  clear_journal_of_region: { title: "регион обновлён", book: goes(BOOK_STATES), cancel: goes(CANCEL_STATES) },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof TRANSITIONS;
