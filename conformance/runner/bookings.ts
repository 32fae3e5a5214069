import type { PatientDataRrp } from "@ferkit/contracts";
import type { Exchange } from "../model/exchange.ts";
import type { Leftover } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { codesOf, meantCode } from "../wire/status.ts";
import type { Application, Journal } from "./journal.ts";

/** A record the МИС holds, or may hold, because of the suite. */
export interface OpenBooking {
  readonly exchange: string;
  readonly case: string;
  /** Null when the request named none. */
  readonly slotId: string | null;
  /** The suite has made its id up. */
  readonly inventedSlot?: true;
  readonly patient: PatientDataRrp;
  readonly bookExtId: string | null;
  readonly certain: boolean;
}

export interface Bookings {
  readonly open: () => readonly OpenBooking[];
  readonly announce: (booking: Omit<OpenBooking, "bookExtId" | "certain">, application: Application | null) => void;
  /** Bookings made or perhaps made until now; one whose answer is still out counts. */
  readonly made: () => number;
  /** Reads the answer; returns the id to cancel by, if a record was or may have been made. */
  readonly answered: (exchange: Exchange) => void;
  readonly cancelled: (bookExtId: string) => void;
  /** Id of the patient whose record it is; undefined when it is not open. */
  readonly ownerOf: (bookExtId: string) => string | undefined;
  readonly leftovers: () => Leftover[];
}

/** The ledger of what must be undone; each change is in the journal first. */
export function createBookings(journal: Journal): Bookings {
  const open = new Map<string, OpenBooking>();
  let sent = 0;
  let refused = 0;
  const refuse = (exchange: string): void => {
    refused += 1;
    journal.write({ event: "refused", exchange });
    open.delete(exchange);
  };
  /** Answered, and the answer did not say whether a record was made. What is still on its way is not among them. */
  const doubtful = new Set<string>();
  /** A slot that is given out was free: what may have been booked there before was not. */
  const forgetDoubts = (slotId: string | null): void => {
    for (const { exchange, certain, bookExtId, ...other } of open.values()) {
      if (certain || bookExtId !== null || other.slotId !== slotId || !doubtful.has(exchange)) continue;
      refuse(exchange);
    }
  };
  return {
    open: () => [...open.values()],
    made: () => sent - refused,
    announce: (booking, application) => {
      const { exchange, slotId, patient } = booking;
      const { id, united_guids } = patient;
      journal.write({
        event: "booking",
        exchange,
        case: booking.case,
        slot_id: slotId,
        ...(booking.inventedSlot ? { invented: true } : {}),
        patient_id: id,
        united_guids,
        application,
      });
      sent += 1;
      open.set(exchange, { ...booking, bookExtId: null, certain: false });
    },
    answered: (exchange) => {
      const booking = open.get(exchange.id);
      if (!booking) return;
      const made = recordMade(exchange);
      if (made.kind === "refused") {
        refuse(exchange.id);
        return;
      }
      open.set(exchange.id, { ...booking, bookExtId: made.bookExtId, certain: made.kind === "made" });
      if (made.kind === "made") journal.write({ event: "booked", exchange: exchange.id, book_ext_id: made.bookExtId });
      else {
        doubtful.add(exchange.id);
        const { kind: why } = exchange.outcome;
        journal.write({ event: "unknown", exchange: exchange.id, why, book_ext_id: made.bookExtId });
      }
      if (made.kind === "made") forgetDoubts(booking.slotId);
    },
    ownerOf: (bookExtId) => [...open.values()].find((booking) => booking.bookExtId === bookExtId)?.patient.id,
    cancelled: (bookExtId) => {
      for (const booking of open.values()) {
        if (booking.bookExtId !== bookExtId) continue;
        journal.write({ event: "cancelled", exchange: booking.exchange, book_ext_id: bookExtId });
        open.delete(booking.exchange);
      }
    },
    leftovers: () => [...open.values()].map(leftoverOf),
  };
}

type Made = { readonly kind: "refused" } | { readonly kind: "made" | "unknown"; readonly bookExtId: string | null };

/** Errs on the side of «a record was made»: a needless cancel does no harm, a forgotten record does. */
export function recordMade(exchange: Exchange): Made {
  const code = meantCode(exchange);
  const bookExtId = meantBookExtId(bodyOf(exchange));
  if (code === 0) return { kind: "made", bookExtId };
  if (code !== null && (bookExtId === null || codesOf("book").includes(code))) return { kind: "refused" };
  return isClientError(exchange) && bookExtId === null ? { kind: "refused" } : { kind: "unknown", bookExtId };
}

function isClientError({ outcome }: Exchange): boolean {
  return outcome.kind === "response" && outcome.response.status >= 400 && outcome.response.status < 500;
}

function leftoverOf(booking: OpenBooking): Leftover {
  return {
    case: booking.case,
    exchange: booking.exchange,
    slot_id: booking.slotId ?? NO_SLOT,
    patient_id: booking.patient.id,
    book_ext_id: booking.bookExtId,
    why: whyLeft(booking),
  };
}

/** In a report, for a request that named no slot. */
const NO_SLOT = "—";

function whyLeft({ bookExtId, certain }: OpenBooking): Text {
  if (bookExtId !== null) return text("Отменить не удалось.", "It could not be cancelled.");
  if (certain)
    return text("МИС не вернула book_ext_id, отменить нечем.", "The МИС returned no book_ext_id to cancel by.");
  return text(
    "Ответ не получен или не понят: запись могла быть создана. Проверьте слот в МИС.",
    "No answer, or one that cannot be read: a record may have been made. Look at the slot in the МИС.",
  );
}
