import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { retryOnConflict, sqlState } from "../db/retry.ts";
import type { Candidate } from "../profile/facts.ts";
import type { Issue } from "../profile/issue.ts";

/** What PostgreSQL says of the cause, without the value: its message and detail quote it. */
interface Refusal {
  readonly state: string;
  readonly constraint: string | undefined;
  readonly column: string | undefined;
}

/** A record that PostgreSQL does not take, though it passed the contract and the rules. */
interface Unstorable {
  readonly candidate: Candidate;
  readonly refusal: Refusal;
}

/** Classes of SQLSTATE that blame a value: data exception, integrity constraint violation. */
const BLAMES_VALUE = /^2[23]/;

/** What a refusal says; undefined when the error is about anything but a value. */
function refusalOf(error: unknown): Refusal | undefined {
  const state = sqlState(error);
  if (state === undefined || !BLAMES_VALUE.test(state)) return undefined;
  return { state, constraint: nameIn(error, "constraint"), column: nameIn(error, "column") };
}

/** Whether PostgreSQL refused a value. */
export function blamesValue(error: unknown): boolean {
  return refusalOf(error) !== undefined;
}

function nameIn(error: unknown, key: "constraint" | "column"): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { [key]: name, cause } = error as Record<string, unknown>;
  return typeof name === "string" ? name : nameIn(cause, key);
}

/** Judges and writes candidates in the transaction of `em`; the issues by index in the package. */
type Work = (em: EntityManager, candidates: readonly Candidate[]) => Promise<IssuesByIndex>;
type Report = (unstorable: readonly Unstorable[]) => void;
export type IssuesByIndex = ReadonlyMap<number, readonly Issue[]>;

/**
 * Does the work in one transaction. Should PostgreSQL refuse it for a value that the contract and the rules let pass, the guilty
 * records get an issue of their own (SBX-103) and the others are stored, again in one transaction. Every guilty record is
 * shown to `report` first.
 */
export async function storeSparing(
  em: EntityManager,
  candidates: readonly Candidate[],
  work: Work,
  report: Report,
): Promise<IssuesByIndex> {
  const store = (some: readonly Candidate[]): Promise<IssuesByIndex> =>
    retryOnConflict(() => em.fork().transactional((tx) => work(tx, some)));
  try {
    return await store(candidates);
  } catch (error) {
    if (!blamesValue(error)) throw error;
    const unstorable = await findUnstorable(em, candidates, work);
    report(unstorable);
    const guilty = new Set(unstorable.map(({ candidate }) => candidate));
    const issues = await store(candidates.filter((candidate) => !guilty.has(candidate)));
    return new Map([...issues, ...unstorable.map(toIssueOfIndex)]);
  }
}

/**
 * Tries halves until the guilty records are alone, in a transaction that is rolled back: what is left must be stored in one go,
 * for records of one package may depend on each other (two slots that swap their times). A guilty record costs two tries
 * per halving.
 */
async function findUnstorable(em: EntityManager, candidates: readonly Candidate[], work: Work): Promise<Unstorable[]> {
  const found: Unstorable[] = [];
  const rollBack = new Error("the tries are over");
  await em
    .fork()
    .transactional(async (tx) => {
      found.push(...(await halve(tx, candidates, work)));
      throw rollBack;
    })
    .catch((error: unknown) => {
      if (error !== rollBack) throw error;
    });
  return found;
}

async function halve(em: EntityManager, candidates: readonly Candidate[], work: Work): Promise<Unstorable[]> {
  const refusal = await tryOut(em, candidates, work);
  if (refusal === undefined) return [];
  const [candidate] = candidates;
  if (candidate && candidates.length === 1) return [{ candidate, refusal }];
  const middle = Math.ceil(candidates.length / 2);
  const left = await halve(em, candidates.slice(0, middle), work);
  return [...left, ...(await halve(em, candidates.slice(middle), work))];
}

/** In a savepoint, so that the transaction survives a refusal. */
async function tryOut(em: EntityManager, candidates: readonly Candidate[], work: Work): Promise<Refusal | undefined> {
  try {
    await em.transactional((savepoint) => work(savepoint, candidates));
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal;
  }
}

/** ENV-5, SBX-103: says which rule of the database it was, never the value. */
function toIssueOfIndex({ candidate, refusal }: Unstorable): [number, Issue[]] {
  const { id, index, record } = candidate;
  const { state, constraint, column } = refusal;
  // The column may also be one of a table that hangs on the record's own.
  const field = column !== undefined && column in record ? column : undefined;
  const what = field === undefined ? "одно из значений" : `значение поля ${field}`;
  const rule = constraint === undefined ? "" : `, ограничение ${constraint}`;
  const values = { id, detail: `база данных не принимает ${what} (SQLSTATE ${state}${rule})` };
  return [index, [{ rule: "unstorable-value", pointer: field === undefined ? "" : `/${field}`, values }]];
}

/** A value that no check of ours knows of, so that somebody may add one. Says which rule of the database it was, never the value. */
export function warnOf(log: Logger, subsystem: string): Report {
  return (unstorable) => {
    const refusals = new Map(unstorable.map(({ refusal }) => [JSON.stringify(refusal), refusal]));
    const facts = { subsystem, records: unstorable.length, refusals: [...refusals.values()] };
    log.warn(facts, "PostgreSQL refused records that passed every check");
  };
}
