import type { EntityManager } from "@mikro-orm/postgresql";
import { syncAssociations } from "../db/queries/associations.ts";
import { addMissingAccounts, type NewAccount } from "../db/queries/accounts.ts";
import { replacePatients } from "../db/queries/patients.ts";
import { clearDepartments, countOfUsers, noteLoadedAt } from "../db/queries/region.ts";
import { readSetting, storeSetting } from "../db/queries/settings.ts";
import { upsertRecords } from "../db/queries/upsert.ts";
import type { Database } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { hashPassword } from "../http/auth.ts";
import type { SubsystemName } from "../profile/subsystems.ts";
import { withFreeNames } from "./freeNames.ts";
import { departmentIdsOf, slotsOf, type Region } from "./region.ts";
import type { RegionSize } from "../profile/regionSizes.ts";

/** What the database holds of the living region. */
export interface LoadedRegion {
  readonly seed: number;
  /** Null: a reset emptied the Витрина and did not come to its end. */
  readonly today: string | null;
  readonly size: RegionSize;
}

/** What a start or a reset wants; without a size it is `demo`. */
type Wanted = Pick<LoadedRegion, "seed"> & { readonly today: string; readonly size?: RegionSize };

/** Told of each step of a long load. */
export type RegionProgress = (step: RegionStep) => void;

export type RegionStep =
  | { readonly kind: "replacing"; readonly stored: LoadedRegion }
  /** A user has a department of this name. */
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "loading"; readonly slots: number };

export interface RegionOutcome {
  readonly outcome: "loaded" | "fresh";
  /** Records that users had loaded or booked under the departments of the region, and that went with it. */
  readonly replaced: number;
}

const SETTING = "region";

/**
 * Brings the living region up to `today`, and to the size that is wanted. Its own departments are replaced with all that hangs under
 * them; what the users of the sandbox loaded under other departments stays. Does nothing when the region is the wanted one already.
 */
export async function ensureRegion(
  db: Database,
  region: Region,
  { size = "demo", ...rest }: Wanted,
  progress: RegionProgress = () => undefined,
): Promise<RegionOutcome> {
  const wanted: LoadedRegion = { size, ...rest };
  const stored = await loadedRegion(db.em.fork());
  if (stored && isSame(stored, wanted)) return { outcome: "fresh", replaced: 0 };
  const hashes = await hashAll(region);
  const replaced = await db.em.fork().transactional(async (em) => {
    await addMissingAccounts(em, hashes);
    const replaced = stored ? await clearRegion(em, stored, progress) : 0;
    const mo = await withFreeNames(em, region.mo, (from, to) => progress({ kind: "renamed", from, to }));
    await loadRecords(em, { ...region, mo }, (slots) => progress({ kind: "loading", slots }));
    await replacePatients(em, region);
    await storeLoaded(em, wanted);
    return replaced;
  });
  // A million new rows: until the server has looked at them its plans are those of an empty table.
  await sql(db.em.fork(), "analyze");
  return { outcome: "loaded", replaced };
}

/** Another start has to go on with its seed and size: its departments have the same names, and nobody asked for another size. */
export async function loadedRegion(em: EntityManager): Promise<LoadedRegion | undefined> {
  const stored = (await readSetting(em, SETTING)) as Partial<LoadedRegion> | undefined;
  if (stored?.seed === undefined) return undefined;
  // Data folders of version 0.1.0 know no size.
  return { seed: stored.seed, today: stored.today ?? null, size: stored.size ?? "demo" };
}

function isSame(stored: LoadedRegion, wanted: LoadedRegion): boolean {
  return stored.seed === wanted.seed && stored.today === wanted.today && stored.size === wanted.size;
}

/** With the moment of the load: what has changed since is the users'. */
async function storeLoaded(em: EntityManager, wanted: LoadedRegion): Promise<void> {
  await storeSetting(em, SETTING, wanted);
  await noteLoadedAt(em, SETTING);
}

async function hashAll({ accounts }: Region): Promise<NewAccount[]> {
  return Promise.all(
    accounts.map(async ({ username, password, role, mo_oid }) => ({
      username,
      role,
      mo_oid,
      password_hash: await hashPassword(password),
    })),
  );
}

/** Returns how many records of users went too. */
async function clearRegion(em: EntityManager, stored: LoadedRegion, progress: RegionProgress): Promise<number> {
  const departments = departmentIdsOf(stored.seed, stored.size);
  const records = await countOfUsers(em, departments, SETTING);
  progress({ kind: "replacing", stored });
  await clearDepartments(em, departments);
  return records;
}

async function loadRecords(em: EntityManager, region: Region, progress: (slots: number) => void): Promise<void> {
  const owner = (id: string): string => ownerOf(region, id);
  await loadByOwner(em, "mo", region.mo, ({ id }) => owner(id));
  await loadByOwner(em, "resource", region.resources, ({ id }) => owner(id));
  await loadByOwner(em, "service", region.services, ({ id }) => owner(id));
  await loadByOwner(em, "profilecode_resource", region.profiles, ({ id }) => owner(id));
  await loadByOwner(em, "unaccessable_period", region.periods, ({ period_id }) => owner(period_id));
  let slots = 0;
  for (const chunk of slotsOf(region)) {
    await loadByOwner(em, "slot", chunk, ({ mo_id }) => owner(mo_id));
    await syncAssociations(
      em,
      chunk.map(({ id }) => id),
    );
    progress((slots += chunk.length));
  }
  await loadByOwner(em, "referral", region.referrals, ({ id }) => owner(id));
  await loadByOwner(em, "book", region.books, ({ id }) => owner(id));
}

function ownerOf({ owners }: Region, id: string): string {
  const owner = owners.get(id);
  if (owner === undefined) throw new Error(`the region does not say who owns ${id}`);
  return owner;
}

async function loadByOwner<T extends object>(
  em: EntityManager,
  subsystem: SubsystemName,
  records: readonly T[],
  owner: (record: T) => string,
): Promise<void> {
  for (const [oid, own] of Map.groupBy(records, owner)) await upsertRecords(em, subsystem, own, oid);
}
