import { readHeader, type SharedHeader } from "../config.ts";
import { findCalledMo } from "../db/queries/accounts.ts";
import type { Database } from "../db/orm.ts";
import type { AccountBook, Doors } from "../http/accountBook.ts";
import { isObject } from "../profile/isObject.ts";
import type { HeaderOf } from "../webhook/misClient.ts";

/**
 * E-38: by which header the МИС of an МО knows the gateway. It goes to addresses that this МО has registered, and nowhere else: whoever may
 * have an address checked would read it there. `common` is for the МО without a header of their own.
 */
export function webhookHeaders(db: Database, book: AccountBook, common: SharedHeader | undefined): HeaderOf {
  return async ({ address, owner, body }) => {
    const doors = await doorsTo(book, address, owner);
    const registered = ownersIn(doors, address);
    if (owner !== undefined) return registered.includes(owner) ? headerOf(doors, owner, common) : undefined;
    const [only, ...others] = new Set(registered.map((oid) => headerOf(doors, oid, common)));
    if (others.length === 0) return only;
    // Several МО behind one address, each with its own secret.
    const called = await findCalledMo(db.em.fork(), textIn(body, "slot_id"), textIn(body, "book_ext_id"));
    return called === undefined ? undefined : headerOf(doors, called, common);
  };
}

/** What is known may be a second old, and the address registered within it. */
async function doorsTo(book: AccountBook, address: string, owner: string | undefined): Promise<Doors> {
  const doors = await book.read();
  const owners = ownersIn(doors, address);
  if (owner === undefined ? owners.length > 0 : owners.includes(owner)) return doors;
  book.forget();
  return book.read();
}

function ownersIn({ ownersOf }: Doors, address: string): readonly string[] {
  return ownersOf.get(address) ?? [];
}

function headerOf(
  { headerOf: stored }: Doors,
  oid: string,
  common: SharedHeader | undefined,
): SharedHeader | undefined {
  const own = stored.get(oid);
  return own === undefined ? common : readHeader(own);
}

function textIn(body: unknown, field: string): string {
  const value = isObject(body) ? body[field] : undefined;
  return typeof value === "string" ? value : "";
}
