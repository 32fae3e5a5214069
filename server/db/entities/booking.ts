// What the gateway itself keeps of bookings.
import { defineEntity, p } from "@mikro-orm/core";
import type { AttemptState } from "../../profile/statuses.ts";
import { instant } from "./columns.ts";

/** The gateway's own table `associations_slots` (UC1-P1, UC1-P2, E-24): who holds a slot, and since when. */
export const AssociationsSlot = defineEntity({
  name: "AssociationsSlot",
  tableName: "associations_slots",
  properties: {
    /** The association dies with its slot (E-60): a trigger, for it is written with every slot (migrations/0003). */
    slot_id: p.uuid().primary(),
    /** As the МИС uploaded it, or as UC-1 / UC-1.1 left it. */
    status: p.text(),
    book_ext_id: p.uuid().nullable(),
    /** Who holds book_ext_id. */
    patient_id: p.text().nullable(),
    /** booking_attempt.id that holds the slot while the МИС is asked; no lock lives that long. */
    claim_id: p.uuid().nullable(),
    claimed_at: instant().nullable(),
  },
  // UC-1.1 finds the slot by book_ext_id, so a МИС that hands out one id twice must not get two slots under it.
  uniques: [
    { name: "associations_slots_book_ext_id_unique", properties: ["book_ext_id"], where: "book_ext_id is not null" },
  ],
  indexes: [{ name: "associations_slots_claim_id_index", properties: ["claim_id"], where: "claim_id is not null" }],
});

/** Journal of every booking and cancel sent to a МИС (E-25). No foreign keys: it must outlive the slot. */
export const BookingAttempt = defineEntity({
  name: "BookingAttempt",
  tableName: "booking_attempt",
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<"book" | "cancel">(),
    state: p.text().$type<AttemptState>(),
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
    // What is old enough to go (queries/retention.ts); an expression, for the ORM has no option for the kind of an index.
    {
      name: "booking_attempt_created_at_index",
      expression: "create index booking_attempt_created_at_index on booking_attempt using brin (created_at)",
    },
    // What the reconciler looks for and the metrics count: a handful of rows in a large table.
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

/** A registered webhook: one per МО (depart_oid null) and one per department (HOOK-5, HOOK-7, E-34, E-35). */
export const Callback = defineEntity({
  name: "Callback",
  tableName: "callback",
  properties: {
    id: p.uuid().primary().defaultRaw("gen_random_uuid()"),
    mo_oid: p.text(),
    depart_oid: p.text().nullable(),
    address: p.text(),
    updated_at: instant()
      .defaultRaw("now()")
      .onUpdate(() => new Date()),
  },
  // Two nulls are the same webhook here, hence an expression: the ORM has no option for NULLS NOT DISTINCT.
  uniques: [
    {
      name: "callback_mo_oid_depart_oid_unique",
      expression:
        "create unique index callback_mo_oid_depart_oid_unique on callback (mo_oid, depart_oid) nulls not distinct",
    },
  ],
});
