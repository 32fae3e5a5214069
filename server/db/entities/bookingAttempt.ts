import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** Journal of every booking and cancel sent to a МИС (E-25). No foreign keys: it must outlive the slot. */
export const BookingAttempt = defineEntity({
  name: "BookingAttempt",
  tableName: "booking_attempt",
  properties: {
    id: p.uuid().primary(),
    /** book | cancel */
    kind: p.text(),
    /** claimed | unknown | booked | refused | released | cancelled | compensated */
    state: p.text(),
    slot_id: p.uuid().nullable(),
    book_ext_id: p.uuid().nullable(),
    patient_id: p.text(),
    /** Former ids of the same person as ЕПГУ sent them: a МИС may know him by one of them (E-15, CANCEL-3). */
    united_guids: p.array().defaultRaw(`'{}'`),
    referral_id: p.uuid().nullable(),
    booking_type: p.text().nullable(),
    /** Id of the application in ЕПГУ (BOOK-R4). */
    case_number: p.text().nullable(),
    /** The webhook that was asked. */
    address: p.text().nullable(),
    status_code: p.integer().nullable(),
    http_status: p.integer().nullable(),
    /** Why it ended so; never personal data. */
    reason: p.text().nullable(),
    /** What ЕПГУ was told besides the slot's own data: a repeat is told the same (E-25). */
    answer: p.json<unknown>().nullable(),
    mis_message: p.text().nullable(),
    /** Errata that the МИС's reply came under, `E-01, E-07`. */
    mis_lints: p.text().nullable(),
    /** The request of ЕПГУ; null for what the gateway does by itself. */
    request_id: p.uuid().nullable(),
    created_at: instant().defaultRaw("now()"),
    called_at: instant().nullable(),
    answered_at: instant().nullable(),
    settled_at: instant().nullable(),
  },
  indexes: [
    { properties: ["slot_id", "created_at"] },
    // What the metrics count, from the index alone.
    { properties: ["kind", "state"] },
    // What is old enough to go (queries/retention.ts); an expression, for the ORM has no option for the kind of an index.
    {
      name: "booking_attempt_created_at_index",
      expression: "create index booking_attempt_created_at_index on booking_attempt using brin (created_at)",
    },
    // What the reconciler looks for: a handful of rows in a large table.
    {
      name: "booking_attempt_unsettled_index",
      properties: ["created_at"],
      where: `state in ('claimed', 'unknown')`,
    },
    // D-15: cancelled records are found here when nothing else remembers them.
    { name: "booking_attempt_book_ext_id_index", properties: ["book_ext_id"], where: "book_ext_id is not null" },
    // Whose record may turn up yet (db/queries/associations.ts).
    {
      name: "booking_attempt_released_index",
      properties: ["settled_at"],
      where: `kind = 'book' and state = 'released'`,
    },
  ],
  uniques: [
    // A repeat of one application must not make a second record (E-25). The set holds every state from which an attempt can
    // still become `booked`; a smaller one would let two attempts in and fail when the late one is settled. Refused, released,
    // cancelled and compensated attempts free the number, for ЕПГУ keeps it when the patient picks another slot.
    {
      name: "booking_attempt_live_case_number_unique",
      properties: ["case_number"],
      where: `kind = 'book' and case_number is not null and state in ('claimed', 'unknown', 'booked')`,
    },
  ],
});

export type BookingAttempt = InferEntity<typeof BookingAttempt>;
