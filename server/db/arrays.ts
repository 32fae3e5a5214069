// Arrays as parameters, one per column of a package.
import type { FieldType } from "./fields.ts";
import { timestampArray, uuidArray, type Values } from "./binaryArrays.ts";

/** A parameter for `$n::type[]`; null and undefined are NULL. pg sends a Buffer as binary, and a text as text. */
export function arrayParam(values: Values, type: FieldType): string | Buffer {
  if (type === "text") return plainLiteral(values) ?? arrayLiteral(values, escaped);
  // What is not written in the one canonical way is PostgreSQL's to read or to refuse.
  return BINARY[type]?.(values) ?? arrayLiteral(values, quoted);
}

const BINARY: Partial<Record<FieldType, (values: Values) => Buffer | undefined>> = {
  uuid: uuidArray,
  timestamp: timestampArray,
};

/** Of texts without anything to escape, as nearly all are. */
function plainLiteral(values: Values): string | undefined {
  const isPlain = values.every((value) => typeof value === "string") && !/["\\]/.test(values.join(""));
  return isPlain && values.length > 0 ? `{"${values.join('","')}"}` : undefined;
}

/** As pg itself writes an array, in a third of the time. */
function arrayLiteral(values: Values, write: (value: unknown) => string): string {
  return `{${values.map((value) => (value === null || value === undefined ? "NULL" : write(value))).join(",")}}`;
}

/** Ids, moments and numbers, in which the contract leaves no place for a quote or a backslash. */
function quoted(value: unknown): string {
  return `"${String(value)}"`;
}

function escaped(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, "\\$&") : text}"`;
}
