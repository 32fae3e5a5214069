import { CASES } from "./cases/catalog.ts";
import { ALWAYS } from "./checks/always.ts";

/** Every id that people may have written down: in baselines, in letters, in the requirement ledger. */
export function knownIds(): string[] {
  const checks = [...ALWAYS, ...CASES.flatMap((item) => item.checks)].map(({ id }) => `check ${id}`);
  return [...new Set([...CASES.map(({ id }) => `case ${id}`), ...checks, "check case.run"])].toSorted();
}
