import type { AccountBook, Account } from "./accountBook.ts";
import { createTokens, type ReadToken, type Signer, type Tokens } from "./auth.ts";

/** As many clients as a region has, many times over; each is a kilobyte. */
const REMEMBERED = 10_000;

interface Reader {
  readonly key: string;
  readonly signer: Signer;
  readonly known: Map<string, ReadToken>;
}

/** Tokens that end with their account, its password and the signing key. A signature is checked once per token, not per request. */
export function accountTokens(book: AccountBook): Tokens {
  let reader: Reader | undefined;
  const readerFor = (key: string): Reader =>
    reader?.key === key ? reader : (reader = { key, signer: createTokens(key), known: new Map() });
  return {
    async issue(caller, lifetimeSeconds) {
      const { key, accounts } = await book.read();
      const version = accounts.get(caller.username)?.version ?? null;
      return readerFor(key).signer.issue({ ...caller, version }, lifetimeSeconds);
    },
    async read(token) {
      const { key, accounts } = await book.read();
      const found = await readOnce(readerFor(key), token);
      if (!found) return undefined;
      const isExpired = found.expiresAt <= Date.now() / 1000;
      return { ...found, isInForce: !isExpired && isHolder(accounts.get(found.caller.username), found), isExpired };
    },
  };
}

async function readOnce({ signer, known }: Reader, token: string): Promise<ReadToken | undefined> {
  const before = known.get(token);
  if (before) return before;
  const found = await signer.read(token);
  if (!found) return undefined;
  known.set(token, found);
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size > REMEMBERED) known.delete(oldest);
  return found;
}

function isHolder(account: Account | undefined, { caller, version }: ReadToken): boolean {
  return account?.version === version && account.role === caller.role && account.mo_oid === caller.moOid;
}
