import { CASES } from "../../conformance/cases/catalog.ts";
import type { Verdict } from "../../conformance/model/verdict.ts";
import type { Fault, FaultLevel } from "../../mock-mis/faults/fault.ts";
import { FAULTS } from "../../mock-mis/faults/index.ts";
import { catches, type Evidence, type Races } from "./evidence.ts";
import type { Seen } from "./job.ts";
import { declaredKills, KILLS } from "./kills.ts";

export const PROOF_SCHEMA = "ferkit.proof/1";

export interface Score {
  readonly total: number;
  readonly killed: number;
}

export interface FaultRow {
  readonly name: string;
  readonly level: FaultLevel;
  /** Cases that declare to kill it and do so, alone with it. */
  readonly declared: readonly string[];
  /** Every case that catches it in a run of the whole suite. */
  readonly killed_by: readonly string[];
}

/** What the certificate carries of the proof, and all that PROOF.md is made of. No dates, no durations: same code, same file. */
export interface Proof {
  readonly schema: typeof PROOF_SCHEMA;
  readonly seed: number;
  readonly cases: number;
  readonly score: { readonly must: Score; readonly should: Score };
  readonly reference: { readonly alarms: readonly string[] };
  readonly variants: readonly VariantRow[];
  readonly constants: readonly { readonly name: string; readonly passed: readonly string[] }[];
  readonly races: Races | null;
  readonly cards: Cards | null;
  readonly faults: readonly FaultRow[];
}

/** How many things the reports over single defects tell to mend: one defect, one card. */
export interface Cards {
  readonly reports: number;
  readonly median: number;
  /** Reports of at most two cards. */
  readonly few: number;
}

export interface VariantRow {
  readonly name: string;
  readonly alarms: readonly string[];
  /** Cases that could not be decided, or warned: no alarm, but told. */
  readonly undecided: readonly string[];
  readonly warned: readonly string[];
}

const ENOUGH_RACES = 0.99;
const ALARMS: readonly Verdict[] = ["fail", "harness_error", "env_error"];
const UNDECIDED: readonly Verdict[] = ["ambiguous", "untestable"];
const NEGATIVE = new Map(CASES.filter(({ twin }) => twin).map(({ id, level }) => [id, level]));

/** Cases that watch uploads; without a gateway there is nothing to watch. `conformance/uploads.db.test.ts` plants their defects. */
const WATCHING = new Set(CASES.filter(({ watch }) => watch).map(({ id }) => id));

function isAlarm({ id, verdict }: Seen): boolean {
  return verdict !== "pass" && !(verdict === "not_applicable" && WATCHING.has(id));
}

/** A failure of a case at the level SHOULD is told as a warning: there a warning earns nothing. */
function earned({ id, verdict }: Seen): boolean {
  return verdict === "pass" ? NEGATIVE.has(id) : verdict === "warn" && NEGATIVE.get(id) === "MUST";
}

export function conclude(evidence: Evidence, seed: number, chosen: (name: string) => boolean): Proof {
  const faults = FAULTS.filter(({ name }) => chosen(name)).map((fault) => rowOf(fault, evidence));
  const scoreOf = (level: FaultLevel): Score => {
    const rows = faults.filter((row) => row.level === level);
    return { total: rows.length, killed: rows.filter(({ declared }) => declared.length > 0).length };
  };
  return {
    schema: PROOF_SCHEMA,
    seed,
    cases: CASES.length,
    score: { must: scoreOf("MUST"), should: scoreOf("SHOULD") },
    reference: { alarms: evidence.reference.filter(isAlarm).map(described) },
    variants: [...evidence.variants].map(([name, seen]) => ({
      name,
      alarms: seen.filter(({ verdict, failed }) => failed || ALARMS.includes(verdict)).map(described),
      undecided: seen.filter(({ verdict }) => UNDECIDED.includes(verdict)).map(described),
      warned: seen.filter(({ verdict }) => verdict === "warn").map(({ id }) => id),
    })),
    constants: [...evidence.constants].map(([name, seen]) => ({
      name,
      passed: seen.filter(earned).map(({ id }) => id),
    })),
    races: evidence.races,
    cards: cardsIn(evidence),
    faults,
  };
}

const FEW_CARDS = 2;
const FEW_SHARE = 0.95;
export const MOST_SECONDS = 180;

