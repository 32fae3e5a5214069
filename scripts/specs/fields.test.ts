import { describe, expect, test } from "vitest";
import { requirementIds } from "./profile.ts";
import { variantShapes } from "./support.ts";
import { expectField, type Field } from "./tables.ts";

const ENABLED = ["ATTACHED_MO", "ATTACHED_REG", "ALL", "NONE"];
const MO_REGISTRY = "1.2.643.5.1.13.13.11.1461";
const DEPARTMENT_REGISTRY = "1.2.643.5.1.13.13.99.2.114";
const POSTS = "1.2.643.5.1.13.13.11.1002";
const SPECIALITIES = "1.2.643.5.1.13.13.11.1066";
const SERVICES = "1.2.643.5.1.13.13.11.1070";
const PROFILES = "1.2.643.5.1.13.13.11.1119";
const REFERRAL_KINDS = "1.2.643.5.1.13.13.11.1009";

const SPECIALIST = { only: "SPECIALIST" };
const MACHINE = { only: "MACHINE" };
const ROOM = { only: "ROOM" };
const CONSULTATION = { demandedOf: "CONSULTATION" };
const RESEARCH = { demandedOf: "RESEARCH" };

/**
 * Appendix 1 as the decisions read it: id, field, obligation, type. `required`, `optional` (may be absent or null, E-17),
 * `only` (required in that variant and unknown to the others), `demandedOf` (required in that variant, optional in the others).
 */
