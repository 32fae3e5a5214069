import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts";
import type { BookingKey, CancelKey } from "./reference/outcome.ts";
import { TRANSPORT_FAULTS, type TransportFault } from "./transport.ts";

/** An id that asks for an outcome by itself, whatever the МИС knows. */
export type Sentinel<Key> =
  | { readonly id: string; readonly kind: "status"; readonly code: number; readonly key: Key; readonly title: string }
  | { readonly id: string; readonly kind: "transport"; readonly fault: TransportFault };

type StatusSentinel<Key> = Extract<Sentinel<Key>, { kind: "status" }>;
type TransportSentinel = Extract<Sentinel<never>, { kind: "transport" }>;

const BOOKING_GROUP = 0x8000;
const CANCEL_GROUP = 0x8001;
const TRANSPORT_GROUP = 0x8002;

/** For slot_id: the last two digits are the booking code. */
export const BOOKING_SENTINELS: readonly StatusSentinel<BookingKey>[] = BOOKING_STATUSES.map(
  ({ code, key, title }) => ({ id: sentinelId(BOOKING_GROUP, code), kind: "status", code, key, title }),
);

/** For book_ext_id: the last two digits are the cancel code. */
export const CANCEL_SENTINELS: readonly StatusSentinel<CancelKey>[] = CANCEL_STATUSES.map(({ code, key, title }) => ({
  id: sentinelId(CANCEL_GROUP, code),
  kind: "status",
  code,
  key,
  title,
}));

/** For slot_id and book_ext_id alike. */
export const TRANSPORT_SENTINELS: readonly TransportSentinel[] = TRANSPORT_FAULTS.map((fault, index) => ({
  id: sentinelId(TRANSPORT_GROUP, index + 1),
  kind: "transport",
  fault,
}));

export function findBookingSentinel(slotId: string): Sentinel<BookingKey> | undefined {
  return [...BOOKING_SENTINELS, ...TRANSPORT_SENTINELS].find(({ id }) => id === slotId);
}

export function findCancelSentinel(bookExtId: string): Sentinel<CancelKey> | undefined {
  return [...CANCEL_SENTINELS, ...TRANSPORT_SENTINELS].find(({ id }) => id === bookExtId);
}

function sentinelId(group: number, number: number): string {
  return `facade00-0000-4000-${group.toString(16)}-${String(number).padStart(12, "0")}`;
}
