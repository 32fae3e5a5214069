import type { Mutant } from "@stryker-mutator/api/core";
import { createHash } from "node:crypto";
import { relative } from "node:path";

/** What makes a mutant the same one in another process or another run. */
export type Place = Pick<Mutant, "fileName" | "location" | "replacement">;

export interface Sample {
  readonly seed: string;
  /** The mutants whose rank is not above this one are in the sample. */
  readonly lastRank: string;
}

export function placeOf({ fileName, location, replacement }: Place): Place {
  return { fileName: relative(process.cwd(), fileName), location, replacement };
}

/** Where a mutant stands in the order that a seed gives. */
export function rankOf({ fileName, location: { start, end }, replacement }: Place, seed: string): string {
  const place = [seed, fileName, start.line, start.column, end.line, end.column, replacement];
  return createHash("sha256").update(JSON.stringify(place)).digest("hex");
}

export function sampleOf<T extends Place>(mutants: readonly T[], seed: string, size: number): Sample & { chosen: T[] } {
  const ranked = mutants.map((mutant) => ({ mutant, rank: rankOf(mutant, seed) }));
  const lowest = ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
  return { seed, lastRank: lowest.at(-1)?.rank ?? "", chosen: lowest.map(({ mutant }) => mutant) };
}
