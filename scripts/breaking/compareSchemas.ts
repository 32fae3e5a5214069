import type { Json, JsonObject } from "../generate/document.ts";
import { at, type Place } from "./json.ts";
import { type Change, type Details, type Flow, type FlowKind, flowChange } from "./rules.ts";
import { admits, isUpper, LIMITS, shapeOf, type Limit, type Located, type Shape } from "./shape.ts";

/** Both documents, the way the data goes, and what was already compared (schemas are shared by many operations). */
export interface SchemaComparison {
  readonly released: JsonObject;
  readonly current: JsonObject;
  readonly flow: Flow;
  readonly seen: Set<string>;
  readonly report: (change: Change) => void;
}

export function compareSchemas(context: SchemaComparison, usedBefore: Located, usedAfter: Located): void {
  const before = usedBefore.map((place) => owner(context.released, place));
  const after = usedAfter.map((place) => owner(context.current, place));
  const key = [context.flow, ...before.map(spot), "→", ...after.map(spot)].join(" ");
  if (context.seen.has(key)) return;
  context.seen.add(key);
  const pair: Pair = {
    context,
    where: pointerOf(after.length > 0 ? after : before),
    wasWhere: pointerOf(before),
    was: shapeOf(context.released, before),
    now: shapeOf(context.current, after),
  };
  compareTypes(pair);
  compareValues(pair);
  compareLimits(pair);
  comparePatterns(pair);
  compareProperties(pair);
  compareVariants(pair);
  compareOpenness(pair);
  for (const key of ["items", "extra"] as const) {
    if (pair.was[key].length + pair.now[key].length > 0) compareSchemas(context, pair.was[key], pair.now[key]);
  }
}

const SAYS_NOTHING_OF_VALUES = new Set(["$ref", "title", "description", "examples", "deprecated"]);

/** A change of a shared schema is told where the schema stands, once, not wherever it is used. */
function owner(document: JsonObject, place: Place): Place {
  const { $ref } = place.node;
  const isMereUse = Object.keys(place.node).every((key) => SAYS_NOTHING_OF_VALUES.has(key) || key.startsWith("x-"));
  return typeof $ref === "string" && isMereUse ? owner(document, at(document, $ref)) : place;
}

interface Pair {
  readonly context: SchemaComparison;
  readonly where: string;
  readonly wasWhere: string;
  readonly was: Shape;
  readonly now: Shape;
}

function spot({ pointer }: Located[number]): string {
  return pointer;
}

function pointerOf(located: Located): string {
  return located[0]?.pointer ?? "";
}

function report({ context, where }: Pair, kind: FlowKind, details: Details = {}, at = where): void {
  context.report(flowChange(kind, context.flow, at, details));
}

function compareTypes(pair: Pair): void {
  const { types: was } = pair.was;
  const { types: now } = pair.now;
  if (was === undefined && now === undefined) return;
  const lost = was === undefined || [...was].some((type) => now !== undefined && !admits(now, type));
  const gained = now === undefined || [...now].some((type) => was !== undefined && !admits(was, type));
  if (!lost && !gained) return;
  const isPartly = was !== undefined && now !== undefined && lost && gained;
  report(pair, isPartly ? "type-changed" : lost ? "type-narrowed" : "type-widened", {
    from: typeNames(was),
    to: typeNames(now),
  });
}

function typeNames(types: ReadonlySet<string> | undefined): string {
  return types ? [...types].join("|") : "any";
}

function compareValues(pair: Pair): void {
  const { values: was } = pair.was;
  const { values: now } = pair.now;
  if (was === undefined && now === undefined) return;
  const lost = was && now ? was.filter((value) => !now.includes(value)) : now ? ["*"] : [];
  const gained = was && now ? now.filter((value) => !was.includes(value)) : was ? ["*"] : [];
  if (lost.length > 0) report(pair, "enum-narrowed", { name: valueNames(lost) });
  if (gained.length > 0) report(pair, "enum-widened", { name: valueNames(gained) });
}

function valueNames(values: readonly Json[]): string {
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ");
}

function compareLimits(pair: Pair): void {
  for (const limit of LIMITS) {
    const was = pair.was.limits.get(limit);
    const now = pair.now.limits.get(limit);
    if (was === now) continue;
    const details = {
      name: limit,
      ...(was === undefined ? {} : { from: String(was) }),
      ...(now === undefined ? {} : { to: String(now) }),
    };
    report(pair, isTighter(limit, was, now) ? "limit-narrowed" : "limit-widened", details);
  }
}

function isTighter(limit: Limit, was: number | undefined, now: number | undefined): boolean {
  if (was === undefined || now === undefined) return was === undefined;
  return isUpper(limit) ? now < was : now > was;
}

/** Whether one pattern admits all that another does cannot be told, so any other text is a change. */
function comparePatterns(pair: Pair): void {
  const lost = [...pair.was.patterns].filter((pattern) => !pair.now.patterns.has(pattern)).join(" ");
  const gained = [...pair.now.patterns].filter((pattern) => !pair.was.patterns.has(pattern)).join(" ");
  if (lost !== "" && gained !== "") report(pair, "pattern-changed", { from: lost, to: gained });
  else if (lost !== "") report(pair, "pattern-removed", { from: lost });
  else if (gained !== "") report(pair, "pattern-added", { to: gained });
}

function compareProperties(pair: Pair): void {
  const names = new Set([...pair.was.properties.keys(), ...pair.now.properties.keys()]);
  for (const name of names) {
    const was = pair.was.properties.get(name);
    const now = pair.now.properties.get(name);
    if (now === undefined) report(pair, "property-removed", { name }, pointerOf(was ?? []));
    else if (was === undefined)
      report(pair, pair.now.required.has(name) ? "property-required" : "property-added", { name }, pointerOf(now));
    else compareProperty(pair, name, was, now);
  }
}

function compareProperty(pair: Pair, name: string, was: Located, now: Located): void {
  const wasRequired = pair.was.required.has(name);
  const isRequired = pair.now.required.has(name);
  if (wasRequired !== isRequired)
    report(pair, isRequired ? "property-required" : "property-optional", { name }, pointerOf(now));
  compareSchemas(pair.context, was, now);
}

function compareVariants(pair: Pair): void {
  const { was, now } = pair;
  if (was.tag !== now.tag) report(pair, "tag-changed", { from: was.tag ?? "—", to: now.tag ?? "—" });
  const lost = [...was.variants.keys()].filter((key) => !now.variants.has(key));
  const gained = [...now.variants.keys()].filter((key) => !was.variants.has(key));
  for (const name of lost) report(pair, "variant-removed", { name }, pair.wasWhere);
  for (const name of gained) report(pair, "variant-added", { name });
  for (const [key, variant] of was.variants) {
    const other = now.variants.get(key);
    if (other) compareSchemas(pair.context, [variant], [other]);
  }
}

function compareOpenness(pair: Pair): void {
  if (pair.was.isClosed === pair.now.isClosed) return;
  report(pair, pair.now.isClosed ? "unknown-refused" : "unknown-accepted");
}
