import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts/statuses";
import type { BookRefusal, CancelRefusal } from "@ferkit/contracts";

export type BookingRefusalCode = BookRefusal["status"]["status_code"];
export type CancelRefusalCode = CancelRefusal["status"]["status_code"];

/** What ЕПГУ shows for a code: the title and text of the document's table (E-06). */
function displayText(catalog: readonly { code: number; title: string; text: string }[], code: number): string {
  const entry = catalog.find((status) => status.code === code);
  if (!entry) throw new Error(`no status ${code} in the catalogue`);
  return `${entry.title}. ${entry.text}`;
}

export function bookRefusal(code: BookingRefusalCode): { status: 200; body: BookRefusal } {
  return {
    status: 200,
    body: { status: { status_code: code, status_message: displayText(BOOKING_STATUSES, code) } },
  };
}

export function cancelRefusal(code: CancelRefusalCode): { status: 200; body: CancelRefusal } {
  return { status: 200, body: { status: { status_code: code, status_message: displayText(CANCEL_STATUSES, code) } } };
}
