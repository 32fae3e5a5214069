import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { visibleJson } from "../model/visible.ts";
import { badgeSvg } from "./badge.ts";
import { harOf } from "./har.ts";
import { reportHtml } from "./html/page.ts";
import { junitXml } from "./junit.ts";
import { markdownOf } from "./markdown.ts";

/** All files come from the one report object. */
export function writeReports(
  dir: string,
  report: Report,
  lang: Lang,
  sentBodies: ReadonlyMap<string, string | Uint8Array>,
): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, content] of reportFiles(report, lang)) writeFileSync(join(dir, name), content);
  const bodies = join(dir, "requests");
  removeOldBodies(bodies);
  if (report.bodies !== null) writeBodies(bodies, sentBodies);
}

/** Pure: name and content of every file. */
export function reportFiles(report: Report, lang: Lang): readonly (readonly [string, string])[] {
  return [
    ["report.json", jsonFile(report)],
    ["report.html", reportHtml(report, lang)],
    ["summary.md", markdownOf(report, lang)],
    ["junit.xml", junitXml(report, lang)],
    ["report.har", jsonFile(harOf(report))],
    ["badge.svg", `${badgeSvg(report, lang)}\n`],
  ];
}

function jsonFile(value: unknown): string {
  return `${visibleJson(value)}\n`;
}

/** Bodies of an earlier run would no longer match the numbers in this report. Nothing but such files is touched. */
function removeOldBodies(dir: string): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) if (/^\d{3,}\.json$/.test(name)) rmSync(join(dir, name));
}

/** Personal data: readable by the owner only, and only when asked for. */
function writeBodies(dir: string, sentBodies: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const [id, body] of sentBodies) writeFileSync(join(dir, `${id}.json`), body, { mode: 0o600 });
}
