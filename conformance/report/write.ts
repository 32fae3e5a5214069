import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { reportHtml } from "./html/page.ts";
import { junitXml } from "./junit.ts";

/** All files come from the one report object. */
export function writeReports(
  dir: string,
  report: Report,
  lang: Lang,
  sentBodies: ReadonlyMap<string, string | Uint8Array>,
): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(dir, "junit.xml"), junitXml(report, lang));
  writeFileSync(join(dir, "report.html"), reportHtml(report, lang));
  const bodies = join(dir, "requests");
  removeOldBodies(bodies);
  if (report.bodies !== null) writeBodies(bodies, sentBodies);
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
