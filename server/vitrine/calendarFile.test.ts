import type { RegulatedBook } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { calendarFile } from "./calendarFile.ts";

const BOOK: RegulatedBook = {
  book_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000050",
  book_status_code: 5000,
  book_type: "APPOINTMENT",
  book_tag_source: "EPGU",
  book_referral_id: null,
  slot_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000040",
  visit_time: "2026-11-24T09:00:00",
  duration: 15,
  resource_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000020",
  resource_name: "Образцова Мария Петровна",
  mo_id: "5e2a7a10-0c1d-4e5f-8a9b-000000000010",
  mo_name: "Поликлиника № 1",
  mo_address: "г. Образцов, ул. Примерная, д. 1",
};
const NOW = Date.parse("2026-11-20T03:00:00Z");

function linesOf(timeZone: string, book: RegulatedBook = BOOK): string[] {
  // RFC 5545: a long line goes on after CRLF and a blank.
  return calendarFile(book, timeZone, NOW).replaceAll("\r\n ", "").split("\r\n");
}

describe("REF-17: the file of a record", () => {
  test("one event, in UTC, with the id of the record", () => {
    expect(linesOf("Asia/Yekaterinburg")).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        `UID:${BOOK.book_id}`,
        "DTSTAMP:20261120T030000Z",
        "DTSTART:20261124T040000Z",
        "DTEND:20261124T041500Z",
        "SUMMARY:Приём: Образцова Мария Петровна\\, г. Образцов\\, ул. Примерная\\, д. 1",
        "LOCATION:Поликлиника № 1\\, г. Образцов\\, ул. Примерная\\, д. 1",
        "END:VCALENDAR",
      ]),
    );
  });

  test.each([
    ["Europe/Moscow", "DTSTART:20261124T060000Z"],
    ["Asia/Kamchatka", "DTSTART:20261123T210000Z"],
  ])("the wall clock of %s is %s", (timeZone, line) => {
    expect(linesOf(timeZone)).toContain(line);
  });

  test("RFC 5545: the last line ends as every other", () => {
    expect(calendarFile(BOOK, "Europe/Moscow", NOW)).toMatch(/[^\r\n]\r\nEND:VCALENDAR\r\n$/);
  });

  test("RFC 5545: no control characters in a text", () => {
    const odd = { ...BOOK, resource_name: "Обра\u0007зцова\tМария\u001f", mo_name: "Поли\u0000\u007fклиника" };
    const file = calendarFile(odd, "Europe/Moscow", NOW);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
    expect(file.replaceAll("\r\n ", "")).toContain("SUMMARY:Приём: Обра зцова Мария \\, г. Образцов");
  });

  test("a name cannot start a line of its own", () => {
    const lines = linesOf("Europe/Moscow", { ...BOOK, resource_name: "Кабинет\r\nATTENDEE:mailto:x@example.test; 5" });
    expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
  });
});
