import { randomUUID } from "node:crypto";
import { createGatewayClient, createVitrineClient, type Credentials, type Slot } from "@ferkit/contracts";
import type { Database } from "../../server/db/orm.ts";
import { sql } from "../../server/db/sql.ts";
import { clock } from "../../server/region/calendar.ts";
import { careProfile, CREATED, DEPARTMENT, DOCTOR, doctor, guid, mo, slot } from "../../server/testing/records.ts";
import { MO_OID } from "../../server/testing/sandbox.ts";
import { hashPassword } from "../../server/http/auth.ts";

const PASSWORD = "chaos-password";
export const MIS_ACCOUNT: Credentials = { username: MO_OID, password: PASSWORD };
export const EPGU_ACCOUNT: Credentials = { username: "epgu", password: PASSWORD };

/** One account of a МИС and one of ЕПГУ. */
export async function addAccounts(db: Database): Promise<void> {
  await sql(
    db.em.fork(),
    `insert into account (username, password_hash, role, mo_oid) values ($1, $3, 'mis', $1), ($2, $3, 'epgu', null)`,
    [MO_OID, EPGU_ACCOUNT.username, await hashPassword(PASSWORD)],
  );
}

/** A referral, and whose it is. */
export interface ReferredPatient {
  readonly id: string;
  readonly patient: string;
}

export async function addReferrals(db: Database, count: number): Promise<ReferredPatient[]> {
  const referrals = Array.from({ length: count }, (_, number) => ({
    id: guid(0x9000 + number),
    patient: randomUUID(),
  }));
  await sql(
    db.em.fork(),
    `insert into referral (id, patient_id, number, type, start_date, to_mo_id, to_profile_code, from_resource_id, status,
                           create_ts, referral_type_code, to_mo_oid, from_mo_oid, owner_oid)
     select r.id, r.patient, 'N', 'CONSULTATION', $3, $4, '97', $5, 'AVAILABLE', $3, '1', $6, $6, $6
       from unnest($1::uuid[], $2::text[]) as r (id, patient)`,
    [referrals.map((each) => each.id), referrals.map(({ patient }) => patient), CREATED, DEPARTMENT, DOCTOR, MO_OID],
  );
  return referrals;
}

/** A department, a doctor and his slots, ten minutes each, loaded through the gateway; the webhook is registered. */
export async function loadTimetable(baseUrl: string, misUrl: string, count: number): Promise<Slot[]> {
  const vitrine = createVitrineClient({ baseUrl, credentials: MIS_ACCOUNT });
  const gateway = createGatewayClient({ baseUrl, credentials: MIS_ACCOUNT });
  const slots = Array.from({ length: count }, (_, number) => slotOf(number));
  const answers = [
    await vitrine.POST("/api/mo", { body: { data: [mo()] } }),
    await vitrine.POST("/api/resource", { body: { data: [doctor()] } }),
    await vitrine.POST("/api/profilecode_resource", { body: { data: [careProfile()] } }),
    await vitrine.POST("/api/slot", { body: { data: slots } }),
    await gateway.POST("/api/callback", { body: { address: misUrl } }),
  ];
  for (const { error } of answers) if (error) throw new Error(JSON.stringify(error));
  return slots;
}

function slotOf(number: number): Slot {
  const day = 1 + Math.floor(number / 60);
  return slot(number, { visit_time: `2099-12-${String(day).padStart(2, "0")}T${clock(8 * 60 + (number % 60) * 10)}` });
}
