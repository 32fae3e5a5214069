import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const AREAS = ["specs", "generated", "server", "mock-mis", "conformance", "scripts"] as const;
type Area = (typeof AREAS)[number];

/** The arrows that may exist. Whatever runs knows the contracts, and conformance knows nothing of the server. */
const ARROWS: Readonly<Record<Area, readonly Area[]>> = {
  specs: [],
  generated: [],
  server: ["generated"],
  "mock-mis": ["generated"],
  conformance: ["generated"],
  scripts: ["generated", "server", "mock-mis", "conformance", "specs"],
};
/** Tests may start the programs they need. */
const ARROWS_OF_TESTS: readonly Area[] = ["generated", "server", "mock-mis"];

const PACKAGES: Readonly<Record<string, Area>> = {
  "@ferkit/contracts": "generated",
  "@ferkit/server": "server",
  "@ferkit/mock-mis": "mock-mis",
  "@ferkit/conformance": "conformance",
};

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Imports that no arrow allows, `from → what`. */
function forbidden({ path, text }: Source): string[] {
  const from = areaOf(path);
  if (from === undefined) return [];
  const allowed = isTest(path) ? [...ARROWS[from], ...ARROWS_OF_TESTS] : ARROWS[from];
  // A test may start any program, and for that it needs its address.
  const specifiers = isTest(path) ? importsOf(text) : [...importsOf(text), ...addressesOf(text)];
  return specifiers
    .filter((specifier) => !isAllowed(specifier, path, from, allowed))
    .map((specifier) => `${path} → ${specifier}`);
}

function isAllowed(specifier: string, path: string, from: Area, allowed: readonly Area[]): boolean {
  const to = targetOf(specifier, path);
  if (to === undefined || to === from) return true;
  // Generated code is a package: everybody but the scripts that write it comes in through its front door.
  const isByTheFrontDoor = to !== "generated" || from === "scripts" || !specifier.startsWith(".");
  return allowed.includes(to) && isByTheFrontDoor;
}

/** The area an import leads to; none for Node and npm packages. */
function targetOf(specifier: string, path: string): Area | undefined {
  if (specifier.startsWith(".")) return areaOf(join(dirname(path), specifier));
  const [scope = "", name = ""] = specifier.split("/");
  return PACKAGES[`${scope}/${name}`];
}

function areaOf(path: string): Area | undefined {
  return AREAS.find((area) => path.startsWith(`${area}/`));
}

function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

/** Static and dynamic imports, re-exports and `import()` types. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Files and packages found by address: a way round an import. */
function addressesOf(text: string): string[] {
  const found = text.matchAll(
    /new URL\(\s*["'`](\.[^"'`$]*)["'`]\s*,\s*import\.meta\.url|import\.meta\.resolve\(\s*["'`]([^"'`$]+)["'`]/g,
  );
  return [...found].map(([, url, resolved]) => url ?? resolved ?? "");
}

async function sourcesOf(area: Area): Promise<Source[]> {
  const entries = await readdir(ROOT + area, { recursive: true });
  const paths = entries
    .map((name) => `${area}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.[mc]?[jt]sx?$/.test(path) && !path.includes("node_modules/"));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(ROOT + path, "utf8") })));
}

describe("imports keep to the arrows", () => {
  test.each(AREAS)("%s", async (area) => {
    const sources = await sourcesOf(area);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(forbidden)).toEqual([]);
  });
});

/** The same judgement on imports that nobody should write. */
describe("the judgement itself", () => {
  const refused: readonly (readonly [path: string, text: string])[] = [
    ["conformance/run.ts", 'import { createApp } from "../server/app.ts";'],
    ["conformance/run.ts", 'import type { Slot } from "@ferkit/server";'],
    ["conformance/run.ts", 'const reference = await import("../mock-mis/server.ts");'],
    ["conformance/checks/deep.ts", 'export { judge } from "../../server/flk/judge.ts";'],
    ["conformance/run.ts", 'type App = import("../server/app.ts").App;'],
    ["server/app.ts", 'import { startMock } from "@ferkit/mock-mis";'],
    ["server/app.ts", 'import { CASES } from "../conformance/cases/catalog.ts";'],
    ["server/app.ts", 'import { renderAll } from "../scripts/generate/render.ts";'],
    ["server/app.ts", 'import { OPERATIONS } from "../generated/operations.js";'],
    ["server/app.ts", 'const bundle = new URL("../generated/openapi/gateway.json", import.meta.url);'],
    ["server/app.ts", 'const spec = new URL("../specs/gateway/openapi.yaml", import.meta.url);'],
    ["mock-mis/server.ts", 'import { book } from "../server/booking/book.ts";'],
    ["mock-mis/server.ts", 'const path = import.meta.resolve("@ferkit/server/app.ts");'],
    ["mock-mis/server.test.ts", 'import { run } from "../conformance/runner/run.ts";'],
    ["server/app.test.ts", 'import { run } from "../scripts/certify.ts";'],
    ["generated/index.js", 'import { SPECS } from "../scripts/generate/bundle.ts";'],
    ["specs/rules/ferkit.js", 'import { STATUSES } from "../../generated/statuses.js";'],
  ];
  test.each(refused)("%s may not: %s", (path, text) => {
    expect(forbidden({ path, text })).toHaveLength(1);
  });

  const allowed: readonly (readonly [path: string, text: string])[] = [
    ["server/app.ts", 'import { OPERATIONS } from "@ferkit/contracts/operations";'],
    ["server/booking/book.ts", 'import { claimSlot } from "../db/queries.ts"; import express from "express";'],
    ["server/booking/book.ts", 'const migrations = new URL("../db/migrations/", import.meta.url);'],
    ["mock-mis/server.ts", 'const bundle = import.meta.resolve("@ferkit/contracts/openapi/mis-webhook.json");'],
    ["conformance/run.ts", 'import type { BookRequest } from "@ferkit/contracts";'],
    [
      "conformance/run.test.ts",
      'import { startMock } from "@ferkit/mock-mis"; import { createApp } from "../server/app.ts";',
    ],
    ["mock-mis/cli.e2e.test.ts", 'const script = new URL("../scripts/mock.ts", import.meta.url);'],
    ["scripts/certify.ts", 'import { main } from "../conformance/cli.ts"; import "../server/main.ts";'],
    ["scripts/generate.ts", 'const generated = new URL("../generated/", import.meta.url);'],
  ];
  test.each(allowed)("%s may: %s", (path, text) => {
    expect(forbidden({ path, text })).toEqual([]);
  });
});
