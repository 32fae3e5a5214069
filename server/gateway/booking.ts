import type { BookRequest } from "@ferkit/contracts";
import { bookSlot } from "../booking/book.ts";
import { cancelBooking } from "../booking/cancel.ts";
import type { BookingDeps } from "../booking/deps.ts";
import { isSnilsValid } from "../checksums.ts";
import type { RequestContext } from "../http/context.ts";
import type { Handlers } from "../http/types.ts";

/** The side of ЕПГУ: UC-1 and UC-1.1. */
export function bookingHandlers(deps: BookingDeps): Pick<Handlers, "bookSlot" | "cancelBooking"> {
  return {
    bookSlot: ({ body }, context) => {
      if (hasWrongSnils(body)) context.lints.add("E-13");
      return bookSlot(askedBy(deps, context), body);
    },
    cancelBooking: ({ body }, context) => cancelBooking(askedBy(deps, context), body),
  };
}

function askedBy(deps: BookingDeps, { requestId }: RequestContext): BookingDeps {
  return { ...deps, actor: { who: "epgu", requestId } };
}

/** E-13: the sample of the document is one, so it is only remarked on. */
function hasWrongSnils({ patient_data_rrp: { snils } }: BookRequest): boolean {
  return snils !== null && !isSnilsValid(snils);
}
