import type { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts";
import type { BookRecord } from "./state.ts";

type BookingStatus = (typeof BOOKING_STATUSES)[number];
type CancelStatus = (typeof CANCEL_STATUSES)[number];

export type BookingKey = BookingStatus["key"];
export type CancelKey = CancelStatus["key"];

/** A refusal names an entry of the catalogue and one of that entry's own reasons: another text does not compile. */
type RefusalOf<Status extends { key: string; reasons: readonly string[] }> = {
  [Key in Status["key"]]: { key: Key; reason: Extract<Status, { key: Key }>["reasons"][number] };
}[Status["key"]];

export type BookingRefusal = RefusalOf<Exclude<BookingStatus, { key: "booked" }>>;
export type CancelRefusal = RefusalOf<Exclude<CancelStatus, { key: "cancelled" }>>;

/** `repeats` is the record made by the first copy of the same request (E-25). */
export type BookingDecision = BookingRefusal | { key: "booked"; repeats?: BookRecord | undefined };
export type CancelDecision = CancelRefusal | { key: "cancelled" };

/** A sentinel refuses without a reason of its own; the example's text stays. */
type SentinelRefusal<Key> = { key: Key; reason?: undefined };

export type BookingOutcome =
  BookingRefusal | SentinelRefusal<Exclude<BookingKey, "booked">> | { key: "booked"; record: BookRecord };

/** Only a sentinel and an МИС with a defect cancel a record that is not there. */
export type CancelOutcome =
  | CancelRefusal
  | SentinelRefusal<Exclude<CancelKey, "cancelled">>
  | { key: "cancelled"; record: BookRecord | undefined };
