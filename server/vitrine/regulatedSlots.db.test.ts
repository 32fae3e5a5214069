import { createVitrineClient, SLOT_TAG_TYPE, type SlotStatus, type SlotTagAge } from "@ferkit/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CALENDAR, calendarParams, OFFERED, slotsParams, type Interval } from "../db/queries/freeSlots.ts";
import { DEPARTMENT, doctor, DOCTOR, guid, mo, slot, VISIT_DAY as DAY } from "../testing/records.ts";
import { EPGU, MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const INTERVAL = { visittime_from: `${DAY}T00:00:00`, visittime_to: "2099-12-15T00:00:00" };
const SPECIALITY = "38";

describe("what ЕПГУ is offered", () => {
  let sandbox: TestSandbox;
  let epgu: ReturnType<typeof createVitrineClient>;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    epgu = createVitrineClient({ baseUrl: sandbox.url, credentials: EPGU });
  });
  afterAll(() => sandbox.stop());

  /** Every test has a department with one doctor and no slots. */
  beforeEach(async () => {
    await sandbox.rows("delete from mo");
    await upload("/api/mo", mo());
    await upload("/api/resource", doctor());
  });

  async function upload(path: "/api/mo" | "/api/resource" | "/api/slot", ...data: object[]): Promise<void> {
    const { error } = await sandbox.vitrine.POST(path, { body: { data: data as never } });
    if (error) throw new Error(JSON.stringify(error));
  }

  type Change = Record<string, string>;

  async function calendar(change: Change = {}) {
    const query = { ...INTERVAL, mo_id: DEPARTMENT, speciality_id: SPECIALITY, ...change };
    const { data, error } = await epgu.GET("/regulated/calendar", { params: { query } });
    if (!data) throw new Error(error.error.errorMessage);
    return data.result;
  }

  async function offered(change: Change = {}): Promise<string[]> {
    const query = { ...INTERVAL, mo_id: DEPARTMENT, resource_id: DOCTOR, ...change };
    const { data, error } = await epgu.GET("/regulated/slots", { params: { query } });
    if (!data) throw new Error(error.error.errorMessage);
    return data.result.map(({ id }) => id);
  }

  test("E-57: a list of types is split, any of them counts; REF-25: only some of them are offered", async () => {
    const lists = ["EPGU", "PAID,REFERRAL", "ORDINARY,REGISTRY", "REGISTRY", "D_OBSERVATION", "PAID", "EQUEUE,ONLINE"];
    const slots = lists.map((tag_type, number) => slot(number, { tag_type }));
    await upload("/api/slot", ...slots);

    expect(await calendar()).toEqual([
      {
        day: DAY,
        mo_id: DEPARTMENT,
        mo_name: mo().name,
        resource_id: DOCTOR,
        resource_name: "Образцова Мария",
        slot_tag_age: "ALL",
        epgu: 3,
        recorded_epgu: 0,
        registry: 2,
        recorded_registry: 0,
        d_observation: 1,
        recorded_d_observation: 0,
        unaccessable: false,
      },
    ]);
    expect(await offered()).toEqual(slots.slice(0, 4).map(({ id }) => id));
    expect(await offered({ tag_type: "REGISTRY" })).toEqual([slot(2).id, slot(3).id]);
    expect(await offered({ tag_type: "PAID" })).toEqual([slot(1).id, slot(5).id]);
  });

  test.each(SLOT_TAG_TYPE)("SYS-4: slots of type %s are offered to whoever asks for them by name", async (tag_type) => {
    await upload("/api/slot", slot(0, { tag_type }), slot(1, { tag_type: `INFOMAT,${tag_type}` }));
    const asked = await offered({ tag_type });
    expect(asked).toEqual([slot(0).id, slot(1).id]);
  });

  test("E-57: the totals count AVAILABLE and RECORDED, nothing else is counted or offered", async () => {
    const statuses: SlotStatus[] = ["AVAILABLE", "RECORDED", "CANCELED", "RESERVED", "BLOCKED"];
    await upload("/api/slot", ...statuses.map((status, number) => slot(number, { status })));
    expect(await calendar()).toMatchObject([{ epgu: 2, recorded_epgu: 1, registry: 0 }]);
    expect(await offered()).toEqual([slot(0).id]);
  });

  test("E-24: an AVAILABLE slot that is claimed, or booked and uploaded again, is taken", async () => {
    await upload("/api/slot", slot(0), slot(1), slot(2));
    const take = (column: string, id: string) =>
      sandbox.rows(`update associations_slots set ${column} = gen_random_uuid() where slot_id = $1`, [id]);
    await take("claim_id", slot(0).id);
    await take("book_ext_id", slot(1).id);
    expect(await calendar()).toMatchObject([{ epgu: 3, recorded_epgu: 2 }]);
    expect(await offered()).toEqual([slot(2).id]);
  });

  test("REF-12: ages are counted apart; ALL is offered to every age", async () => {
    const ages: SlotTagAge[] = ["ADULT", "CHILD", "BABY", "ALL"];
    await upload("/api/slot", ...ages.map((tag_age, number) => slot(number, { tag_age })));
    expect((await calendar()).map(({ slot_tag_age }) => slot_tag_age).sort()).toEqual(ages.toSorted());
    expect(await offered()).toHaveLength(4);
    for (const [number, slot_tag_age] of ages.slice(0, 3).entries()) {
      expect(await offered({ slot_tag_age })).toEqual([slot(number).id, slot(3).id]);
    }
    expect(await offered({ slot_tag_age: "ALL" })).toEqual([slot(3).id]);
  });

  describe("E-58: with a patient, only slots that fit his age on the day of the visit", () => {
    const FORMER = "former-id-of-the-patient";
    const PATIENT = "patient-of-the-age";

    /** Four slots of each day, one for each group. */
    async function timetable(...days: string[]): Promise<void> {
      const ages: SlotTagAge[] = ["ADULT", "CHILD", "BABY", "ALL"];
      const slots = days.flatMap((day, n) =>
        ages.map((tag_age, at) => slot(4 * n + at, { tag_age, visit_time: `${day}T08:0${at}:00` })),
      );
      await upload("/api/slot", ...slots);
    }
    async function born(birthdate: string | null): Promise<void> {
      await sandbox.rows("delete from patient where id = $1", [PATIENT]);
      await sandbox.rows("insert into patient (id, united_guids, birthdate) values ($1, $2, $3::date)", [
        PATIENT,
        [FORMER],
        birthdate,
      ]);
    }
    /** The groups by the calendar and by the list, which must be the same. */
    async function groups(day: string, patient_id: string): Promise<string[]> {
      const interval = { visittime_from: `${day}T00:00:00`, visittime_to: `${day}T23:59:59`, patient_id };
      const query = { ...interval, mo_id: DEPARTMENT, resource_id: DOCTOR };
      const { data } = await epgu.GET("/regulated/slots", { params: { query } });
      const listed = (data?.result ?? []).map(({ tag_age }) => tag_age).sort();
      expect((await calendar(interval)).map(({ slot_tag_age }) => slot_tag_age).sort()).toEqual(listed);
      return listed;
    }

    test.each([
      ["born on the day of the visit", "2099-12-01", "2099-12-01", "BABY"],
      ["the day before the 1st birthday", "2098-12-02", "2099-12-01", "BABY"],
      ["the 1st birthday", "2098-12-01", "2099-12-01", "CHILD"],
      ["the day before the 18th birthday", "2081-12-02", "2099-12-01", "CHILD"],
      ["the 18th birthday", "2081-12-01", "2099-12-01", "ADULT"],
      ["the 1st birthday on New Year's Day", "2098-01-01", "2099-01-01", "CHILD"],
      ["born on 29 February, 28 February of the 1st year", "2096-02-29", "2097-02-28", "BABY"],
      ["born on 29 February, 1 March of the 1st year", "2096-02-29", "2097-03-01", "CHILD"],
      ["born on 29 February, 28 February 18 years on", "2080-02-29", "2098-02-28", "CHILD"],
      ["born on 29 February, 1 March 18 years on", "2080-02-29", "2098-03-01", "ADULT"],
      ["born on 29 February, 29 February of a leap year", "2076-02-29", "2096-02-29", "ADULT"],
      ["born on 1 March, 29 February 1 year on", "2095-03-01", "2096-02-29", "BABY"],
    ])("%s", async (_name, birthdate, day, group) => {
      await timetable(day);
      await born(birthdate);
      expect(await groups(day, PATIENT)).toEqual(["ALL", group].sort());
      expect(await groups(day, FORMER)).toEqual(["ALL", group].sort());
    });

    test("the age is that of each day of visit, not of today", async () => {
      await timetable("2099-12-01", "2099-12-02");
      await born("2081-12-02");
      const rows = await calendar({ patient_id: PATIENT });
      expect(rows.map(({ day, slot_tag_age }) => `${day} ${slot_tag_age}`)).toEqual([
        "2099-12-01 ALL",
        "2099-12-01 CHILD",
        "2099-12-02 ADULT",
        "2099-12-02 ALL",
      ]);
    });

    test("of whom РРП knows no birthdate, slots for everybody", async () => {
      await timetable(DAY);
      await born(null);
      expect(await groups(DAY, PATIENT)).toEqual(["ALL"]);
      expect(await groups(DAY, "nobody")).toEqual(["ALL"]);
    });

    test("REF-12: slot_tag_age narrows besides", async () => {
      await timetable(DAY);
      await born("2081-12-01");
      expect(await offered({ patient_id: PATIENT, slot_tag_age: "ADULT" })).toHaveLength(2);
      expect(await offered({ patient_id: PATIENT, slot_tag_age: "CHILD" })).toHaveLength(1);
    });
  });

  // The calendar once marked the whole day of any period and counted its slots as free: a morning away looked like a day off, and
  // a day off was painted as bookable (REF-13) above an empty list. Both queries now say the same of every slot.
  describe("REF-26: a period takes the slots that it touches, in the calendar as in the list", () => {
    /** 08:00…08:10, 08:10…08:20 and so on; one slot on the next day. */
    beforeEach(async () => {
      await upload("/api/slot", ...[0, 1, 2, 3].map((number) => slot(number)));
      await upload("/api/slot", slot(9, { visit_time: "2099-12-02T08:00:00" }));
    });

    async function away(beg_date: string, end_date: string | null, id = guid(0x70)): Promise<void> {
      await sandbox.rows(
        `insert into unaccessable_period (period_id, resource_id, reason, beg_date, end_date, create_ts, owner_oid)
         values ($1, $2, 'VACATION', $3, $4, $3, $5)
         on conflict (period_id) do update set beg_date = excluded.beg_date, end_date = excluded.end_date`,
        [id, DOCTOR, beg_date, end_date, MO_OID],
      );
    }
    const today = { day: DAY, epgu: 4 };
    const tomorrow = { day: "2099-12-02", epgu: 1 };
    const open = { recorded_epgu: 0, unaccessable: false };

    test("a quarter of an hour takes three slots of a day and leaves it bookable", async () => {
      await away(`${DAY}T08:05:00`, `${DAY}T08:30:00`);
      expect(await offered()).toEqual([slot(3).id, slot(9).id]);
      expect(await calendar()).toMatchObject([
        { ...today, recorded_epgu: 3, unaccessable: false },
        { ...tomorrow, ...open },
      ]);
    });

    test("a slot touches a period that begins before its end; not one that ends at its beginning", async () => {
      await away(`${DAY}T08:15:00`, `${DAY}T08:30:00`);
      expect(await offered()).toEqual([slot(0).id, slot(3).id, slot(9).id]);
    });

    test("a whole day leaves nothing to count on, and is marked", async () => {
      await away(`${DAY}T00:00:00`, `${DAY}T23:59:59`);
      expect(await offered()).toEqual([slot(9).id]);
      expect(await calendar()).toMatchObject([
        { ...today, recorded_epgu: 4, unaccessable: true },
        { ...tomorrow, ...open },
      ]);
    });

    test("two periods together make a day off; a day that is booked out is none", async () => {
      await away(`${DAY}T08:00:00`, `${DAY}T08:20:00`);
      await away(`${DAY}T08:20:00`, `${DAY}T09:00:00`, guid(0x71));
      await upload("/api/slot", slot(9, { visit_time: "2099-12-02T08:00:00", status: "RECORDED" }));
      expect(await calendar()).toMatchObject([
        { ...today, recorded_epgu: 4, unaccessable: true },
        { ...tomorrow, recorded_epgu: 1, unaccessable: false },
      ]);
    });

    test("D-38: an end at midnight names the last day; one of the same day is that day", async () => {
      await away(`${DAY}T00:00:00`, "2099-12-02T00:00:00");
      expect((await calendar()).map(({ unaccessable }) => unaccessable)).toEqual([true, true]);
      expect(await offered()).toEqual([]);
      await away(`${DAY}T00:00:00`, `${DAY}T00:00:00`);
      expect((await calendar()).map(({ unaccessable }) => unaccessable)).toEqual([true, false]);
      expect(await offered()).toEqual([slot(9).id]);
    });

    test("E-55: a dismissal has no end", async () => {
      await away(`${DAY}T00:00:00`, null);
      expect((await calendar()).map(({ unaccessable }) => unaccessable)).toEqual([true, true]);
      expect(await offered()).toEqual([]);
    });
  });

  test("REF-23: a resource or a department that takes nobody is left out", async () => {
    await upload("/api/slot", slot(0));
    expect(await calendar()).toHaveLength(1);
    await upload("/api/resource", doctor({ enabled: "NONE" }));
    expect([await calendar(), await offered()]).toEqual([[], []]);
    await upload("/api/resource", doctor());
    await upload("/api/mo", mo({ enabled: "NONE" }));
    expect([await calendar(), await offered()]).toEqual([[], []]);
  });

  test("REF-10, REF-22, REF-24: speciality, service and profile, each given narrows the choice", async () => {
    await upload("/api/slot", slot(0));
    expect(await calendar({ speciality_id: "41" })).toEqual([]);
    expect(await calendar({ profile_code: "97" })).toEqual([]);
    expect(await calendar({ service_code: "A04.16.001" })).toEqual([]);
    const values = `values ($1, $2, $3, '2026-11-20T08:00:00', $4)`;
    await sandbox.rows(
      `insert into profilecode_resource (id, resource_id, profile_code, create_ts, owner_oid) ${values}`,
      [guid(0x71), DOCTOR, "97", MO_OID],
    );
    await sandbox.rows(`insert into service (id, resource_id, code, create_ts, owner_oid) ${values}`, [
      guid(0x72),
      DOCTOR,
      "A04.16.001",
      MO_OID,
    ]);
    expect(await calendar({ profile_code: "97", service_code: "A04.16.001" })).toHaveLength(1);
    expect(await calendar({ profile_code: "98", service_code: "A04.16.001" })).toEqual([]);
  });

  test("E-59: head looks into all departments of the МО, mo into one; slots are those of a resource of the department", async () => {
    const other = { id: guid(0x11), name: "Поликлиника № 2" };
    await upload("/api/mo", mo(other));
    await upload("/api/resource", doctor({ id: guid(0x21), mo_id: other.id }));
    await upload("/api/slot", slot(0), slot(1, { mo_id: other.id, resource_id: guid(0x21) }));
    const places = async (change: Change) => (await calendar(change)).map(({ mo_id }) => mo_id);
    expect(await places({})).toEqual([DEPARTMENT, other.id]);
    expect(await places({ scope: "head", mo_id: other.id })).toEqual([DEPARTMENT, other.id]);
    expect(await places({ scope: "mo", mo_id: other.id })).toEqual([other.id]);
    expect(await places({ mo_id: guid(0xdead) })).toEqual([]);
    expect(await offered({ resource_id: guid(0x21) })).toEqual([]);
    expect(await offered({ resource_id: guid(0x21), mo_id: other.id })).toEqual([slot(1).id]);
  });

  test("E-59, RFL-F20: the department of a referral is gone, its МО is found by the OID that the referral names", async () => {
    await upload("/api/slot", slot(0));
    const gone = { mo_id: guid(0xdead) };
    expect(await calendar(gone)).toEqual([]);
    expect(await calendar({ ...gone, to_mo_oid: MO_OID })).toHaveLength(1);
    expect(await calendar({ ...gone, to_mo_oid: MO_OID, scope: "mo" })).toEqual([]);
    expect(await calendar({ ...gone, to_mo_oid: `${MO_OID}.9` })).toEqual([]);
  });

  test("both ends of the interval belong to it; what is past does not", async () => {
    await upload("/api/slot", slot(0), slot(1), slot(2), slot(3, { visit_time: "2020-01-01T08:00:00" }));
    const between = { visittime_from: slot(0).visit_time, visittime_to: slot(1).visit_time };
    expect(await offered(between)).toEqual([slot(0).id, slot(1).id]);
    expect(await calendar(between)).toMatchObject([{ epgu: 2 }]);
    const past = { visittime_from: "2020-01-01T00:00:00", visittime_to: "2020-01-02T00:00:00" };
    expect([await calendar(past), await offered(past)]).toEqual([[], []]);
  });

  test("400 says what is wrong", async () => {
    const ask = async (change: Change) => {
      const query = new URLSearchParams({ ...INTERVAL, mo_id: DEPARTMENT, ...change });
      const { error, response } = await epgu.GET(`/regulated/calendar?${query.toString()}` as "/regulated/calendar", {
        params: {} as never,
      });
      return `${response.status} ${error?.error.errorMessage ?? ""}`;
    };
    expect(await ask({})).toBe("400 Для консультации нужен speciality_id, для исследования — service_code");
    const speciality_id = SPECIALITY;
    const reversed = { speciality_id, visittime_to: "2099-11-30T00:00:00" };
    expect(await ask(reversed)).toBe("400 visittime_to раньше visittime_from");
    const tooLong = { speciality_id, visittime_to: "2100-01-01T00:00:01" };
    expect(await ask(tooLong)).toBe("400 Интервал от visittime_from до visittime_to больше 31 дней");
    expect(await ask({ speciality_id, visittime_to: "2100-01-01T00:00:00" })).toBe("200 ");
    expect(await ask({ speciality_id, visittime_to: "2099-12-32T00:00:00" })).toMatch(/^400 Формат/);
    await expect(offered({ visittime_to: "2100-01-01T00:00:01" })).rejects.toThrow("больше 31 дней");
  });

  test("no statement scans the slots", async () => {
    await manySlots(sandbox);
    const interval: Interval = { from: `${DAY}T00:00:00`, to: "2099-12-15T00:00:00", nowLocal: "2026-12-01T00:00:00" };
    const visitor = { patientId: "any-patient", referralId: guid(0x60) };
    const choice = { specialityId: SPECIALITY, serviceCode: null, profileCode: null, headOid: null, ...visitor };
    for (const scope of ["mo", "head"] as const) {
      const plan = await planOf(
        CALENDAR.text,
        CALENDAR.values(calendarParams({ ...interval, ...choice, moId: DEPARTMENT, scope })),
      );
      expectIndex(plan);
    }
    const slots = {
      ...interval,
      resourceId: guid(0x10_0001),
      moId: DEPARTMENT,
      tagAge: "ADULT",
      tagType: null,
      ...visitor,
    } as const;
    expectIndex(await planOf(OFFERED.text, OFFERED.values(slotsParams(slots))));
  });

  async function planOf(statement: string, params: readonly unknown[]): Promise<string> {
    const lines = await sandbox.rows<{ "QUERY PLAN": string }>(`explain ${statement}`, params);
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  }

  function expectIndex(plan: string): void {
    expect(plan).not.toMatch(/Seq Scan on (slot|associations_slots)\b/);
    expect(plan).toMatch(
      /Index Scan using slot_resource_id_visit_time_unique|Bitmap Index Scan on slot_resource_id_visit_time_unique/,
    );
  }
});

