import type { CodePoint } from "../model/case.ts";

/** Letters that look Latin and are not: [letter, the Latin one, Unicode name]. */
const LOOK_ALIKES: readonly (readonly [string, string, string])[] = [
  ["а", "a", "CYRILLIC SMALL LETTER A"],
  ["с", "c", "CYRILLIC SMALL LETTER ES"],
  ["е", "e", "CYRILLIC SMALL LETTER IE"],
  ["ё", "e", "CYRILLIC SMALL LETTER IO"],
  ["һ", "h", "CYRILLIC SMALL LETTER SHHA"],
  ["і", "i", "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"],
  ["ї", "i", "CYRILLIC SMALL LETTER YI"],
  ["ј", "j", "CYRILLIC SMALL LETTER JE"],
  ["к", "k", "CYRILLIC SMALL LETTER KA"],
  ["о", "o", "CYRILLIC SMALL LETTER O"],
  ["р", "p", "CYRILLIC SMALL LETTER ER"],
  ["ԛ", "q", "CYRILLIC SMALL LETTER QA"],
  ["ѕ", "s", "CYRILLIC SMALL LETTER DZE"],
  ["ԁ", "d", "CYRILLIC SMALL LETTER KOMI DE"],
  ["т", "t", "CYRILLIC SMALL LETTER TE"],
  ["ѵ", "v", "CYRILLIC SMALL LETTER IZHITSA"],
  ["ԝ", "w", "CYRILLIC SMALL LETTER WE"],
  ["х", "x", "CYRILLIC SMALL LETTER HA"],
  ["у", "y", "CYRILLIC SMALL LETTER U"],
  ["м", "m", "CYRILLIC SMALL LETTER EM"],
  ["А", "A", "CYRILLIC CAPITAL LETTER A"],
  ["В", "B", "CYRILLIC CAPITAL LETTER VE"],
  ["С", "C", "CYRILLIC CAPITAL LETTER ES"],
  ["Е", "E", "CYRILLIC CAPITAL LETTER IE"],
  ["Н", "H", "CYRILLIC CAPITAL LETTER EN"],
  ["І", "I", "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I"],
  ["К", "K", "CYRILLIC CAPITAL LETTER KA"],
  ["М", "M", "CYRILLIC CAPITAL LETTER EM"],
  ["О", "O", "CYRILLIC CAPITAL LETTER O"],
  ["Р", "P", "CYRILLIC CAPITAL LETTER ER"],
  ["Т", "T", "CYRILLIC CAPITAL LETTER TE"],
  ["Х", "X", "CYRILLIC CAPITAL LETTER HA"],
  ["У", "Y", "CYRILLIC CAPITAL LETTER U"],
  ["ο", "o", "GREEK SMALL LETTER OMICRON"],
  ["α", "a", "GREEK SMALL LETTER ALPHA"],
  ["ι", "i", "GREEK SMALL LETTER IOTA"],
  ["＿", "_", "FULLWIDTH LOW LINE"],
  ["‗", "_", "DOUBLE LOW LINE"],
  ["\u00a0", "", "NO-BREAK SPACE"],
  ["\u00ad", "", "SOFT HYPHEN"],
  ["\u200b", "", "ZERO WIDTH SPACE"],
  ["\u200c", "", "ZERO WIDTH NON-JOINER"],
  ["\u200d", "", "ZERO WIDTH JOINER"],
  ["\u2060", "", "WORD JOINER"],
  ["\ufeff", "", "ZERO WIDTH NO-BREAK SPACE"],
];

const BY_LETTER = new Map(LOOK_ALIKES.map(([letter, latin, name]) => [letter, { latin, name }]));

/** What the key looks like to the eye; the same string when every letter is what it seems. */
export function latinLook(key: string): string {
  return Array.from(key, (char) => BY_LETTER.get(char)?.latin ?? char).join("");
}

export interface LookAlike extends CodePoint {
  /** Offset of the letter in the key, in UTF-16 units. */
  readonly index: number;
}

/** The first letter of the key that is not what it seems. */
export function firstLookAlike(key: string): LookAlike | undefined {
  let index = 0;
  for (const char of key) {
    const known = BY_LETTER.get(char);
    if (known) return { index, char, code: codeOf(char), name: known.name, instead_of: known.latin };
    index += char.length;
  }
  return undefined;
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
