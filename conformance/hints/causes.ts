import type { CaseResult, CheckResult } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Facts } from "../model/facts.ts";
import type { Verdict } from "../model/verdict.ts";
import { HINTS } from "./catalog.ts";
import { seenOf, type Suspicion } from "./hint.ts";
import { groupBy } from "../model/groupBy.ts";

const ASKS_FOR_A_CAUSE: ReadonlySet<Verdict> = new Set(["fail", "warn", "ambiguous", "untestable"]);

/**
 * The likely causes of what was found; one that explains no finding is not told. The same words over several exchanges are
 * one cause. Pure, like the verdicts, and never a part of them.
 */
export function causesOf(cases: readonly CaseResult[], exchanges: readonly Exchange[], facts: Facts): Cause[] {
  const findings = cases.flatMap(({ checks }) => checks.filter(({ verdict }) => ASKS_FOR_A_CAUSE.has(verdict)));
  if (findings.length === 0) return [];
  const suspect = new Set(findings.flatMap(({ evidence }) => [evidence.exchange, evidence.compared_with]));
  const seen = seenOf(exchanges, facts, suspect);
  return HINTS.flatMap((hint) =>
    joined(hint.find(seen)).flatMap((cause) => {
      const explained = findings.filter(
        (finding) => wants(finding, hint.across) && shares(finding, cause) && hint.explains(finding, cause),
      );
      if (explained.length === 0) return [];
      return [{ ...cause, checks: [...new Set(explained.map(({ id }) => id))] }];
    }),
  );
}

/** A check that knows the cause itself needs no second guess, unless that comes from looking at other exchanges. */
function wants({ hint }: CheckResult, across: true | undefined): boolean {
  return hint === null || across === true;
}

function shares({ evidence }: CheckResult, { exchanges }: Suspicion): boolean {
  return [evidence.exchange, evidence.compared_with].some((id) => typeof id === "string" && exchanges.includes(id));
}

function joined(causes: readonly Suspicion[]): Suspicion[] {
  const groups = groupBy(causes, ({ message, pointer }) => `${pointer ?? ""} ${message.ru}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, exchanges: [...new Set(group.flatMap(({ exchanges }) => exchanges))] }] : [];
  });
}
