import type { EntityManager } from "@mikro-orm/postgresql";
import type { BookingFact, Candidate, Facts, SlotFact } from "../../profile/facts.ts";
import { textOf } from "../../profile/facts.ts";
import { slotTimeKey } from "../../profile/slotTime.ts";
import type { Subsystem, SubsystemName } from "../../profile/subsystems.ts";
import { sql } from "../sql.ts";

/** Looks up everything the rules need, one statement per kind of fact and package. */
export async function loadFacts(
  em: EntityManager,
  subsystem: Subsystem,
  candidates: readonly Candidate[],
  owner: string,
): Promise<Facts> {
  const { name, key } = subsystem;
  return {
    owner,
    recordOwners: await loadOwners(
      em,
      name,
      key,
      candidates.map(({ id }) => id),
    ),
    parentOwners: await loadParentOwners(em, subsystem, candidates),
    moNames: name === "mo" ? await loadMoNames(em, candidates) : new Map(),
    slotTimes: name === "slot" ? await loadSlotTimes(em, candidates) : new Map(),
    slots: name === "book" ? await loadSlots(em, idsIn(candidates, "slot_id")) : new Map(),
    bookings: name === "book" ? await loadBookings(em, candidates) : new Map(),
    referrals: name === "book" ? await loadReferrals(em, idsIn(candidates, "referral_id")) : new Set(),
    ownOids: name === "referral" ? await loadOwnOids(em, idsIn(candidates, "from_mo_oid"), owner) : new Set(),
    foreignOids: name === "mo" ? await loadForeignOids(em, idsIn(candidates, "branch_oid"), owner) : new Set(),
  };
}

/** One statement per table, however many fields name its records. */
async function loadParentOwners(
  em: EntityManager,
  { parents }: Subsystem,
  candidates: readonly Candidate[],
): Promise<Facts["parentOwners"]> {
  const found = new Map<SubsystemName, ReadonlyMap<string, string>>();
  for (const [table, links] of Map.groupBy(parents, (link) => link.table)) {
    const ids = new Set(links.flatMap(({ field }) => idsIn(candidates, field)));
    found.set(table, await loadOwners(em, table, "id", [...ids]));
  }
  return found;
}

function idsIn(candidates: readonly Candidate[], field: string): string[] {
  return [...new Set(candidates.flatMap(({ record }) => textOf(record, field) ?? []))];
}

async function loadOwners(
  em: EntityManager,
  table: SubsystemName,
  key: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; owner_oid: string }>(
    em,
    `select ${key} as id, owner_oid from ${table} where ${key} = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, owner_oid }) => [id, owner_oid]));
}

async function loadMoNames(em: EntityManager, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
  const names = candidates.map(({ record }) => textOf(record, "name") ?? "");
  const rows = await sql<{ id: string; name: string }>(em, "select id, name from mo where name = any($1::text[])", [
    names,
  ]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function loadSlotTimes(
  em: EntityManager,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; resource_id: string; visit_time: string }>(
    em,
    `select s.id, s.resource_id, s.visit_time
       from unnest($1::uuid[], $2::timestamp[]) as wanted (resource_id, visit_time)
       join slot s on s.resource_id = wanted.resource_id and s.visit_time = wanted.visit_time`,
    [candidates.map(({ record }) => record["resource_id"]), candidates.map(({ record }) => record["visit_time"])],
  );
  return new Map(rows.map((row) => [slotTimeKey(row), row.id]));
}

async function loadSlots(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, SlotFact>> {
  const rows = await sql<{ id: string; owner_oid: string; status: string; book_ext_id: string | null }>(
    em,
    `select s.id, s.owner_oid, s.status, a.book_ext_id
       from slot s left join associations_slots a on a.slot_id = s.id
      where s.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, owner_oid, status, book_ext_id }) => [id, { owner: owner_oid, status, bookExtId: book_ext_id }]),
  );
}

/** What is booked through ЕПГУ under the ids of the бирки (E-24); merged GUIDs are looked up for another patient only. */
async function loadBookings(
  em: EntityManager,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, BookingFact>> {
  const rows = await sql<{ id: string; slot_id: string; patient_ids: string[] }>(
    em,
    `select r.id, a.slot_id, array_remove(a.patient_id || case when a.patient_id <> r.patient_id then array(
              select unnest(p.id || p.united_guids) from patient p
               where p.id = a.patient_id or a.patient_id = any(p.united_guids)) end, null) as patient_ids
       from unnest($1::uuid[], $2::text[]) as r (id, patient_id)
       join associations_slots a on a.book_ext_id = r.id`,
    [candidates.map(({ id }) => id), candidates.map(({ record }) => record["patient_id"])],
  );
  return new Map(rows.map(({ id, slot_id, patient_ids }) => [id, { slotId: slot_id, patientIds: patient_ids }]));
}

async function loadReferrals(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await sql<{ id: string }>(em, "select id from referral where id = any($1::uuid[])", [ids]);
  return new Set(rows.map(({ id }) => id));
}

async function loadOwnOids(em: EntityManager, oids: readonly string[], owner: string): Promise<ReadonlySet<string>> {
  const rows = await sql<{ branch_oid: string }>(
    em,
    "select branch_oid from mo where branch_oid = any($1::text[]) and owner_oid = $2",
    [oids, owner],
  );
  return new Set(rows.map(({ branch_oid }) => branch_oid));
}

/** The longest OID of an account that one lies under tells whose it is; under none, whoever has uploaded it before (E-49). */
async function loadForeignOids(
  em: EntityManager,
  oids: readonly string[],
  owner: string,
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ oid: string }>(
    em,
    `select oid from unnest($1::text[]) as oid
      where coalesce(
        (select a.mo_oid from account a where starts_with(oid || '.', a.mo_oid || '.') order by length(a.mo_oid) desc limit 1),
        (select m.owner_oid from mo m where m.branch_oid = oid order by m.owner_oid = $2 desc limit 1), $2) <> $2`,
    [oids, owner],
  );
  return new Set(rows.map(({ oid }) => oid));
}
