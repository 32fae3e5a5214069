/** A record of a package and the value that must be the only one of its kind. */
export interface Keyed {
  readonly id: string;
  readonly key: string;
}

/**
 * Which records of a package would take a value that another record has: id → id of the holder.
 * A stored holder that moves away in the same package does not count, so two slots may swap their times; one that was itself
 * refused stays where it is, hence the repetition until nothing changes. Inside the package the first comes first (E-43, E-50).
 */
export function findKeyConflicts(
  candidates: readonly Keyed[],
  stored: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  for (;;) {
    const found = nextConflict(candidates, stored, refused);
    if (!found) return refused;
    refused.set(found.id, found.holder);
  }
}

function nextConflict(
  candidates: readonly Keyed[],
  stored: ReadonlyMap<string, string>,
  refused: ReadonlyMap<string, string>,
): { id: string; holder: string } | undefined {
  const accepted = candidates.filter(({ id }) => !refused.has(id));
  const keyOf = new Map(accepted.map(({ id, key }) => [id, key]));
  const taken = new Map<string, string>();
  for (const { id, key } of accepted) {
    const holder = stored.get(key);
    const holderStays = holder !== undefined && holder !== id && (keyOf.get(holder) ?? key) === key;
    const rival = holderStays ? holder : taken.get(key);
    if (rival !== undefined) return { id, holder: rival };
    taken.set(key, id);
  }
  return undefined;
}
