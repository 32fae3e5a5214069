import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../generate/document.ts";
import { compare } from "./compare.ts";
import { CONTRACT_RULES, FLOW_RULES, type Change, type Role } from "./rules.ts";

const CASES = new URL("./cases/", import.meta.url);
const ROLES = ["caller", "implementer"] as const satisfies readonly Role[];
/** A case that is no rule: the same contract written another way. */
const NO_RULE = "refactored";

interface GoldenCase {
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** By role: its changes, a line each. */
  readonly expect: JsonObject;
}

function read(name: string): GoldenCase {
  return parse(readFileSync(new URL(`${name}.yaml`, CASES), "utf8")) as GoldenCase;
}

/** How a change stands under `expect`. */
function line({ severity, flow, kind, where }: Change): string {
  return [severity, flow ?? [], kind, where].flat().join(" ");
}

describe("golden cases, a file per rule", () => {
  const names = readdirSync(CASES)
    .map((file) => file.replace(/\.yaml$/, ""))
    .toSorted();

  test("every rule has a case and every case a rule", () => {
    expect(names).toEqual([...Object.keys(FLOW_RULES), ...Object.keys(CONTRACT_RULES), NO_RULE].toSorted());
  });

  test.each(names)("%s", (name) => {
    const { before, after, expect: expected } = read(name);
    const found = Object.fromEntries(ROLES.map((role) => [role, compare(before, after, role)]));
    const lines = Object.fromEntries(Object.entries(found).map(([role, changes]) => [role, changes.map(line)]));
    expect(lines).toEqual(expected);
    if (name !== NO_RULE) expect(found["caller"]?.map(({ kind }) => kind)).toContain(name);
  });

  test.each(names)("%s: nothing changed against itself", (name) => {
    const { before } = read(name);
    for (const role of ROLES) expect(compare(before, structuredClone(before), role)).toEqual([]);
  });
});

test("messages name what changed, in both languages", () => {
  const { before, after } = read("limit-narrowed");
  const [change] = compare(before, after);
  expect(change?.message).toEqual({
    en: "maxLength tightened from 45 to 36",
    ru: "maxLength: было 45, стало 36, строже",
  });
});

test("no rule is the same for both sides by oversight: what narrows here widens there", () => {
  const opposite = { breaking: "compatible", compatible: "breaking" } as const;
  const pairs = Object.entries(FLOW_RULES).filter(([kind]) =>
    /-(narrowed|widened|required|optional|refused|accepted)$/.test(kind),
  );
  expect(pairs.length).toBeGreaterThan(10);
  for (const [kind, rule] of pairs) expect(rule.received, kind).toBe(opposite[rule.sent]);
});
