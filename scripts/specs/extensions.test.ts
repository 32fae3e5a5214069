import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { METHODS, type Json, type JsonObject, isObject } from "../generate/document.ts";
import { APIS, bundles, readSpec, ROOT, specFiles, SPECS, tree, walk } from "./support.ts";

interface Use {
  readonly at: string;
  readonly key: string;
  readonly value: Json;
  /** What the key stands on, and the keys that lead there. */
  readonly owner: JsonObject;
  readonly path: readonly string[];
}

/** Every `x-` key of a document; a property or a value of an example may be called anything. */
function usesIn(file: string, document: Json): Use[] {
  const found: Use[] = [];
  walk(document, (owner, path) => {
    if (!isObject(owner) || path.at(-1) === "properties" || path.includes("value")) return;
    for (const [key, value] of Object.entries(owner)) {
      if (key.startsWith("x-"))
        found.push({ at: `${file}#/${path.join("/")}`, key, value: value ?? null, owner, path });
    }
  });
  return found;
}

const IN_FILES = [...(await specFiles())].flatMap(([file, content]) => usesIn(file, content));
/** In the bundles, where the place tells an operation from a schema. */
const IN_BUNDLES = APIS.flatMap((api) => usesIn(api, tree(api)));
const KEYS = [...new Set(IN_FILES.map(({ key }) => key))].toSorted();
const DOCUMENTED = await readSections();

interface Section {
  readonly schema: string;
  readonly readers: readonly string[];
}

async function readSections(): Promise<Map<string, Section>> {
  const [, ...sections] = (await readSpec("EXTENSIONS.md")).split("\n## ");
  return new Map(
    sections.map((section) => {
      const [, schema = ""] = /^- Schema: `(.+)`$/m.exec(section) ?? [];
      const [, readers = ""] = /^- Read by: (.+)$/m.exec(section) ?? [];
      return [
        section.split("\n")[0] ?? "",
        { schema, readers: [...readers.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path) },
      ];
    }),
  );
}

test("every key has a section and a schema, and every section a key", async () => {
  const schemas = (await readdir(`${SPECS}extensions`)).map((name) => name.replace(/\.json$/, ""));
  expect([...DOCUMENTED.keys()].toSorted()).toEqual(KEYS);
  expect(schemas.toSorted()).toEqual(KEYS);
  for (const [key, { schema }] of DOCUMENTED) expect(schema).toBe(`extensions/${key}.json`);
});

describe.each([...DOCUMENTED])("%s", (key, { readers }) => {
  test("every use is valid", async () => {
    const validate = await validatorOf(key);
    const wrong = IN_FILES.filter((use) => use.key === key && !validate(use.value));
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  test("the schema refuses what is no such thing", async () => {
    const validate = await validatorOf(key);
    for (const wrong of [null, 0, false, "", "что-то", [], ["x"], [{}], {}])
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
  });

  test("the readers that are named do read it", async () => {
    expect(readers.length).toBeGreaterThan(0);
    for (const path of readers) expect(await readFile(ROOT + path, "utf8"), path).toContain(key);
  });
});

async function validatorOf(key: string): Promise<ValidateFunction> {
  return new Ajv2020().compile(JSON.parse(await readFile(`${SPECS}extensions/${key}.json`, "utf8")) as JsonObject);
}

/** A key in the wrong place is valid and read by nobody. */
describe("keys stand where their readers look", () => {
  const isOperation = ({ path }: Use): boolean =>
    path.length === 3 && path[0] === "paths" && METHODS.some((method) => method === path[2]);
  const isResponse = ({ path }: Use): boolean => path.at(-2) === "responses";
  const isNamedSchema = ({ path }: Use): boolean => path.length === 3 && path[1] === "schemas";
  const isSchema = (use: Use): boolean =>
    isNamedSchema(use) || use.path.at(-2) === "properties" || use.path.at(-1) === "schema";

  const PLACES: Readonly<Record<string, (use: Use) => boolean>> = {
    "x-req": (use) => isOperation(use) || isResponse(use) || isSchema(use),
    "x-errata": (use) => isOperation(use) || isResponse(use) || isSchema(use),
    "x-status-catalog": (use) => isNamedSchema(use) && ["BookResponse", "CancelResponse"].includes(use.path[2] ?? ""),
    "x-flk-rules": (use) => isNamedSchema(use) && use.path[2] === "FlkErrorCode",
    "x-per-record": ({ owner }) => owner["type"] === "array",
    "x-comma-list-of": ({ owner, value, at }) =>
      owner["type"] === "string" && bundles[apiOf(at)].components.schemas[value as string]?.enum !== undefined,
    "x-max-decimals": ({ owner }) => [owner["type"]].flat().includes("number") && owner["examples"] !== undefined,
    "x-alias-of": isOperation,
    "x-nsi": isSchema,
    "x-displayName": ({ path }) => path.length === 2 && path[0] === "tags",
    "x-enumDescriptions": ({ owner }) => Array.isArray(owner["enum"]),
  };

  test.each(Object.entries(PLACES))("%s", (key, isRight) => {
    const uses = IN_BUNDLES.filter((use) => use.key === key);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((use) => !isRight(use)).map(({ at }) => at)).toEqual([]);
  });

  function apiOf(at: string): (typeof APIS)[number] {
    const api = APIS.find((name) => at.startsWith(`${name}#`));
    if (!api) throw new Error(at);
    return api;
  }
});
