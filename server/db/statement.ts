import type { EntityManager } from "@mikro-orm/postgresql";
import { sql } from "./sql.ts";

/** A statement that is text because its shape is the point. Assembled once, when its module is loaded. */
export interface Statement<Params extends object, Row extends object> {
  readonly text: string;
  /** In the order of `$1`, `$2` … */
  values(params: Params): unknown[];
  run(em: EntityManager, params: Params): Promise<Row[]>;
  /** The first row. */
  first(em: EntityManager, params: Params): Promise<Row | undefined>;
}

/** What stands for a parameter in the text: `${p.slotId}` is its `$n`, the same wherever it is named. */
export type Marks<Params> = Readonly<Record<keyof Params, string>>;

/** `write` gives the text; a name that it does not mention is no parameter. */
export function statement<Params extends object, Row extends object = object>(
  write: (p: Marks<Params>) => string,
): Statement<Params, Row> {
  const names: (keyof Params)[] = [];
  const text = write(marks(names));
  const values = (params: Params): unknown[] => names.map((name) => params[name]);
  const run = (em: EntityManager, params: Params): Promise<Row[]> => sql<Row>(em, text, values(params));
  return { text, values, run, first: async (em, params) => (await run(em, params))[0] };
}

/** Numbers the names as they are mentioned for the first time. */
function marks<Params>(names: (keyof Params)[]): Marks<Params> {
  const mark = (_: object, name: string | symbol): string => {
    const known = names.indexOf(name as keyof Params);
    return `$${known < 0 ? names.push(name as keyof Params) : known + 1}`;
  };
  return new Proxy({}, { get: mark }) as Marks<Params>;
}
