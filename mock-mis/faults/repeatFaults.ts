import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { BOOKING_RULES, decideBooking } from "../reference/bookingRules.ts";
import { addRecord, cancelRecord } from "../reference/state.ts";
import { must, type Fault } from "./fault.ts";
import { inBookings } from "./replies.ts";
import { REFUSAL } from "./rules.ts";

/** About as long as a database takes between a SELECT and an INSERT. */
const WINDOW_MS = 15;
const window = (): Promise<void> => sleep(WINDOW_MS);

/** The same request again, and requests at the same time. */
export const REPEAT_FAULTS: readonly Fault[] = [
  must(
    "repeat-makes-a-second-record",
    "Повтор той же заявки создаёт вторую запись",
    "A repeat of the same application makes a second record",
    ["E-25"],
    {
      decideBooking: (situation) => {
        const { repeats } = situation;
        if (!repeats) return decideBooking(situation);
        const visits = situation.visits.filter(({ slot }) => slot.id !== repeats.slot.id);
        return decideBooking({ ...situation, repeats: undefined, visits }, { ...BOOKING_RULES, slot_free: () => null });
      },
    },
  ),
  must(
    "repeat-changes-the-id",
    "На повтор заявки — другой book_ext_id той же записи",
    "A repeat gets another book_ext_id of the same record",
    ["E-25", "BOOK-5"],
    {
      fresh: () => {
        const said = new Set<unknown>();
        return inBookings((reply) => {
          const id = reply["book_ext_id"];
          if (said.has(id)) return { ...reply, book_ext_id: randomUUID() };
          said.add(id);
          return reply;
        });
      },
    },
  ),
  must(
    "race-check-then-insert",
    "Между проверкой слота и записью проходит чужой запрос",
    "Another request comes between the check of a slot and its booking",
    ["ERR-11", "UC1-3"],
    { pause: window },
  ),
  must(
    "race-repeat",
    "Две копии одной заявки сразу дают две записи",
    "Two copies of one application at once make two records",
    ["E-25"],
    {
      pause: window,
      // A unique key on the slot and the patient's name is not enough: strangers are kept apart, copies are not.
      fresh: () => {
        const taken = new Map<string, string>();
        return {
          decideBooking: (situation) => {
            const decision = decideBooking(situation);
            const { slot_id, patient_id } = situation.request;
            const holder = taken.get(slot_id);
            if (decision.key !== "booked") return decision;
            if (holder !== undefined && holder !== patient_id) return REFUSAL.taken;
            taken.set(slot_id, patient_id);
            return decision;
          },
          release: (state, record) => {
            taken.delete(record.slot.id);
            cancelRecord(state, record);
          },
        };
      },
    },
  ),
  must(
    "cancel-outruns-rebooking",
    "Запоздалая отмена снова освобождает слот, уже записанный другому",
    "A late cancel frees the slot again after it was booked by another",
    ["ERR-11", "CANCEL-1"],
    {
      // As if the cancel wrote the slot's status last: told by order and not by time, so that it shows every time.
      fresh: () => {
        const freed = new Set<string>();
        return {
          release: (state, record) => {
            cancelRecord(state, record);
            freed.add(record.slot.id);
          },
          insert: (state, record) => {
            addRecord(state, record);
            const slot = state.slots.get(record.slot.id);
            if (slot && freed.delete(slot.id)) state.slots.set(slot.id, { ...slot, status: "AVAILABLE" });
          },
        };
      },
    },
  ),
];
