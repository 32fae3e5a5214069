import { CANCEL_RULES, decideCancel } from "../reference/cancelRules.ts";
import { addRecord } from "../reference/state.ts";
import { must, should, type Fault } from "./fault.ts";
import { CANCEL_REFUSAL, REFUSAL, cancelRuledBy, ignoring, ignoringInCancel } from "./rules.ts";
import { keepingOnInsert, keepingOnRelease } from "./keptParts.ts";
import { decideBooking } from "../reference/bookingRules.ts";

/** Cancels that are not what they say. */
export const CANCEL_FAULTS: readonly Fault[] = [
  must(
    "cancel-of-unknown-is-0",
    "Отмену неизвестной записи подтверждает",
    "Confirms the cancel of an unknown record",
    ["ERRC-18"],
    ignoringInCancel("book_known"),
  ),
  must(
    "repeated-cancel-is-0",
    "Повторную отмену подтверждает",
    "Confirms a repeated cancel",
    ["ERRC-1"],
    ignoringInCancel("not_cancelled"),
  ),
  must(
    "repeated-cancel-is-18",
    "На повторную отмену — код 18",
    "Code 18 to a repeated cancel",
    ["ERRC-1"],
    cancelRuledBy({
      not_cancelled: ({ record }) => (record?.book.status_code === 5010 ? CANCEL_REFUSAL.failed : null),
    }),
  ),
  should(
    "strangers-cancel-is-1",
    "На отмену чужой записи — код 1",
    "Code 1 to a stranger's cancel",
    ["ERRC-18", "E-06"],
    cancelRuledBy({
      patient_owns: (situation) => CANCEL_RULES.patient_owns(situation) && CANCEL_REFUSAL.cancelled,
    }),
  ),
  must(
    "refused-cancel-cancels",
    "Постороннему отказывает, но запись отменяет",
    "Refuses a stranger's cancel and cancels the record",
    ["ERRC-18", "ERRC-0"],
    {
      fresh: () => {
        const gone = new Set<string>();
        return {
          decideCancel: (situation) => {
            const { record } = situation;
            if (record && gone.has(record.book.id)) return CANCEL_REFUSAL.cancelled;
            const decision = decideCancel(situation);
            if (record && decision.key === "cancel_failed") gone.add(record.book.id);
            return decision;
          },
        };
      },
    },
  ),
  must("cancel-always-fails", "Отмена не удаётся никогда", "A cancel never succeeds", ["CANCEL-1", "ERRC-0"], {
    decideCancel: () => CANCEL_REFUSAL.failed,
  }),
  must(
    "cancel-keeps-slot",
    "После отмены слот остаётся занятым",
    "The slot stays taken after a cancel",
    ["CANCEL-1", "UC11-3"],
    keepingOnRelease("slots"),
  ),
  must(
    "cancel-only-says-so",
    "Отмену подтверждает, но не отменяет",
    "Confirms a cancel and does nothing",
    ["CANCEL-1", "ERRC-0"],
    { release: () => undefined },
  ),
  must(
    "cancel-forgets-record",
    "После отмены запись забыта: повтор получает 18",
    "The record is forgotten after a cancel: a repeat gets 18",
    ["ERRC-1"],
    {
      release: (state, record) => {
        const slot = state.slots.get(record.slot.id);
        if (slot) state.slots.set(slot.id, { ...slot, status: "AVAILABLE" });
        state.records.delete(record.book.id);
      },
    },
  ),
  must(
    "stale-cancel-frees-slot",
    "Повторная отмена освобождает слот, уже записанный другому",
    "A repeated cancel frees a slot that is another's by now",
    ["ERRC-1", "ERR-11"],
    {
      fresh: () => {
        const freed = new Set<string>();
        return {
          decideCancel: (situation) => {
            const decision = decideCancel(situation);
            if (situation.record && decision.key === "already_cancelled") freed.add(situation.record.slot.id);
            return decision;
          },
          decideBooking: (situation) => {
            const { slot } = situation;
            return slot && freed.has(slot.id)
              ? decideBooking({ ...situation, slot: { ...slot, status: "AVAILABLE" } })
              : decideBooking(situation);
          },
        };
      },
    },
  ),
  must(
    "refusal-takes-slot",
    "Отказав, всё же занимает слот",
    "Refuses and takes the slot all the same",
    ["ERR-14", "ERR-0"],
    {
      fresh: () => {
        const taken = new Set<string>();
        return {
          decideBooking: (situation) => {
            const { slot } = situation;
            if (slot && taken.has(slot.id)) return REFUSAL.taken;
            const decision = decideBooking(situation);
            if (decision.key !== "booked" && slot) taken.add(slot.id);
            return decision;
          },
        };
      },
    },
  ),
  must(
    "booking-keeps-slot-free",
    "После записи слот остаётся свободным",
    "The slot stays free after a booking",
    ["ERR-11", "UC1-3"],
    keepingOnInsert("slots"),
  ),
  must(
    "second-booking-evicts-first",
    "Вторая запись на слот вытесняет первую",
    "A second booking of a slot evicts the first",
    ["ERR-11"],
    {
      ...ignoring("slot_free"),
      insert: (state, record) => {
        for (const [id, other] of state.records) if (other.slot.id === record.slot.id) state.records.delete(id);
        addRecord(state, record);
      },
    },
  ),
];
