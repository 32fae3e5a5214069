import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import { erratumIds, requirementIds } from "./profile.ts";
import { APIS, readSpec, ROOT, specFiles, walk } from "./support.ts";

type Entry = JsonObject & { readonly id: string };

const REQUIREMENTS = parse(await readSpec("requirements.yaml")) as Entry[];
const ERRATA = parse(await readSpec("errata.yaml")) as Entry[];
const REQUIREMENT_IDS = new Set(REQUIREMENTS.map(({ id }) => id));
const ERRATUM_IDS = new Set(ERRATA.map(({ id }) => id));

/** Every problem at once: one wrong entry should not hide the next. */
function problems(entries: readonly Entry[], find: (entry: Entry) => readonly string[]): string[] {
  return entries.flatMap((entry) => find(entry).map((problem) => `${entry.id}: ${problem}`));
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value.trim() === value && value.length > 1;
}

function isBilingual(value: Json | undefined): boolean {
  return isObject(value) && isText(value["ru"]) && isText(value["en"]) && Object.keys(value).length === 2;
}

describe("nothing is lost on the way from the profile", () => {
  test.each([
    { file: "requirements.yaml", entries: REQUIREMENTS, ids: requirementIds(), count: 282 },
    { file: "errata.yaml", entries: ERRATA, ids: erratumIds(), count: 64 },
  ])("$file holds the $count ids of requirements.md, in its order, each once", ({ entries, ids, count }) => {
    expect(ids).toHaveLength(count);
    expect(entries.map(({ id }) => id)).toEqual(ids);
  });
});

describe("requirements.yaml", () => {
  const KEYS = ["id", "level", "actor", "source", "errata", "ru", "en", "proof", "unproven"];
  const ACTORS = ["GW", "VIT", "MIS", "EPGU", "PODD"];

  test("keys are known and stand in order", () => {
    expect(
      problems(REQUIREMENTS, (entry) => (sameOrder(Object.keys(entry), KEYS) ? [] : [Object.keys(entry).join(", ")])),
    ).toEqual([]);
  });

  test("every entry is complete", () => {
    const wrong = problems(REQUIREMENTS, ({ level, actor, source, ru, en, errata }) => [
      ...(["MUST", "SHOULD", "MAY"].includes(level as string) ? [] : ["level"]),
      ...(isListOf(actor, ACTORS) ? [] : ["actor"]),
      ...(isText(source) && /L\d|Прил\.|T\d/.test(source as string) ? [] : ["source"]),
      ...(isText(ru) && /[а-яё]/i.test(ru as string) ? [] : ["ru"]),
      ...(isText(en) && /[a-z]/i.test(en as string) ? [] : ["en"]),
      ...(errata === undefined || isListOf(errata, [...ERRATUM_IDS]) ? [] : ["errata"]),
    ]);
    expect(wrong).toEqual([]);
  });

  test("every entry has a proof or says since when and why it has none, in both languages", () => {
    const wrong = problems(REQUIREMENTS, ({ proof, unproven }) => {
      if ((proof === undefined) === (unproven === undefined)) return ["one of proof and unproven"];
      return proof === undefined ? unprovenProblems(unproven) : proofProblems(proof);
    });
    expect(wrong).toEqual([]);
  });

  function unprovenProblems(unproven: Json | undefined): string[] {
    if (!isObject(unproven)) return ["unproven is no map"];
    const { date, ...reasons } = unproven;
    const isDay = typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
    return [...(isDay ? [] : ["unproven.date"]), ...(isBilingual(reasons) ? [] : ["unproven.ru, unproven.en"])];
  }

  function proofProblems(proof: Json): string[] {
    if (!Array.isArray(proof) || proof.length === 0) return ["proof is empty"];
    const names = proof.map(String as (value: Json) => string);
    return [
      ...(new Set(names).size === names.length ? [] : ["proof repeats itself"]),
      ...names.filter((name) => !/^(spec:[a-z]\w*|server:[\w./-]+|case:[\w.-]+)$/.test(name)),
    ];
  }
});

