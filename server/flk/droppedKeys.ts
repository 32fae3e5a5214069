import type { RecordShape } from "./schema.ts";

/** Why a key of a record is not stored. */
export interface DroppedKey {
  /** For X-Fer-Lint. */
  readonly remark: string;
  /** A key that the field table itself lists is dropped in `strict` too; any other is refused there. */
  readonly isTabled: boolean;
}

/** Keys that some passage of the document prints and the Витрина does not keep, as `schema key`. */
const PRINTED: ReadonlyMap<string, DroppedKey> = new Map([
  // In the example of the document, not in its table.
  ["Mo update_ts", { remark: "E-49", isTabled: false }],
  // «Атрибут удален».
  ["Resource post_name", { remark: "E-51", isTabled: false }],
  // Optional fields of the tables that a МИС is asked to send no more.
  ["Resource update_ts", { remark: "RES-F6", isTabled: true }],
  ["UnaccessablePeriod update_ts", { remark: "UNP-F7", isTabled: true }],
]);

const OF_ANOTHER_TYPE: DroppedKey = { remark: "E-51", isTabled: false };
const UNKNOWN: DroppedKey = { remark: "unknown-field", isTabled: false };

/** What to say of a key that the record's type does not have, or that the service keeps itself. */
export function droppedKey(key: string, shape: RecordShape): DroppedKey {
  return PRINTED.get(`${shape.schema} ${key}`) ?? (shape.anyFields.has(key) ? OF_ANOTHER_TYPE : UNKNOWN);
}
