import type * as contract from "@ferkit/contracts";
import { createVitrineClient } from "@ferkit/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SUBSYSTEMS, type SubsystemName } from "../profile/subsystems.ts";
import { book, guid, mo, PATIENT, slot } from "../testing/records.ts";
import { MIS, MO_OID, OTHER_MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

type Fields = Readonly<Record<string, unknown>>;

const ROOM = guid(0x21);
const REFERRAL = guid(0x61);
const create_ts = "2026-11-20T08:00:00";

/** A record with every field of T, and what a second upload changes: a field added to a spec does not compile until it is here. */
interface Sample<T, Dropped extends string = never> {
  readonly record: Readonly<Record<Exclude<keyof T, Dropped>, unknown>>;
  readonly change: Fields;
}

/** In the order of LOAD-3. */
const SAMPLES = {
  mo: {
    record: {
      ...mo({ tag_age: "ADULT" }),
      region_okato: "71100000000",
      phone: "+7 3467 000001",
      address_fias_guid: "c2deb16a-0330-4f05-821f-1d09c93331e6",
    },
    change: {
      name: "Поликлиника № 3",
      address: "г. Образцов, 3",
      enabled: "ATTACHED_MO",
      phone: null,
      tag_age: "CHILD",
    },
  },
  resource: {
    record: {
      id: ROOM,
      type: "ROOM",
      mo_id: mo().id,
      enabled: "ALL",
      create_ts,
      description: "Второй этаж",
      room_number: "217",
      room_name: "Кабинет УЗИ",
    },
    change: { room_number: "318", room_name: "Кабинет ЭКГ", enabled: "NONE", description: null },
  },
  service: {
    record: { id: guid(0x30), resource_id: ROOM, code: "A04.16.001", price: 1250.5, create_ts },
    change: { code: "A04.10.002", price: null },
  },
  profilecode_resource: {
    record: { id: guid(0x80), resource_id: ROOM, profile_code: "97", create_ts },
    change: { profile_code: "68" },
  },
  unaccessable_period: {
    record: {
      period_id: guid(0x70),
      resource_id: ROOM,
      reason: "REPAIR",
      beg_date: "2026-12-01T08:00:00",
      end_date: "2026-12-02T20:00:00",
      create_ts,
    },
    change: { reason: "FIRED", beg_date: "2026-12-01T09:00:00", end_date: null },
  },
  slot: {
    record: { ...slot(0, { resource_id: ROOM, tag_type: "EPGU,REGISTRY", tag_age: "ADULT", status: "RECORDED" }) },
    change: { visit_time: "2026-12-03T09:30:00", duration: 25, tag_type: "PAID", tag_age: "CHILD", status: "BLOCKED" },
  },
  referral: {
    record: {
      id: REFERRAL,
      type: "RESEARCH",
      patient_id: PATIENT,
      speciality_id: "38",
      number: "99-000002",
      start_date: "2026-11-20T00:00:00",
      end_date: "2026-12-20T00:00:00",
      to_mo_id: mo().id,
      to_profile_code: "97",
      to_post_name: "врач-терапевт",
      to_service_id: "A04.16.001",
      to_service_name: "УЗИ",
      from_mo_id: mo().id,
      from_resource_id: ROOM,
      status: "AVAILABLE",
      create_ts,
      to_resource_id: ROOM,
      from_referral_id: "первое",
      from_rmis_id: "второе",
      referral_type_code: "3",
      to_mo_oid: MO_OID,
      from_mo_oid: `${MO_OID}.0.100001`,
      from_mnemonic_code: "третье",
    },
    change: { number: "99-7", status: "CANCELED", end_date: null },
  },
  book: {
    record: { ...book({ type: "PROPHYLACTIC" }), referral_id: REFERRAL },
    change: { patient_id: guid(0x91), status_code: 5020, tag_source: "DOCTOR", type: "VACCINATION", referral_id: null },
  },
} satisfies {
  mo: Sample<contract.Mo>;
  resource: Sample<contract.ResourceRoom, "update_ts">;
  service: Sample<contract.Service>;
  profilecode_resource: Sample<contract.ProfilecodeResource>;
  unaccessable_period: Sample<contract.UnaccessablePeriod, "update_ts">;
  slot: Sample<contract.Slot>;
  referral: Sample<contract.ReferralResearch>;
  book: Sample<contract.Book>;
};

const NAMES = Object.keys(SAMPLES) as SubsystemName[];
const recordOf = (name: SubsystemName): Fields => SAMPLES[name].record;
const keyOf = (name: SubsystemName): string => String(recordOf(name)[SUBSYSTEMS[name].key]);

describe("every subsystem, from the first upload to the last", () => {
  let sandbox: TestSandbox;
  let token: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    token = (await sandbox.gateway.POST("/auth.svc", { body: MIS })).data?.Result.Value ?? "";
  });
  afterAll(() => sandbox.stop());

  interface Answer {
    readonly status: number;
    readonly result?: unknown;
    readonly errors?: { readonly errorCode: string; readonly pointer: string }[];
    readonly sendedGuids?: string[];
  }

  async function send(method: string, path: string, record?: Fields): Promise<Answer> {
    const headers = { authorization: `bearer ${token}`, "content-type": "application/json" };
    const body = record === undefined ? {} : { body: JSON.stringify({ data: [record] }) };
    const response = await fetch(`${sandbox.url}/api/${path}`, { method, headers, ...body });
    return { status: response.status, ...((await response.json()) as object) };
  }
  const get = (name: SubsystemName) => send("GET", `${name}?id=${keyOf(name)}`);
  const countOf = async (name: SubsystemName) =>
    (await sandbox.rows<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n;

  async function expectStored(name: SubsystemName, record: Fields): Promise<void> {
    expect(await send("POST", name, record)).toMatchObject({ status: 200, sendedGuids: [keyOf(name)] });
    expect((await get(name)).result).toEqual([record]);
    expect(await countOf(name)).toBe(1);
  }

  test.each([
    ["resource", ["mo_id"], "SBX-201"],
    ["service", ["resource_id"], "SBX-201"],
    ["profilecode_resource", ["resource_id"], "SBX-201"],
    ["unaccessable_period", ["resource_id"], "SBX-201"],
    ["slot", ["mo_id", "resource_id"], "SBX-201"],
    ["referral", ["from_mo_id", "from_resource_id", "to_mo_id", "to_resource_id"], "SBX-201"],
    ["book", ["referral_id", "slot_id"], "SBX-301"],
  ] as const)("LOAD-3: a %s before its %j is refused and not stored", async (name, fields, code) => {
    const { status, errors = [] } = await send("POST", name, SAMPLES[name].record);
    expect(status).toBe(422);
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(fields.map((field) => `/data/0/${field}`));
    expect(errors.map(({ errorCode }) => errorCode)).toContain(code);
    expect(await countOf(name)).toBe(0);
  });

  test.each([
    ["MO-1, MO-2", "mo"],
    ["RES-1, RES-2", "resource"],
    ["SVC-1, SVC-2", "service"],
    ["PRF-1, PRF-2", "profilecode_resource"],
    ["UNP-1, UNP-2", "unaccessable_period"],
    ["SLOT-1, SLOT-2", "slot"],
    ["RFL-1, RFL-2", "referral"],
    ["BKR-1, BKR-2", "book"],
  ] as const)("LOAD-3, %s: a %s is added and read as it was sent, every field", async (_ids, name) => {
    await expectStored(name, SAMPLES[name].record);
  });

  test("RES-3: the resources of a department; of another there are none", async () => {
    expect((await send("GET", `mo/${mo().id}/resource`)).result).toEqual([SAMPLES.resource.record]);
    const other = mo({ id: guid(0x11), name: "Поликлиника № 2", branch_oid: `${MO_OID}.0.100002` });
    expect((await send("POST", "mo", other)).status).toBe(200);
    expect((await send("GET", `mo/${other.id}/resource`)).result).toEqual([]);
    expect((await send("DELETE", `mo?id=${other.id}`)).status).toBe(200);
  });

  test.each(NAMES.toReversed())(
    "ENV-9: a second upload of a %s updates it, what is null is forgotten",
    async (name) => {
      const { record, change } = SAMPLES[name];
      await expectStored(name, { ...record, ...change });
    },
  );

  test.each([
    ["BKR-4", "book"],
    ["RFL-3", "referral"],
    ["SLOT-4", "slot"],
    ["UNP-3", "unaccessable_period"],
    ["PRF-3", "profilecode_resource"],
    ["SVC-3", "service"],
    ["RES-4", "resource"],
    ["MO-4", "mo"],
  ] as const)("%s: a %s is deleted, and then there is none", async (_id, name) => {
    expect((await send("DELETE", `${name}?id=${keyOf(name)}`)).status).toBe(200);
    expect((await get(name)).status).toBe(404);
    expect((await send("DELETE", `${name}?id=${keyOf(name)}`)).status).toBe(404);
    expect(await countOf(name)).toBe(0);
  });
});