describe("proofs exist", () => {
  const proofs = REQUIREMENTS.flatMap(({ id, proof }) =>
    Array.isArray(proof) ? proof.map((name) => ({ id, name: name as string })) : [],
  );

  const FOLDERS: Readonly<Record<string, string>> = { spec: "scripts/specs", server: "server" };

  const tests = proofs.filter(({ name }) => !name.startsWith("case:"));
  const pathOf = (name: string): string =>
    name.replace(/^(\w+):(.+)$/, (_, kind: string, path: string) => `${ROOT}${FOLDERS[kind]}/${path}.test.ts`);

  test("every test file that is named", () => {
    expect(tests.map(({ name }) => name).filter((name) => !existsSync(pathOf(name)))).toEqual([]);
  });

  test("every file that is named has a test that carries the requirement's id in its title", () => {
    const carried = new Map(
      [...new Set(tests.map(({ name }) => name))].map((name) => [
        name,
        idsIn(titlesOf(readFileSync(pathOf(name), "utf8"))),
      ]),
    );
    expect(tests.length).toBeGreaterThan(200);
    expect(tests.filter(({ id, name }) => !carried.get(name)?.has(id)).map(({ id, name }) => `${id}: ${name}`)).toEqual(
      [],
    );
  });

  test("every case that is named, and it is about the requirement", async () => {
    const covered = await coveredByCases();
    const wrong = proofs.filter(
      ({ id, name }) => name.startsWith("case:") && !covered.get(name.slice("case:".length))?.has(id),
    );
    expect(wrong).toEqual([]);
  }, 30_000);
});

test.each([
  ['test("AUTH-1: is", () => {})', ["AUTH-1"]],
  ['describe("a (AUTH-1)", () => { it(`AUTH-2 ${x} AUTH-3`, () => {}); })', ["AUTH-1", "AUTH-2", "AUTH-3"]],
  ['/** AUTH-1 */ test("is", () => { expect("AUTH-2").toBe("AUTH-3"); })', []],
  ['test.each([["AUTH-1", "AUTH-2"]])("%s", () => {})', ["AUTH-1"]],
  ['test.each(["AUTH-1", "AUTH-2"])("%s", () => {})', ["AUTH-1", "AUTH-2"]],
  ['const ROWS = [{ id: "AUTH-1", of: "AUTH-2" }]; test.each(ROWS)("$id", () => {})', ["AUTH-1"]],
  ['const ROWS = [["AUTH-1"]]; test.each(ROWS)("AUTH-22", () => {})', ["AUTH-22"]],
])("a title carries an id, a comment and a body do not: %s", (source, ids) => {
  expect([...idsIn(titlesOf(source))]).toEqual(ids);
});

/** An id is a whole word: HOOK-1 does not stand in HOOK-16, nor UC1-2 in UC11-2. */
function idsIn(titles: readonly string[]): Set<string> {
  return new Set(titles.flatMap((title) => title.match(/(?<![\w-])[A-Z][A-Z0-9]*-[A-Z]?\d+(?![\w-])/g) ?? []));
}

/** What the tests of a file are called: the first arguments of test, it and describe, and what the rows of a table put into them. */
function titlesOf(source: string): string[] {
  const file = ts.createSourceFile("", source, ts.ScriptTarget.Latest);
  return nodesOf(file).flatMap((node) => {
    const [title] = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments : [];
    if (!ts.isCallExpression(node) || !title || !isLiteral(title)) return [];
    const rows = ts.isCallExpression(node.expression) ? node.expression.arguments[0] : undefined;
    return [textOf(title), ...(rows ? wordsOf(file, rows, textOf(title)) : [])];
  });
}

function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ["test", "it", "describe"].includes(callee.text);
  return (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) && isTest(callee.expression);
}

/** The cells that a title of a table shows: the first ones for its %s, the named ones for its $names. */
function wordsOf(file: ts.SourceFile, rows: ts.Expression, title: string): string[] {
  const shown = (title.match(/%[sij]/g) ?? []).length;
  const names = [...title.matchAll(/\$(\w+)/g)].map(([, name]) => name);
  const nodes = nodesOf(tableOf(file, rows));
  const table = nodes.find(ts.isArrayLiteralExpression);
  return nodes.flatMap((node) => {
    // A row is a list, or one text.
    if (ts.isArrayLiteralExpression(node))
      return node.elements
        .slice(0, node === table && shown === 1 ? undefined : shown)
        .filter(isLiteral)
        .map(textOf);
    return ts.isPropertyAssignment(node) &&
      ts.isIdentifier(node.name) &&
      names.includes(node.name.text) &&
      isLiteral(node.initializer)
      ? [textOf(node.initializer)]
      : [];
  });
}

