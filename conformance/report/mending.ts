import type { ErratumId, RequirementId } from "@ferkit/contracts";
import { HINTS } from "../hints/catalog.ts";
import type { CheckResult, Evidence } from "../model/case.ts";
import type { Cause } from "../model/cause.ts";
import type { Exchange } from "../model/exchange.ts";
import { groupBy } from "../model/groupBy.ts";
import type { Report } from "../model/report.ts";
import type { Text } from "../model/text.ts";
import { VERDICTS, worstOf, type Verdict } from "../model/verdict.ts";

/** One thing to mend, one card: what comes from the same cause, however many checks, cases and exchanges show it. */
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
  /** In which it was found. */
  readonly cases: readonly string[];
  /** Cases that cannot be checked before it is mended. */
  readonly frees: readonly string[];
  /** Why it is put up with, when the baseline has all of it. */
  readonly known: string | null;
}

/** What the cards are made of. */
export type Judged = Pick<Report, "cases" | "exchanges" | "causes" | "baseline">;

/** What one check found in one case. */
interface Found {
  readonly caseId: string;
  readonly check: CheckResult;
}

const TOLD: ReadonlySet<Verdict> = new Set(
  VERDICTS.filter((verdict) => !["pass", "not_applicable", "not_selected"].includes(verdict)),
);
/** Of what could not be checked the words are the cause, whatever check wanted it. */
const OPEN: ReadonlySet<Verdict> = new Set(["untestable", "env_error"]);

/** The cards whose worst finding is one of the verdicts: the worst first, then those whose mending frees most cases. */
export function mendings(report: Judged, verdicts: readonly Verdict[]): Mending[] {
  return cardsOf(report)
    .filter(({ verdict }) => verdicts.includes(verdict))
    .toSorted((a, b) => rankOf(a, verdicts) - rankOf(b, verdicts) || weightOf(b) - weightOf(a));
}

function weightOf({ cases, frees }: Mending): number {
  return new Set([...cases, ...frees]).size;
}

/** Worst first; of the same verdict, what is known comes after what is new. */
function rankOf({ verdict, known }: Mending, verdicts: readonly Verdict[]): number {
  return verdicts.indexOf(verdict) + (known === null ? 0 : 0.5);
}

function cardsOf(report: Judged): Mending[] {
  const found = report.cases.flatMap(({ id, checks }) =>
    checks.filter(({ verdict }) => TOLD.has(verdict)).map((check) => ({ caseId: id, check })),
  );
  const open = found.filter(({ check }) => OPEN.has(check.verdict));
  const settled = found.filter(({ check }) => !OPEN.has(check.verdict));
  // Beside what is broken, what could not be checked is mostly its consequence: a guess at another cause would mislead.
  const isExplainedAbove = settled.some(({ check }) => check.verdict === "fail");
  const apart = isExplainedAbove ? { ...report, causes: [] } : report;
  return [
    ...causesOfFailures(settled, report).map((group) => cardOf(group, report, open)),
    ...[...groupBy(open, ({ check }) => `${check.verdict} ${pattern(check)}`).values()].map((group) =>
      cardOf(group, apart, []),
    ),
  ];
}

/** Groups of the same cause; in each the finding that tells most of it comes first. */
function causesOfFailures(found: readonly Found[], report: Judged): Found[][] {
  const exchanges = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  const alike = [...groupBy(found, ({ check }) => keyOf(check, exchanges)).values()];
  return consequencesJoined(joinedByHint(alike, report.causes ?? []));
}

const CODE = "/status/status_code";
const CODE_READ = "answer.status-code";

/**
 * The same wrong code for the same expected one is the same mistake, whichever case asked. Elsewhere it is the same check at the
 * same place in the same words: seconds and exchange numbers inside them do not make it another defect.
 */
function keyOf(check: CheckResult, exchanges: ReadonlyMap<string, Exchange>): string {
  const { id, title, evidence } = check;
  const { pointer = "", exchange, expected = "", actual = "" } = evidence;
  if (id === "answer.in-time" || (id === "answer.received" && actual.startsWith("timeout"))) return "late";
  if (id !== CODE_READ && pointer === CODE && /^\d/.test(actual))
    return ["code", exchanges.get(exchange ?? "")?.operation, expected, actual].join("|");
  return isCamelCase(evidence) ? "camel case" : [title.en, pointer, pattern(check)].join("|");
}

