/** What is measured against each other; each run gives one sample. */
export type Contestants<K extends string> = Readonly<Record<K, () => Promise<number>>>;

export interface RoundOptions {
  readonly rounds: number;
  readonly warmUps: number;
  readonly progress: (line: string) => void;
}

/** Runs A, B, C, A, B, C … after a warm-up of each: a drift of the machine hits all alike. */
export async function inRounds<K extends string>(
  contestants: Contestants<K>,
  { rounds, warmUps, progress }: RoundOptions,
): Promise<Record<K, number[]>> {
  const names = Object.keys(contestants) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const sample = await contestants[name]();
      if (round >= 0) samples[name].push(sample);
      progress(`${round < 0 ? "разогрев / warm-up" : `${round + 1}/${rounds}`} ${name}: ${shown(sample)}`);
    }
  }
  return samples;
}

function shown(sample: number): string {
  return sample >= 100 ? String(Math.round(sample)) : sample.toFixed(2);
}