function cardsIn({ reports }: Evidence): Cards | null {
  const counts = [...reports.values()].map(({ cards }) => cards.length).toSorted((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)];
  if (median === undefined) return null;
  return { reports: counts.length, median, few: counts.filter((count) => count <= FEW_CARDS).length };
}

function rowOf(fault: Fault, { declared, matrix }: Evidence): FaultRow {
  const caught = declaredKills()
    .filter((kill) => kill.fault === fault.name)
    .map((kill) => kill.case)
    .filter((id) => {
      const seen = declared.get(`${fault.name} ${id}`);
      return seen !== undefined && catches(seen, fault);
    });
  const seen = matrix.get(fault.name) ?? [];
  return {
    name: fault.name,
    level: fault.level,
    declared: caught,
    killed_by: seen.filter((one) => catches(one, fault)).map(({ id }) => id),
  };
}

function described({ id, verdict, why }: Seen): string {
  return `${id} (${verdict}) ${why}`.trim();
}

export interface Problem {
  readonly what: string;
  readonly names: readonly string[];
}

/** Everything that does not hold; nothing here, and the suite is proven. */
export function problemsOf(proof: Proof, evidence: Evidence, chosen: (name: string) => boolean): Problem[] {
  const known = new Set(FAULTS.map(({ name }) => name));
  const kills = declaredKills();
  const stale = kills.filter(({ fault, case: id }) => {
    const row = proof.faults.find(({ name }) => name === fault);
    return !known.has(fault) || (chosen(fault) && !row?.declared.includes(id));
  });
  const unclaimed = proof.faults.filter(({ name }) => !kills.some(({ fault }) => fault === name));
  const { races, cards } = proof;
  const reports = [...evidence.reports];
  const ids = new Set(CASES.map(({ id }) => id));
  const list: Problem[] = [
    { what: "kills of cases that do not exist", names: Object.keys(KILLS).filter((id) => !ids.has(id)) },
    { what: "reference: a case does not pass", names: proof.reference.alarms },
    {
      what: "stale kills: the case does not find what it declares",
      names: stale.map((kill) => `${kill.case} → ${kill.fault}`),
    },
    { what: "MUST faults that survive the whole suite", names: surviving(unclaimed, "MUST", evidence) },
    { what: "SHOULD faults that survive the whole suite", names: surviving(unclaimed, "SHOULD", evidence) },
    {
      what: "faults that are found, but no case declares it",
      names: unclaimed
        .filter(({ killed_by }) => killed_by.length > 0)
        .map(({ name, killed_by }) => `${name}: ${killed_by.slice(0, 4).join(", ")}`),
    },
    {
      what: "variants: a correct МИС is failed",
      names: proof.variants.flatMap(({ name, alarms }) => alarms.map((alarm) => `${name}: ${alarm}`)),
    },
    {
      what: "constant servers: a negative case passes",
      names: proof.constants.flatMap(({ name, passed }) => passed.map((id) => `${name}: ${id}`)),
    },
    {
      what: "races: check-then-insert is not found often enough",
      names:
        races && races.onTheRace.found < races.onTheRace.runs * ENOUGH_RACES
          ? [`${races.onTheRace.found} / ${races.onTheRace.runs}`]
          : [],
    },
    {
      what: "races: alarms on the reference",
      names:
        races && races.onTheReference.alarms > 0
          ? [`${races.onTheReference.alarms} / ${races.onTheReference.runs}`]
          : [],
    },
    {
      what: "one cause is told as several",
      names:
        cards && (cards.median > 1 || cards.few < cards.reports * FEW_SHARE)
          ? reports
              .filter(([, report]) => report.cards.length > FEW_CARDS)
              .map(([name, report]) => `${name}: ${report.cards.join("; ")}`)
          : [],
    },
    {
      what: `a run takes longer than ${MOST_SECONDS} s`,
      names: reports
        .filter(([, { seconds }]) => seconds > MOST_SECONDS)
        .map(([name, { seconds }]) => `${name}: ${Math.round(seconds)} s`),
    },
  ];
  return list.filter(({ names }) => names.length > 0);
}

/** In the small budget the whole suite was not run, and nothing can be said of what no case declares. */
function surviving(unclaimed: readonly FaultRow[], level: FaultLevel, { matrix }: Evidence): string[] {
  return unclaimed
    .filter((row) => matrix.has(row.name) && row.level === level && row.killed_by.length === 0)
    .map(({ name }) => name);
}
