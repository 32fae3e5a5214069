// Which webhook is in force for the МО of the region: the mock's, unless its user has registered his own МИС.
import type { Database } from "../../server/db/orm.ts";
import { listCallbacks, saveCallback } from "../../server/db/queries/callbacks.ts";
import { readSetting, storeSetting } from "../../server/db/queries/settings.ts";
import type { Region } from "../../server/region/region.ts";

/** A webhook that leads elsewhere than to the mock. */
export interface ForeignWebhook {
  /** OID of the МО, or of the department that has a webhook of its own (E-35). */
  readonly oid: string;
  readonly address: string;
}

const SETTING = "mock_webhooks";

/** Per МО the address under which the mock was last registered. */
type Remembered = Readonly<Record<string, string>>;

/**
 * Registers the mock for every МО without a webhook, and for those where it was registered under another port before. Without asking the
 * gateway: maintenance or faults that were left on must not keep the sandbox from starting.
 */
export async function registerWebhooks(
  db: Database,
  { accounts }: Pick<Region, "accounts">,
  address: string,
): Promise<ForeignWebhook[]> {
  const em = db.em.fork();
  const owners = accounts.flatMap(({ mo_oid }) => mo_oid ?? []);
  const stored = await listCallbacks(em, owners);
  const before = ((await readSetting(em, SETTING)) ?? {}) as Remembered;
  const isUsers = (oid: string): boolean => {
    const own = stored.find(({ mo_oid, depart_oid }) => mo_oid === oid && depart_oid === null);
    return own !== undefined && own.address !== before[oid];
  };
  const ours = owners.filter((oid) => !isUsers(oid));
  for (const oid of ours) await saveCallback(em, oid, { address, depart_oid: null });
  await storeSetting(em, SETTING, { ...before, ...Object.fromEntries(ours.map((oid) => [oid, address])) });
  return stored
    .filter(({ mo_oid, depart_oid }) => depart_oid !== null || !ours.includes(mo_oid))
    .filter((one) => one.address !== address)
    .map(({ mo_oid, depart_oid, address }) => ({ oid: depart_oid ?? mo_oid, address }));
}
