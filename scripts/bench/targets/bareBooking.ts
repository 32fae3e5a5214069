// The bare loop of a booking: claim, webhook, finalise; a statement each before and after the call, nobody's request, no contract.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { Pool } from "undici";
import { bookRequest } from "../../../server/testing/records.ts";
import { MIS_CONNECTIONS } from "../context.ts";
import { serve } from "../rpc.ts";
import { inFlight, type Load } from "../traffic.ts";
import { slotAt } from "../timetable.ts";

const CLAIM = `
  with attempt as (
    insert into booking_attempt (id, kind, state, slot_id, patient_id, booking_type, address, called_at)
    values ($1, 'book', 'claimed', $2, $3, 'APPOINTMENT', $4, now()) returning id, slot_id
  )
  update associations_slots a set claim_id = t.id, claimed_at = now() from attempt t
   where a.slot_id = t.slot_id and a.status = 'AVAILABLE' and a.book_ext_id is null and a.claim_id is null returning 1`;

const FINALISE = `
  with held as (
    update associations_slots a
       set status = 'RECORDED', book_ext_id = $2, patient_id = t.patient_id, claim_id = null, claimed_at = null
      from booking_attempt t where t.id = $1 and a.slot_id = t.slot_id and a.claim_id = t.id
    returning a.slot_id, t.patient_id, t.booking_type
  ), recorded as (
    update slot s set status = 'RECORDED', updated_at = now() from held h where s.id = h.slot_id
    returning h.*, s.owner_oid
  ), written as (
    insert into book (id, patient_id, slot_id, status_code, tag_source, type, create_ts, owner_oid)
    select $2, patient_id, slot_id, 5000, 'EPGU', booking_type, now(), owner_oid from recorded returning slot_id
  )
  update booking_attempt t set state = 'booked', status_code = 0, book_ext_id = $2, answered_at = now(), settled_at = now()
    from written where t.id = $1 returning 1`;

export interface BareBookings {
  readonly misUrl: string;
  readonly count: number;
  readonly inFlight: number;
}

const database = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 20 });

async function book(mis: Pool, misUrl: string, number: number): Promise<number> {
  const { id: slotId } = slotAt(number);
  const [attemptId, patientId] = [randomUUID(), randomUUID()];
  const claimed = await database.query(CLAIM, [attemptId, slotId, patientId, misUrl]);
  if (claimed.rowCount !== 1) return 409;
  const { statusCode, body } = await mis.request({
    path: "/booking/book",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(bookRequest(slotId, patientId)),
  });
  const { book_ext_id } = (await body.json()) as { book_ext_id: string };
  const finalised = await database.query(FINALISE, [attemptId, book_ext_id]);
  return finalised.rowCount === 1 ? statusCode : 409;
}

const tasks = {
  start(_: null): string {
    return "";
  },
  async run({ misUrl, count, inFlight: clients }: BareBookings): Promise<Load> {
    const mis = new Pool(misUrl, { connections: MIS_CONNECTIONS });
    try {
      return await inFlight(clients, count, (number) => book(mis, misUrl, number));
    } finally {
      await mis.close();
    }
  },
};
export type BareBookingTasks = typeof tasks;

serve(tasks);
