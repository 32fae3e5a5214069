import { isUtf8 } from "node:buffer";

/** Text that broke before it came here: valid UTF-8 that says «a character was lost». */
export const REPLACEMENT_CHARACTER = "\ufffd";

/** What is wrong with bytes that should be text in UTF-8, with the likely encoding named; undefined when nothing is. */
export function notUtf8(bytes: Buffer): string | undefined {
  const wide = wideEncodingOf(bytes);
  if (wide === undefined && isUtf8(bytes)) return undefined;
  const likely = wide ?? narrowEncodingOf(bytes);
  return likely === undefined ? "не в UTF-8" : `не в UTF-8 (похоже на ${likely})`;
}

/** UTF-16 and UTF-32, with a byte order mark or without: text of JSON, forms and addresses begins with ASCII and has no NUL. */
function wideEncodingOf(bytes: Buffer): string | undefined {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return c === 0 && d === 0 ? "UTF-32LE" : "UTF-16LE";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return "UTF-16BE";
  return a === 0 && b === 0 ? "UTF-32BE" : undefined;
}

/** The encodings in which Russian is written, one byte a letter. */
const NARROW: readonly (readonly [name: string, label: string])[] = [
  ["windows-1251", "windows-1251"],
  ["KOI8-R", "koi8-r"],
  ["CP866", "ibm866"],
];

/** How often each letter stands in Russian text, per thousand, from «а» to «я». */
const FREQUENCY = [
  80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28, 47, 55, 63, 26, 3, 10, 5, 14, 7, 4, 1, 19, 17, 3, 6,
  20,
];
/** Of what is no letter of Russian. */
const STRANGE = 0.05;
/** A small letter before a capital one. */
const ODD_CASE = Math.log(0.001);
/** Nothing is guessed from less likely letters than these; random letters of the alphabet would have ln 17. */
const LIKELY = Math.log(14);

/** By the letters in those runs of bytes that are no UTF-8: a package may be broken in one field only. */
function narrowEncodingOf(bytes: Buffer): string | undefined {
  const runs = brokenRuns(bytes);
  if (runs.every(({ length }) => length < SHORTEST)) return undefined;
  const scored = NARROW.map(([name, label]) => ({ name, score: likelihood(runs, new TextDecoder(label)) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= LIKELY ? best.name : undefined;
}

/** A single letter with an accent is no Russian word. */
const SHORTEST = 3;
/** More than this tells no more. */
const ENOUGH = 4096;

function brokenRuns(bytes: Buffer): Buffer[] {
  const runs: Buffer[] = [];
  let size = 0;
  for (const { index, 0: run } of bytes.toString("latin1").matchAll(/[\x80-\xff]+/g)) {
    const part = bytes.subarray(index, index + Math.min(run.length, ENOUGH));
    if (isUtf8(part)) continue;
    runs.push(part);
    size += part.length;
    if (size >= ENOUGH) break;
  }
  return runs;
}

const PUNCTUATION = /[«»№—–…\xa0“”„]/g;

/** Mean logarithm of the letters' frequencies. */
function likelihood(runs: readonly Buffer[], decoder: InstanceType<typeof TextDecoder>): number {
  let [sum, letters] = [0, 0];
  for (const run of runs) {
    const text = decoder.decode(run).replaceAll(PUNCTUATION, "");
    letters += text.length;
    for (let at = 0; at < text.length; at += 1) {
      const lower = text.charAt(at).toLowerCase().replace("ё", "е");
      sum += Math.log(FREQUENCY[lower.charCodeAt(0) - "а".charCodeAt(0)] ?? STRANGE);
      if (isSmall(text.charAt(at - 1)) && !isSmall(text.charAt(at))) sum += ODD_CASE;
    }
  }
  return letters === 0 ? -Infinity : sum / letters;
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}
