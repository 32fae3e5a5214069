import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { CASES } from "../../conformance/cases/catalog.ts";

/**
 * The defects each case must find, by id of the case. They belong to the proof: the suite that МИС teams are shipped knows
 * neither a mock nor its defects. What the file names is held against the cases and the faults by `problemsOf`.
 */
export const KILLS = parse(readFileSync(new URL("kills.yaml", import.meta.url), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

export function declaredKills(): { readonly fault: string; readonly case: string }[] {
  return CASES.flatMap(({ id }) => (KILLS[id] ?? []).map((fault) => ({ fault, case: id })));
}
