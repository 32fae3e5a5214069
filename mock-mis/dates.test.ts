import { describe, expect, test } from "vitest";
import { addDays, ageOn, localDate, yearsBefore } from "./dates.ts";

const URALS = "Asia/Yekaterinburg";

test("the day of a visit is the region's (E-08)", () => {
  expect(localDate("2026-11-23T18:59:59Z", URALS)).toBe("2026-11-23");
  expect(localDate("2026-11-23T19:00:00Z", URALS)).toBe("2026-11-24");
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