const TABLES: Readonly<Record<string, readonly Field[]>> = {
  Mo: [
    ["MO-F1", "id", "required", { like: "Guid", max: 45 }],
    ["MO-F2", "parent_id", "required", { like: "Oid", max: 45, nsi: MO_REGISTRY }],
    ["MO-F3", "branch_oid", "required", { like: "Oid", nsi: DEPARTMENT_REGISTRY }],
    ["MO-F4", "name", "required", { max: 512 }],
    ["MO-F5", "address", "required", { max: 512 }],
    ["MO-F6", "address_fias_guid", "optional", { max: 36 }],
    ["MO-F7", "region_okato", "optional", { max: 11 }],
    ["MO-F8", "phone", "optional", { max: 45 }],
    ["MO-F9", "enabled", "required", { values: ENABLED }],
    ["MO-F10", "create_ts", "required", { like: "TimestampText" }],
    ["MO-F11", "tag_age", "required", { values: ["ADULT", "CHILD", "ALL"] }],
  ],
  Resource: [
    ["RES-F1", "id", "required", { like: "Guid", max: 45 }],
    ["RES-F2", "type", "required", { tag: ["SPECIALIST", "MACHINE", "ROOM"] }],
    ["RES-F3", "mo_id", "required", { like: "Guid", max: 45 }],
    ["RES-F4", "enabled", "required", { values: ENABLED }],
    ["RES-F5", "create_ts", "required", { like: "TimestampText" }],
    ["RES-F6", "update_ts", "optional", { deprecated: true }],
    ["RES-F7", "post_id", SPECIALIST, { max: 45, nsi: POSTS }],
    ["RES-F8", "post_name", { optionalIn: "SPECIALIST" }, { max: 512, deprecated: true }],
    ["RES-F9", "speciality_id", SPECIALIST, { max: 45, nsi: SPECIALITIES }],
    ["RES-F10", "snils", SPECIALIST, { max: 11 }],
    ["RES-F11", "last_name", SPECIALIST, { max: 512 }],
    ["RES-F12", "first_name", SPECIALIST, { max: 512 }],
    ["RES-F13", "middle_name", { optionalIn: "SPECIALIST" }, { max: 512 }],
    ["RES-F14", "description", "optional", { max: 512 }],
    ["RES-F15", "machine_name", MACHINE, { max: 512 }],
    ["RES-F16", "room_number", ROOM, { max: 45 }],
    ["RES-F17", "room_name", ROOM, { max: 512 }],
  ],
  Service: [
    ["SVC-F1", "id", "required", { like: "Guid", max: 45 }],
    ["SVC-F2", "resource_id", "required", { like: "Guid", max: 45 }],
    ["SVC-F3", "code", "required", { max: 45, nsi: SERVICES }],
    ["SVC-F4", "price", "optional", { type: "number" }],
    ["SVC-F5", "create_ts", "required", { like: "TimestampText" }],
  ],
  Slot: [
    ["SLOT-F1", "id", "required", { like: "Guid", max: 45 }],
    ["SLOT-F2", "mo_id", "required", { like: "Guid", max: 45 }],
    ["SLOT-F3", "resource_id", "required", { like: "Guid", max: 45 }],
    [
      "SLOT-F4",
      "tag_type",
      "required",
      {
        list: [
          "EPGU",
          "ORDINARY",
          "RESERVE",
          "PAID",
          "CENTER",
          "REFERRAL",
          "D_OBSERVATION",
          "INFOMAT",
          "REGISTRY",
          "EQUEUE",
          "ONLINE",
        ],
      },
    ],
    ["SLOT-F5", "tag_age", "required", { values: ["ADULT", "CHILD", "BABY", "ALL"] }],
    ["SLOT-F6", "visit_time", "required", { like: "TimestampText" }],
    ["SLOT-F7", "duration", "required", { type: "integer" }],
    ["SLOT-F8", "status", "required", { values: ["AVAILABLE", "RECORDED", "CANCELED", "RESERVED", "BLOCKED"] }],
    ["SLOT-F9", "create_ts", "required", { like: "TimestampText" }],
  ],
  Book: [
    ["BKR-F1", "id", "required", { like: "Guid", max: 45 }],
    // The document calls it a GUID and prints "11234455" (E-10, E-16).
    ["BKR-F2", "patient_id", "required", { max: 45 }],
    ["BKR-F3", "slot_id", "required", { like: "Guid", max: 45 }],
    ["BKR-F4", "status_code", "required", { type: "integer", values: [5000, 5010, 5020, 5030, 5040] }],
    ["BKR-F5", "tag_source", "required", { values: ["EPGU", "INFOMAT", "DOCTOR", "REG", "OTHER_WEB"] }],
    [
      "BKR-F6",
      "type",
      "required",
      {
        values: [
          "APPOINTMENT",
          "VACCINATION",
          "COVID_VACCINATION",
          "UDVN_DISPENSARY",
          "DISPENSARY",
          "PROPHYLACTIC",
          "PROPHYLACTIC_ADULT",
          "PROPHYLACTIC_CHILD",
          "D_OBSERVATION",
          "ONLINE_CONSULTING",
          "PAID_APPOINTMENT",
        ],
      },
    ],
    ["BKR-F7", "referral_id", "optional", { like: "Guid", max: 45 }],
    ["BKR-F8", "create_ts", "required", { like: "TimestampText" }],
  ],
  Referral: [
    ["RFL-F1", "id", "required", { like: "Guid", max: 45 }],
    ["RFL-F2", "patient_id", "required", { max: 45 }],
    ["RFL-F3", "speciality_id", CONSULTATION, { max: 45, nsi: SPECIALITIES }],
    ["RFL-F4", "number", "required", { max: 45 }],
    ["RFL-F5", "type", "required", { tag: ["CONSULTATION", "RESEARCH"] }],
    ["RFL-F6", "start_date", "required", { like: "TimestampText" }],
    ["RFL-F7", "end_date", "optional", { like: "TimestampText" }],
    ["RFL-F8", "to_mo_id", "required", { like: "Guid", max: 45 }],
    ["RFL-F9", "to_profile_code", "required", { max: 45, nsi: PROFILES }],
    ["RFL-F10", "to_post_name", CONSULTATION, { max: 512, nsi: POSTS }],
    ["RFL-F11", "to_service_id", RESEARCH, { max: 45, nsi: SERVICES }],
    ["RFL-F12", "from_mo_id", "optional", { like: "Guid", max: 45 }],
    ["RFL-F13", "from_resource_id", "required", { like: "Guid", max: 45 }],
    ["RFL-F14", "status", "required", { values: ["AVAILABLE", "RECORDED", "CANCELED"] }],
    ["RFL-F15", "create_ts", "required", { like: "TimestampText" }],
    ["RFL-F16", "to_resource_id", "optional", { like: "Guid", max: 45 }],
    // Six fields without a type: string(45) (E-54).
    ["RFL-F17", "from_referral_id", "optional", { max: 45 }],
    ["RFL-F18", "from_rmis_id", "optional", { max: 45 }],
    ["RFL-F19", "referral_type_code", "required", { max: 45, nsi: REFERRAL_KINDS }],
    ["RFL-F20", "to_mo_oid", "required", { like: "Oid", max: 45 }],
    ["RFL-F21", "from_mo_oid", "required", { like: "Oid", max: 45 }],
    ["RFL-F22", "from_mnemonic_code", "optional", { max: 45 }],
  ],
  UnaccessablePeriod: [
    ["UNP-F1", "period_id", "required", { like: "Guid" }],
    ["UNP-F2", "resource_id", "required", { like: "Guid", max: 45 }],
    ["UNP-F3", "reason", "required", { values: ["VACATION", "SICK_LEAVE", "FIRED", "REPAIR"] }],
    ["UNP-F4", "beg_date", "required", { like: "TimestampText" }],
    // Required but of a dismissed worker: the schema lets it be null and a rule of ФЛК asks for it (E-55).
    ["UNP-F5", "end_date", "optional", { like: "TimestampText", rule: "period-end-missing" }],
    ["UNP-F6", "create_ts", "required", { like: "TimestampText" }],
    ["UNP-F7", "update_ts", "optional", { deprecated: true }],
  ],
  ProfilecodeResource: [
    ["PRF-F1", "id", "required", { like: "Guid" }],
    ["PRF-F2", "resource_id", "required", { like: "Guid", max: 45 }],
    ["PRF-F3", "profile_code", "required", { max: 45, nsi: PROFILES }],
    ["PRF-F4", "create_ts", "required", { like: "TimestampText" }],
  ],
};

test("the table holds all 83 fields of Appendix 1", () => {
  const fields = Object.values(TABLES).flatMap((rows) => rows.map(([id]) => id));
  expect(fields).toHaveLength(83);
  expect(fields.toSorted()).toEqual(
    requirementIds()
      .filter((id) => /-F\d+$/.test(id))
      .toSorted(),
  );
});

test.each([
  ["CONSULTATION", ["speciality_id", "to_post_name"]],
  // Table 8 does not know to_service_name, so it may be absent (E-53).
  ["RESEARCH", ["to_service_id"]],
] as const)("REF-20: a referral of type %s must have %j besides what every referral has", (type, own) => {
  const required = variantShapes("vitrine", "Referral").get(type)?.required ?? new Set();
  const common = ["id", "patient_id", "start_date", "to_mo_id", "to_profile_code", "status"];
  expect([...required]).toEqual(expect.arrayContaining([...common, ...own]));
});

describe.each(Object.entries(TABLES))("%s", (schema, fields) => {
  test.each(fields)("%s %s", (...field) => expectField("vitrine", schema, field));
});
