// The least that PostgreSQL and a webhook must do for a booking: tables of its own, no trigger, no history, no request, no contract.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { Pool } from "undici";
import { bookRequest } from "../../../server/testing/records.ts";
import { MIS_CONNECTIONS } from "../context.ts";
import { serve } from "../rpc.ts";
import { slotAt } from "../timetable.ts";
import { inFlight, type Load } from "../traffic.ts";

const TABLES = `
  drop schema if exists lean cascade;
  create schema lean;
  create table lean.slot (
    id uuid primary key, status text not null, claim_id uuid, updated_at timestamptz not null default now()
  );
  create table lean.attempt (
    id uuid primary key, slot_id uuid not null, patient_id uuid not null, state text not null,
    book_ext_id uuid, called_at timestamptz not null default now(), settled_at timestamptz
  );
  create table lean.book (
    id uuid primary key, slot_id uuid not null, patient_id uuid not null, status_code int not null,
    created_at timestamptz not null default now()
  );
  create index on lean.attempt (slot_id);
  create unique index on lean.book (slot_id) where status_code = 5000`;

const CLAIM = {
  name: "lean_claim",
  text: `
    with claimed as (
      update lean.slot set claim_id = $1 where id = $2 and status = 'AVAILABLE' and claim_id is null returning id
    )
    insert into lean.attempt (id, slot_id, patient_id, state) select $1, id, $3, 'claimed' from claimed returning 1`,
};

const FINALISE = {
  name: "lean_finalise",
  text: `
    with recorded as (
      update lean.slot set status = 'RECORDED', claim_id = null, updated_at = now()
       where id = $3 and claim_id = $1 returning id
    ), written as (
      insert into lean.book (id, slot_id, patient_id, status_code) select $2, id, $4, 5000 from recorded returning 1
    )
    update lean.attempt set state = 'booked', book_ext_id = $2, settled_at = now() from written where id = $1 returning 1`,
};

export interface LeanBookings {
  readonly misUrl: string;
  readonly count: number;
  readonly inFlight: number;
}

const database = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 20 });

async function book(mis: Pool, slotId: string): Promise<number> {
  const [attemptId, patientId] = [randomUUID(), randomUUID()];
  const claimed = await database.query({ ...CLAIM, values: [attemptId, slotId, patientId] });
  if (claimed.rowCount !== 1) return 409;
  const { statusCode, body } = await mis.request({
    path: "/booking/book",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(bookRequest(slotId, patientId)),
  });
  const { book_ext_id } = (await body.json()) as { book_ext_id: string };
  const finalised = await database.query({ ...FINALISE, values: [attemptId, book_ext_id, slotId, patientId] });
  return finalised.rowCount === 1 ? statusCode : 409;
}

const tasks = {
  start(_: null): string {
    return "";
  },
  /** On tables that are made anew, as the gateway's bookings are on slots of their own. */
  async run({ misUrl, count, inFlight: clients }: LeanBookings): Promise<Load> {
    const ids = Array.from({ length: count }, (_, number) => slotAt(number).id);
    await database.query(TABLES);
    await database.query("insert into lean.slot (id, status) select unnest($1::uuid[]), 'AVAILABLE'", [ids]);
    await database.query("vacuum (analyze) lean.slot");
    const mis = new Pool(misUrl, { connections: MIS_CONNECTIONS });
    try {
      return await inFlight(clients, count, (number) => book(mis, ids[number] ?? ""));
    } finally {
      await mis.close();
    }
  },
};
export type LeanBookingTasks = typeof tasks;

serve(tasks);
