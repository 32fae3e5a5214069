// Whose passwords are printed in README, and what becomes of them when others can reach the gateway.
import { networkInterfaces } from "node:os";
import type { EntityManager } from "@mikro-orm/postgresql";
import { listAccounts, saveAccount } from "../../server/db/queries/accounts.ts";
import { readOrStoreSetting } from "../../server/db/queries/settings.ts";
import { hashPassword, isPasswordValid } from "../../server/http/auth.ts";
import type { Account } from "../../server/region/accounts.ts";
import { newPassword } from "../account/accounts.ts";

/** Only programs of this machine can reach it. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Every address under which a server that listens on `host` can be reached, the given one first. */
export function addressesOf(url: string, host: string): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [url];
  const { port } = new URL(url);
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const reachable = all.filter(({ family, scopeid }) => (family === "IPv4" || host === "::") && !scopeid);
  const hosts = reachable.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
  return hosts.map((address) => `http://${address}:${port}`);
}

/**
 * The demo accounts that are in force, with their passwords: those of README on loopback; off it others, made once and kept in the database. An
 * account that its user has revoked or given a password of his own is not among them, and is left alone.
 */
export async function demoAccountsInForce(
  em: EntityManager,
  accounts: readonly Account[],
  host: string,
): Promise<Account[]> {
  const made = (await readOrStoreSetting(em, "demo_passwords", madeFor(accounts))) as Readonly<Record<string, string>>;
  const stored = new Map((await listAccounts(em)).map((row) => [row.username, row]));
  const inForce: Account[] = [];
  for (const account of accounts) {
    const row = stored.get(account.username);
    const own = made[account.username] ?? "";
    const [wanted, other] = isLoopback(host) ? [account.password, own] : [own, account.password];
    if (!row || wanted === "") continue;
    if (await isPasswordValid(other, row.password_hash))
      await saveAccount(em, { ...row, password_hash: await hashPassword(wanted) });
    else if (!(await isPasswordValid(wanted, row.password_hash))) continue;
    inForce.push({ ...account, password: wanted });
  }
  return inForce;
}

function madeFor(accounts: readonly Account[]): Record<string, string> {
  return Object.fromEntries(accounts.map(({ username }) => [username, newPassword()]));
}
