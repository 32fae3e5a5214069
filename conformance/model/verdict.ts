/** Worst first: the verdict of a case is the worst one found in it. */
export const VERDICTS = [
  "harness_error",
  "env_error",
  "fail",
  "ambiguous",
  "untestable",
  "not_selected",
  "warn",
  "pass",
  "not_applicable",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A pass needs evidence: nothing observed is `untestable`, never green. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? "untestable";
}
