import { bookSlot } from "../booking/book.ts";
import { cancelBooking } from "../booking/cancel.ts";
import type { BookingDeps } from "../booking/deps.ts";
import type { Handlers } from "../http/types.ts";

/** The side of ЕПГУ: UC-1 and UC-1.1. */
export function bookingHandlers(deps: BookingDeps): Pick<Handlers, "bookSlot" | "cancelBooking"> {
  return {
    bookSlot: ({ body }) => bookSlot(deps, body),
    cancelBooking: ({ body }) => cancelBooking(deps, body),
  };
}
