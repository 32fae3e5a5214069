import { randomUUID } from "node:crypto";
import { createGatewayClient, createVitrineClient, type Credentials, type Slot } from "@ferkit/contracts";
import type { Database } from "../../server/db/orm.ts";
import { sql } from "../../server/db/sql.ts";
import { hashPassword } from "../../server/http/auth.ts";

const MO_OID = "1.2.643.5.1.13.13.12.2.999.10001";
const PASSWORD = "chaos-password";
export const MIS_ACCOUNT: Credentials = { username: MO_OID, password: PASSWORD };
export const EPGU_ACCOUNT: Credentials = { username: "epgu", password: PASSWORD };

const CREATED = "2026-11-20T08:00:00";
const id = (number: number): string => `c4a05000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

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
  const referrals = Array.from({ length: count }, (_, number) => ({ id: id(0x9000 + number), patient: randomUUID() }));
  await sql(
    db.em.fork(),
    `insert into referral (id, patient_id, number, type, start_date, to_mo_id, to_profile_code, from_resource_id, status,
                           create_ts, referral_type_code, to_mo_oid, from_mo_oid, owner_oid)
     select r.id, r.patient, 'N', 'CONSULTATION', $3, $4, '97', $5, 'AVAILABLE', $3, '1', $6, $6, $6
       from unnest($1::uuid[], $2::text[]) as r (id, patient)`,
    [referrals.map((each) => each.id), referrals.map(({ patient }) => patient), CREATED, id(1), id(2), MO_OID],
  );
  return referrals;
}

/** A department, a doctor and his slots, ten minutes each, loaded through the gateway; the webhook is registered. */
export async function loadTimetable(baseUrl: string, misUrl: string, count: number): Promise<Slot[]> {
  const vitrine = createVitrineClient({ baseUrl, credentials: MIS_ACCOUNT });
  const gateway = createGatewayClient({ baseUrl, credentials: MIS_ACCOUNT });
  const slots = Array.from({ length: count }, (_, number) => slotOf(number));
  const answers = [
    await vitrine.POST("/api/mo", {
      body: {
        data: [
          {
            id: id(1),
            parent_id: MO_OID,
            branch_oid: `${MO_OID}.0.100001`,
            name: "Поликлиника № 1",
            address: "г. Образцов, ул. Примерная, д. 1",
            enabled: "ALL",
            create_ts: CREATED,
            tag_age: "ALL",
          },
        ],
      },
    }),
    await vitrine.POST("/api/resource", {
      body: {
        data: [
          {
            id: id(2),
            type: "ROOM",
            mo_id: id(1),
            enabled: "ALL",
            create_ts: CREATED,
            room_number: "1",
            room_name: "Кабинет",
          },
        ],
      },
    }),
    await vitrine.POST("/api/slot", { body: { data: slots } }),
    await gateway.POST("/api/callback", { body: { address: misUrl } }),
  ];
  for (const { error } of answers) if (error) throw new Error(JSON.stringify(error));
  return slots;
}

function slotOf(number: number): Slot {
  const day = 1 + Math.floor(number / 60);
  const minutes = 8 * 60 + (number % 60) * 10;
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    id: id(0x1000 + number),
    mo_id: id(1),
    resource_id: id(2),
    tag_type: "EPGU",
    tag_age: "ALL",
    visit_time: `2026-12-${two(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`,
    duration: 10,
    status: "AVAILABLE",
    create_ts: CREATED,
  };
}
