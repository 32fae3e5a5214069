import { readFileSync } from "node:fs";
import { REQUIREMENTS } from "@ferkit/contracts";
import { expect, it } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { ALWAYS } from "./checks/always.ts";
import { knownIds } from "./ids.ts";

const LOCK = new URL("ids.lock", import.meta.url);

it("keeps every id: a new one is added to ids.lock, none vanishes or changes its name silently", () => {
  const locked = readFileSync(LOCK, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(knownIds()).toEqual(locked);
});

it("gives no id twice", () => {
  const ids = CASES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, checks } of CASES) {
    const own = [...checks, ...ALWAYS].map((check) => check.id);
    expect(new Set(own).size, id).toBe(own.length);
  }
});

it("names only requirements that a МИС has to meet or answer for", () => {
  const known = new Map(REQUIREMENTS.map((item) => [item.id, item]));
  for (const item of CASES) {
    const named = [...item.requirements, ...item.checks.flatMap((check) => check.requirements)];
    for (const id of named) expect(known.get(id)?.actor, `${item.id} ${id}`).toContain("MIS");
  }
});

it("gives every negative case a twin", () => {
  const negative = CASES.filter(({ checks }) => checks.some(({ id }) => /refused|no-second/.test(id)));
  expect(negative.length).toBeGreaterThan(4);
  for (const { id, twin } of negative) expect(twin, id).toBeDefined();
});
