import { lint, lintConfig, loadConfig, type NormalizedProblem } from "@redocly/openapi-core";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ApiName } from "../generate/bundle.ts";
import { APIS, copyOfSpecs, ROOT, SPECS } from "./support.ts";

const CONFIGS = ["redocly.yaml", "specs/redocly.yaml"];

async function problemsOf(root: string, configPath: string, api: ApiName): Promise<NormalizedProblem[]> {
  const config = await loadConfig({ configPath: root + configPath });
  return lint({ ref: `${root}specs/${api}/openapi.yaml`, config: config.forAlias(api) });
}

function linesOf(problems: readonly NormalizedProblem[]): string[] {
  return problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
}

describe.each(CONFIGS)("%s", (configPath) => {
  test.each(APIS)("%s: no error, no warning", async (api) => {
    expect(linesOf(await problemsOf(ROOT, configPath, api))).toEqual([]);
  });

  test("the settings themselves are in order", async () => {
    const config = await loadConfig({ configPath: ROOT + configPath });
    expect(linesOf(await lintConfig({ config }))).toEqual([]);
  });
});

test("the root settings name the three descriptions", async () => {
  expect(parse(await readFile(`${ROOT}redocly.yaml`, "utf8"))).toEqual({
    extends: ["./specs/redocly.yaml"],
    apis: Object.fromEntries(APIS.map((api) => [api, { root: `specs/${api}/openapi.yaml` }])),
  });
});

test("nothing is ignored", () => {
  for (const folder of [ROOT, SPECS, ...APIS.map((api) => `${SPECS}${api}/`)]) {
    expect(existsSync(`${folder}.redocly.lint-ignore.yaml`), folder).toBe(false);
  }
});

/** One place of a copy broken, and what the linter has to say about it. */
const BREAKS: readonly { breaks: string; file: string; from: string | RegExp; to: string; says: string }[] = [
  {
    breaks: "an operation without requirements",
    file: "gateway/paths/getSandbox.yaml",
    from: /^x-req: .*\n/m,
    to: "",
    says: "error ferkit/operation-has-requirements: Operation must list requirement ids in `x-req`.",
  },
  {
    breaks: "an answer without an example",
    file: "vitrine/paths/getSlot.yaml",
    from: / {8}examples:\n {10}slot_found:\n.*\n/,
    to: "",
    says: "error ferkit/response-has-example: Response body must have at least one named example.",
  },
  {
    breaks: "a property without a description",
    file: "shared/schemas/Service.yaml",
    from: "    description: Цена услуги, рублей.\n",
    to: "",
    says: "error ferkit/property-has-description: Property `price` must have a description.",
  },
  {
    breaks: "two paths one request could match",
    file: "vitrine/openapi.yaml",
    from: "/api/slot/{slot_id}/books",
    to: "/api/{kind}/oid/{oid}",
    says: "error ferkit/no-ambiguous-paths-beyond-profile: Path `/api/{kind}/oid/{oid}` is ambiguous with `/api/resource/{resourse_id}/slots`.",
  },
  {
    breaks: "an operation without operationId",
    file: "mis-webhook/paths/probe.yaml",
    from: "operationId: probe\n",
    to: "",
    says: "error operation-operationId: Operation object should contain `operationId` field.",
  },
];

describe.each(CONFIGS)("a copy broken in five places, from %s", (configPath) => {
  let found: string[];

  beforeAll(async () => {
    const root = await copyOfSpecs();
    for (const { file, from, to } of BREAKS) await breakFile(`${root}specs/${file}`, from, to);
    found = (await Promise.all(APIS.map((api) => problemsOf(root, configPath, api)))).flatMap(linesOf);
    await rm(root, { recursive: true });
  });

  test.each(BREAKS)("the linter sees $breaks", ({ says }) => {
    expect(found).toContain(says);
  });
});

async function breakFile(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, "utf8");
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`${path} holds no ${String(from)}`);
  await writeFile(path, broken);
}
