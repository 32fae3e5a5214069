import type { ErratumId, RequirementId } from "@ferkit/contracts";
import type { CheckResult, Evidence } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Report } from "../model/report.ts";
import type { Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

/** One thing to mend: the same thing asked, the same field, the same words, however many cases and exchanges show it. */
export interface Mending {
  readonly checks: readonly string[];
  readonly title: Text;
  readonly verdict: Verdict;
  readonly message: Text;
  readonly hint: Text | null;
  /** Likely causes (`hints/`), the nearest to the wire first; at most three, or nobody reads them. */
  readonly causes: readonly Cause[];
  readonly requirements: readonly RequirementId[];
  readonly erratum: ErratumId | null;
  readonly first: Evidence;
  readonly exchanges: readonly string[];
  readonly cases: readonly string[];
  /** Why it is put up with, when the baseline has all of it. */
  readonly known: string | null;
}

export function mendings(report: Report, verdicts: readonly Verdict[]): Mending[] {
  const found = new Map<string, Mending>();
  for (const item of report.cases) {
    for (const check of item.checks) {
      if (!verdicts.includes(check.verdict)) continue;
      const key = keyOf(check);
      const known = found.get(key);
      found.set(key, known ? joined(known, check, item.id) : firstOf(check, item.id));
    }
  }
  return [...found.values()]
    .map((item) => ({ ...item, causes: causesOf(item, report.causes ?? []), known: knownReason(item, report) }))
    .toSorted((a, b) => rankOf(a, verdicts) - rankOf(b, verdicts));
}

/** Worst first; of the same verdict, what is known comes after what is new. */
function rankOf({ verdict, known }: Mending, verdicts: readonly Verdict[]): number {
  return verdicts.indexOf(verdict) + (known === null ? 0 : 0.5);
}

function knownReason({ cases, checks }: Mending, { baseline }: Report): string | null {
  const rows = (baseline?.rows ?? []).filter(({ state }) => state === "known");
  const covering = cases.map((id) =>
    rows.find(({ covers }) => checks.some((check) => covers.includes(`${id} ${check}`))),
  );
  return covering.every((row) => row !== undefined) ? (covering[0]?.reason ?? null) : null;
}

const MOST_CAUSES = 3;

function causesOf({ checks, exchanges, first }: Mending, causes: readonly Cause[]): Cause[] {
  const seen = first.compared_with === undefined ? exchanges : [...exchanges, first.compared_with];
  return causes
    .filter(
      (cause) => cause.checks.some((id) => checks.includes(id)) && cause.exchanges.some((id) => seen.includes(id)),
    )
    .slice(0, MOST_CAUSES);
}

/**
 * Seconds and exchange numbers inside a message do not make it another defect; and what could not be checked for one cause
 * is one item, however many checks wanted it.
 */
function keyOf({ title, verdict, evidence, message }: CheckResult): string {
  const cause = message.en.replaceAll(/\d+(?:\.\d+)?/g, "#");
  return verdict === "untestable" || verdict === "env_error"
    ? [verdict, cause].join("|")
    : [title.en, verdict, evidence.pointer ?? "", cause].join("|");
}

function firstOf(check: CheckResult, caseId: string): Mending {
  const { id, title, verdict, message, hint, requirements, erratum, evidence } = check;
  const exchanges = evidence.exchange === null ? [] : [evidence.exchange];
  return {
    checks: [id],
    title,
    verdict,
    message,
    hint,
    causes: [],
    requirements,
    erratum,
    first: evidence,
    exchanges,
    cases: [caseId],
    known: null,
  };
}

function joined(known: Mending, check: CheckResult, caseId: string): Mending {
  const add = <T>(list: readonly T[], items: readonly T[]): T[] => [...new Set([...list, ...items])];
  return {
    ...known,
    checks: add(known.checks, [check.id]),
    requirements: add(known.requirements, check.requirements),
    exchanges: check.evidence.exchange === null ? known.exchanges : add(known.exchanges, [check.evidence.exchange]),
    cases: add(known.cases, [caseId]),
  };
}