/** `bookExtId` for `book_ext_id`: one setting of a serialiser, whatever the field. */
function isCamelCase({ pointer = "", expected = "", actual = "" }: Evidence): boolean {
  const bare = (name: string): string => name.replaceAll("_", "").toLowerCase();
  const names = [expected, pointer.split("/").at(-1) ?? ""];
  return /^[a-z]+[A-Z]/.test(actual) && names.some((name) => name !== actual && bare(name) === bare(actual));
}

function pattern({ message }: CheckResult): string {
  return message.en.replaceAll(/\d+(?:\.\d+)?/g, "#");
}

/** A hint that compares exchanges («every refusal has code 18») explains whole groups; one of a single answer may stand beside another mistake. */
const ACROSS: ReadonlySet<string> = new Set(HINTS.filter(({ across }) => across).map(({ id }) => id));

function joinedByHint(groups: readonly Found[][], causes: readonly Cause[]): Found[][] {
  const causeOf = (group: readonly Found[]): string | undefined =>
    causes.find((cause) => ACROSS.has(cause.id) && group.some(({ check }) => isExplained(check, cause)))?.id;
  return [...groupBy(groups, (group) => causeOf(group) ?? group).values()].map((some) => some.flat());
}

/** The nearer to the wire, the earlier: an answer that does not arrive, or cannot be read, fails whatever is asked of it. */
const WIRE: readonly string[] = [
  "answer.received",
  "answer.in-time",
  "answer.http-status",
  "answer.json",
  "answer.keys",
  "answer.status-key",
  CODE_READ,
];
/** Checks of single requests are easier to follow than a race or a sequence. */
const PROVERS = /^(race|sequence)\./;

function distanceOf({ caseId, check }: Found): number {
  const wire = WIRE.indexOf(check.id);
  if (wire >= 0) return wire;
  return WIRE.length + (PROVERS.test(caseId) ? 1 : 0);
}

function nearestFirst(group: readonly Found[]): Found[] {
  const rank = (found: Found): number => distanceOf(found) + VERDICTS.indexOf(found.check.verdict) / VERDICTS.length;
  return group.toSorted((a, b) => rank(a) - rank(b));
}

/** Each group goes to the nearest to the wire whose consequence it is. */
function consequencesJoined(groups: readonly Found[][]): Found[][] {
  const homes: Found[][] = [];
  for (const group of groups.map(nearestFirst).toSorted(byDistance)) {
    const home = homes.find((other) => FOLLOWS.some((follows) => follows(group, other)));
    if (home) home.push(...group);
    else homes.push(group);
  }
  return homes;
}

function byDistance([a]: readonly Found[], [b]: readonly Found[]): number {
  return (a ? distanceOf(a) : 0) - (b ? distanceOf(b) : 0);
}

type Follows = (group: readonly Found[], cause: readonly Found[]) => boolean;

const FOLLOWS: readonly Follows[] = [isOfThatKey, isOfThatAnswer, isThatOfMalformed, isSaidWider, isFoundAgain];

/** The field is missing because its key is misspelt, there and then. */
function isOfThatKey(group: readonly Found[], cause: readonly Found[]): boolean {
  const misspelt = new Set(
    cause.flatMap(({ check: { id, evidence } }) =>
      /keys?$/.test(id) ? [`${evidence.exchange} /${evidence.expected}`] : [],
    ),
  );
  return group.every(({ check: { evidence } }) => misspelt.has(`${evidence.exchange} ${evidence.pointer}`));
}

/** Of these there is nothing to read in the answer, so whatever else is found in it comes of that. */
const NOTHING_TO_READ: readonly string[] = ["answer.received", "answer.http-status", "answer.json"];
/** Of these the code cannot be read. */
const NO_CODE: readonly string[] = ["answer.status-key", CODE_READ];

function isOfThatAnswer(group: readonly Found[], cause: readonly Found[]): boolean {
  const failedIn = (ids: readonly string[]): Set<string> =>
    new Set(
      cause.flatMap(({ check }) => (check.verdict === "fail" && ids.includes(check.id) ? seenIn(check.evidence) : [])),
    );
  const [silent, codeless] = [failedIn(NOTHING_TO_READ), failedIn(NO_CODE)];
  return group.every(({ check: { evidence } }) =>
    seenIn(evidence).some((id) => silent.has(id) || (codeless.has(id) && evidence.pointer?.startsWith("/status"))),
  );
}

