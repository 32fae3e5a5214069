import type { Engines } from "./debian.ts";

export interface Surroundings {
  readonly engines: Engines;
  /** Thrown away at the end. */
  readonly folder: string;
  /** Fewer kills, attempts and rows. */
  readonly isQuick: boolean;
  readonly progress: (line: string) => void;
}

/** A line of the table. */
export interface Finding {
  readonly what: string;
  readonly measured: string | number;
  /** What it must be; undefined: a figure. */
  readonly wanted?: string;
  readonly isRight: boolean;
}

export interface Trial {
  readonly title: string;
  run(around: Surroundings): Promise<Finding[]>;
}

export const equal = (what: string, measured: string | number, wanted: string | number): Finding => ({
  what,
  measured,
  wanted: String(wanted),
  isRight: measured === wanted,
});

export const atMost = (what: string, measured: number, limit: number): Finding => ({
  what,
  measured,
  wanted: `≤ ${limit}`,
  isRight: measured <= limit,
});

export const figure = (what: string, measured: string | number): Finding => ({ what, measured, isRight: true });

/** Whether a text is as it must be; the text is shown when it is not. */
export const says = (what: string, text: string, pattern: RegExp): Finding => {
  const isRight = pattern.test(text);
  return { what, measured: isRight ? "да / yes" : text.slice(0, 200), wanted: "да / yes", isRight };
};

/** Ends what was begun, in reverse, whatever happened. */
export async function withEnds<T>(work: (onEnd: (end: () => Promise<unknown>) => void) => Promise<T>): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    return await work((end) => void ends.push(end));
  } finally {
    for (const end of ends.toReversed()) await end().catch(() => undefined);
  }
}
