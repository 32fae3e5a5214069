import { describe, expect, test } from "vitest";
import { addDays, ageOn, instantOf, localDate, toLocal, withOffset, yearsBefore } from "./zone.ts";

const URALS = "Asia/Yekaterinburg";

describe("a visit time without an offset is the region's local time (E-08)", () => {
  test.each([
    ["2026-11-24T09:00:00", URALS, "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T09:00:00", "Europe/Kaliningrad", "2026-11-24T09:00:00+02:00"],
    ["2026-11-24T09:00:00", "America/St_Johns", "2026-11-24T09:00:00-03:30"],
    ["2026-11-24T09:00:00", "UTC", "2026-11-24T09:00:00+00:00"],
  ])("%s in %s is %s", (naive, zone, expected) => expect(withOffset(naive, zone)).toBe(expected));

  test.each([
    ["2026-11-24T04:00:00Z", "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T07:00:00+03:00", "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T09:00:00.500+05:00", "2026-11-24T09:00:00+05:00"],
  ])("%s keeps its instant: %s", (given, expected) => expect(withOffset(given, URALS)).toBe(expected));

  test.each([
    ["before the clocks go forward", "2026-03-29T01:59:00", "2026-03-29T01:59:00+01:00"],
    ["after they went forward", "2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"],
    ["after they went back", "2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"],
  ])("%s", (_when, naive, expected) => expect(withOffset(naive, "Europe/Berlin")).toBe(expected));

  test("midnight is the first second of the day", () => {
    expect(toLocal(instantOf("2026-11-24T00:00:00", URALS), URALS)).toBe("2026-11-24T00:00:00");
    expect(localDate("2026-11-23T18:59:59Z", URALS)).toBe("2026-11-23");
    expect(localDate("2026-11-23T19:00:00Z", URALS)).toBe("2026-11-24");
  });
});

describe("age is counted in full years (E-58)", () => {
  test.each([
    ["2008-11-24T00:00:00", "2026-11-23", 17],
    ["2008-11-24T00:00:00", "2026-11-24", 18],
    ["2025-11-25", "2026-11-24", 0],
    ["2025-11-24", "2026-11-24", 1],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-29", 20],
  ])("born %s, on %s: %i", (birthdate, date, age) => expect(ageOn(birthdate, date)).toBe(age));
});

test("dates are counted without a zone", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(yearsBefore("2028-02-29", 18)).toBe("2010-03-01");
  expect(yearsBefore("2026-11-30", 1)).toBe("2025-11-30");
});
