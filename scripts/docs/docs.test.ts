import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ERRATA, REQUIREMENTS } from "../../generated/ledger.js";
import { TRANSITIONS, type Transition } from "../../server/profile/attemptTransitions.ts";
import { buildDocs } from "./build.ts";
import { findEntries } from "./client/ranking.ts";
import type { SearchEntry } from "./client/searchEntry.ts";
import type { Assets } from "./assets.ts";
import { html, jsonScript, raw } from "./html.ts";
import { tagAnchor } from "./links.ts";
import { plural, prose } from "./prose.ts";
import { applyPatches } from "./redocPatches.ts";
import { requirementsPage } from "./requirementsPage.ts";
import { GENERATED, loadSite } from "./site.ts";

describe("markup", () => {
  test("whatever is interpolated is escaped, markup is not escaped twice", () => {
    const text = `<b> & "quoted"`;
    expect(html`<p title="${text}">${[html`<i>${text}</i>`, null, 2]}</p>`.text).toBe(
      '<p title="&lt;b&gt; &amp; &quot;quoted&quot;"><i>&lt;b&gt; &amp; &quot;quoted&quot;</i>2</p>',
    );
  });

  test("data in a script cannot end it", () => {
    expect(jsonScript("data", "</script>").text).not.toContain("</script></script>");
  });

  test("ledger text: code, known ids, look-alikes", () => {
    const known = new Set(["BOOK-2", "E-01"]);
    expect(prose("`a<b`, BOOK-2, E-01, GOST-2", known).text).toBe(
      '<code>a&lt;b</code>, <a href="requirements.html#BOOK-2">BOOK-2</a>, <a href="errata.html#E-01">E-01</a>, GOST-2',
    );
    expect(prose("a ` b BOOK-2", known).text).toContain("a ` b <a");
    expect(prose("`status_\u0441ode`", known).text).toContain(
      '<mark title="кириллическая «с», U+0441">\u0441</mark>ode',
    );
    expect(prose("`код status_code`", known).text).not.toContain("<mark");
  });

  test("Russian plurals and anchors", () => {
    expect([1, 3, 5, 11, 21, 112].map((count) => plural(count, "метод", "метода", "методов"))).toEqual([
      "1 метод",
      "3 метода",
      "5 методов",
      "11 методов",
      "21 метод",
      "112 методов",
    ]);
    expect(tagAnchor("Запись через ЕПГУ")).toBe("tag/zapis-cherez-epgu");
    expect(tagAnchor("Unaccessable_period")).toBe("tag/unaccessable_period");
  });
});

describe("search", () => {
  const entry = (title: string, text = ""): SearchEntry => ({ kind: "field", title, text, href: "" });
  const titles = (query: string, entries: readonly SearchEntry[]): string[] =>
    findEntries(entries, query).map(({ title }) => title);

  test("a title comes before a mention, a whole word before a part", () => {
    const entries = [entry("Book", "slot"), entry("SlotStatus"), entry("Slot.id"), entry("slot"), entry("Mo")];
    expect(titles("Slot", entries)).toEqual(["slot", "Slot.id", "SlotStatus", "Book"]);
  });

  test("all words are wanted; ё is е", () => {
    const entries = [entry("Приём пациента"), entry("Приём")];
    expect(titles("прием пациента", entries)).toEqual(["Приём пациента"]);
    expect(titles("  ", entries)).toEqual([]);
  });
});

test("a requirement shows what proves it, or since when and why nothing does", async () => {
  const site = await loadSite();
  const [first, second] = REQUIREMENTS;
  if (!first || !second) throw new Error("the ledger is empty");
  const unproven = { date: "2026-11-20", ru: "нет способа", en: "no way" };
  const requirements = [
    { ...first, proof: ["book.timeout", "slots.db.test.ts"] },
    { ...second, unproven },
  ];
  const assets: Assets = { css: "", scripts: { theme: "", filter: "", search: "", redoc: "" }, redoc: raw("") };
  const { text } = requirementsPage({ ...site, requirements }, assets).main;
  expect(text).toContain("<dt>Проверяют</dt>");
  expect(text).toContain("<code>book.timeout</code>, <code>slots.db.test.ts</code>");
  expect(text).toContain("нет способа");
  expect(text).toContain("2026-11-20");
});

test("another version of Redoc is noticed", () => {
  const patch = { why: "test", find: "a", replace: "b", times: 1 };
  expect(applyPatches("xax", [patch])).toBe("xbx");
  expect(() => applyPatches("xaax", [patch])).toThrow(/2 times, not 1/);
  expect(() => applyPatches("x", [patch])).toThrow(/0 times, not 1/);
});

describe("site", () => {
  let folder: string;
  let files: string[];
  const read = (path: string): Promise<string> => readFile(join(folder, "one", path), "utf8");

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ferkit-docs-"));
    files = await buildDocs(join(folder, "one"));
    await buildDocs(join(folder, "two"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("the answer names every file, and a second build is the same to the byte", async () => {
    const entries = await readdir(join(folder, "one"), { recursive: true, withFileTypes: true });
    const written = entries
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(join(folder, "one/").length));
    expect(written.toSorted()).toEqual(files);
    for (const path of files)
      expect(await readFile(join(folder, "two", path))).toEqual(await readFile(join(folder, "one", path)));
  });

  test("it weighs less than 5 MB", async () => {
    const sizes = await Promise.all(files.map(async (path) => (await readFile(join(folder, "one", path))).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });

  test("downloads are the generated files, and the overview offers each of them", async () => {
    const downloads = files.filter((path) => path.includes("/"));
    const index = await read("index.html");
    expect(downloads).toHaveLength(13);
    for (const path of downloads) {
      expect(await read(path)).toBe(await readFile(new URL(path, GENERATED), "utf8"));
      expect(index).toContain(`href="${path}"`);
    }
  });

  test("all requirements and errata have their anchors", async () => {
    const [requirements, errata] = await Promise.all([read("requirements.html"), read("errata.html")]);
    expect(REQUIREMENTS.filter(({ id }) => !requirements.includes(`id="${id}"`))).toEqual([]);
    expect(ERRATA.filter(({ id }) => !errata.includes(`id="${id}"`))).toEqual([]);
  });

  test("the states of a booking are drawn: an arrow with its row for every change of state in the server's table", async () => {
    const text = await read("states.html");
    for (const kind of ["book", "cancel"] as const) {
      const changes = Object.values(TRANSITIONS as Readonly<Record<string, Transition>>).flatMap((transition) =>
        Object.entries(transition[kind] ?? {}).flatMap(([from, targets]) =>
          targets.filter((to) => to !== from && to !== "gone").map((to) => `${from}&#45;&gt;${to}`),
        ),
      );
      const [drawing = ""] = text.split(`<h2 id="${kind}">`)[1]?.split("<h2") ?? [];
      const arrows = [...drawing.matchAll(/<title>(\w+&#45;&gt;\w+)<\/title>/g)].map(([, arrow]) => arrow);
      expect(arrows.toSorted()).toEqual([...new Set(changes)].toSorted());
      expect(drawing.match(/<tr>/g)).toHaveLength(arrows.length + 1);
    }
  });

  test("no page loads anything", async () => {
    for (const path of files.filter((file) => file.endsWith(".html"))) {
      expect(await read(path)).not.toMatch(/<script[^>]*\ssrc=|<img|@import|url\(|<link(?! rel="icon" href="data:)/);
    }
  });
});
