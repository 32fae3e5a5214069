import { createRequire } from "node:module";
import { Ajv, type AnySchemaObject } from "ajv";
import draft06 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import type { Exchange } from "../model/exchange.ts";
import { text } from "../model/text.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { reportOf } from "../testing/reports.ts";
import { badgeSvg } from "./badge.ts";
import { harOf } from "./har.ts";
import { markdownOf } from "./markdown.ts";
import { reportFiles } from "./write.ts";

const EVIL = "`x` | [a](http://evil.example) <img src=x> @team *b* ```\n# head\n\u202e";
const hostile = exchangeOf({
  headers: { "content-type": EVIL },
  body: { status: { status_code: "11", status_message: EVIL }, book_ext_id: EVIL },
});
const cyrillic = exchangeOf({ bytes: Buffer.from([0xcf, 0xf0]) }, 2);
const raw: Exchange = {
  ...exchangeOf({ body: {} }, 3),
  request: { method: "POST", url: "http://mis/a?b=c", headers: {}, body: "\ufffd", body_base64: "zw==", masked: true },
};
const silent = exchangeOf({ failure: "timeout" }, 4);
const wrapped = exchangeOf({ body: [{ status: {} }] }, 5);
const report = reportOf([hostile, cyrillic, raw, silent, wrapped]);

describe("report.har", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(draft06);
  // The package has no types: a file of JSON Schemas by name.
  const schemas = createRequire(import.meta.url)("har-schema") as Record<string, AnySchemaObject>;
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);

  it("is HAR 1.2 by its published JSON Schema", () => {
    const validate = ajv.getSchema("har.json#");
    expect(validate?.(JSON.parse(JSON.stringify(harOf(report))))).toBe(true);
    expect(validate?.({ log: { version: "1.2", entries: [{}] } })).toBe(false);
  });

  it("has every exchange, with bytes that are no text in base64, and silence as status 0", () => {
    const { entries } = harOf(report).log;
    expect(entries.map(({ response }) => response.status)).toEqual([200, 200, 200, 0, 200]);
    expect(entries[1]?.response.content).toMatchObject({ encoding: "base64", text: "z/A=", size: 2 });
    expect(entries[2]?.request.postData?.comment).toBe("personal data masked; not UTF-8; base64: zw==");
    expect(entries[2]?.request.bodySize).toBe(1);
    expect(entries[3]?.response.statusText).toBe("timeout");
  });

  it("tells when each request left", () => {
    const sent_at = "2026-11-23T05:00:01.250Z";
    expect(harOf(reportOf([{ ...hostile, sent_at }])).log.entries[0]?.startedDateTime).toBe(sent_at);
  });
});

describe("summary.md", () => {
  it("has the verdict first, then what to mend in the words of the requirement, with a likely cause and a command", () => {
    const told = markdownOf(report, "ru");
    expect(told).toMatch(/^## ❌ НЕ СООТВЕТСТВУЕТ\n/);
    expect(told.indexOf("### Что исправить")).toBeGreaterThan(0);
    expect(told.indexOf("### Что исправить")).toBeLessThan(told.indexOf("### Что проверить не удалось"));
    expect(told).toMatch(/> BOOK-\w+: \S+/);
    expect(told).toContain("**Вероятная причина:** Ответ завёрнут в массив");
    expect(told).toContain("curl -sSig");
    expect(told).toContain("| book |");
  });

  it("lets no markup of a hostile answer through", () => {
    const outside = markdownOf(report, "en")
      .replaceAll(/(`{3,})sh\n[^]*?\1/g, "")
      .replaceAll(/(`+)[^`][^\n]*?\1/g, "");
    expect(outside).not.toMatch(/<img|\]\(http|@team|^# head|\u202e/m);
    expect(outside.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
  });
});

describe("badge.svg", () => {
  it("says the verdict and takes nothing from the МИС", () => {
    const badge = badgeSvg(report, "ru");
    expect(badge).toContain("не соответствует");
    expect(badge).toMatch(/^<svg /);
    expect(badge).not.toMatch(/href|evil|<script/);
  });
});

it("the summary, the page and junit.xml tell the likely cause too", () => {
  for (const [name, content] of reportFiles(report, "ru")) {
    if (["report.html", "summary.md", "junit.xml", "report.json"].includes(name))
      expect(content.replaceAll("&quot;", '"'), name).toContain("Ответ завёрнут в массив");
  }
});

it("a body that is not printed is asked for, and found when it is there", () => {
  const page = (withBodies: boolean): string =>
    reportFiles(reportOf([{ ...hostile, request: raw.request }], { withBodies }), "ru")[1]?.[1] ?? "";
  expect(page(false)).toMatch(/--with-bodies --seed 1<\/code>:\s+тело ляжет в\s+<code>requests\/001\.json/);
  expect(page(true)).toMatch(/Тело запроса лежит рядом с отчётом:\s+<code>requests\/001\.json/);
});

it("links into the published documentation when told where it is", () => {
  const html = (docs?: string): string => reportFiles(reportOf([hostile], docs ? { docs } : {}), "en")[1]?.[1] ?? "";
  expect(html("https://docs.example/fer/")).toContain('href="https://docs.example/fer/requirements.html#BOOK-S9"');
  expect(html()).not.toContain("requirements.html");
});

it("an environment problem is the first thing told", () => {
  const environment = { code: "dns", message: text("Имя не найдено.", "No such name."), detail: "" };
  expect(markdownOf(reportOf([], { environment, cases: [] }), "ru")).toMatch(/ВЕРДИКТА НЕТ[^]*Имя не найдено/);
});
