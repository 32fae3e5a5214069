// Whose token would have uploaded a record: tenancy is decided by it.
import type { Book, Mo, ProfilecodeResource, Referral, Resource, Service, UnaccessablePeriod } from "@ferkit/contracts";

interface Records {
  mo: readonly Mo[];
  resources: readonly Resource[];
  services: readonly Service[];
  profiles: readonly ProfilecodeResource[];
  periods: readonly UnaccessablePeriod[];
  referrals: readonly Referral[];
  books: readonly Book[];
}

/** OID of the МО by record id. `slotOwners` has the booked slots only: books follow their slot. */
export function ownersOf(records: Records, slotOwners: ReadonlyMap<string, string>): Map<string, string> {
  const owners = new Map<string, string>();
  const inherit = (id: string, parents: ReadonlyMap<string, string>, parent: string): void => {
    const owner = parents.get(parent);
    if (owner === undefined) throw new Error(`Record ${id} hangs under ${parent}, which nobody owns`);
    owners.set(id, owner);
  };
  for (const { id, parent_id } of records.mo) owners.set(id, parent_id);
  for (const { id, mo_id } of records.resources) inherit(id, owners, mo_id);
  for (const { id, resource_id } of [...records.services, ...records.profiles]) inherit(id, owners, resource_id);
  for (const { period_id, resource_id } of records.periods) inherit(period_id, owners, resource_id);
  // The issuer uploads a referral, wherever it leads.
  for (const { id, from_resource_id } of records.referrals) inherit(id, owners, from_resource_id);
  for (const { id, slot_id } of records.books) inherit(id, slotOwners, slot_id);
  return owners;
}
