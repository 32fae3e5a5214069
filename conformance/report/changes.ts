import type { CaseResult } from "../model/case.ts";
import type { Text } from "../model/text.ts";
import { worstOf, type Verdict } from "../model/verdict.ts";

/** The worst verdict of one check in one case, before and after; null where it was not there. */
export interface CheckChange {
  readonly check: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** The words of the later verdict, or of the earlier one when there is no later. */
  readonly message: Text;
}

export interface CaseChange {
  readonly id: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly checks: readonly CheckChange[];
}

/** Cases of which a verdict, of the case or of one of its checks, is not the same in both. In the order of `after`, then of `before`. */
export function changesOf(before: readonly CaseResult[], after: readonly CaseResult[]): CaseChange[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((list) => list.find((item) => item.id === id));
    const checks = checkChanges(old, now);
    const change = { id, before: old?.verdict ?? null, after: now?.verdict ?? null, checks };
    return checks.length > 0 || change.before !== change.after ? [change] : [];
  });
}

/** What fails now and did not before (what failed in both is no change): it is this that breaks a build. */
export function newFailures(changes: readonly CaseChange[]): string[] {
  return changes.flatMap(({ id, checks }) =>
    checks.filter(({ after }) => after === "fail").map(({ check }) => `${id} ${check}`),
  );
}

function checkChanges(old: CaseResult | undefined, now: CaseResult | undefined): CheckChange[] {
  const ids = [...new Set([...(now?.checks ?? []), ...(old?.checks ?? [])].map(({ id }) => id))];
  return ids.flatMap((check) => {
    const [before, after] = [worstIn(old, check), worstIn(now, check)];
    const told = after ?? before;
    if (!told || before?.verdict === after?.verdict) return [];
    return [{ check, before: before?.verdict ?? null, after: after?.verdict ?? null, message: told.message }];
  });
}

function worstIn(item: CaseResult | undefined, check: string): CaseResult["checks"][number] | undefined {
  const results = (item?.checks ?? []).filter(({ id }) => id === check);
  const worst = worstOf(results.map(({ verdict }) => verdict));
  return results.find(({ verdict }) => verdict === worst);
}
