/** How a figure must be for the bench to pass; none: told only. */
export type Bound =
  | { readonly kind: "atLeast"; readonly value: number }
  | { readonly kind: "below"; readonly value: number }
  /** Both the smallest and the largest of a set, as ratios to the first of it, lie so near to 1. */
  | { readonly kind: "within"; readonly value: number }
  | { readonly kind: "exactly"; readonly value: number };

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bound: Bound | null;
  /** Median of `samples`. */
  readonly value: number;
  readonly samples: readonly number[];
  /** Null without a bound. */
  readonly isMet: boolean | null;
}

type FigureSpec = Omit<Figure, "value" | "isMet" | "bound"> & { readonly bound?: Bound | null };

export function figure({ bound = null, ...spec }: FigureSpec): Figure {
  const value = median(spec.samples);
  return { ...spec, bound, value, isMet: bound === null ? null : isMet(bound, value) };
}

function isMet({ kind, value: limit }: Bound, value: number): boolean {
  if (kind === "atLeast") return value >= limit;
  if (kind === "below") return value < limit;
  if (kind === "exactly") return value === limit;
  return value >= 1 - limit && value <= 1 + limit;
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The value under which a share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Of each round what one takes to the other: both ran within seconds of each other, so that a machine which slows down
 * meanwhile slows down both.
 */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.map((value, round) => value / (to[round] ?? Number.NaN));
}
