// Each rule of an offer, on the calendar, the slots of a resource and the booking alike: golden/offers.txt is the table.
import type { Mo, ReferralConsultation, ResourceSpecialist, Slot, UnaccessablePeriod } from "@ferkit/contracts";
import { createVitrineClient } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfferRule } from "../db/queries/offerRules.ts";
import { bookRequest, careProfile, consultation, CREATED, doctor, guid, mo, slot } from "../testing/records.ts";
import { EPGU, MO_OID, OTHER_MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";

/** 09:00 in the region. */
const NOW = Date.parse("2026-12-01T04:00:00Z");
const VISIT = "2026-12-10T09:00:00";

/** What a case has otherwise than the world in which every rule holds, and just so. */
interface Change {
  readonly mo?: Partial<Mo>;
  readonly doctor?: Partial<ResourceSpecialist>;
  readonly slot?: Partial<Slot>;
  readonly referral?: Partial<ReferralConsultation>;
  /** A referral for research of this service instead. */
  readonly service?: string;
  readonly profile?: string;
  readonly absence?: Partial<UnaccessablePeriod>;
  readonly born?: string | null;
  readonly attached?: readonly string[];
  readonly blocked?: "mo" | "department";
  /** He names no referral, one that nobody knows, or that of somebody else. */
  readonly names?: "no referral" | "an unknown referral" | "another's referral";
}

const SERVICE = "B01.047.001";

/** By rule: what breaks it, and what just does not. */
const CASES: Readonly<Record<OfferRule, readonly (readonly [holds: boolean, what: string, change: Change])[]>> = {
  past: [
    [true, "the slot begins now", { slot: { visit_time: "2026-12-01T09:00:00" } }],
    [false, "it began a minute ago", { slot: { visit_time: "2026-12-01T08:59:00" } }],
  ],
  blocked: [
    [false, "its МО is blocked", { blocked: "mo" }],
    [false, "its department is blocked", { blocked: "department" }],
  ],
  "department-enabled": [
    [true, "ALL, attached nowhere", { mo: { enabled: "ALL" }, doctor: { enabled: "ALL" }, attached: [] }],
    [true, "ATTACHED_REG, attached elsewhere", { mo: { enabled: "ATTACHED_REG" }, attached: [OTHER_MO_OID] }],
    [
      false,
      "ATTACHED_REG, attached nowhere",
      { mo: { enabled: "ATTACHED_REG" }, doctor: { enabled: "ALL" }, attached: [] },
    ],
    [false, "ATTACHED_MO, attached elsewhere", { attached: [OTHER_MO_OID] }],
    [false, "NONE", { mo: { enabled: "NONE" } }],
  ],
  "resource-enabled": [
    [true, "ATTACHED_MO, attached to it", { doctor: { enabled: "ATTACHED_MO" } }],
    [
      false,
      "ATTACHED_MO, attached elsewhere",
      { mo: { enabled: "ALL" }, doctor: { enabled: "ATTACHED_MO" }, attached: [OTHER_MO_OID] },
    ],
    [false, "ATTACHED_REG, attached nowhere", { mo: { enabled: "ALL" }, attached: [] }],
    [false, "NONE", { doctor: { enabled: "NONE" } }],
  ],
  "department-age": [
    [true, "ADULT, 18 on the day of the visit", { slot: { tag_age: "ALL" }, born: "2008-12-10" }],
    [true, "ALL, of an age nobody knows", { mo: { tag_age: "ALL" }, slot: { tag_age: "ALL" }, born: null }],
    [false, "ADULT, 18 on the day after", { slot: { tag_age: "ALL" }, born: "2008-12-11" }],
    [
      false,
      "CHILD, 18 on the day of the visit",
      { mo: { tag_age: "CHILD" }, slot: { tag_age: "ALL" }, born: "2008-12-10" },
    ],
  ],
  "slot-age": [
    [
      true,
      "CHILD, 1 on the day of the visit",
      { mo: { tag_age: "ALL" }, slot: { tag_age: "CHILD" }, born: "2025-12-10" },
    ],
    [false, "CHILD, 1 on the day after", { mo: { tag_age: "ALL" }, slot: { tag_age: "CHILD" }, born: "2025-12-11" }],
    [false, "BABY, an adult", { slot: { tag_age: "BABY" } }],
  ],
  absent: [
    [true, "back when the visit begins", { absence: { end_date: VISIT } }],
    [false, "back a minute later", { absence: { end_date: "2026-12-10T09:01:00" } }],
    [false, "the last day of the leave", { absence: { end_date: "2026-12-10T00:00:00" } }],
    [
      false,
      "dismissed, with an end that had to be given",
      { absence: { reason: "FIRED", end_date: "2026-12-06T00:00:00" } },
    ],
  ],
  "referral-known": [
    [true, "no referral", { names: "no referral" }],
    [false, "one that nobody knows", { names: "an unknown referral" }],
  ],
  "referral-patient": [[false, "of somebody else", { names: "another's referral" }]],
  "referral-status": [
    [true, "RECORDED: D-49", { referral: { status: "RECORDED" } }],
    [false, "CANCELED", { referral: { status: "CANCELED" } }],
  ],
  "referral-dates": [
    [true, "begins today, has no end", { referral: { start_date: "2026-12-01T23:00:00", end_date: null } }],
    [true, "ends today", { referral: { end_date: "2026-12-01T00:00:00" } }],
    [false, "begins tomorrow", { referral: { start_date: "2026-12-02T00:00:00" } }],
    [false, "ended yesterday", { referral: { end_date: "2026-11-30T23:59:59" } }],
  ],
  "referral-place": [
    [true, "to another department of the МО", { referral: { to_mo_id: guid(0xfff) } }],
    [false, "to another МО", { referral: { to_mo_id: guid(0xfff), to_mo_oid: OTHER_MO_OID } }],
  ],
  "referral-profile": [[false, "of another profile", { profile: "112" }]],
  "referral-speciality": [[false, "another speciality", { doctor: { speciality_id: "31" } }]],
  "referral-service": [
    [true, "research that the resource does", { service: SERVICE }],
    [false, "research that it does not", { service: "A04.16.001" }],
  ],
  "referral-resource": [[false, "to another resource", { referral: { to_resource_id: guid(0xffe) } }]],
  "referral-slot-type": [
    [true, "REGISTRY", { slot: { tag_type: "REGISTRY" } }],
    [false, "D_OBSERVATION", { slot: { tag_type: "D_OBSERVATION" } }],
  ],
};

let sandbox: TestSandbox;
let mis: ScriptedMis;
let epgu: ReturnType<typeof createVitrineClient>;

beforeAll(async () => {
  [sandbox, mis] = await Promise.all([startTestSandbox("doc", { now: () => NOW }), startScriptedMis()]);
  epgu = createVitrineClient({ baseUrl: sandbox.url, credentials: EPGU });
  const { error } = await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
  expect(error).toBeUndefined();
}, 120_000);
afterAll(async () => {
  await sandbox.stop();
  await mis.stop();
});

/** Who wants what, by which referral. */
interface Wish {
  readonly slot: Slot;
  readonly patient_id: string;
  readonly referral_id: string | null;
  readonly born: string | null;
  /** OID to be blocked before he asks. */
  readonly blocked: string | null;
}

/** A department, a doctor, a slot, a patient and his referral, all of one case. */
interface World {
  readonly wish: Wish;
  readonly attached: readonly string[];
  readonly referral: object;
  readonly uploads: Readonly<Record<Subsystem, object>>;
}

/** In the order in which they are uploaded. */
const UPLOADED = ["mo", "resource", "profilecode_resource", "service", "slot", "unaccessable_period"] as const;
type Subsystem = (typeof UPLOADED)[number];

function worldOf(change: Change, number: number): World {
  const id = (kind: number) => guid(kind * 0x1000 + number);
  const [mo_id, resource_id, patient_id, referral_id] = [id(1), id(2), id(3), id(4)];
  const branch_oid = `${MO_OID}.0.${200_000 + number}`;
  const place = { id: mo_id, branch_oid, name: `Отделение ${number}` };
  const visit = { id: id(7), mo_id, resource_id, tag_age: "ADULT", visit_time: VISIT } as const;
  const leave = { beg_date: "2026-12-05T00:00:00", end_date: "2026-12-09T00:00:00", reason: "VACATION" };
  const uploads = {
    mo: mo({ ...place, enabled: "ATTACHED_MO", tag_age: "ADULT", ...change.mo }),
    resource: doctor({ id: resource_id, mo_id, enabled: "ATTACHED_REG", ...change.doctor }),
    profilecode_resource: careProfile({ id: id(5), resource_id, profile_code: change.profile ?? "97" }),
    service: { id: id(6), resource_id, code: SERVICE, create_ts: CREATED },
    slot: slot(0, { ...visit, ...change.slot }),
    unaccessable_period: { period_id: id(8), resource_id, create_ts: CREATED, ...leave, ...change.absence },
  };
  const named = {
    ours: referral_id,
    "no referral": null,
    "an unknown referral": guid(0xabc_def),
    "another's referral": referral_id,
  };
  const wish = {
    slot: uploads.slot,
    patient_id,
    referral_id: named[change.names ?? "ours"],
    born: change.born === undefined ? "1990-05-17" : change.born,
    blocked: change.blocked ? { mo: MO_OID, department: branch_oid }[change.blocked] : null,
  };
  const owner = change.names === "another's referral" ? "somebody" : patient_id;
  const referral = referralFor(
    { id: referral_id, patient_id: owner, to_mo_id: mo_id, to_resource_id: resource_id },
    change,
  );
  return { wish, attached: change.attached ?? [MO_OID], referral, uploads };
}

function referralFor(ids: Partial<ReferralConsultation>, { referral, service }: Change): object {
  const whole = consultation({ ...ids, end_date: "2026-12-01T23:59:59", ...referral });
  if (service === undefined) return whole;
  return { ...whole, type: "RESEARCH", speciality_id: null, to_post_name: null, to_service_id: service };
}

async function load(worlds: readonly World[]): Promise<void> {
  for (const subsystem of UPLOADED) {
    const data = worlds.map(({ uploads }) => uploads[subsystem]);
    const { error } = await sandbox.vitrine.POST(`/api/${subsystem}`, { body: { data: data as never } });
    if (error) throw new Error(JSON.stringify(error));
  }
  // Attached under an id that РРП has merged into his own (E-15).
  const patients = worlds.map(({ wish, attached }) => ({ id: wish.patient_id, birthdate: wish.born, attached }));
  await sandbox.rows(
    `insert into patient (id, united_guids, birthdate)
     select id, array['former-' || id], birthdate::date from jsonb_to_recordset($1) as x (id text, birthdate text)`,
    [JSON.stringify(patients)],
  );
  await sandbox.rows(
    `insert into attachment (patient_id, mo_oid, type)
     select 'former-' || id, oid, 'POLYCLINIC' from jsonb_to_recordset($1) as x (id text, attached text[]), unnest(attached) as oid`,
    [JSON.stringify(patients)],
  );
  // Not uploaded: to departments and resources that the Витрина does not have, it would be refused.
  const referrals = worlds.map(({ referral }) => ({ ...referral, owner_oid: MO_OID, updated_at: CREATED }));
  await sandbox.rows("insert into referral select * from jsonb_populate_recordset(null::referral, $1)", [
    JSON.stringify(referrals),
  ]);
}

interface Seen {
  readonly offered: boolean;
  readonly listed: boolean;
  /** The code that ЕПГУ is told. */
  readonly code: number | undefined;
  readonly isMisAsked: boolean;
  /** What the journal keeps. */
  readonly reason: string | null;
}

async function seen({ slot: wanted, patient_id, referral_id, born, blocked }: Wish): Promise<Seen> {
  const { id, mo_id, resource_id, visit_time } = wanted;
  await sandbox.rows("delete from mo_block");
  if (blocked !== null) await sandbox.rows("insert into mo_block (oid, reason) values ($1, '')", [blocked]);
  const day = visit_time.slice(0, "YYYY-MM-DD".length);
  const who = { patient_id, ...(referral_id !== null && { referral_id }) };
  const where = { mo_id, visittime_from: `${day}T00:00:00`, visittime_to: `${day}T23:59:59`, ...who };
  const { data: calendar } = await epgu.GET("/regulated/calendar", {
    params: { query: { ...(referral_id === null && { speciality_id: "38" }), scope: "mo", ...where } },
  });
  const { data: slots } = await epgu.GET("/regulated/slots", { params: { query: { resource_id, ...where } } });
  const calls = mis.calls.length;
  const request = bookRequest(id, patient_id);
  const birthdate = born === null ? null : `${born}T00:00:00`;
  const patient_data_rrp = { ...request.patient_data_rrp, birthdate };
  const { data } = await sandbox.epgu.POST("/booking/book", { body: { ...request, referral_id, patient_data_rrp } });
  const [attempt] = await sandbox.rows<{ reason: string | null }>(
    "select reason from booking_attempt where slot_id = $1",
    [id],
  );
  const total = (row: { epgu: number; recorded_epgu: number; registry: number; recorded_registry: number }) =>
    row.epgu - row.recorded_epgu + row.registry - row.recorded_registry;
  return {
    offered: calendar?.result.some((row) => total(row) > 0) ?? false,
    listed: slots?.result.some((one) => one.id === id) ?? false,
    code: data?.status.status_code,
    isMisAsked: mis.calls.length > calls,
    reason: attempt?.reason ?? null,
  };
}

function row(rule: string, what: string, { offered, listed, code, isMisAsked, reason }: Seen): string {
  const yes = (is: boolean) => (is ? "yes" : "no");
  const cells = [
    rule.padEnd(19),
    what.padEnd(44),
    yes(offered).padEnd(7),
    yes(listed).padEnd(6),
    String(code).padEnd(4),
  ];
  return [...cells, yes(isMisAsked).padEnd(9), reason ?? ""].join(" | ").trimEnd();
}

const HEAD =
  "rule                | case                                         | offered | listed | code | МИС asked | journal";

test("MO-F9, MO-F11, RES-F4, REF-12, REF-18, REF-21…26, RFL-F6, RFL-F7, RFL-F16, HTTP-5: what the calendar does not offer is neither listed nor booked", async () => {
  const cases = Object.entries(CASES).flatMap(([rule, all]) =>
    all.map(([holds, what, change]) => ({ rule, holds, what, change })),
  );
  const all = [{ rule: "none", holds: true, what: "every rule holds, and just so", change: {} }, ...cases];
  const worlds = all.map(({ change }, number) => worldOf(change, number));
  await load(worlds);
  const table = [HEAD];
  for (const [number, { rule, holds, what }] of all.entries()) {
    const result = await seen((worlds[number] as World).wish);
    table.push(row(rule, what, result));
    const { code: _code, ...told } = result;
    const reason = holds ? null : `slot is not offered: ${rule}`;
    expect.soft(told, `${rule}: ${what}`).toEqual({ offered: holds, listed: holds, isMisAsked: holds, reason });
  }
  await expect(`${table.join("\n")}\n`).toMatchFileSnapshot("golden/offers.txt");
}, 120_000);
