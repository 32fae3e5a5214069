// Statements that PostgreSQL parses and plans once per connection: for the few that run thousands of times a minute and find every
// row by its key, so that one plan is right for all of them. (A plan made on an empty table would be a bad one for scans.)
import { Client, type ClientConfig } from "pg";
import { noteReadOnly, returnWhenLost } from "./lostClient.ts";

const MARK = /^\/\* prepared: ([a-z_]+) \*\/ /;

/** The text of a statement to be prepared under `name`, which must be its own. */
export function prepared(name: string, text: string): string {
  return `/* prepared: ${name} */ ${text}`;
}

/** Kysely hands on a text and values, and no name: it travels in a comment. */
export class PreparingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    returnWhenLost(this);
    const plain = this.query.bind(this) as (...args: unknown[]) => unknown;
    // The overloads of `query` cannot be written down for a function that passes all of them on.
    this.query = ((first: unknown, ...rest: unknown[]) => {
      const result = plain(named(first), ...rest);
      if (result instanceof Promise) result.catch((error: unknown) => noteReadOnly(this, error));
      return result;
    }) as Client["query"];
  }
}

function named(query: unknown): unknown {
  const name = typeof query === "string" ? MARK.exec(query)?.[1] : undefined;
  return name === undefined ? query : { name, text: query };
}
