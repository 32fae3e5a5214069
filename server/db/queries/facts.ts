import type { EntityManager } from "@mikro-orm/postgresql";
import type { BookingFact, Candidate, Facts, SlotFact } from "../../profile/facts.ts";
import { textOf } from "../../profile/facts.ts";
import { BOOKED } from "../../profile/statuses.ts";
import { slotTimeKey } from "../../profile/slotTime.ts";
import { ofEach, type Subsystem, type SubsystemName } from "../../profile/subsystems.ts";
import { statement } from "../statement.ts";
import { anyOf, columns, kysely, type Columns } from "../tables.ts";

/** Looks up everything the rules need, one statement per kind of fact and package. */
export async function loadFacts(
  em: EntityManager,
  subsystem: Subsystem,
  candidates: readonly Candidate[],
  owner: string,
): Promise<Facts> {
  const { name } = subsystem;
  return {
    owner,
    recordOwners: await loadOwners(
      em,
      name,
      candidates.map(({ id }) => id),
    ),
    parentOwners: await loadParentOwners(em, subsystem, candidates),
    moNames: name === "mo" ? await loadMoNames(em, candidates) : new Map(),
    slotTimes: name === "slot" ? await loadSlotTimes(em, candidates) : new Map(),
    slots: name === "book" ? await loadSlots(em, idsIn(candidates, "slot_id")) : new Map(),
    recordsInForce: name === "book" ? await loadRecordsInForce(em, idsIn(candidates, "slot_id")) : new Map(),
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
    found.set(table, await loadOwners(em, table, [...ids]));
  }
  return found;
}

function idsIn(candidates: readonly Candidate[], field: string): string[] {
  return [...new Set(candidates.flatMap(({ record }) => textOf(record, field) ?? []))];
}

/** Text, for Kysely has no type for a table that is one of eight. */
const OWNERS = ofEach(({ name, key }) => {
  const { owner_oid }: Columns<SubsystemName> = columns(name);
  return statement<{ ids: readonly string[] }, { id: string; owner_oid: string }>(
    (p) => `select ${key} as id, ${owner_oid} from ${name} where ${key} = any(${p.ids}::uuid[])`,
  );
});

async function loadOwners(
  em: EntityManager,
  table: SubsystemName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await OWNERS[table].run(em, { ids });
  return new Map(rows.map(({ id, owner_oid }) => [id, owner_oid]));
}

async function loadMoNames(em: EntityManager, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
  const names = candidates.map(({ record }) => textOf(record, "name") ?? "");
  const rows = await kysely(em)
    .selectFrom("mo")
    .select(["id", "name"])
    .where("name", "=", anyOf(names, "text"))
    .execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const [s, a, p] = [columns("slot", "s"), columns("associations_slots", "a"), columns("patient", "p")];

/** Text, for two arrays are the table that is asked for. */
const SLOT_TIMES = statement<
  { resourceIds: readonly unknown[]; times: readonly unknown[] },
  { id: string; resource_id: string; visit_time: string }
>(
  ({ resourceIds, times }) => `
  select ${s.id}, ${s.resource_id}, ${s.visit_time}
    from unnest(${resourceIds}::uuid[], ${times}::timestamp[]) as wanted (resource_id, visit_time)
    join slot s on ${s.resource_id} = wanted.resource_id and ${s.visit_time} = wanted.visit_time`,
);

async function loadSlotTimes(
  em: EntityManager,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await SLOT_TIMES.run(em, {
    resourceIds: candidates.map(({ record }) => record["resource_id"]),
    times: candidates.map(({ record }) => record["visit_time"]),
  });
  return new Map(rows.map((row) => [slotTimeKey(row), row.id]));
}

async function loadSlots(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, SlotFact>> {
  const rows = await kysely(em)
    .selectFrom("slot as s")
    .leftJoin("associations_slots as a", "a.slot_id", "s.id")
    .select(["s.id", "s.owner_oid as owner", "s.status", "a.book_ext_id as bookExtId"])
    .where("s.id", "=", anyOf(ids, "uuid"))
    .execute();
  return new Map(rows.map(({ id, ...fact }) => [id, fact]));
}

async function loadRecordsInForce(em: EntityManager, slotIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await kysely(em)
    .selectFrom("book")
    .select(["slot_id", "id"])
    .where("slot_id", "=", anyOf(slotIds, "uuid"))
    .where("status_code", "=", BOOKED.book)
    .execute();
  return new Map(rows.map(({ slot_id, id }) => [slot_id, id]));
}

/** Text, for two arrays are the table that is asked for. */
const BOOKINGS = statement<
  { ids: readonly string[]; patientIds: readonly unknown[] },
  { id: string; slot_id: string; patient_ids: string[] }
>(
  ({ ids, patientIds }) => `
  select r.id, ${a.slot_id}, array_remove(${a.patient_id} || case when ${a.patient_id} <> r.patient_id then array(
           select unnest(${p.id} || ${p.united_guids}) from patient p
            where ${p.id} = ${a.patient_id} or ${a.patient_id} = any(${p.united_guids})) end, null) as patient_ids
    from unnest(${ids}::uuid[], ${patientIds}::text[]) as r (id, patient_id)
    join associations_slots a on ${a.book_ext_id} = r.id`,
);

/** What is booked through ЕПГУ under the ids of the бирки (E-24); merged GUIDs are looked up for another patient only. */
async function loadBookings(
  em: EntityManager,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, BookingFact>> {
  const rows = await BOOKINGS.run(em, {
    ids: candidates.map(({ id }) => id),
    patientIds: candidates.map(({ record }) => record["patient_id"]),
  });
  return new Map(rows.map(({ id, slot_id, patient_ids }) => [id, { slotId: slot_id, patientIds: patient_ids }]));
}

async function loadReferrals(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await kysely(em).selectFrom("referral").select("id").where("id", "=", anyOf(ids, "uuid")).execute();
  return new Set(rows.map(({ id }) => id));
}

async function loadOwnOids(em: EntityManager, oids: readonly string[], owner: string): Promise<ReadonlySet<string>> {
  const rows = await kysely(em)
    .selectFrom("mo")
    .select("branch_oid")
    .where("branch_oid", "=", anyOf(oids, "text"))
    .where("owner_oid", "=", owner)
    .execute();
  return new Set(rows.map(({ branch_oid }) => branch_oid));
}

const [account, mo] = [columns("account", "a"), columns("mo", "m")];

/** Text, for a list is the table that is asked for, and each OID has a search of its own. */
const FOREIGN_OIDS = statement<{ oids: readonly string[]; owner: string }, { oid: string }>(
  (param) => `
  select oid from unnest(${param.oids}::text[]) as oid
   where coalesce(
     (select ${account.mo_oid} from account a where starts_with(oid || '.', ${account.mo_oid} || '.')
       order by length(${account.mo_oid}) desc limit 1),
     (select ${mo.owner_oid} from mo m where ${mo.branch_oid} = oid order by ${mo.owner_oid} = ${param.owner} desc limit 1),
     ${param.owner}) <> ${param.owner}`,
);

/** The longest OID of an account that one lies under tells whose it is; under none, whoever has uploaded it before (E-49). */
async function loadForeignOids(
  em: EntityManager,
  oids: readonly string[],
  owner: string,
): Promise<ReadonlySet<string>> {
  const rows = await FOREIGN_OIDS.run(em, { oids, owner });
  return new Set(rows.map(({ oid }) => oid));
}
