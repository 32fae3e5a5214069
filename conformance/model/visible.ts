/**
 * The one place where the bytes of a МИС are made harmless to a reader: control, direction and line characters, which could move
 * a cursor, reorder a line or end one, are shown by their codes. Line ends and tabs stay.
 */
export function visible(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) =>
    char === "\n" || char === "\t" ? char : codeOf(char),
  );
}

function codeOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : escaped(code);
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** Every text of a report's part. */
export function visibleIn<T>(part: T): T {
  // The shape is kept, so the type is: only strings change.
  return walk(part) as T;
}

function walk(part: unknown): unknown {
  if (typeof part === "string") return visible(part);
  if (Array.isArray(part)) return part.map(walk);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
}

/** JSON that loses nothing and has no such character as it is: what stays evidence (a body) is escaped as JSON escapes. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (char) =>
    Array.from({ length: char.length }, (_, index) => escaped(char.charCodeAt(index))).join(""),
  );
}
