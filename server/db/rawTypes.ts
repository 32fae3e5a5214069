// How columns look in rows that do not pass through entities (see sql.ts): the same as in those that do.
import { isoLocalTimestamp } from "./localTimestamp.ts";

export interface PoolWithTypes {
  options: { types?: { setTypeParser?(oid: number, parse: (text: string) => unknown): void } };
}

const NUMERIC = 1700;
const TIMESTAMP = 1114;

/** MikroORM gives each pool its own parsers; these are added to them. */
export function useProfileTypes(pool: PoolWithTypes): void {
  const { types } = pool.options;
  if (types?.setTypeParser === undefined)
    throw new Error("The pool of MikroORM has no type parsers of its own any more");
  types.setTypeParser(TIMESTAMP, isoLocalTimestamp);
  // The only numeric column is a price, which a double holds to the kopeck.
  types.setTypeParser(NUMERIC, Number);
}
