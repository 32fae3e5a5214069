import { instantOf, isTimeZone, localTime, offsetAt, withOffset } from "@ferkit/contracts/local-time";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";

const URALS = "Asia/Yekaterinburg";

/** Every zone of Russia, and zones whose clocks go forward and back, by an hour and otherwise, or once skipped a day. */
const ZONES = [
  "Europe/Kaliningrad",
  "Europe/Moscow",
  "Europe/Simferopol",
  "Europe/Kirov",
  "Europe/Volgograd",
  "Europe/Astrakhan",
  "Europe/Saratov",
  "Europe/Ulyanovsk",
  "Europe/Samara",
  "Asia/Yekaterinburg",
  "Asia/Omsk",
  "Asia/Novosibirsk",
  "Asia/Barnaul",
  "Asia/Tomsk",
  "Asia/Novokuznetsk",
  "Asia/Krasnoyarsk",
  "Asia/Irkutsk",
  "Asia/Chita",
  "Asia/Yakutsk",
  "Asia/Khandyga",
  "Asia/Vladivostok",
  "Asia/Ust-Nera",
  "Asia/Magadan",
  "Asia/Sakhalin",
  "Asia/Srednekolymsk",
  "Asia/Kamchatka",
  "Asia/Anadyr",
  "UTC",
  "Europe/Berlin",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Tehran",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Chatham",
];

const HOUR_MS = 3_600_000;
const zones = fc.constantFrom(...ZONES);
/** Since 1970 the offsets of these zones are whole minutes, as an offset that a TimestampText can write. */
const [FIRST, LAST] = [Date.parse("1970-01-01T00:00:00Z"), Date.parse("2040-01-01T00:00:00Z")];
const seconds = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((second) => second * 1000);

