import fc from "fast-check";
import { flawsOf, type Answer } from "../hostile/judge.ts";
import { servedOperations, type Operation } from "../hostile/operations.ts";
import type { Change, HostileWorld } from "../hostile/world.ts";
import { requestsOf, type Request } from "./requests.ts";

export interface FuzzResult {
  readonly seed: number;
  readonly requests: number;
  /** How many answers there were of each status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The shortest request found whose answer breaks the contract; undefined when none does. */
  readonly broken: { readonly request: string; readonly why: string } | undefined;
}

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  readonly progress?: (done: number) => void;
}

export type Send = (operation: Operation, change: Change) => Promise<Answer>;

/** So many requests wear the world out: what its examples speak of is deleted, moved and renamed. */
const RENEWED_EVERY = 60;

/** Sends generated requests one after the other until an answer breaks the contract, and then looks for a shorter one. */
export async function fuzz(
  world: HostileWorld,
  { seed, requests, progress }: FuzzOptions,
  send: Send = (operation, change) => world.send(operation, change),
): Promise<FuzzResult> {
  const statuses: Record<number, number> = {};
  let sent = 0;
  const requestArbitrary = requestsOf(servedOperations(), (operation) => world.examples(operation));
  const property = fc.asyncProperty(requestArbitrary, async ({ operation, change }) => {
    if (++sent % RENEWED_EVERY === 0) await world.restore();
    if (sent % 1_000 === 0) progress?.(sent);
    const answer = await send(operation, change);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status === 200 && changesTheWorld(operation)) await world.restore();
    const problems = problemsOf(operation, answer);
    if (problems.length > 0) throw new Error(`${answer.status}: ${problems.join("; ")}\n${answer.text.slice(0, 500)}`);
  });
  const { counterexample, errorInstance } = await fc.check(property, { seed, numRuns: requests });
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return {
    seed,
    requests: sent,
    statuses,
    broken: counterexample ? { request: textOf(counterexample[0]), why } : undefined,
  };
}

/** What an operator switches holds for every request that follows. */
function changesTheWorld({ path, method }: Operation): boolean {
  return path.startsWith("/sandbox") && method !== "GET";
}

/** Declared or not, nothing that a client sends is the server's own fault. */
function problemsOf(operation: Operation, answer: Answer): string[] {
  return [...(answer.status >= 500 ? ["a fault of the server"] : []), ...flawsOf(operation, answer)];
}

function textOf({ operation, change }: Request): string {
  const { raw, body, parameters, headers } = change;
  const sent = raw === undefined ? JSON.stringify(body) : String(raw);
  return [
    `${operation.method} ${operation.path} (${operation.id})`,
    ...Object.entries({ ...parameters }).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}`),
    ...Object.entries({ ...headers }).map(([name, value]) => `  ${name}: ${String(value).slice(0, 200)}`),
    ...(operation.body ? [`  ${sent.slice(0, 2_000)}`] : []),
  ].join("\n");
}
