import { describe, expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { inAWeek } from "./patients.ts";
import { isEnpValid, isSnilsValid } from "../profile/checksums.ts";
import { buildRegion } from "./region.ts";
import type { Region } from "./region.ts";

const DAYS: [string, string, string][] = [
  ["Asia/Yekaterinburg", "2026-11-23", "an ordinary Monday"],
  ["Asia/Yekaterinburg", "2026-12-29", "the end of the year"],
  ["Asia/Yekaterinburg", "2028-02-28", "tomorrow is 29 February"],
  ["Asia/Yekaterinburg", "2028-02-29", "29 February"],
  ["Asia/Yekaterinburg", "2028-03-01", "29 February was yesterday"],
  ["Europe/Berlin", "2026-03-20", "the clock goes forward on 29 March"],
  ["Europe/Berlin", "2026-10-17", "the clock goes back on 25 October"],
];

/** The local times a moment has in a zone, to see whether a written local time exists there. */
function localTimeOf(moment: number, timeZone: string): string {
  return new Date(moment).toLocaleString("sv-SE", { timeZone }).replace(" ", "T");
}

/** How many moments carry this local time: 0 in the gap of a clock change, 2 in its overlap. */
function momentsOf(localTime: string, timeZone: string): number {
  const quarterHours = Array.from({ length: 14 * 8 + 1 }, (_, n) => (n - 14 * 4) * 15 * 60_000);
  const asUtc = Date.parse(`${localTime}Z`);
  return quarterHours.filter((offset) => localTimeOf(asUtc - offset, timeZone) === localTime).length;
}

test("the check itself sees gaps and overlaps", () => {
  expect(momentsOf("2026-03-29T02:30:00", "Europe/Berlin")).toBe(0);
  expect(momentsOf("2026-10-25T02:30:00", "Europe/Berlin")).toBe(2);
  expect(momentsOf("2026-10-26T08:00:00", "Europe/Berlin")).toBe(1);
});

describe.each(DAYS)("%s, %s (%s)", (timeZone, today) => {
  const region = buildRegion({ seed: 1, today, timeZone });

  test("slots lie from today to +14 days, within working hours, on working days", () => {
    const times = [...region.slots].map(({ visit_time }) => visit_time);
    const days = [...new Set(times.map((time) => time.slice(0, 10)))].sort();
    expect(days.every((day) => day >= today && day <= addDays(today, 14))).toBe(true);
    expect(days.length).toBeGreaterThanOrEqual(10);
    expect(days.map((day) => new Date(day).getUTCDay()).filter((weekday) => weekday === 0 || weekday === 6)).toEqual(
      [],
    );
    expect(times.filter((time) => time.slice(11) < "08:00:00" || time.slice(11) >= "20:00:00")).toEqual([]);
  });

  test("every visit time is one moment of the zone", () => {
    const times = [...new Set([...region.slots].map(({ visit_time }) => visit_time))];
    const edges = times.filter((time) => /T(08:00|17:45):00$/.test(time));
    expect(edges.length).toBeGreaterThan(10);
    expect(edges.filter((time) => momentsOf(time, timeZone) !== 1)).toEqual([]);
  }, 30_000);

  test("nothing was created after today began", () => {
    const { mo, resources, services, profiles, periods, referrals, books } = region;
    const stamps = [mo, resources, services, profiles, periods, referrals, books, [...region.slots]].flatMap(
      (records) => records.map(({ create_ts }) => create_ts),
    );
    expect(stamps.filter((stamp) => stamp >= `${today}T00:00:00`)).toEqual([]);
  });

  test("referrals are valid today and for a fortnight, or by no reading at all (D-91)", () => {
    const invalid = region.referrals.filter(({ start_date, end_date }) => {
      const isValid = start_date <= today && (end_date ?? "9999") >= addDays(today, 14);
      const isOver = (end_date ?? "9999") < addDays(today, -30);
      return !isValid && !isOver && start_date < addDays(today, 30);
    });
    expect(invalid).toEqual([]);
  });

  test("absences touch the fortnight, and only the dismissal has no end (E-55)", () => {
    for (const { reason, beg_date, end_date } of region.periods) {
      expect(end_date == null).toBe(reason === "FIRED");
      expect(beg_date <= addDays(today, 14) && (end_date ?? "9999") >= today).toBe(true);
    }
    const vacation = region.periods.find(({ reason }) => reason === "VACATION");
    expect(new Date(vacation?.beg_date.slice(0, 10) ?? "").getUTCDay()).toBe(1);
    const away = [...region.slots].filter(
      ({ resource_id, visit_time }) =>
        resource_id === vacation?.resource_id &&
        visit_time >= vacation.beg_date &&
        visit_time <= (vacation.end_date ?? ""),
    );
    expect(away.length).toBeGreaterThan(0); // a gateway must hide them (REF-26)
  });

  test("the persons on the boundaries stand on their side of them (E-58)", () => {
    const ages = (day: string) =>
      Object.fromEntries(Object.entries(region.cast).map(([key, id]) => [key, ageOf(region, id, day)]));
    expect(ages(today)).toMatchObject({
      turnsOneToday: 1,
      turnsOneTomorrow: 0,
      turnedOneYesterday: 1,
      turnsOneInAWeek: 0,
      turnsEighteenToday: 18,
      turnsEighteenTomorrow: 17,
      turnedEighteenYesterday: 18,
      turnsEighteenInAWeek: 17,
      bornToday: 0,
      oldest: 101,
    });
    // On 28 February of a leap year "tomorrow" nobody turns 1 or 18: the day after does it.
    const soon = addDays(today, 1).endsWith("-02-29") ? addDays(today, 2) : addDays(today, 1);
    expect(ages(soon)).toMatchObject({ turnsOneTomorrow: 1, turnsEighteenTomorrow: 18 });
    // And both days have slots, so that either side can be booked.
    const [eve, day] = [addDays(inAWeek(today), -1), inAWeek(today)];
    expect(day >= addDays(today, 7) && day <= addDays(today, 10)).toBe(true);
    const leapless = day.endsWith("-02-29") ? addDays(day, 1) : day;
    expect(ages(eve)).toMatchObject({ turnsOneInAWeek: 0, turnsEighteenInAWeek: 17 });
    expect(ages(leapless)).toMatchObject({ turnsOneInAWeek: 1, turnsEighteenInAWeek: 18 });
    const days = new Set([...region.slots].map(({ visit_time }) => visit_time.slice(0, 10)));
    expect([eve, day].filter((one) => !days.has(one))).toEqual([]);
  });
});

function ageOf(region: Region, patientId: string, day: string): number {
  const birthdate = region.patients.find(({ id }) => id === patientId)?.birthdate ?? "";
  const years = Number(day.slice(0, 4)) - Number(birthdate.slice(0, 4));
  return day.slice(5) < birthdate.slice(5, 10) ? years - 1 : years;
}

describe("the register of patients", () => {
  const region = buildRegion({ seed: 1, today: "2026-11-23", timeZone: "Asia/Yekaterinburg" });

  test("has about sixty people of all ages", () => {
    expect(region.patients.length).toBeGreaterThanOrEqual(60);
    const ages = region.patients.map(({ id }) => ageOf(region, id, "2026-11-23"));
    for (const [from, to] of [
      [0, 0],
      [1, 6],
      [7, 17],
      [18, 40],
      [41, 74],
      [75, 110],
    ] as const) {
      expect(ages.some((age) => age >= from && age <= to)).toBe(true);
    }
  });

  test("has valid numbers (E-13)", () => {
    expect(region.patients.filter(({ snils }) => snils !== null && !isSnilsValid(snils))).toEqual([]);
    expect(region.patients.filter(({ oms_number }) => oms_number !== null && !isEnpValid(oms_number))).toEqual([]);
    const doctors = region.resources.flatMap((resource) => (resource.type === "SPECIALIST" ? [resource.snils] : []));
    expect(doctors.filter((snils) => !isSnilsValid(snils))).toEqual([]);
  });

  test("has merged, deceased and undocumented people (E-15)", () => {
    const { mergedAdult, mergedTwiceAdult, mergedChild, bornToday, deceasedAdult, deceasedOld } = region.cast;
    const merged = region.patients.filter(({ united_guids }) => united_guids.length > 0).map(({ id }) => id);
    expect(merged).toEqual([mergedAdult, mergedTwiceAdult, mergedChild]);
    expect(region.deceasedPatientIds).toEqual([deceasedAdult, deceasedOld]);
    const newborn = region.patients.find(({ id }) => id === bornToday);
    expect([newborn?.snils, newborn?.oms_number, newborn?.gender]).toEqual([null, null, "3"]);
    const formerIds = (id: string) => region.patients.find((one) => one.id === id)?.united_guids.length;
    expect([mergedAdult, mergedTwiceAdult, mergedChild].map(formerIds)).toEqual([1, 2, 1]);
  });

  test("names agree with the sex (BOOK-R10)", () => {
    const known = region.patients.filter(({ gender }) => gender !== "3");
    const sexOf = ({ middlename }: (typeof known)[number]) => (middlename?.endsWith("на") ? "2" : "1");
    expect(new Set(known.map(({ gender }) => gender))).toEqual(new Set(["1", "2"]));
    expect(known.filter((patient) => patient.gender !== sexOf(patient))).toEqual([]);
    expect(
      known.filter(({ lastname, gender }) => /(ова|ева|ина|ая)$/.test(lastname ?? "") !== (gender === "2")),
    ).toEqual([]);
  });

  test("attaches most people to a polyclinic for their age, some to a dispensary too, the dead nowhere (SYS-4)", () => {
    const attached = new Set(region.attachments.map(({ patient_id }) => patient_id));
    expect(attached.size).toBeLessThan(region.patients.length - region.deceasedPatientIds.length);
    expect(region.deceasedPatientIds.filter((id) => attached.has(id))).toEqual([]);
    const polyclinics = region.attachments
      .filter(({ type }) => type === "POLYCLINIC")
      .map(({ patient_id }) => patient_id);
    expect(new Set(polyclinics).size).toBe(polyclinics.length);
    expect(attached).toEqual(new Set(polyclinics));
    expect(new Set(region.attachments.map(({ type }) => type))).toEqual(new Set(["POLYCLINIC", "DISPENSARY"]));
    const wrong = region.attachments.filter(({ patient_id, mo_id }) => {
      const isChild = ageOf(region, patient_id, "2026-11-23") < 18;
      return (region.mo.find(({ id }) => id === mo_id)?.tag_age === "CHILD") !== isChild;
    });
    expect(wrong).toEqual([]);
  });
});
