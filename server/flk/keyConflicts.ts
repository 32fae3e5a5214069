/** A record of a package and the value that must be the only one of its kind. */
export interface Keyed {
  readonly id: string;
  readonly key: string;
}

/**
 * Which records of a package would take a value that another record has: id → id of the holder.
 * A stored holder that moves away in the same package does not count, so two slots may swap their times; one that was itself
 * refused stays where it is, and whoever took its place before that is refused in turn. Inside the package the first comes
 * first (E-43, E-50). Every record is refused at most once, so the work grows as the package does.
 */
export function findKeyConflicts(
  candidates: readonly Keyed[],
  stored: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const keyOf = new Map(candidates.map(({ id, key }) => [id, key]));
  const storedKeyOf = new Map([...stored].map(([key, id]) => [id, key]));
  const refused = new Map<string, string>();
  const taken = new Map<string, string>();

  const rivalOf = ({ id, key }: Keyed): string | undefined => {
    const holder = stored.get(key);
    const stays = holder !== undefined && holder !== id && (refused.has(holder) || (keyOf.get(holder) ?? key) === key);
    return stays ? holder : taken.get(key);
  };
  // One that stays where it was stored puts out who took its place, who then stays where he was stored, and so on.
  const refuse = (id: string, rival: string): void => {
    for (let out: string | undefined = id, by = rival; out !== undefined;) {
      refused.set(out, by);
      const place = storedKeyOf.get(out);
      const next: string | undefined = place === undefined ? undefined : taken.get(place);
      if (place !== undefined) taken.delete(place);
      [out, by] = [next, out];
    }
  };
  for (const candidate of candidates) {
    const rival = rivalOf(candidate);
    if (rival === undefined) taken.set(candidate.key, candidate.id);
    else refuse(candidate.id, rival);
  }
  return refused;
}
