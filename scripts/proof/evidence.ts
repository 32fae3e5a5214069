import type { Fault } from "../../mock-mis/faults/fault.ts";
import { FAULTS } from "../../mock-mis/faults/index.ts";
import { VARIANTS } from "../../mock-mis/variants/index.ts";
import { CONSTANTS } from "./constants.ts";
import type { Crew } from "./crew.ts";
import { declaredKills } from "./kills.ts";
import { RACES, type Job, type Sat, type Seen } from "./job.ts";

/** Everything that was seen; what it proves is for `conclude`. */
export interface Evidence {
  readonly reference: readonly Seen[];
  /** Each case that declares to kill the fault, alone with it, by «fault case». */
  readonly declared: ReadonlyMap<string, Seen>;
  /** The whole suite over each fault; empty in the small budget. */
  readonly matrix: ReadonlyMap<string, readonly Seen[]>;
  /** What became of a report over each fault; empty in the small budget. */
  readonly reports: ReadonlyMap<string, Pick<Sat, "cards" | "seconds">>;
  readonly variants: ReadonlyMap<string, readonly Seen[]>;
  readonly constants: ReadonlyMap<string, readonly Seen[]>;
  readonly races: Races | null;
}

export interface Races {
  readonly onTheRace: { readonly runs: number; readonly found: number };
  readonly onTheReference: { readonly runs: number; readonly alarms: number };
}

export interface Plan {
  readonly seed: number;
  readonly full: boolean;
  /** Names of faults and variants; everything unless given. */
  readonly chosen: (name: string) => boolean;
  readonly raceRuns: number;
  readonly calmRuns: number;
  readonly tell: (line: string) => void;
}

const MOST_TOLD = 8;
const RACE = "race-check-then-insert";

/** A fault caught is a check of the case that failed, or at the level SHOULD warned. */
export function catches({ failed, warned }: Seen, { level }: Fault): boolean {
  return failed || (level === "SHOULD" && warned);
}

export async function gather(crew: Crew, plan: Plan): Promise<Evidence> {
  const { seed, full, chosen, tell } = plan;
  const faults = FAULTS.filter(({ name }) => chosen(name));
  const started = performance.now();
  const since = (): string => `${Math.round((performance.now() - started) / 1000)} s`;

  const { seen: reference } = await crew.perform({ kind: "reference", name: "reference", seed });
  tell(`reference: ${reference.length} cases, ${since()}`);
  const declared = await alone(crew, plan);
  tell(`declared kills: ${declared.size}, ${since()}`);
  if (!full)
    return { reference, declared, matrix: NONE, reports: new Map(), variants: NONE, constants: NONE, races: null };

  const variants = await each(
    crew,
    "variant",
    VARIANTS.filter(({ name }) => chosen(name)),
    plan,
  );
  tell(`variants: ${variants.size}, ${since()}`);
  const constants = await each(
    crew,
    "constant",
    CONSTANTS.filter(({ name }) => chosen(name)),
    plan,
  );
  tell(`constant servers: ${constants.size}, ${since()}`);
  const races = chosen(RACE) && RACES.length > 0 ? await race(crew, plan) : null;
  tell(`races, ${since()}`);
  const reports = await each(crew, "fault", faults, plan);
  tell(`matrix: ${reports.size} faults, ${since()}`);
  return {
    reference,
    declared,
    matrix: seenIn(reports),
    reports,
    variants: seenIn(variants),
    constants: seenIn(constants),
    races,
  };
}

const NONE: ReadonlyMap<string, readonly Seen[]> = new Map();

async function alone(crew: Crew, { seed, chosen, tell }: Plan): Promise<Map<string, Seen>> {
  const kills = declaredKills().filter(({ fault }) => chosen(fault) && FAULTS.some(({ name }) => name === fault));
  const seen = await Promise.all(
    kills.map(async ({ fault, case: id }): Promise<[string, Seen] | null> => {
      const {
        seen: [result],
      } = await crew.perform({ kind: "fault", name: fault, seed, only: [id] });
      const found = FAULTS.find(({ name }) => name === fault);
      if (result && found && !catches(result, found)) tell(`  ✗ ${id} does not kill ${fault}: ${result.verdict}`);
      return result ? [`${fault} ${id}`, result] : null;
    }),
  );
  return new Map(seen.filter((entry) => entry !== null));
}

async function each(
  crew: Crew,
  kind: Job["kind"],
  list: readonly Named[],
  { seed, tell }: Plan,
): Promise<Map<string, Sat>> {
  let done = 0;
  const entries = await Promise.all(
    list.map(async ({ name }) => {
      const sat = await crew.perform({ kind, name, seed });
      done += 1;
      tell(`  [${done}/${list.length}] ${kind} ${name}: ${fewOf(sat.seen.filter(({ failed }) => failed))}`);
      return [name, sat] as const;
    }),
  );
  return new Map(entries);
}

function seenIn(sats: ReadonlyMap<string, Sat>): Map<string, readonly Seen[]> {
  return new Map([...sats].map(([name, { seen }]) => [name, seen]));
}

interface Named {
  readonly name: string;
}

function fewOf(seen: readonly Seen[]): string {
  const named = seen.slice(0, MOST_TOLD).map(({ id }) => id);
  return `${seen.length} failing${named.length > 0 ? `: ${named.join(", ")}` : ""}`;
}

async function race(crew: Crew, { seed, raceRuns, calmRuns, tell }: Plan): Promise<Races> {
  const count = async (
    job: Omit<Job, "seed">,
    runs: number,
    holds: (seen: readonly Seen[]) => boolean,
  ): Promise<number> => {
    const results = await Promise.all(
      Array.from({ length: runs }, (_, index) => crew.perform({ ...job, seed: seed + index, only: RACES })),
    );
    return results.filter(({ seen }) => holds(seen)).length;
  };
  const found = await count({ kind: "fault", name: RACE }, raceRuns, (seen) => seen.some(({ failed }) => failed));
  tell(`  ${RACE}: found in ${found} of ${raceRuns}`);
  const alarms = await count({ kind: "reference", name: "reference" }, calmRuns, (seen) =>
    seen.some(({ verdict }) => verdict !== "pass"),
  );
  tell(`  reference: ${alarms} alarms in ${calmRuns}`);
  return { onTheRace: { runs: raceRuns, found }, onTheReference: { runs: calmRuns, alarms } };
}
