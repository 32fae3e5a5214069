// Smallest legal rows for tests of the database itself, one in every table that hangs under a department and in those that do not.
import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "./sql.ts";

/** guid(7) = 00000000-0000-0000-0000-000000000007: any GUID-shaped key is legal (E-10). */
export function guid(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
}

const OID = "1.2.643.5.1.13.13.12.2.86.8999";
const NOW = "2026-02-01T10:00:00";

/** mo 1, resource 2, slot 3, service 4, profile 5, period 6, book 7, referral 8, attempt 9. */
export async function insertTimetable(em: EntityManager): Promise<void> {
  for (const [statement, params] of TIMETABLE) await sql(em, statement, params);
}

export async function insertSlot(em: EntityManager, id: string, visitTime: string): Promise<void> {
  await sql(
    em,
    `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
     values ($1, $2, $3, 'EPGU', 'ALL', $4, 20, 'AVAILABLE', $5, $6)`,
    [id, guid(1), guid(2), visitTime, NOW, OID],
  );
}

const TIMETABLE: readonly (readonly [string, readonly unknown[]])[] = [
  [
    `insert into mo (id, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid)
     values ($1, $2, $3, 'Поликлиника', 'Сургут', 'ALL', $4, 'ALL', $2)`,
    [guid(1), OID, `${OID}.0.1`, NOW],
  ],
  [
    `insert into resource (id, type, mo_id, enabled, create_ts, room_number, room_name, owner_oid)
     values ($1, 'ROOM', $2, 'ALL', $3, '1', 'Кабинет', $4)`,
    [guid(2), guid(1), NOW, OID],
  ],
  [
    `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
     values ($1, $2, $3, 'EPGU', 'ALL', '2026-03-01T08:00:00', 20, 'AVAILABLE', $4, $5)`,
    [guid(3), guid(1), guid(2), NOW, OID],
  ],
  [
    `insert into service (id, resource_id, code, price, create_ts, owner_oid) values ($1, $2, 'A01.01.001', 1500.5, $3, $4)`,
    [guid(4), guid(2), NOW, OID],
  ],
  [
    `insert into profilecode_resource (id, resource_id, profile_code, create_ts, owner_oid) values ($1, $2, '97', $3, $4)`,
    [guid(5), guid(2), NOW, OID],
  ],
  [
    `insert into unaccessable_period (period_id, resource_id, reason, beg_date, end_date, create_ts, owner_oid)
     values ($1, $2, 'VACATION', $3, null, $3, $4)`,
    [guid(6), guid(2), NOW, OID],
  ],
  [
    `insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
     values ($1, '11234455', $2, 5000, 'EPGU', 'APPOINTMENT', $3, $4)`,
    [guid(7), guid(3), NOW, OID],
  ],
  [
    `insert into referral (id, patient_id, number, type, start_date, to_mo_id, to_profile_code, from_resource_id, status,
       create_ts, referral_type_code, to_mo_oid, from_mo_oid, owner_oid)
     values ($1, '11234455', '1', 'RESEARCH', $2, $3, '97', $4, 'AVAILABLE', $2, '1', $5, $5, $5)`,
    [guid(8), NOW, guid(1), guid(2), OID],
  ],
  [`insert into associations_slots (slot_id, status) values ($1, 'AVAILABLE')`, [guid(3)]],
  [`insert into attachment (patient_id, mo_oid, mo_id, type) values ('11234455', $1, $2, '1')`, [OID, guid(1)]],
  [`insert into callback (mo_oid, depart_oid, address) values ($1, null, 'http://127.0.0.1:4010')`, [OID]],
  [
    `insert into booking_attempt (id, kind, state, slot_id, patient_id) values ($1, 'book', 'booked', $2, '11234455')`,
    [guid(9), guid(3)],
  ],
];
