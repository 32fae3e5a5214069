import type { RegulatedBook } from "@ferkit/contracts";
import { instantOf } from "@ferkit/contracts/local-time";
import ical, { ICalEventStatus } from "ical-generator";

const MINUTE_MS = 60_000;

/**
 * The file behind «Добавить в календарь» (REF-17). Times are UTC, so that no zone has to be described and the calendar of the
 * patient may live in another one. It says nothing about the patient.
 */
export function calendarFile(book: RegulatedBook, timeZone: string, now: number): string {
  const start = instantOf(book.visit_time, timeZone);
  const calendar = ical({ prodId: { company: "ferkit", product: "e-registry", language: "RU" } });
  calendar.createEvent({
    id: book.book_id,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + book.duration * MINUTE_MS),
    status: ICalEventStatus.CONFIRMED,
    summary: line(`Приём: ${book.resource_name}, ${book.mo_address}`),
    location: line(`${book.mo_name}, ${book.mo_address}`),
  });
  // RFC 5545, 3.1: every line ends with CRLF, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** RFC 5545 has no place for control characters in a text, which a МИС may upload in a name; a line break is one. */
function line(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