/** Readings around a change of the clocks: nearly all that a rule about gaps and overlaps is about. */
const nearChanges = fc
  .tuple(zones, seconds, fc.integer({ min: -26 * 60, max: 26 * 60 }))
  .map(([zone, instant, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("previous");
    const reading = (change?.epochMilliseconds ?? instant) + offsetAt(instant, zone) + minutes * 60_000;
    return [zone, new Date(reading).toISOString().slice(0, 19)] as const;
  });
const readings = fc
  .tuple(zones, seconds)
  .map(([zone, reading]) => [zone, new Date(reading).toISOString().slice(0, 19)] as const);

describe("the clock is that of Temporal, in every zone of Russia and where clocks are changed", () => {
  test("the instant of a local time, in gaps and overlaps too", () => {
    fc.assert(
      fc.property(fc.oneof(readings, nearChanges), ([zone, reading]) => {
        const expected = Temporal.PlainDateTime.from(reading).toZonedDateTime(zone, { disambiguation: "compatible" });
        expect(new Date(instantOf(reading, zone)).toISOString()).toBe(
          new Date(expected.epochMilliseconds).toISOString(),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  test("the local time of an instant, and its offset", () => {
    fc.assert(
      fc.property(zones, seconds, fc.integer({ min: 0, max: 999 }), (zone, second, fraction) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(second).toZonedDateTimeISO(zone);
        const instant = second + fraction;
        expect(localTime(instant, zone)).toBe(expected.toPlainDateTime().toString({ smallestUnit: "second" }));
        expect(withOffset(instant, zone)).toBe(expected.toString({ smallestUnit: "second", timeZoneName: "never" }));
        expect(instantOf(withOffset(instant, zone), zone)).toBe(second);
      }),
      { numRuns: 3_000 },
    );
  });

  test("the readings drawn fall into gaps and overlaps often enough to say something", () => {
    const kinds = fc.sample(nearChanges, { numRuns: 2_000, seed: 1 }).map(([zone, reading]) => kindOf(reading, zone));
    for (const kind of ["gap", "overlap"]) expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(10);
  });
});

function kindOf(reading: string, zone: string): "gap" | "overlap" | "plain" {
  const plain = Temporal.PlainDateTime.from(reading);
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  );
  if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return "plain";
  return earlier.toPlainDateTime().equals(plain) ? "overlap" : "gap";
}

test.each([
  [
    "a time that was twice is the first of the two",
    "2026-10-25T02:30:00",
    "Europe/Berlin",
    "2026-10-25T02:30:00+02:00",
  ],
  ["a time that never was moves on by the jump", "2026-03-29T02:30:00", "Europe/Berlin", "2026-03-29T03:30:00+02:00"],
  ["west of Greenwich too", "2026-03-08T02:30:00", "America/New_York", "2026-03-08T03:30:00-04:00"],
  ["where the clocks jump by half an hour", "2026-10-04T02:15:00", "Australia/Lord_Howe", "2026-10-04T02:45:00+11:00"],
  ["where a whole day was skipped", "2011-12-30T12:00:00", "Pacific/Apia", "2011-12-31T12:00:00+14:00"],
  ["in Moscow, when winter time was for good", "2014-10-26T01:30:00", "Europe/Moscow", "2014-10-26T01:30:00+04:00"],
])("%s", (_what, reading, zone, expected) => expect(withOffset(instantOf(reading, zone), zone)).toBe(expected));

describe("a visit time without an offset is the region's local time (E-08)", () => {
  test.each([
    ["2026-11-24T09:00:00", URALS, "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T09:00:00", "Europe/Kaliningrad", "2026-11-24T09:00:00+02:00"],
    ["2026-11-24T09:00:00", "America/St_Johns", "2026-11-24T09:00:00-03:30"],
    ["2026-11-24T09:00:00", "UTC", "2026-11-24T09:00:00+00:00"],
  ])("%s in %s is %s", (naive, zone, expected) => expect(withOffset(instantOf(naive, zone), zone)).toBe(expected));

  test.each([
    ["2026-11-24T04:00:00Z", "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T07:00:00+03:00", "2026-11-24T09:00:00+05:00"],
    ["2026-11-24T09:00:00.500+05:00", "2026-11-24T09:00:00+05:00"],
  ])("%s keeps its instant: %s", (given, expected) =>
    expect(withOffset(instantOf(given, URALS), URALS)).toBe(expected),
  );

  test.each([
    ["before the clocks go forward", "2026-03-29T01:59:00", "2026-03-29T01:59:00+01:00"],
    ["after they went forward", "2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"],
    ["after they went back", "2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"],
  ])("%s", (_when, naive, expected) =>
    expect(withOffset(instantOf(naive, "Europe/Berlin"), "Europe/Berlin")).toBe(expected),
  );

  test("midnight is the first second of the day", () => {
    expect(localTime(instantOf("2026-11-24T00:00:00", URALS), URALS)).toBe("2026-11-24T00:00:00");
  });
});

test("years that cannot be written with four digits are longer than a local time", () => {
  expect(localTime(Date.parse("9999-12-31T23:00:00Z"), URALS)).toBe("+010000-01-01T04:00:00");
  expect(localTime(Date.parse("0001-01-01T00:00:00+14:00"), "UTC")).toBe("0000-12-31T10:00:00");
});

test("fractions of a second are cut, whatever their length", () => {
  expect(localTime(instantOf("2026-11-24T09:00:00.999999999+05:00", URALS), URALS)).toBe("2026-11-24T09:00:00");
  expect(instantOf("2026-11-24T09:00:00.5", URALS)).toBe(Date.parse("2026-11-24T04:00:00.500Z"));
});

test("what is no time has no instant, and what is no zone is known to be none", () => {
  expect(instantOf("24.11.2026 09:00:00", URALS)).toBeNaN();
  expect(["Asia/Yekaterinburg", "UTC", "Asia/Nowhere", ""].map(isTimeZone)).toEqual([true, true, false, false]);
});

test("an offset is told from the zone's own history", () => {
  expect(offsetAt(Date.parse("2012-01-01T00:00:00Z"), "Europe/Moscow")).toBe(4 * HOUR_MS);
  expect(offsetAt(Date.parse("2026-01-01T00:00:00Z"), "Europe/Moscow")).toBe(3 * HOUR_MS);
  expect(offsetAt(Date.parse("1900-01-01T00:00:00Z"), URALS)).toBe(4 * HOUR_MS + 153_000);
});
