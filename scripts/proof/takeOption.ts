export interface Taken {
  /** Undefined where the option is not there; empty where it has no value. */
  readonly value: string | undefined;
  /** The other words, in their order. */
  readonly rest: readonly string[];
}

/** Takes «--name value» or «--name=value» out of a command line that somebody else will parse. */
export function takeOption(words: readonly string[], name: string): Taken {
  const index = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[index];
  if (word === undefined) return { value: undefined, rest: words };
  const isJoined = word !== name;
  const value = isJoined ? word.slice(name.length + 1) : (words[index + 1] ?? "");
  return { value, rest: words.toSpliced(index, isJoined ? 1 : 2) };
}
