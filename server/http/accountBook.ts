import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AccountRow, DoorRows } from "../db/queries/accounts.ts";

export interface Account extends AccountRow {
  /** Another one after every change of the password, and after the account was made anew. */
  readonly version: string;
}

/** Who may come in at this moment, and the key that signs their tokens. */
export interface Doors {
  readonly key: string;
  readonly accounts: ReadonlyMap<string, Account>;
  /** OIDs of the МО that have registered it, by address. */
  readonly ownersOf: ReadonlyMap<string, readonly string[]>;
  /** By which the МИС of an МО knows the gateway (E-38), as it is stored; by OID. */
  readonly headerOf: ReadonlyMap<string, string>;
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
/** A database that takes longer is away. */
const PATIENCE_MS = 1_000;

/**
 * All accounts, remembered for a second: no query per request, and every process sees a change within that second. While the database is
 * away what was known last holds, and nobody waits for it: nothing can be read or changed with it.
 */
export function createAccountBook(readRows: () => Promise<DoorRows>, configuredKey: string | undefined): AccountBook {
  let known: { readonly doors: Doors; readonly at: number } | undefined;
  let looking: Promise<Doors> | undefined;
  let isAway = false;
  const look = async (): Promise<Doors> => {
    const at = performance.now();
    try {
      const doors = doorsOf(await readRows(), configuredKey);
      known = { doors, at };
      isAway = false;
      return doors;
    } catch (error) {
      if (!known) throw error;
      isAway = true;
      return known.doors;
    } finally {
      looking = undefined;
    }
  };
  const lookPatiently = async (last: Doors): Promise<Doors> => {
    looking ??= look();
    if (isAway) return last;
    const limit = new AbortController();
    const late = sleep(PATIENCE_MS, undefined, { signal: limit.signal }).then(
      () => {
        isAway = true;
        return last;
      },
      () => last,
    );
    try {
      return await Promise.race([looking, late]);
    } finally {
      limit.abort();
    }
  };
  return {
    forget: () => {
      if (known) known = { ...known, at: -Infinity };
    },
    async read() {
      if (!known) return (looking ??= look());
      const age = performance.now() - known.at;
      if (age < AGEING_MS) return known.doors;
      if (age >= FRESH_MS) return lookPatiently(known.doors);
      looking ??= look();
      return known.doors;
    },
  };
}

function doorsOf({ key, accounts, webhooks }: DoorRows, configuredKey: string | undefined): Doors {
  const versioned = accounts.map((row) => [row.username, { ...row, version: versionOf(row) }] as const);
  const ownersOf = new Map<string, string[]>();
  for (const { address, mo_oid } of webhooks) ownersOf.set(address, [...(ownersOf.get(address) ?? []), mo_oid]);
  const headerOf = new Map<string, string>();
  for (const { mo_oid, webhook_header } of accounts)
    if (mo_oid !== null && webhook_header !== null && !headerOf.has(mo_oid)) headerOf.set(mo_oid, webhook_header);
  return { key: configuredKey ?? key ?? "", accounts: new Map(versioned), ownersOf, headerOf };
}

/** Of the hash, whose salt is new each time: nothing more is to be stored. */
export function versionOf({ password_hash }: Pick<AccountRow, "password_hash">): string {
  return createHash("sha256").update(password_hash).digest("base64url").slice(0, 12);
}
