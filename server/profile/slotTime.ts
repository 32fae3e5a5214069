import { textOf } from "./facts.ts";

/** DUP-5: what no two slots may share. */
export function slotTimeKey(record: Readonly<Record<string, unknown>>): string {
  return `${textOf(record, "resource_id") ?? ""} ${textOf(record, "visit_time") ?? ""}`;
}
