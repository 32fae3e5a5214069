/** What a reader means by «the same word»: case and ё do not matter. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

/** The words of a query, all of which have to be found. */
export function wordsOf(query: string): string[] {
  return normalise(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

export function containsAll(normalised: string, words: readonly string[]): boolean {
  return words.every((word) => normalised.includes(word));
}
