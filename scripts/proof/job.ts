import { CASES } from "../../conformance/cases/catalog.ts";
import type { Verdict } from "../../conformance/model/verdict.ts";
import { FAULTS } from "../../mock-mis/faults/index.ts";
import { VARIANTS } from "../../mock-mis/variants/index.ts";
import { tryMis, type Tried } from "./arena.ts";
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

/** A run of the suite, as far as the proof wants to know of it. */
export interface Sat {
  readonly seen: readonly Seen[];
  /** Titles of the cards of its report. */
  readonly cards: readonly string[];
  readonly seconds: number;
}

export async function perform({ kind, name, seed, only }: Job): Promise<Sat> {
  const chosen = { seed, only: only && new Set(only) };
  switch (kind) {
    case "reference":
      return satOf(await tryMis(chosen));
    case "fault":
      return satOf(await tryMis({ ...chosen, fault: named(FAULTS, name) }));
    case "variant":
      return satOf(await tryMis({ ...chosen, variant: named(VARIANTS, name) }));
    case "constant":
      return satOf(await tryConstant(named(CONSTANTS, name), chosen));
  }
}

/** Ids of the cases that race requests against each other. */
export const RACES: readonly string[] = CASES.map(({ id }) => id).filter((id) => /^race\.|concurrent/.test(id));

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((one) => one.name === name);
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}

function satOf({ cases, cards, seconds }: Tried): Sat {
  return { seen: seenIn(cases), cards: cards.map(({ verdict, title }) => `${verdict}: ${title.ru}`), seconds };
}

function seenIn(results: Tried["cases"]): Seen[] {
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
