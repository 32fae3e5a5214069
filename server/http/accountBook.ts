import { createHash } from "node:crypto";
import { readDoors, type AccountRow, type WebhookOwner } from "../db/queries/accounts.ts";
import type { Database } from "../db/orm.ts";

export interface Account extends AccountRow {
  /** Another one after every change of the password, and after the account was made anew. */
  readonly version: string;
}

/** Who may come in at this moment, and the key that signs their tokens. */
export interface Doors {
  readonly key: string;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly webhooks: readonly WebhookOwner[];
}

export interface AccountBook {
  read(): Promise<Doors>;
  /** What is known is not enough: the next reading asks the database. */
  forget(): void;
}

/** A token lives no longer than this after its account. */
const FRESH_MS = 1_000;
/** From this age on the next state is looked for while the present one is still good. */
const AGEING_MS = 500;

/**
 * All accounts, remembered for a second: no query per request, and every process sees a change within that second. While the database is
 * away what was known last holds: nothing can be read or changed with it.
 */
export function createAccountBook(db: Database, configuredKey: string | undefined): AccountBook {
  let known: { readonly doors: Doors; readonly at: number } | undefined;
  let looking: Promise<Doors> | undefined;
  const look = async (): Promise<Doors> => {
    const at = performance.now();
    try {
      const { key, accounts, webhooks } = await readDoors(db.em.fork());
      const doors = {
        key: configuredKey ?? key ?? "",
        webhooks,
        accounts: new Map(accounts.map((row) => [row.username, { ...row, version: versionOf(row) }])),
      };
      known = { doors, at };
      return doors;
    } catch (error) {
      if (!known) throw error;
      return known.doors;
    } finally {
      looking = undefined;
    }
  };
  return {
    forget: () => {
      if (known) known = { ...known, at: -Infinity };
    },
    async read() {
      const age = known ? performance.now() - known.at : Infinity;
      if (known && age < AGEING_MS) return known.doors;
      looking ??= look();
      return known && age < FRESH_MS ? known.doors : looking;
    },
  };
}

/** Of the hash, whose salt is new each time: nothing more is to be stored. */
export function versionOf({ password_hash }: Pick<AccountRow, "password_hash">): string {
  return createHash("sha256").update(password_hash).digest("base64url").slice(0, 12);
}