/** Answers to requests that are broken on purpose are judged apart; the same answer as everywhere is the same mistake. */
function isThatOfMalformed(group: readonly Found[], cause: readonly Found[]): boolean {
  const answers = new Set(
    cause.flatMap(({ check }) => {
      const { pointer = "", actual = "" } = check.evidence;
      if (check.id === CODE_READ || check.id === "answer.http-status") return [actual, `status_code ${actual}`];
      const isMisspelt = check.verdict === "fail" && WIRE.includes(check.id) && pointer.startsWith("/status");
      return isMisspelt ? ["status_code —"] : [];
    }),
  );
  return group.every(({ check }) => {
    const { pointer, actual = "" } = check.evidence;
    return pointer === undefined && actual.split(", ").some((part) => answers.has(part));
  });
}

/** One check wants one of several codes where another wants the very one, by the same rule. */
function isSaidWider(group: readonly Found[], cause: readonly Found[]): boolean {
  return group.every(({ check: { evidence, requirements } }) => {
    const wanted = evidence.expected?.split(", ") ?? [];
    return cause.some(
      ({ check }) =>
        wanted.length > 1 &&
        evidence.pointer === CODE &&
        check.evidence.pointer === CODE &&
        check.evidence.actual === evidence.actual &&
        wanted.includes(check.evidence.expected ?? "") &&
        check.requirements.some((id) => !COMMON.includes(id) && requirements.includes(id)),
    );
  });
}

/** Of the rules that they keep, those that say nothing in particular: code 0. */
const COMMON: readonly string[] = ["ERR-0", "ERRC-0"];

/** What a race or a sequence finds of a rule that a single request was seen to break, or the other of the two. */
function isFoundAgain(group: readonly Found[], cause: readonly Found[]): boolean {
  if (!group.every(({ caseId }) => PROVERS.test(caseId))) return false;
  const rules = new Set(group.flatMap(({ check }) => check.requirements).filter((id) => !COMMON.includes(id)));
  return cause.some(
    ({ check: { id, verdict, requirements } }) =>
      verdict === "fail" && !/^(answer|booking)\./.test(id) && requirements.some((rule) => rules.has(rule)),
  );
}

function isExplained({ id, evidence }: CheckResult, { checks, exchanges }: Cause): boolean {
  return checks.includes(id) && seenIn(evidence).some((exchange) => exchanges.includes(exchange));
}

function seenIn({ exchange, compared_with }: Evidence): string[] {
  return [exchange, compared_with].filter((id) => typeof id === "string");
}

const MOST_CAUSES = 3;

function cardOf(group: readonly Found[], report: Judged, open: readonly Found[]): Mending {
  const checks = group.map(({ check }) => check);
  // Groups are never empty: each began with a finding.
  const first = checks[0] as CheckResult;
  const cases = unique(group.map(({ caseId }) => caseId));
  const exchanges = unique(checks.flatMap(({ evidence }) => evidence.exchange ?? []));
  const shown = new Set(checks.flatMap(({ evidence }) => seenIn(evidence)));
  const waiting = open.filter(({ check }) => seenIn(check.evidence).some((id) => exchanges.includes(id)));
  return {
    checks: unique(checks.map(({ id }) => id)),
    title: first.title,
    verdict: worstOf(checks.map(({ verdict }) => verdict)),
    message: first.message,
    hint: checks.find(({ hint }) => hint !== null)?.hint ?? null,
    causes: (report.causes ?? [])
      .filter(
        (cause) => checks.some(({ id }) => cause.checks.includes(id)) && cause.exchanges.some((id) => shown.has(id)),
      )
      .slice(0, MOST_CAUSES),
    requirements: unique(checks.flatMap(({ requirements }) => requirements)),
    erratum: first.erratum,
    first: first.evidence,
    exchanges,
    cases,
    frees: unique(waiting.map(({ caseId }) => caseId)).filter((id) => !cases.includes(id)),
    known: knownReason(group, report),
  };
}

function knownReason(group: readonly Found[], { baseline }: Judged): string | null {
  const rows = (baseline?.rows ?? []).filter(({ state }) => state === "known");
  const covering = group.map(({ caseId, check }) =>
    rows.find(({ covers }) => covers.includes(`${caseId} ${check.id}`)),
  );
  return covering.every((row) => row !== undefined) ? (covering[0]?.reason ?? null) : null;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
