import { describe, expect, test } from "vitest";
import { addDays, bornToTurn, clock, localDay, nextMonday, parseDay, workingDays } from "./calendar.ts";

describe("working days", () => {
  test("from a Monday: today, the fortnight and its last day", () => {
    const days = workingDays("2026-11-23");
    expect(days).toHaveLength(11);
    expect([days[0], days.at(-1)]).toEqual(["2026-11-23", "2026-12-07"]);
  });

  test("from a Saturday: the first is the next Monday", () => {
    const days = workingDays("2026-11-28");
    expect(days).toHaveLength(10);
    expect([days[0], days.at(-1)]).toEqual(["2026-11-30", "2026-12-11"]);
  });

  test("over the end of the year", () => {
    expect(workingDays("2026-12-30").slice(0, 4)).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-04"]);
  });
});

test.each([
  ["2026-11-23", "2026-11-30"],
  ["2026-11-24", "2026-11-30"],
  ["2026-11-29", "2026-11-30"],
])("after %s the next Monday is %s", (today, monday) => {
  expect(nextMonday(today)).toBe(monday);
});

test.each(["2026-02-30", "2026-13-01", "23.11.2026", "2026-11-23T00:00:00", ""])("%j is not a day", (text) => {
  expect(() => parseDay(text)).toThrow(RangeError);
});

test("days are added over leap days and changes of the clock alike", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});

describe("birthdays on 29 February", () => {
  test("who already is of age was born before the missing day, who is not yet, after it", () => {
    expect(bornToTurn(1, "2028-02-29", "already")).toBe("2027-02-28");
    expect(bornToTurn(18, "2028-02-29", "not yet")).toBe("2010-03-01");
  });

  test("an existing day is taken as it is", () => {
    expect(bornToTurn(40, "2028-02-29", "already")).toBe("1988-02-29");
    expect(bornToTurn(18, "2026-11-23", "not yet")).toBe("2008-11-23");
  });
});

describe("the local day", () => {
  const moment = new Date("2026-12-31T20:30:00Z");

  test.each([
    ["Asia/Yekaterinburg", "2027-01-01"],
    ["Europe/Berlin", "2026-12-31"],
    ["UTC", "2026-12-31"],
  ])("in %s is %s", (timeZone, day) => {
    expect(localDay(moment, timeZone)).toBe(day);
  });
});

test("clock times", () => {
  expect([clock(0), clock(485), clock(1439)]).toEqual(["00:00:00", "08:05:00", "23:59:00"]);
});
