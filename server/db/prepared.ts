// Statements that PostgreSQL parses and plans once per connection: for the few that run thousands of times a minute and find every
// row by its key, so that one plan is right for all of them, those made on empty tables included.
import { CompiledQuery, type DatabaseConnection } from "kysely";
import { Client, type ClientConfig } from "pg";
import { noteReadOnly, returnWhenLost } from "./lostClient.ts";

const MARK = /^\/\* prepared: ([a-z_]+) \*\/ /;

/** The text of a statement to be prepared under `name`, which must be its own. */
export function prepared(name: string, text: string): string {
  return `/* prepared: ${name} */ ${text}`;
}

/** Kysely hands on a text and values, and no name: it travels in a comment. */
export class PreparingClient extends Client {
  constructor(config?: ClientConfig, { keepsSession = true }: { readonly keepsSession?: boolean } = {}) {
    super(config);
    returnWhenLost(this);
    const plain = this.query.bind(this) as (...args: unknown[]) => unknown;
    // The overloads of `query` cannot be written down for a function that passes all of them on.
    this.query = ((first: unknown, ...rest: unknown[]) => {
      const result = plain(keepsSession ? named(first) : first, ...rest);
      if (result instanceof Promise) result.catch((error: unknown) => noteReadOnly(this, error));
      return result;
    }) as Client["query"];
  }
}

/** Plans are kept, also those of triggers and foreign keys: an empty table would be read whole for ever, as it fills. */
const BY_KEYS = "select set_config('enable_seqscan', 'off', false), set_config('jit', 'off', false)";

/** To be called with every new connection, before its first statement. */
export async function planByKeys(connection: DatabaseConnection): Promise<void> {
  // A connection that has broken tells it to whoever uses it next.
  await connection.executeQuery(CompiledQuery.raw(BY_KEYS)).catch(() => undefined);
}

function named(query: unknown): unknown {
  const name = typeof query === "string" ? MARK.exec(query)?.[1] : undefined;
  return name === undefined ? query : { name, text: query };
}
