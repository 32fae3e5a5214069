// Ids depend on the seed, the kind and the number of a record, never on the date: a fixture file written on Monday finds the
// same doctor, patient and slot on Thursday, only the visit times have moved.
import { hashText, mix32 } from "./prng.ts";

export type IdOf = (index: number) => string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * GUIDs of one kind (E-10: lower case, with dashes). The first word is a bijection of the index, so ids of one kind never repeat.
 * They carry the version and variant of RFC 4122 (v4), since some clients check them although the profile does not.
 */
export function idsOf(seed: number, kind: string): IdOf {
  const start = mix32(mix32(seed) ^ hashText(kind));
  const [first, second, third, fourth] = [start, mix32(start ^ 1), mix32(start ^ 2), mix32(start ^ 3)];
  return (index) => {
    const a = hex(mix32(first + index));
    const b = hex((mix32(second + index) & 0xffff0fff) | 0x4000);
    const c = hex((mix32(third + index) & 0x3fffffff) | 0x80000000);
    const d = hex(mix32(fourth + index));
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  };
}

function hex(word: number): string {
  return hexByte(word >>> 24) + hexByte(word >>> 16) + hexByte(word >>> 8) + hexByte(word);
}

function hexByte(value: number): string {
  return HEX[value & 255] as string; // the table has all 256 bytes
}
