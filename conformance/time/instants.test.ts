import { expect, it } from "vitest";
import { localTime, withOffset } from "@ferkit/contracts/local-time";
import { parseTime, slotInstant } from "./instants.ts";

it.each([
  ["2026-11-24T09:00:00", "Asia/Yekaterinburg", "2026-11-24T04:00:00.000Z"],
  ["2026-11-24T09:00:00+03:00", "Asia/Yekaterinburg", "2026-11-24T06:00:00.000Z"],
  ["2026-11-24T09:00:00Z", "Asia/Yekaterinburg", "2026-11-24T09:00:00.000Z"],
  ["2026-07-01T12:00:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
  ["2026-01-01T12:00:00", "Europe/Berlin", "2026-01-01T11:00:00.000Z"],
])("%s in %s is %s", (written, zone, instant) => {
  expect(new Date(slotInstant(written, zone)).toISOString()).toBe(instant);
});

it("writes the offset of the zone", () => {
  const instant = Date.parse("2026-11-24T04:00:00Z");
  expect(withOffset(instant, "Asia/Yekaterinburg")).toBe("2026-11-24T09:00:00+05:00");
  expect(withOffset(instant, "America/St_Johns")).toBe("2026-11-24T00:30:00-03:30");
  expect(localTime(instant, "Asia/Yekaterinburg")).toBe("2026-11-24T09:00:00");
});

it("refuses what is no time", () => {
  expect(parseTime("24.11.2026")).toBeNull();
});
