import type { Database } from "../../server/db/orm.ts";
import { sql } from "../../server/db/sql.ts";
import type { Ledger } from "./ledger.ts";
import type { Promised } from "./patients.ts";

/** What both sides say in the end; every number but `bookings` has to be 0. */
export interface Comparison {
  /** Active at the МИС. */
  readonly bookings: number;
  /** Slots with two patients who were told that they have it. */
  readonly soldTwice: number;
  /** Records of the МИС that the gateway does not hold. */
  readonly onlyMis: number;
  /** Records of the gateway that the МИС does not know. */
  readonly onlyGateway: number;
  /** The Витрина shows another set of active бирки than the МИС has. */
  readonly vitrineDiffers: number;
  /** Patients who were told of a record that is gone, though they did not cancel it. */
  readonly brokenPromises: number;
  /** Attempts that are not settled. */
  readonly open: number;
  /** Slots held for an attempt that is settled: nobody could ever book them. */
  readonly deadClaims: number;
  /** REF-21: referrals that are RECORDED without a бирка in force, or AVAILABLE with one. */
  readonly referralsDiffer: number;
}

export async function compare(db: Database, ledger: Ledger, promised: readonly Promised[]): Promise<Comparison> {
  const em = db.em.fork();
  const held = await sql<{ key: string }>(
    em,
    `select slot_id || ' ' || book_ext_id || ' ' || patient_id as key
       from associations_slots where book_ext_id is not null`,
  );
  const shown = await sql<{ key: string }>(
    em,
    "select slot_id || ' ' || id || ' ' || patient_id as key from book where status_code = 5000",
  );
  const [counts = NOTHING] = await sql<typeof NOTHING>(em, COUNTS);
  const mis = ledger.active().map(({ slot, id, patient }) => `${slot} ${id} ${patient}`);
  const gateway = held.map(({ key }) => key);
  const vitrine = shown.map(({ key }) => key);
  return {
    bookings: mis.length,
    soldTwice: repeats(promised.filter(({ isGivenBack }) => !isGivenBack).map(({ slot }) => slot)),
    onlyMis: without(mis, gateway),
    onlyGateway: without(gateway, mis),
    vitrineDiffers: without(mis, vitrine) + without(vitrine, mis),
    brokenPromises: promised.filter(
      ({ bookExtId, isGivenBack }) => !isGivenBack && ledger.entryOf(bookExtId)?.state !== "active",
    ).length,
    ...counts,
  };
}

const NOTHING = { open: 0, deadClaims: 0, referralsDiffer: 0 };

const COUNTS = `
  select (select count(*)::int from booking_attempt where state in ('claimed', 'unknown')) as open,
         (select count(*)::int from associations_slots a
           where a.claim_id is not null
             and not exists (select from booking_attempt t where t.id = a.claim_id and t.state in ('claimed', 'unknown')))
           as "deadClaims",
         (select count(*)::int from referral r
           where (r.status = 'RECORDED') <> exists (select from book b where b.referral_id = r.id and b.status_code = 5000))
           as "referralsDiffer"`;

const FAULTS = [
  "soldTwice",
  "onlyMis",
  "onlyGateway",
  "vitrineDiffers",
  "brokenPromises",
  "open",
  "deadClaims",
  "referralsDiffer",
] as const satisfies readonly (keyof Comparison)[];

export function isClean(comparison: Comparison): boolean {
  return FAULTS.every((fault) => comparison[fault] === 0);
}

function without(some: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return some.filter((item) => !known.has(item)).length;
}

function repeats(items: readonly string[]): number {
  return items.length - new Set(items).size;
}
