import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import type { Comparison } from "./comparison.ts";
import { listAt, type Place } from "./json.ts";
import { contractChange } from "./rules.ts";

/** One way of being let in: scheme → roles; none at all is anonymous. */
type Way = ReadonlyMap<string, readonly string[]>;

export function compareSecurity({ released, current, role, report }: Comparison, was: Place, now: Place): void {
  const before = waysIn(released, was.node);
  const after = waysIn(current, now.node);
  const details = { from: names(before), to: names(after) };
  // Whoever was let in before and is not now has to change something.
  if (before.some((way) => !isLetIn(way, after)))
    report(contractChange("security-tightened", role, now.pointer, details));
  if (after.some((way) => !isLetIn(way, before)))
    report(contractChange("security-loosened", role, now.pointer, details));
}

function waysIn(document: JsonObject, operation: JsonObject): Way[] {
  const stated = Array.isArray(operation["security"]) ? operation["security"] : listAt(document, "security");
  return stated.length === 0 ? [new Map()] : stated.map(wayOf);
}

function wayOf(requirement: Json): Way {
  const schemes = isObject(requirement) ? Object.entries(requirement) : [];
  return new Map(schemes.map(([name, roles]) => [name, Array.isArray(roles) ? roles.map(String) : []]));
}

function isLetIn(holder: Way, ways: readonly Way[]): boolean {
  return ways.some((way) =>
    [...way].every(
      ([scheme, roles]) => roles.every((role) => holder.get(scheme)?.includes(role)) && holder.has(scheme),
    ),
  );
}

function names(ways: readonly Way[]): string {
  return ways
    .map((way) =>
      way.size === 0 ? "anonymous" : [...way].map(([scheme, roles]) => [scheme, ...roles].join(":")).join("+"),
    )
    .join(" | ");
}
