import { describe, expect, test } from "vitest";
import { ageOn, slotTagAgesFor } from "./age.ts";

/** The day before and the day of the birthdays that move a patient into another group. */
const BOUNDARIES = [
  ["born on the day of the visit", "2026-11-24", "2026-11-24", 0, "BABY"],
  ["the day before the 1st birthday", "2025-11-24", "2026-11-23", 0, "BABY"],
  ["the 1st birthday", "2025-11-24", "2026-11-24", 1, "CHILD"],
  ["the day after the 1st birthday", "2025-11-24", "2026-11-25", 1, "CHILD"],
  ["the day before the 18th birthday", "2008-11-24", "2026-11-23", 17, "CHILD"],
  ["the 18th birthday", "2008-11-24", "2026-11-24", 18, "ADULT"],
  ["New Year's Eve before the 1st birthday", "2026-01-01", "2026-12-31", 0, "BABY"],
  ["the 1st birthday on New Year's Day", "2026-01-01", "2027-01-01", 1, "CHILD"],
  ["born on 29 February, 28 February of the 1st year", "2024-02-29", "2025-02-28", 0, "BABY"],
  ["born on 29 February, 1 March of the 1st year", "2024-02-29", "2025-03-01", 1, "CHILD"],
  ["born on 29 February, 28 February 18 years on", "2008-02-29", "2026-02-28", 17, "CHILD"],
  ["born on 29 February, 1 March 18 years on", "2008-02-29", "2026-03-01", 18, "ADULT"],
  ["born on 29 February, 28 February of a leap year", "2004-02-29", "2024-02-28", 19, "ADULT"],
  ["born on 29 February, 29 February of a leap year", "2004-02-29", "2024-02-29", 20, "ADULT"],
  ["born on 28 February, 29 February 1 year on", "2027-02-28", "2028-02-29", 1, "CHILD"],
  ["born on 1 March, 29 February 1 year on", "2027-03-01", "2028-02-29", 0, "BABY"],
  ["a visit before the birth", "2026-12-24", "2026-11-24", -1, "BABY"],
] as const;

describe("E-58, REF-12: the age on the day of the visit", () => {
  test.each(BOUNDARIES)("%s", (_name, birthdate, day, years, group) => {
    expect(ageOn(birthdate, day)).toBe(years);
    expect(slotTagAgesFor(birthdate, day)).toEqual([group, "ALL"]);
  });

  test("the clock is of no matter: РРП has birthdays at midnight, a visit has a time", () => {
    expect(ageOn("2008-11-24T00:00:00", "2026-11-24T08:00:00")).toBe(18);
    expect(ageOn("2008-11-24T00:00:00", "2026-11-23T23:59:59")).toBe(17);
  });
});
