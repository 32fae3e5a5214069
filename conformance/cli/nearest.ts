/** The name that was probably meant; undefined where none is like it. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: likeness(typed.toLowerCase(), name.toLowerCase()) }))
    .filter((one) => one.distance <= Math.max(2, one.name.length / 3))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.name;
}

/** Of a long name people type the beginning. */
function likeness(typed: string, name: string): number {
  const beginnings = typed.length < 4 ? [] : [name.slice(0, typed.length), name.slice(0, typed.length + 1)];
  return Math.min(distance(typed, name), ...beginnings.map((beginning) => distance(typed, beginning) + 0.5));
}

/** Letters to add, drop or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1];
    for (const [j, wanted] of Array.from(other).entries())
      next.push(Math.min((row[j] ?? 0) + (letter === wanted ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
