import { describe, expect, it } from "vitest";
import { judgeVisitTime } from "./visitTime.ts";

const ZONE = "Asia/Yekaterinburg";
const SLOT = "2026-11-24T09:00:00";

describe("visit_time is the instant of the slot (E-08)", () => {
  it.each([
    ["2026-11-24T09:00:00+05:00", "as in the document"],
    ["2026-11-24T09:00:00", "naive local"],
    ["2026-11-24T04:00:00Z", "the same instant in UTC, said so"],
    ["2026-11-24T07:00:00.000+03:00", "another offset, fractions"],
  ])("%s passes: %s", (actual) => {
    expect(judgeVisitTime(actual, SLOT, ZONE)).toMatchObject({ ok: true, expected: "2026-11-24T09:00:00+05:00" });
  });

  it.each([
    ["2026-11-24T04:00:00", "Вы вернули UTC без смещения"],
    ["2026-11-24T09:00:00Z", "смещение чужое"],
    ["2026-11-24T09:00:00+03:00", "смещение чужое"],
    ["2026-11-24T10:00:00", undefined],
    ["2026-11-25T09:00:00+05:00", undefined],
  ])("%s fails, hint: %s", (actual, hint) => {
    const judged = judgeVisitTime(actual, SLOT, ZONE);
    expect(judged.ok).toBe(false);
    if (hint === undefined) expect(judged.hint).toBeUndefined();
    else expect(judged.hint?.ru).toContain(hint);
  });

  it.each([
    "2026-11-24 09:00:00",
    "24.11.2026 09:00",
    "2026-11-24T09:00",
    "2026-02-30T09:00:00",
    1764000000,
    null,
    undefined,
  ])("%s is no time of the profile", (actual) => {
    expect(judgeVisitTime(actual, SLOT, ZONE)).toMatchObject({
      ok: false,
      message: { en: expect.stringContaining("does not read") as string },
    });
  });

  it("takes a slot that was given with an offset", () => {
    expect(judgeVisitTime("2026-11-24T09:00:00", "2026-11-24T07:00:00+03:00", ZONE).ok).toBe(true);
  });

  it("is not fooled where local time is UTC", () => {
    expect(judgeVisitTime("2026-11-24T09:00:00", SLOT, "UTC").ok).toBe(true);
  });

  it("keeps its head when clocks change", () => {
    expect(judgeVisitTime("2026-03-29T03:30:00", "2026-03-29T03:30:00+02:00", "Europe/Berlin").ok).toBe(true);
    expect(judgeVisitTime("2026-10-25T03:30:00+01:00", "2026-10-25T03:30:00", "Europe/Berlin").ok).toBe(true);
  });
});
