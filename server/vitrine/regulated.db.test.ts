import {
  createVitrineClient,
  type RegulatedCalendarRow,
  type RegulatedPatientQuery,
  type Slot,
  type SlotTagType,
} from "@ferkit/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, localDay } from "../region/calendar.ts";
import { ensureRegion } from "../region/load.ts";
import { buildRegion, type Region } from "../region/region.ts";
import { EPGU, MIS, startTestSandbox, TIME_ZONE, type TestSandbox } from "../testing/sandbox.ts";

const SEED = 1;
const MONTH = 28;

/** The regulated queries over the living region, each compared with what the region's own records say. */
describe("ЕПГУ asks about the living region", () => {
  let sandbox: TestSandbox;
  let region: Region;
  let slots: readonly Slot[];
  let epgu: ReturnType<typeof createVitrineClient>;
  let today: string;
  /** From tomorrow on, so that the hour at which the test runs does not matter. */
  let interval: { visittime_from: string; visittime_to: string };

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    today = localDay(new Date(), TIME_ZONE);
    region = buildRegion({ seed: SEED, today, timeZone: TIME_ZONE, size: "small" });
    slots = [...region.slots];
    await ensureRegion(sandbox.db, region, { seed: SEED, today });
    interval = { visittime_from: `${addDays(today, 1)}T00:00:00`, visittime_to: `${addDays(today, MONTH)}T00:00:00` };
    // An account that was there keeps its password.
    epgu = createVitrineClient({ baseUrl: sandbox.url, credentials: EPGU });
  });
  afterAll(() => sandbox.stop());

  function patient(id: string): Region["patients"][number] {
    return some(region.patients.find((one) => one.id === id));
  }

  async function findPatient(id: string, change: { snils?: string; birthdate?: string } = {}) {
    const { snils, birthdate } = patient(id);
    const body = { snils: some(snils), birthdate: some(birthdate).slice(0, 10), ...change };
    return some((await epgu.POST("/regulated/patients", { body })).data).result;
  }

  async function referralsOf(patient_id: string) {
    return some((await epgu.GET("/regulated/referrals", { params: { query: { patient_id } } })).data).result;
  }

  async function booksOf(patient_id: string) {
    return some((await epgu.GET("/regulated/books", { params: { query: { patient_id } } })).data).result;
  }

  describe("patients", () => {
    test("SYS-4, E-14, E-15: all keys, as in a booking request, and the attachments", async () => {
      const id = region.cast.mergedTwiceAdult;
      const attachments = region.attachments.filter(({ patient_id }) => patient_id === id);
      expect(await findPatient(id)).toEqual([
        {
          patient_data_rrp: patient(id),
          attachments: expect.arrayContaining(
            attachments.map(({ mo_oid, mo_id, type }) => ({ mo_oid, mo_id, type })),
          ) as unknown,
        },
      ]);
      expect(attachments.length).toBeGreaterThan(0);
      expect(patient(id).united_guids).toHaveLength(2);
    });

    test("both СНИЛС and birthdate must be right, and the dead are not found", async () => {
      const id = region.cast.oldest;
      expect(await findPatient(id)).toHaveLength(1);
      expect(await findPatient(id, { birthdate: "1990-05-17" })).toEqual([]);
      expect(await findPatient(id, { snils: "11223344595" })).toEqual([]);
      expect(await findPatient(region.cast.deceasedAdult)).toEqual([]);
    });
  });

  test("REF-2: a newborn without СНИЛС and policy is found by names and birthdate, anybody by the policy; a day is not enough", async () => {
    const newborn = some(region.patients.find((one) => one.snils === null && one.oms_number === null));
    const [lastname, firstname] = [some(newborn.lastname), some(newborn.firstname)];
    const find = async (body: Omit<RegulatedPatientQuery, "birthdate">, id = newborn.id) => {
      const birthdate = some(patient(id).birthdate).slice(0, 10);
      const { data, response } = await epgu.POST("/regulated/patients", { body: { birthdate, ...body } });
      return data ? data.result.map((one) => one.patient_data_rrp.id) : response.status;
    };
    expect(await find({ lastname: lastname.toUpperCase(), firstname })).toEqual([newborn.id]);
    expect(await find({ lastname, firstname: `${firstname}а` })).toEqual([]);
    const oms_number = some(patient(region.cast.oldest).oms_number);
    expect(await find({ oms_number }, region.cast.oldest)).toEqual([region.cast.oldest]);
    expect(await find({ oms_number })).toEqual([]);
    expect(await find({ snils: "11223344595", oms_number }, region.cast.oldest)).toEqual([]);
    expect([await find({}), await find({ lastname }), await find({ firstname })]).toEqual([400, 400, 400]);
  });

  describe("referrals and bookings", () => {
    test("E-15: a patient is one person under his own id and under every id merged into it", async () => {
      const { id, united_guids } = patient(region.cast.mergedTwiceAdult);
      const own = await referralsOf(id);
      expect(own.length).toBeGreaterThan(0);
      for (const former of united_guids) expect(await referralsOf(former)).toEqual(own);

      const [former] = united_guids;
      const [moved] = own;
      await sandbox.rows("update referral set patient_id = $1 where id = $2", [former, some(moved).id]);
      expect((await referralsOf(id)).map((one) => one.id)).toEqual(own.map((one) => one.id));
      expect(await referralsOf(some(united_guids[1]))).toContainEqual({ ...moved, patient_id: former });
    });

    test("REF-8: AVAILABLE is shown, CANCELED is not", async () => {
      const canceled = some(region.referrals.find(({ status }) => status === "CANCELED"));
      const expected = region.referrals.filter(
        ({ patient_id, status }) => patient_id === canceled.patient_id && status === "AVAILABLE",
      );
      const shown = await referralsOf(canceled.patient_id);
      expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(shown).toEqual(expected.map((one) => expect.objectContaining(one) as unknown));
    });

    test("REF-8: RECORDED is shown with its record in Get_Books, and hidden when the record is past or cancelled", async () => {
      const { booking, referral } = upcomingByReferral();
      const shown = async () => (await referralsOf(booking.patient_id)).map(({ id }) => id);
      expect(await shown()).toContain(referral.id);
      expect((await booksOf(booking.patient_id)).map((one) => one.book_referral_id)).toContain(referral.id);

      await sandbox.rows("update book set status_code = 5010 where id = $1", [booking.id]);
      expect(await shown()).not.toContain(referral.id);
      await sandbox.rows("update book set status_code = 5000 where id = $1", [booking.id]);
      const [before] = await sandbox.rows<{ visit_time: string }>("select visit_time from slot where id = $1", [
        booking.slot_id,
      ]);
      const past = `${addDays(today, -1)}T03:00:00`;
      await sandbox.rows("update slot set visit_time = $1 where id = $2", [past, booking.slot_id]);
      expect(await shown()).not.toContain(referral.id);
      expect((await booksOf(booking.patient_id)).map((one) => one.book_id)).not.toContain(booking.id);
      await sandbox.rows("update slot set visit_time = $1 where id = $2", [before?.visit_time, booking.slot_id]);
      expect(await shown()).toContain(referral.id);
    });

    test("REF-2: a referral is good to the end of its last day; an open-ended one for ever; a record survives the end", async () => {
      const open = some(region.referrals.find(({ status }) => status === "AVAILABLE"));
      const isShown = async (end: string | null) => {
        await sandbox.rows("update referral set end_date = $1 where id = $2", [end, open.id]);
        return (await referralsOf(open.patient_id)).some(({ id }) => id === open.id);
      };
      expect(await isShown(null)).toBe(true);
      expect(await isShown(`${today}T00:00:00`)).toBe(true);
      expect(await isShown(`${addDays(today, -1)}T23:59:59`)).toBe(false);

      const { booking, referral } = upcomingByReferral();
      await sandbox.rows("update referral set end_date = $1 where id = $2", [
        `${addDays(today, -1)}T00:00:00`,
        referral.id,
      ]);
      expect((await referralsOf(booking.patient_id)).map(({ id }) => id)).toContain(referral.id);
    });

    test("SYS-4: Get_Books has the records in force of every source, in order of time", async () => {
      const ahead = region.books.filter(
        (one) => one.status_code === 5000 && slotOf(one.slot_id).visit_time > interval.visittime_from,
      );
      for (const { patient_id } of ahead) {
        const result = (await booksOf(patient_id)).filter((one) => one.visit_time > interval.visittime_from);
        const own = ahead.filter((one) => one.patient_id === patient_id);
        const times = own.map((one) => slotOf(one.slot_id).visit_time).sort();
        expect(result.map((one) => one.visit_time)).toEqual(times);
        for (const one of own) {
          const expected = { book_id: one.id, book_tag_source: one.tag_source, book_referral_id: one.referral_id };
          expect(result).toContainEqual(expect.objectContaining(expected));
        }
      }
      expect(new Set(ahead.map(({ tag_source }) => tag_source)).size).toBeGreaterThan(1);
    });

    test("nobody has nothing", async () => {
      expect(await referralsOf("nobody")).toEqual([]);
      expect(await booksOf("nobody")).toEqual([]);
    });

    function upcomingByReferral() {
      const booking = some(
        region.books.find(
          (one) =>
            one.referral_id !== null &&
            one.status_code === 5000 &&
            slotOf(one.slot_id).visit_time > interval.visittime_from,
        ),
      );
      const referral = some(region.referrals.find(({ id }) => id === booking.referral_id));
      return { booking, referral };
    }
  });

  function slotOf(id: string): Slot {
    return some(slots.find((one) => one.id === id));
  }

  describe("calendar and slots", () => {
    test("REF-10, REF-11, REF-14, E-57, E-59: the counters of every consultation, in one department and in its МО", async () => {
      const referrals = region.referrals.filter(({ type }) => type === "CONSULTATION");
      for (const { to_mo_id: mo_id, to_profile_code: profile_code, speciality_id } of referrals) {
        for (const scope of ["mo", "head"] as const) {
          const query = { ...interval, mo_id, profile_code, speciality_id: some(speciality_id), scope };
          const { data } = await epgu.GET("/regulated/calendar", { params: { query } });
          const expected = counted(
            ({ id, mo_id: place, ...resource }) =>
              "speciality_id" in resource &&
              resource.speciality_id === speciality_id &&
              hasProfile(id, profile_code) &&
              isInScope(place, mo_id, scope),
          );
          expect(sorted(some(data).result)).toEqual(sorted(expected));
        }
      }
      expect(referrals.length).toBeGreaterThan(0);
    });

    test("REF-10, REF-19, REF-22: the counters of every research; head is the default", async () => {
      const referrals = region.referrals.filter(({ type }) => type === "RESEARCH");
      for (const { to_mo_id: mo_id, to_service_id } of referrals) {
        const query = { ...interval, mo_id, service_code: some(to_service_id) };
        const { data } = await epgu.GET("/regulated/calendar", { params: { query } });
        const expected = counted(
          ({ id, mo_id: place }) =>
            region.services.some(({ resource_id, code }) => resource_id === id && code === to_service_id) &&
            isInScope(place, mo_id, "head"),
        );
        expect(sorted(some(data).result)).toEqual(sorted(expected));
      }
      expect(referrals.length).toBeGreaterThan(0);
    });

    test("REF-14: rows of a department stand together, inside it those of a resource, inside them in order of days", async () => {
      const [first] = region.mo;
      const query = { ...interval, mo_id: some(first).id, speciality_id: "46" };
      const { data } = await epgu.GET("/regulated/calendar", { params: { query } });
      const keys = some(data).result.map(({ mo_id, resource_id, day }) => `${mo_id} ${resource_id} ${day}`);
      const groups = keys.map((key) => key.slice(0, -" YYYY-MM-DD".length));
      expect(new Set(groups).size).toBe(groups.filter((group, index) => group !== groups[index - 1]).length);
      expect(new Set(groups).size).toBeGreaterThan(1);
    });

    test("REF-15, REF-25, REF-26: the slots of every resource", async () => {
      let offered = 0;
      for (const { id: resource_id, mo_id, enabled } of region.resources) {
        const query = { ...interval, resource_id, mo_id };
        const { data } = await epgu.GET("/regulated/slots", { params: { query } });
        const expected = slots.filter(
          (one) =>
            one.resource_id === resource_id &&
            enabled !== "NONE" &&
            one.status === "AVAILABLE" &&
            one.visit_time >= interval.visittime_from &&
            has(one, "REFERRAL", "ORDINARY", "EPGU", "REGISTRY") &&
            !isAway(resource_id, one.visit_time),
        );
        expect(some(data).result).toEqual(expected);
        offered += expected.length;
      }
      expect(offered).toBeGreaterThan(50);
    });

    function counted(isWanted: (resource: Region["resources"][number]) => boolean): RegulatedCalendarRow[] {
      const rows = new Map<string, RegulatedCalendarRow>();
      const free = new Map<string, Slot[]>();
      for (const resource of region.resources.filter((one) => one.enabled !== "NONE" && isWanted(one))) {
        for (const one of slots.filter(({ resource_id }) => resource_id === resource.id)) {
          if (!has(one, "EPGU", "ORDINARY", "REFERRAL", "REGISTRY", "D_OBSERVATION")) continue;
          if (one.visit_time < interval.visittime_from || !["AVAILABLE", "RECORDED"].includes(one.status)) continue;
          const key = `${one.visit_time.slice(0, 10)} ${resource.id} ${one.tag_age}`;
          const row = rows.get(key) ?? emptyRow(resource, one);
          rows.set(key, count(row, one));
          if (one.status === "AVAILABLE") free.set(key, [...(free.get(key) ?? []), one]);
        }
      }
      return [...rows].map(([key, row]) => {
        const left = free.get(key) ?? [];
        const unaccessable =
          left.length > 0 && left.every(({ resource_id, visit_time }) => isAway(resource_id, visit_time));
        return { ...row, unaccessable };
      });
    }

    function emptyRow(resource: Region["resources"][number], { visit_time, tag_age }: Slot): RegulatedCalendarRow {
      const day = visit_time.slice(0, 10);
      return {
        day,
        mo_id: resource.mo_id,
        mo_name: some(region.mo.find(({ id }) => id === resource.mo_id)).name,
        resource_id: resource.id,
        resource_name: nameOf(resource),
        slot_tag_age: tag_age,
        epgu: 0,
        recorded_epgu: 0,
        registry: 0,
        recorded_registry: 0,
        d_observation: 0,
        recorded_d_observation: 0,
        unaccessable: false,
      };
    }

    function nameOf(resource: Region["resources"][number]): string {
      if (resource.type === "MACHINE") return resource.machine_name;
      if (resource.type === "ROOM") return resource.room_name;
      return [resource.last_name, resource.first_name, resource.middle_name].filter(Boolean).join(" ");
    }

    function count(row: RegulatedCalendarRow, one: Slot): RegulatedCalendarRow {
      const taken = one.status === "RECORDED" || isAway(one.resource_id, one.visit_time) ? 1 : 0;
      const online = has(one, "EPGU", "ORDINARY", "REFERRAL") ? 1 : 0;
      const registry = has(one, "REGISTRY") ? 1 : 0;
      const dispensary = has(one, "D_OBSERVATION") ? 1 : 0;
      return {
        ...row,
        epgu: row.epgu + online,
        recorded_epgu: row.recorded_epgu + online * taken,
        registry: row.registry + registry,
        recorded_registry: row.recorded_registry + registry * taken,
        d_observation: row.d_observation + dispensary,
        recorded_d_observation: row.recorded_d_observation + dispensary * taken,
      };
    }

    function hasProfile(resource: string, profile: string): boolean {
      return region.profiles.some(
        ({ resource_id, profile_code }) => resource_id === resource && profile_code === profile,
      );
    }

    function isInScope(place: string, wanted: string, scope: "mo" | "head"): boolean {
      const parent = (id: string) => some(region.mo.find((one) => one.id === id)).parent_id;
      return scope === "mo" ? place === wanted : parent(place) === parent(wanted);
    }

    function isAway(resource: string, time: string): boolean {
      return region.periods.some(
        ({ resource_id, beg_date, end_date }) =>
          resource_id === resource && beg_date <= time && time < (end_date ?? "9999"),
      );
    }
  });

  test("REF-17: the file of a record in force; a cancelled and an unknown one have none", async () => {
    const booking = some(region.books.find(({ status_code }) => status_code === 5000));
    const { data, response } = await icsOf(booking.id);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${booking.id}.ics"`);
    expect(data).toContain(`UID:${booking.id}\r\n`);
    const utc = new Date(`${slotOf(booking.slot_id).visit_time}+05:00`).toISOString().replaceAll(/[-:]|\.000/g, "");
    expect(data).toContain(`DTSTART:${utc}\r\n`);

    const canceled = some(region.books.find(({ status_code }) => status_code === 5010));
    expect((await icsOf(canceled.id)).response.status).toBe(404);
    expect((await icsOf("5e2a7a10-0000-4000-8000-00000000dead")).response.status).toBe(404);
  });

  function icsOf(book_id: string) {
    return epgu.GET("/regulated/books/{book_id}/ics", { params: { path: { book_id } }, parseAs: "text" });
  }

  test("a МИС may ask none of it", async () => {
    const mis = createVitrineClient({ baseUrl: sandbox.url, credentials: MIS });
    const mo_id = some(region.mo[0]).id;
    const params = { query: { patient_id: region.cast.oldest } };
    const path = { book_id: mo_id };
    const place = { ...interval, mo_id };
    const answers = [
      await mis.POST("/regulated/patients", { body: { snils: "11223344595", birthdate: "1990-05-17" } }),
      await mis.GET("/regulated/referrals", { params }),
      await mis.GET("/regulated/books", { params }),
      await mis.GET("/regulated/calendar", { params: { query: { ...place, speciality_id: "38" } } }),
      await mis.GET("/regulated/slots", { params: { query: { ...place, resource_id: mo_id } } }),
      await mis.GET("/regulated/books/{book_id}/ics", { params: { path } }),
    ];
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 403));
  });
});

function has({ tag_type }: Slot, ...wanted: SlotTagType[]): boolean {
  return tag_type.split(",").some((tag) => (wanted as string[]).includes(tag));
}

function sorted(rows: readonly RegulatedCalendarRow[]): RegulatedCalendarRow[] {
  const key = ({ resource_id, day, slot_tag_age }: RegulatedCalendarRow) => `${resource_id} ${day} ${slot_tag_age}`;
  return rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

function some<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("nothing there");
  return value;
}
