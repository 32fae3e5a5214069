/** A JSON object: no list, no null. What its fields hold is for the caller to find out. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
