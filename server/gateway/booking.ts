import type { BookRequest } from "@ferkit/contracts";
import { bookSlot } from "../booking/book.ts";
import { cancelBooking } from "../booking/cancel.ts";
import type { BookingDeps } from "../booking/deps.ts";
import { isSnilsValid } from "../profile/checksums.ts";
import type { RequestContext } from "../http/context.ts";
import { refusal } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";

/** The side of ЕПГУ: UC-1 and UC-1.1. */
export function bookingHandlers(deps: BookingDeps): Pick<Handlers, "bookSlot" | "cancelBooking"> {
  return {
    bookSlot: async ({ body }, context) => {
      if (hasWrongSnils(body)) context.lints.add("E-13");
      const request = withOneId(body);
      if (request !== body && deps.profile === "strict") return refusal(400, TWO_IDS);
      if (request !== body) context.lints.add("E-16");
      return bookSlot(askedBy(deps, context), request);
    },
    cancelBooking: ({ body }, context) => cancelBooking(askedBy(deps, context), body),
  };
}

/** E-16: one value everywhere, the id of РРП. */
function withOneId(request: BookRequest): BookRequest {
  const { id } = request.patient_data_rrp;
  return request.patient_id === id ? request : { ...request, patient_id: id };
}

const TWO_IDS = "patient_id не совпадает с patient_data_rrp.id: идентификатор пациента один, из РРП (E-16)";

function askedBy(deps: BookingDeps, { requestId }: RequestContext): BookingDeps {
  return { ...deps, actor: { who: "epgu", requestId } };
}

/** E-13: the sample of the document is one, so it is only remarked on. */
function hasWrongSnils({ patient_data_rrp: { snils } }: BookRequest): boolean {
  return snils !== null && !isSnilsValid(snils);
}
