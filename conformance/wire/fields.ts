import type { JsonObject } from "./answer.ts";
import { latinLook } from "./homoglyphs.ts";

/** The key under which the МИС put the field when it misspelt the name: camelCase, other separators, look-alike letters. */
export function misspelt(body: JsonObject, field: string): string | undefined {
  return Object.keys(body).find((key) => key !== field && bare(latinLook(key)) === bare(field));
}

/** The value of the field as the МИС meant it: for clean-up and for going on, never for a verdict. */
export function meantField(body: JsonObject | undefined, field: string): unknown {
  if (!body) return undefined;
  const key = field in body ? field : misspelt(body, field);
  return key === undefined ? undefined : body[key];
}

/** An id to cancel by. */
export function meantBookExtId(body: JsonObject | undefined): string | null {
  const id = meantField(body, "book_ext_id");
  return typeof id === "string" && id !== "" ? id : null;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s-]/g, "");
}
