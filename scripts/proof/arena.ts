import { CASES } from "../../conformance/cases/catalog.ts";
import type { FixtureRecords } from "../../conformance/fixtures/fixtures.ts";
import { createWebhookClient } from "../../conformance/http/client.ts";
import { preflight } from "../../conformance/http/preflight.ts";
import { judge } from "../../conformance/judge.ts";
import { causesOf } from "../../conformance/hints/causes.ts";
import type { CaseResult } from "../../conformance/model/case.ts";
import { LIMITS, type Limits } from "../../conformance/model/facts.ts";
import { mendings, type Mending } from "../../conformance/report/mending.ts";
import { record } from "../../conformance/runner/run.ts";
import type { Fault } from "../../mock-mis/faults/fault.ts";
import { startMockMis } from "../../mock-mis/server.ts";
import type { Variant } from "../../mock-mis/variants/variant.ts";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";

/** A fixed day, so that the same seed sends the same requests whenever the proof is run. */
const TODAY = "2026-11-23";
const TIME_ZONE = "Asia/Yekaterinburg";
const NOW = new Date(`${TODAY}T10:00:00+05:00`);
const WORLD = buildWorld({ today: TODAY, timeZone: TIME_ZONE });
export const RECORDS: FixtureRecords = fixturesOf(WORLD);

const CONNECT_MS = 5_000;
const CAP_MS = 12_000;

/** What «slow» shrinks to where it is looked for: a late answer is late against a quarter of the profile's limit. */
const SHORT = {
  limits: { answer_ms: 2_500, slow_ms: 1_750, probe_ms: 1_250 },
  slowMs: 2_750,
  capMs: 3_000,
  runs: 4,
} as const;
const USUAL = { limits: LIMITS, slowMs: 11_000, capMs: CAP_MS, runs: 1 } as const;

interface Clock {
  /** So many times faster than the profile's. */
  readonly runs: number;
  readonly limits: Limits;
  readonly slowMs: number;
  readonly capMs: number;
}

export interface Trial {
  readonly fault?: Fault | undefined;
  readonly variant?: Variant | undefined;
  readonly seed: number;
  /** Ids of cases; all of them unless given. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** What a run over a МИС came to. */
export interface Tried {
  /** In the order of the catalogue. */
  readonly cases: readonly CaseResult[];
  /** What its report tells to mend, and remarks on. */
  readonly cards: readonly Mending[];
  /** By the clock of the profile. */
  readonly seconds: number;
}

/** The suite over a МИС of its own. */
export async function tryMis({ fault, variant, seed, only }: Trial): Promise<Tried> {
  const clock: Clock = (fault ?? variant)?.timed ? SHORT : USUAL;
  const mis = await startMockMis({ world: WORLD, port: 0, fault, variant, slowMs: clock.slowMs, now: () => NOW });
  try {
    return await tryTarget(mis.url, { seed, only, clock });
  } finally {
    await mis.stop();
  }
}

export interface Sitting {
  readonly seed: number;
  readonly only?: ReadonlySet<string> | undefined;
  readonly clock?: Clock | undefined;
}

/** The suite over whatever answers at the address. Nothing is written to disk. */
export async function tryTarget(url: string, { seed, only, clock = USUAL }: Sitting): Promise<Tried> {
  const started = performance.now();
  // Alone, a case finds its records without the others: the search for all of them would take longer than the case.
  const cases = CASES.filter(({ id }) => only?.has(id) ?? true);
  const client = createWebhookClient({ target: url, capMs: clock.capMs, userAgent: "ferkit-proof" });
  try {
    const recording = await record({
      cases,
      selected: new Set(cases.map(({ id }) => id)),
      records: RECORDS,
      seed,
      today: { now: NOW.getTime(), timeZone: TIME_ZONE },
      limits: clock.limits,
      profile: "doc",
      client,
      journal: { write: () => undefined, close: () => undefined },
      progress: { started: () => undefined, finished: () => undefined },
      preflight: () => preflight(url, CONNECT_MS),
      signal: new AbortController().signal,
    });
    const seconds = ((performance.now() - started) / 1000) * clock.runs;
    const { exchanges, facts } = recording;
    const results = judge(cases, exchanges, facts);
    const judged = { cases: results, exchanges, causes: causesOf(results, exchanges, facts) };
    return { cases: results, cards: mendings(judged, ["fail", "ambiguous", "warn"]), seconds };
  } finally {
    await client.close();
  }
}
