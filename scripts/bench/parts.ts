import { benchBookings } from "./bookings.ts";
import type { BenchContext } from "./context.ts";
import type { Figure } from "./figures.ts";
import { benchFlat } from "./flat.ts";
import { benchGrowth } from "./growth.ts";
import { benchIngest } from "./ingest.ts";
import { benchMemory } from "./memory.ts";
import { benchReady } from "./ready.ts";
import { benchRegion } from "./region.ts";

/** In the order of a run. */
export const PARTS = {
  ready: benchReady,
  ingest: benchIngest,
  memory: benchMemory,
  bookings: benchBookings,
  growth: benchGrowth,
  flat: benchFlat,
  region: benchRegion,
} satisfies Record<string, (context: BenchContext) => Promise<Figure[]>>;

export type Part = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as Part[];

/** One part after the other, each on databases of its own. */
export async function runParts(parts: readonly Part[], context: BenchContext): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) {
    context.progress(`== ${part}`);
    const progress = (line: string): void => context.progress(`${part}: ${line}`);
    figures.push(...(await PARTS[part]({ ...context, progress })));
  }
  return figures;
}
