import { basename, dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { type Json, isObject } from "../generate/document.ts";
import { allOperations, APIS, bundles, specFiles, tree, walk } from "./support.ts";

const FILES = await specFiles();
const OPERATIONS = allOperations();

/** References of a file to other files, as paths below `specs/`. */
function referencesOf(path: string, content: Json): string[] {
  const found: string[] = [];
  walk(content, (value, keys) => {
    const isReference = keys.at(-1) === "$ref" || keys.at(-2) === "mapping";
    if (isReference && typeof value === "string") found.push(join(dirname(path), value));
  });
  return found;
}

describe("files", () => {
  test("an operation has a file of its own name, and every such file is an operation", () => {
    const files = [...FILES.keys()].filter((path) => path.includes("/paths/"));
    const wanted = OPERATIONS.map(({ api, operation: { operationId } }) => `${api}/paths/${operationId}.yaml`);
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  test("openapi.yaml is the head and the path table, nothing else", () => {
    for (const api of APIS) {
      const { paths } = FILES.get(`${api}/openapi.yaml`) as { paths: Record<string, Record<string, Json>> };
      for (const [path, item] of Object.entries(paths)) {
        for (const entry of Object.values(item)) expect(Object.keys(entry as object), path).toEqual(["$ref"]);
      }
    }
  });

  test("every file is used, every reference leads somewhere", () => {
    const roots = APIS.map((api) => `${api}/openapi.yaml`);
    const reached = new Set(roots);
    for (const path of reached) for (const target of referencesOf(path, FILES.get(path) ?? null)) reached.add(target);
    expect([...reached].toSorted()).toEqual([...FILES.keys()].toSorted());
  });

  test("a schema, a response, a parameter is Pascal, an example snake: the names that readers will see", () => {
    for (const path of FILES.keys()) {
      const [, kind] = /\/(schemas|responses|parameters|headers|examples)\//.exec(path) ?? [];
      if (kind === undefined) continue;
      expect(basename(path), path).toMatch(
        kind === "examples" ? /^[a-z][a-z0-9_]*\.yaml$/ : /^[A-Z][A-Za-z0-9]*\.yaml$/,
      );
    }
  });

  test("no field has a name that every object inherits: the compiled validators would find it everywhere", () => {
    for (const [path, content] of FILES) {
      walk(content, (_value, keys) => {
        const name = keys.at(-1) ?? "";
        if (keys.at(-2) === "properties") expect(name in {}, `${path}: ${name}`).toBe(false);
      });
    }
  });

  test("an example is used under the name of its file", () => {
    for (const [path, content] of FILES) {
      walk(content, (value, keys) => {
        if (keys.at(-2) !== undefined && keys.at(-3) === "examples" && keys.at(-1) === "$ref")
          expect(basename(value as string), path).toBe(`${keys.at(-2)}.yaml`);
      });
    }
  });
});

describe("operations", () => {
  test("operationIds are unique over the three descriptions", () => {
    const ids = OPERATIONS.map(({ operation: { operationId } }) => operationId);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("each has a summary and a description of its own", () => {
    for (const { operation } of OPERATIONS)
      expect(operation.description, operation.operationId).not.toBe(operation.summary);
  });

  test("each stands under exactly one tag that its description explains", () => {
    for (const api of APIS) {
      const tags = (tree(api)["tags"] as { name: string }[]).map(({ name }) => name);
      const used = OPERATIONS.filter((located) => located.api === api).map(({ operation }) => operation.tags);
      expect(used.filter((names) => names.length !== 1)).toEqual([]);
      expect(new Set(used.flat())).toEqual(new Set(tags));
    }
  });
});

/** МИС developers read Russian. */
describe.each(APIS)("%s speaks Russian", (api) => {
  const texts: { at: string; text: string }[] = [];
  walk(tree(api), (value, keys) => {
    const isText = ["summary", "description"].includes(keys.at(-1) ?? "") && typeof value === "string";
    const isInExample = keys.includes("value") || (keys.includes("examples") && keys.at(-1) !== "summary");
    if (isText && !isInExample) texts.push({ at: keys.join("/"), text: value });
  });

  test("every summary and description", () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ text }) => !/[а-яё]/i.test(text))).toEqual([]);
  });

  test("no Latin letter hides in a Russian word, nor the other way round", () => {
    const mixed = texts.flatMap(({ at, text }) =>
      (text.match(/\p{L}*(?:[a-z][а-яё]|[а-яё][a-z])\p{L}*/giu) ?? []).map((word) => `${at}: ${word}`),
    );
    expect(mixed).toEqual([]);
  });

  test("no identifier holds a Cyrillic letter (E-01)", () => {
    const odd: string[] = [];
    walk(tree(api), (value, keys) => {
      if (isObject(value) && ["properties", "schemas", "parameters", "examples", "paths"].includes(keys.at(-1) ?? ""))
        odd.push(...Object.keys(value).filter((key) => /[^\x20-\x7e]/.test(key)));
    });
    expect(odd).toEqual([]);
  });
});

test("the three descriptions carry one version", () => {
  expect(new Set(APIS.map((api) => bundles[api].info.version)).size).toBe(1);
});
