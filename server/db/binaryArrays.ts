// Arrays in PostgreSQL's binary format (its `array_recv`): of what a slot costs it, reading GUIDs and times as text was an eighth.

export type Values = readonly unknown[];

/** `uuid[]`; undefined when a value is not written as the contract writes a GUID. */
export function uuidArray(values: Values): Buffer | undefined {
  return binaryArray(values, { oid: 2950, size: 16, write: writeUuid });
}

/** `timestamp[]`; undefined when a value is not `YYYY-MM-DDTHH:MM:SS`, or no time. */
export function timestampArray(values: Values): Buffer | undefined {
  return binaryArray(values, { oid: 1114, size: 8, write: timestampWriter() });
}

interface ElementType {
  readonly oid: number;
  /** Bytes of a value. */
  readonly size: number;
  /** False: this is not the canonical text of a value. */
  readonly write: (bytes: Buffer, at: number, value: string) => boolean;
}

/** Dimensions, whether there are NULLs, type; then length and first index of the one dimension. */
const WORD_BYTES = 4;
const HEADER_BYTES = 5 * WORD_BYTES;

function binaryArray(values: Values, { oid, size, write }: ElementType): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + values.length * (WORD_BYTES + size));
  let [at, hasNull] = [HEADER_BYTES, 0];
  for (const value of values) {
    if (value === null || value === undefined) {
      hasNull = 1;
      at = bytes.writeInt32BE(-1, at);
      continue;
    }
    at = bytes.writeInt32BE(size, at);
    if (typeof value !== "string" || !write(bytes, at, value)) return undefined;
    at += size;
  }
  [1, hasNull, oid, values.length, 1].forEach((word, index) => bytes.writeInt32BE(word, index * WORD_BYTES));
  return bytes.subarray(0, at);
}

const UUID_LENGTH = "00000000-0000-0000-0000-000000000000".length;
/** Where the two digits of each byte begin. */
const DIGITS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const DASHES = [8, 13, 18, 23];
const DASH = 0x2d;
const NO_DIGIT = 0xff;
/** By character code; the contract's GUIDs are lower case. */
const VALUES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const value = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return value < 0 ? NO_DIGIT : value;
});

function writeUuid(bytes: Buffer, at: number, text: string): boolean {
  if (text.length !== UUID_LENGTH) return false;
  for (const place of DASHES) if (text.charCodeAt(place) !== DASH) return false;
  let seen = 0;
  for (let index = 0; index < DIGITS.length; index += 1) {
    const place = DIGITS[index] ?? 0;
    const high = VALUES[text.charCodeAt(place)] ?? NO_DIGIT;
    const low = VALUES[text.charCodeAt(place + 1)] ?? NO_DIGIT;
    seen |= high | low;
    bytes[at + index] = (high << 4) | low;
  }
  return seen !== NO_DIGIT;
}

/** Most times of a package stand in it many times, and on few days. */
function timestampWriter(): ElementType["write"] {
  const days = new Map<string, number>();
  const words = new Map<string, Words>();
  const read = (text: string): Words | undefined => {
    const [, date = "", hours, minutes, seconds] = TIMESTAMP.exec(text) ?? [];
    const day = remembered(days, date, dayOf);
    if (day === undefined) return undefined;
    return wordsOf(((day * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds));
  };
  return (bytes, at, text) => {
    const found = remembered(words, text, read);
    if (found === undefined) return false;
    bytes.writeInt32BE(found[0], at);
    bytes.writeUInt32BE(found[1], at + WORD_BYTES);
    return true;
  };
}

function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T | undefined): T | undefined {
  const found = known.get(text) ?? read(text);
  if (found !== undefined) known.set(text, found);
  return found;
}

const TIMESTAMP = /^(.{10})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;
const EPOCH = Date.UTC(2000, 0);
const DAY_MS = 86_400_000;

/** Days since 2000. */
function dayOf(date: string): number | undefined {
  const moment = new Date(`${date}T00:00:00Z`);
  // Date takes 30 February for 2 March.
  const isThere = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
  return isThere ? (moment.getTime() - EPOCH) / DAY_MS : undefined;
}

/** Microseconds in 64 bits, which a double does not hold. */
type Words = readonly [high: number, low: number];

function wordsOf(seconds: number): Words {
  const micros = BigInt(seconds) * 1_000_000n;
  return [Number(micros >> 32n), Number(BigInt.asUintN(32, micros))];
}