/** 20 departments of 5 МО with 200 doctors of 20 specialities, 60,000 slots in a fortnight. */
async function manySlots(sandbox: TestSandbox): Promise<void> {
  const rows = (text: string, params: unknown[] = []) => sandbox.rows(text, params);
  const id = (kind: string, number: string) =>
    `('5e2a7a10-0000-4000-8000-${kind}' || lpad(to_hex(${number}), 8, '0'))::uuid`;
  await rows(
    `insert into mo (id, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid)
     select ${id("0020", "n")}, $1 || (n % 5), $1, 'Отделение ' || n, 'Адрес', 'ALL', now(), 'ALL', $1 from generate_series(1, 20) n`,
    [MO_OID],
  );
  await rows("update mo set parent_id = $1 || 1 where id = $2", [MO_OID, DEPARTMENT]);
  await rows(
    `insert into resource (id, type, mo_id, enabled, create_ts, speciality_id, last_name, first_name, owner_oid)
     select ${id("0010", "n")}, 'SPECIALIST', ${id("0020", "1 + n % 20")}, 'ALL', now(), (30 + n % 20)::text, 'Врач', 'Имя', $1
       from generate_series(1, 200) n`,
    [MO_OID],
  );
  await rows(
    `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
     select gen_random_uuid(), mo_id, id, 'EPGU', 'ADULT', $1::timestamp + make_interval(mins => 60 * n), 15, 'AVAILABLE', now(), $2
       from resource, generate_series(1, 300) n`,
    [`${DAY}T00:00:00`, MO_OID],
  );
  await rows("insert into associations_slots (slot_id, status) select id, status from slot");
  await rows("analyze");
}
