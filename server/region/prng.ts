// The region's only source of variety. Math.random would make every sandbox different and no bug report repeatable.

/** A bijection of 32-bit integers (the finaliser of MurmurHash3): different inputs never give one output. */
export function mix32(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** FNV-1a: turns the name of a stream into a number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export interface Random {
  /** An integer from 0 to `bound` − 1. */
  below(bound: number): number;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32. One stream per record, so that a record added in the middle leaves the others as they were. */
export function randomOf(seed: number, kind: string, index: number): Random {
  let state = mix32(mix32(seed) ^ hashText(kind)) + Math.imul(index, 0x9e3779b1);
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, pick: (list) => cycle(list, below(list.length)) };
}

/** The element number `index` of an endlessly repeated list. */
export function cycle<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new RangeError("An empty list has no elements to repeat");
  return list[index % list.length] as T; // the remainder is always inside
}
