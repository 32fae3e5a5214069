import type { Row } from "../db/queries/records.ts";
import type { RecordShape } from "../flk/schema.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";

/** E-51: post_name is not uploaded and not stored; a read fills it from the dictionary of posts, null for a code it does not have. */
export function withPostName(row: Row, shape: RecordShape, dictionaries: Dictionaries): Row {
  const fields = shape.fieldsOf(row);
  const oid = fields?.get("post_id")?.nsi;
  const code = row["post_id"];
  if (oid === undefined || !fields?.has("post_name") || typeof code !== "string") return row;
  return { ...row, post_name: dictionaries.get(oid)?.names.get(code) ?? null };
}