describe("lists under a parent", () => {
  let sandbox: TestSandbox;
  const [first, second] = [mo({ name: "Б" }), mo({ id: guid(0x11), name: "А", branch_oid: `${MO_OID}.0.100002` })];
  const rooms = [guid(0x22), guid(0x21)].map(
    (id) => ({ ...SAMPLES.resource.record, id }) as unknown as contract.ResourceRoom,
  );
  const times = ["2026-12-03T00:00:00", "2026-12-02T23:50:00", "2026-12-01T00:00:00", "2026-11-30T23:50:00"];
  const slots = times.map((visit_time, n) => slot(n, { visit_time, resource_id: ROOM, status: "RECORDED" }));
  const slot_id = slots[0]?.id ?? "";
  const books = [9, 8].map((hour, n) => book({ id: guid(0x50 + n), slot_id, create_ts: `2026-11-20T0${hour}:00:00` }));

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    const loaded = [
      await sandbox.vitrine.POST("/api/mo", { body: { data: [first, second] } }),
      await sandbox.vitrine.POST("/api/resource", { body: { data: rooms } }),
      await sandbox.vitrine.POST("/api/slot", { body: { data: slots } }),
      await sandbox.vitrine.POST("/api/book", { body: { data: books } }),
    ];
    expect(loaded.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
  });
  afterAll(() => sandbox.stop());

  /** Ids of what a МИС is shown, or the status of the refusal. */
  async function listOf(path: string, client = sandbox.vitrine): Promise<unknown> {
    const { data, response } = await client.GET(path as "/api/mo/oid/{oid}", { params: { path: { oid: "" } } });
    return data?.result.map(({ id }) => id) ?? response.status;
  }
  const slotsBetween = (from: string, to: string): string =>
    `/api/resourse/${ROOM}/slots?startDate=${from}&endDate=${to}`;

  test("MO-3: the departments of an МО, by name", async () => {
    expect(await listOf(`/api/mo/oid/${MO_OID}`)).toEqual([second.id, first.id]);
  });

  test("RES-3: the resources of a department, by id", async () => {
    expect(await listOf(`/api/mo/${first.id}/resource`)).toEqual([guid(0x21), guid(0x22)]);
  });

  test("SLOT-3, E-61: the slots of a resource in order of time, both days included", async () => {
    const [third, late, early] = slots.map(({ id }) => id);
    expect(await listOf(slotsBetween("2026-12-01", "2026-12-02"))).toEqual([early, late]);
    expect(await listOf(slotsBetween("2026-12-03", "2026-12-03"))).toEqual([third]);
    expect(await listOf(slotsBetween("2026-12-04", "2026-12-04"))).toEqual([]);
    expect(await listOf(slotsBetween("2026-12-02", "2026-12-01"))).toBe(400);
  });

  test("BKR-3: the records of a slot, by when they were made", async () => {
    expect(await listOf(`/api/slot/${slot_id}/books`)).toEqual([guid(0x51), guid(0x50)]);
    expect(await listOf(`/api/slot/${slots[1]?.id}/books`)).toEqual([]);
  });

  test("E-50: of two copies in one package the last is stored, under one id, with a remark", async () => {
    const copies = [mo({ name: "В" }), { ...first, name: "Г" }];
    const { data, response } = await sandbox.vitrine.POST("/api/mo", { body: { data: copies } });
    expect([data?.sendedGuids, response.headers.get("x-fer-lint")]).toEqual([[first.id], "E-50"]);
    const { data: stored } = await sandbox.vitrine.GET("/api/mo", { params: { query: { id: first.id } } });
    expect(stored?.result).toMatchObject([{ name: "Г" }]);
    const { response: single } = await sandbox.vitrine.POST("/api/mo", { body: { data: [first] } });
    expect(single.headers.get("x-fer-lint")).toBeNull();
  });

  test("AUTH-8: a parent of another МО shows nothing, one that is not there is not found", async () => {
    const other = createVitrineClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
    for (const [path, parent] of [
      [`/api/mo/${first.id}/resource`, first.id],
      [slotsBetween("2026-12-01", "2026-12-02"), ROOM],
      [`/api/slot/${slot_id}/books`, slot_id],
    ] as const) {
      expect([path, await listOf(path, other)]).toEqual([path, 403]);
      expect([path, await listOf(path.replace(parent, guid(0xdead)))]).toEqual([path, 404]);
    }
    expect(await listOf(`/api/mo/oid/${MO_OID}`, other)).toBe(403);
  });
});
