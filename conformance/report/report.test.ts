import { CASES } from "../cases/catalog.ts";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../model/exchange.ts";
import type { Report } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import { text } from "../model/text.ts";
import { exchangeOf, type Draft } from "../testing/exchange.ts";
import { reportOf as plainReport } from "../testing/reports.ts";
import { reportHtml } from "./html/page.ts";
import { junitXml } from "./junit.ts";
import { latencyTable } from "./latency.ts";
import { summaryText } from "./summary.ts";
import { reportFiles } from "./write.ts";

const EVIL = ']]><script>alert(1)</script><img src="http://evil.example/x">\u202e"\'';

function reportOf(exchanges: readonly Exchange[]): Report {
  const counted = { source: "file", given: 1 } as const;
  return plainReport(exchanges, {
    fixtures: { slots: { ...counted, usable: 1 }, patients: counted, origin: [EVIL], notes: [] },
  });
}

const hostile = exchangeOf({
  headers: { "content-type": EVIL, server: EVIL },
  body: { status: { status_code: 11, status_message: EVIL }, [EVIL]: 1, statuѕ: EVIL, slot_id: EVIL },
});

describe("report.html", () => {
  it.each(["ru", "en"] as const)("lets nothing of a hostile answer through, %s", (lang) => {
    const page = reportHtml(reportOf([hostile, exchangeOf({ body: EVIL }, 2)]), lang);
    expect(page).not.toMatch(/<script|<img|\u202e/);
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).toContain("\\u202e");
  });

  it("asks the network for nothing", () => {
    const page = reportHtml(reportOf([hostile]), "ru");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:link|script|iframe|object|img)\b|@import|url\(/i);
    expect(
      [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to = ""]) => to).filter((to) => !to.startsWith("#")),
    ).toEqual([]);
  });

  it("links every exchange it names", () => {
    const page = reportHtml(reportOf([hostile]), "ru");
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, to = ""]) => to);
    expect(targets.length).toBeGreaterThan(3);
    for (const to of targets) expect(page).toContain(`id="${to}"`);
  });
});

describe("bytes that move a cursor, turn a line or end one", () => {
  const BYTES = "\u001b[2J\u001b]0;owned\u0007\u0000\u202e\u009b1m\u2028\r<script>";
  const answer = (code: number): Draft => ({
    headers: { "content-type": BYTES, server: BYTES },
    body: {
      status: { status_code: code, status_message: BYTES },
      book_ext_id: BYTES,
      [BYTES]: BYTES,
      slot_id: BYTES,
      duration: BYTES,
    },
  });
  const exchanges = [answer(0), answer(99), { body: BYTES }, { failure: "reset" as const }].map((draft, index) =>
    exchangeOf(draft, index + 1),
  );
  const left = {
    case: "book.success",
    exchange: "001",
    slot_id: BYTES,
    patient_id: BYTES,
    book_ext_id: BYTES,
    why: text(BYTES, BYTES),
  };
  const { facts } = plainReport(exchanges);
  const report = plainReport(exchanges, {
    recording: { exchanges, facts, leftovers: [left], environment: null, interrupted: false },
    environment: { code: "gateway", message: text(BYTES, BYTES), detail: BYTES },
  });
  const HARMFUL = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

  it.each(["ru", "en"] as const)("are in no file of the report and not on the terminal, %s", (lang) => {
    const harmed = [...reportFiles(report, lang), ["the terminal", summaryText(report, lang, "dir")] as const].filter(
      ([, told]) => HARMFUL.test(told),
    );
    expect(harmed.map(([name]) => name)).toEqual([]);
  });

  it("are in no field of the report but the recorded exchange, which is evidence", () => {
    const { exchanges: recorded, facts: known, ...told } = report;
    const fields: string[] = [];
    JSON.stringify(told, (_key, value: unknown) => (typeof value === "string" ? fields.push(value) : value));
    expect(fields.filter((field) => HARMFUL.test(field))).toEqual([]);
    expect(JSON.stringify(told)).toContain("\\\\u001b[2J");
    expect(recorded).toHaveLength(4);
    expect(known.cases).not.toEqual({});
  });
});

describe("junit.xml", () => {
  it("fails, skips and escapes", () => {
    const xml = junitXml(reportOf([hostile, exchangeOf({ body: EVIL }, 2)]), "ru");
    expect(xml).toContain(`tests="${CASES.length}"`);
    expect(xml).toContain('failures="1"');
    expect(xml).toContain("<skipped/>");
    expect(xml.replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, "")).not.toContain("<script");
  });
});

describe("junit.xml, by verdict", () => {
  const clean = reportOf([exchangeOf({ body: { status: { status_code: 11, status_message: "занято" } } })]);
  const told = (verdict: Verdict): string => {
    const [one] = clean.cases;
    if (!one) throw new Error("no case");
    const checks = one.checks.map((check) => ({ ...check, verdict }));
    return junitXml({ ...clean, cases: [{ ...one, verdict, checks }] }, "ru");
  };
  /** The elements inside the one test case. */
  const marks = (xml: string): string[] =>
    [...xml.matchAll(/<(skipped|error|failure)\b/g)].map(([, name = ""]) => name);

  it.each<[Verdict, string[]]>([
    ["pass", []],
    ["warn", []],
    ["fail", ["failure"]],
    ["ambiguous", ["skipped"]],
    ["untestable", ["skipped"]],
    ["not_selected", ["skipped"]],
    ["not_applicable", ["skipped"]],
    ["env_error", ["error"]],
    ["harness_error", ["error"]],
  ])("%s: %j", (verdict, expected) => {
    expect(marks(told(verdict))).toEqual(expected);
  });

  it("tells what was found, and of what passes nothing", () => {
    expect(told("warn")).toContain("[замечание] ");
    expect(told("pass")).not.toContain("[выполнено] ");
    expect(told("env_error")).toContain('type="env_error"');
  });
});

describe("the summary", () => {
  it("names what is broken, where, and the file to read", () => {
    const told = summaryText(reportOf([exchangeOf({ body: { status: { status_сode: 1 } } })]), "en", "out");
    expect(told).toMatch(/^NONCONFORMANT/);
    expect(told).toContain("U+0441");
    expect(told).toMatch(/byte \d+: .*5f d1 81 6f/);
    expect(told).toContain("report.html");
  });
});

it("latencies are nearest ranks over the answered", () => {
  const times = Array.from({ length: 100 }, (_, index) => exchangeOf({ latency: index + 1 }, index));
  const silent = exchangeOf({ latency: 12_000, failure: "timeout" });
  expect(latencyTable([...times, silent])).toEqual([
    { operation: "book", count: 100, p50: 50, p95: 95, p99: 99, max: 100 },
  ]);
});
