import type { EntityManager } from "@mikro-orm/postgresql";
import type { Mo } from "@ferkit/contracts";
import { syncAssociations } from "../db/queries/associations.ts";
import { replacePatients, saveAccounts } from "../db/queries/region.ts";
import { readSetting, storeSetting } from "../db/queries/settings.ts";
import { upsertRecords } from "../db/queries/upsert.ts";
import type { Database } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { hashPassword } from "../http/auth.ts";
import type { SubsystemName } from "../vitrine/subsystems.ts";
import { slotsOf, type Region } from "./region.ts";

/** What the database holds of the living region. */
interface Loaded {
  readonly seed: number;
  readonly today: string;
}

const SETTING = "region";

/**
 * Brings the living region up to `today`. Its own departments are replaced with all that hangs under them; what the users of the
 * sandbox loaded under other departments stays. Does nothing when the region is of today already.
 */
export async function ensureRegion(db: Database, region: Region, loaded: Loaded): Promise<"loaded" | "fresh"> {
  const stored = await readSetting(db.em.fork(), SETTING);
  if (isSame(stored, loaded)) return "fresh";
  const hashes = await hashAll(region);
  await db.em.fork().transactional(async (em) => {
    await saveAccounts(em, hashes);
    await clearDepartments(em, region.mo);
    await loadRecords(em, region);
    await replacePatients(em, region);
    await storeSetting(em, SETTING, loaded);
  });
  return "loaded";
}

/** The seed of the region that is loaded: another start has to go on with it, for its departments have the same names. */
export async function loadedSeed(em: EntityManager): Promise<number | undefined> {
  return ((await readSetting(em, SETTING)) as Loaded | undefined)?.seed;
}

function isSame(stored: unknown, { seed, today }: Loaded): boolean {
  const { seed: storedSeed, today: storedDay } = (stored ?? {}) as Partial<Loaded>;
  return storedSeed === seed && storedDay === today;
}

async function hashAll({ accounts }: Region): Promise<Parameters<typeof saveAccounts>[1]> {
  return Promise.all(
    accounts.map(async ({ username, password, role, mo_oid }) => ({
      username,
      role,
      mo_oid,
      password_hash: await hashPassword(password),
    })),
  );
}

/** CASC-1 does the rest; referrals have no parent (E-60). */
async function clearDepartments(em: EntityManager, departments: readonly Mo[]): Promise<void> {
  const ids = departments.map(({ id }) => id);
  await sql(em, "delete from referral where to_mo_id = any($1::uuid[])", [ids]);
  await sql(em, "delete from mo where id = any($1::uuid[])", [ids]);
}

async function loadRecords(em: EntityManager, region: Region): Promise<void> {
  const owner = (id: string): string => ownerOf(region, id);
  await loadByOwner(em, "mo", region.mo, ({ id }) => owner(id));
  await loadByOwner(em, "resource", region.resources, ({ id }) => owner(id));
  await loadByOwner(em, "service", region.services, ({ id }) => owner(id));
  await loadByOwner(em, "profilecode_resource", region.profiles, ({ id }) => owner(id));
  await loadByOwner(em, "unaccessable_period", region.periods, ({ period_id }) => owner(period_id));
  for (const chunk of slotsOf(region)) {
    await loadByOwner(em, "slot", chunk, ({ mo_id }) => owner(mo_id));
    await syncAssociations(
      em,
      chunk.map(({ id }) => id),
    );
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
