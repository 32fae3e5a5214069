import { CASES } from "../../conformance/cases/catalog.ts";
import type { CaseResult } from "../../conformance/model/case.ts";
import type { Verdict } from "../../conformance/model/verdict.ts";
import { FAULTS } from "../../mock-mis/faults/index.ts";
import { VARIANTS } from "../../mock-mis/variants/index.ts";
import { tryMis } from "./arena.ts";
import { CONSTANTS, tryConstant } from "./constants.ts";

/** One run of the suite, in words that can be sent to another thread. */
export interface Job {
  readonly kind: "reference" | "fault" | "variant" | "constant";
  /** Of the fault, the variant or the constant server. */
  readonly name: string;
  readonly seed: number;
  /** Ids of cases; all of them unless given. */
  readonly only?: readonly string[];
}

/** What is left of a case's result: its verdict, and whether any check of it failed or warned. */
export interface Seen {
  readonly id: string;
  readonly verdict: Verdict;
  readonly failed: boolean;
  readonly warned: boolean;
  /** The first check that was not satisfied, for whoever has to look. */
  readonly why: string;
}

export async function perform({ kind, name, seed, only }: Job): Promise<Seen[]> {
  const chosen = { seed, only: only && new Set(only) };
  switch (kind) {
    case "reference":
      return seen(await tryMis(chosen));
    case "fault":
      return seen(await tryMis({ ...chosen, fault: named(FAULTS, name) }));
    case "variant":
      return seen(await tryMis({ ...chosen, variant: named(VARIANTS, name) }));
    case "constant":
      return seen(await tryConstant(named(CONSTANTS, name), chosen));
  }
}

/** Ids of the cases that race requests against each other. */
export const RACES: readonly string[] = CASES.map(({ id }) => id).filter((id) => /^race\.|concurrent/.test(id));

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((one) => one.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}

function seen(results: readonly CaseResult[]): Seen[] {
  return results.map(({ id, verdict, checks }) => {
    const worst = checks.find((check) => check.verdict === verdict);
    return {
      id,
      verdict,
      failed: checks.some((check) => check.verdict === "fail"),
      warned: checks.some((check) => check.verdict === "warn"),
      why: verdict === "pass" || !worst ? "" : `${worst.id}: ${worst.message.ru}`,
    };
  });
}