/** Where the rows stand: inline, or in a constant of the file; what a callback gets may be any row of the file. */
function tableOf(file: ts.SourceFile, rows: ts.Expression): ts.Node {
  const [name] = nodesOf(rows)
    .filter(ts.isIdentifier)
    .filter(({ text }) => !["Object", "entries", "keys", "values"].includes(text));
  if (!name) return rows;
  const declared = nodesOf(file).find(
    (node) => ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name.text,
  );
  return declared ?? file;
}

function isLiteral(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function textOf(node: ts.Node): string {
  if (!ts.isTemplateExpression(node)) return ts.isStringLiteralLike(node) ? node.text : "";
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(" ");
}

function nodesOf(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(...nodesOf(child)));
  return [node, ...below];
}

interface Judged {
  readonly requirements: readonly string[];
}

/** Case → what it, its own checks and the checks of every answer are about. */
async function coveredByCases(): Promise<Map<string, Set<string>>> {
  const [{ CASES }, { ALWAYS }] = (await Promise.all([
    import("../../conformance/cases/catalog.ts"),
    import("../../conformance/checks/always.ts"),
  ])) as [
    { CASES: readonly (Judged & { readonly id: string; readonly checks: readonly Judged[] })[] },
    { ALWAYS: readonly Judged[] },
  ];
  return new Map(
    CASES.map((item) => [
      item.id,
      new Set([item, ...item.checks, ...ALWAYS].flatMap(({ requirements }) => requirements)),
    ]),
  );
}

describe("errata.yaml", () => {
  const KEYS = ["id", "group", "where", "title", "problem", "accepts", "emits", "suite", "why", "requirements"];

  test("every entry is complete, keys are known and stand in order", () => {
    const wrong = problems(ERRATA, (entry) => {
      const { group, where, title, problem, requirements, ...rest } = entry;
      const optional = ["accepts", "emits", "suite", "why"].filter(
        (key) => rest[key] !== undefined && !isBilingual(rest[key]),
      );
      return [
        ...(sameOrder(Object.keys(entry), KEYS) ? [] : ["keys"]),
        ...(["booking", "paths", "envelope", "data"].includes(group as string) ? [] : ["group"]),
        ...(isText(where) ? [] : ["where"]),
        ...(isBilingual(title) ? [] : ["title"]),
        ...(isBilingual(problem) ? [] : ["problem"]),
        ...(isListOf(requirements, [...REQUIREMENT_IDS]) ? [] : ["requirements"]),
        ...optional,
      ];
    });
    expect(wrong).toEqual([]);
  });

  test("every erratum is decided: it says what is accepted, emitted or demanded", () => {
    const silent = ERRATA.filter((entry) => !["accepts", "emits", "suite"].some((key) => entry[key] !== undefined));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("ids in the descriptions are in the ledger", () => {
  const used = { "x-req": new Set<string>(), "x-errata": new Set<string>() };

  test("x-req, x-errata, x-flk-rules and x-status-catalog", async () => {
    for (const content of (await specFiles(["shared", ...APIS])).values()) {
      walk(content, (value, keys) => {
        const key = keys.at(-1);
        if (key === "x-req" || key === "x-errata") for (const id of value as string[]) used[key].add(id);
        if (key === "req" && typeof value === "string") used["x-req"].add(value);
      });
    }
    expect([...used["x-req"]].filter((id) => !REQUIREMENT_IDS.has(id))).toEqual([]);
    expect([...used["x-errata"]].filter((id) => !ERRATUM_IDS.has(id))).toEqual([]);
    expect(used["x-req"].size).toBeGreaterThan(150);
    expect(used["x-errata"].size).toBeGreaterThan(40);
  });
});

/** The keys are some of these, in this order. */
function sameOrder(keys: readonly string[], order: readonly string[]): boolean {
  return keys.join() === order.filter((key) => keys.includes(key)).join();
}

function isListOf(value: Json | undefined, allowed: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((item) => allowed.includes(item as string))
  );
}
