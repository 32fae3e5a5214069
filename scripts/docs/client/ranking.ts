import { containsAll, normalise, wordsOf } from "./matching.ts";
import type { SearchEntry } from "./searchEntry.ts";

/** Entries that hold every word of the query, the closest titles first; the order of the index decides between equals. */
export function findEntries(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, weight: weigh(entry, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
}

function weigh({ title, text, note }: SearchEntry, words: readonly string[]): number {
  const head = normalise(title);
  if (!containsAll(`${head} ${normalise(text)} ${normalise(note ?? "")}`, words)) return 0;
  if (head === words.join(" ")) return 4;
  // `slot` means Slot before it means PatientSlotList.
  if (words.every((word) => isWordIn(head, word))) return 3;
  return containsAll(head, words) ? 2 : 1;
}

function isWordIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  const isEdge = (char: string | undefined): boolean => char === undefined || !/[\p{L}\p{N}_]/u.test(char);
  return at >= 0 && isEdge(text[at - 1]) && isEdge(text[at + word.length]);
}
