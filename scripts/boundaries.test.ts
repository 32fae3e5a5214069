import { globSync, readFileSync } from "node:fs";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config, { AREAS } from "../.dependency-cruiser.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Imports that nobody should write, and the rule that refuses each. */
const REFUSED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ["conformance-stays-in-its-area", "conformance/run.ts", 'import { app } from "../server/app.ts"; app;'],
  [
    "conformance-stays-in-its-area",
    "conformance/typed.ts",
    'import type { App } from "../server/app.ts"; type A = App;',
  ],
  ["conformance-stays-in-its-area", "conformance/late.ts", 'await import("../mock-mis/server.ts");'],
  ["conformance-stays-in-its-area", "conformance/deep/checks.ts", 'export { app } from "../../server/app.ts";'],
  ["conformance-stays-in-its-area", "conformance/inline.ts", 'export type A = import("../server/app.ts").App;'],
  ["server-stays-in-its-area", "server/gateway/mock.ts", 'import "../../mock-mis/server.ts";'],
  ["server-stays-in-its-area", "server/gateway/suite.ts", 'import "../../conformance/cases.ts";'],
  ["server-stays-in-its-area", "server/gateway/render.ts", 'import "../../scripts/render.ts";'],
  ["generated-by-the-front-door", "server/gateway/enums.ts", 'import "../../generated/enums.js";'],
  ["mock-mis-stays-in-its-area", "mock-mis/book.ts", 'import "../server/app.ts";'],
  ["tests-of-mock-mis-start-programs-only", "mock-mis/server.test.ts", 'import "../conformance/cases.ts";'],
  ["tests-of-server-start-programs-only", "server/app.test.ts", 'import "../scripts/render.ts";'],
  ["generated-stays-in-its-area", "generated/index.js", 'import "../scripts/render.ts";'],
  ["pages-stays-in-its-area", "pages/desk.tsx", 'import "../server/app.ts";'],
  ["specs-stays-in-its-area", "specs/rules.js", 'import "../generated/enums.js";'],
  ["no-circles", "scripts/a.ts", 'import type { B } from "./b.ts"; export type A = B;'],
  ["no-circles", "scripts/b.ts", 'import type { A } from "./a.ts"; export type B = A;'],
  ["no-arrow-up-from-ground", "server/profile/up.ts", 'import "../db/orm.ts";'],
  ["no-arrow-up-from-wire-and-store", "server/db/up.ts", 'import type { B } from "../booking/book.ts"; type A = B;'],
  ["no-arrow-up-from-transport", "server/http/up.ts", 'import "../flk/rules.ts";'],
  ["no-arrow-up-from-domain", "server/booking/up.ts", 'import "../vitrine/upload.ts";'],
  ["no-arrow-up-from-operations", "server/vitrine/up.ts", 'import "../app.ts";'],
  ["every-room-has-its-floor", "server/attic/box.ts", 'import "../app.ts";'],
  ["every-import-is-found", "scripts/lost.ts", 'import "./nowhere.ts";'],
];

/** Imports that keep to the borders, and what the rows above need to be there. */
const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ["server/app.ts", "export const app = 1; export type App = 1;"],
  ["server/db/orm.ts", 'import "../profile/statuses.ts";'],
  ["server/profile/statuses.ts", ""],
  ["server/flk/rules.ts", 'import "../profile/statuses.ts"; import "node:fs";'],
  ["server/booking/book.ts", 'import "../db/orm.ts"; export type B = 1;'],
  ["server/vitrine/upload.ts", 'import "../flk/rules.ts"; import "@ferkit/contracts/enums.js";'],
  ["mock-mis/server.ts", 'import "@ferkit/contracts/enums.js";'],
  ["conformance/cases.ts", 'import type { E } from "@ferkit/contracts/enums.js"; type F = E;'],
  ["conformance/run.test.ts", 'import "../mock-mis/server.ts"; import "../server/app.ts";'],
  ["generated/enums.js", ""],
  [
    "generated/package.json",
    '{ "name": "@ferkit/contracts", "type": "module", "exports": { "./enums.js": "./enums.js" } }',
  ],
  ["scripts/render.ts", 'import "../generated/enums.js"; import "../conformance/cases.ts"; import "../server/app.ts";'],
  ["package.json", '{ "workspaces": ["generated"] }'],
  ["tsconfig.json", "{}"],
];

let house: string;
let found: readonly (readonly [rule: string, path: string])[];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "ferkit-borders-"));
  for (const [path, text] of [...ALLOWED, ...REFUSED.map(([, path, text]) => [path, text] as const)]) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  await mkdir(join(house, "node_modules/@ferkit"), { recursive: true });
  await symlink("../../generated", join(house, "node_modules/@ferkit/contracts"));
  found = await violationsIn(house);
});
afterAll(() => rm(house, { recursive: true }));

async function violationsIn(baseDir: string): Promise<[string, string][]> {
  const { forbidden, options } = config;
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const { output } = await cruise(
    Object.keys(AREAS),
    { ...cruiseOptions, baseDir, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(ROOT, "tsconfig.json")) },
  );
  if (typeof output === "string") throw new Error("a result was asked for, not a text");
  return (output satisfies ICruiseResult).summary.violations.flatMap(({ rule, from, cycle = [] }) =>
    [from, ...cycle.map(({ name }) => name)].map((path): [string, string] => [rule.name, path]),
  );
}

describe("the rules of .dependency-cruiser.ts", () => {
  test.each(REFUSED)("%s refuses %s", (rule, path) => {
    expect(found).toContainEqual([rule, path]);
  });

  test("nothing else is refused", () => {
    const planted = new Set(REFUSED.map(([, path]) => path));
    expect(found.filter(([, path]) => !planted.has(path))).toEqual([]);
  });
});

/** Files and packages found by address: a way round an import that no tool for imports sees. A test may start any program so. */
describe("addresses keep to the arrows", () => {
  test.each(Object.entries(AREAS))("%s", (area, allowed) => {
    const sources = globSync(`${area}/**/*.{ts,tsx,js}`, {
      cwd: ROOT,
      exclude: ["**/node_modules/**", "**/*.test.ts"],
    });
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap((path) => addressesOf(path).filter((to) => !(to === area || allowed.includes(to))))).toEqual(
      [],
    );
  });
});

function addressesOf(path: string): string[] {
  const found = readFileSync(join(ROOT, path), "utf8").matchAll(
    /new URL\(\s*["'`](\.[^"'`$]*)["'`]\s*,\s*import\.meta\.url/g,
  );
  return [...found]
    .map(([, address = ""]) => relative(ROOT, join(ROOT, dirname(path), address)).split("/")[0] ?? "")
    .filter((area) => area in AREAS);
}
