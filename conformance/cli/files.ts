import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { REPORT_SCHEMA, type Report } from "../model/report.ts";
import { isObject } from "../wire/answer.ts";

/** The command line is wrong: exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @throws UsageError when there is no such file. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`Файл не читается / cannot read the file: ${path}: ${reasonOf(error)}`);
  }
}

/** @throws UsageError when it cannot be written. `wx` refuses to overwrite. */
export function writeNew(path: string, content: string, options: { flag?: "w" | "wx"; mode?: number } = {}): void {
  try {
    writeFileSync(path, content, options);
  } catch (error) {
    throw new UsageError(`Файл не записать / cannot write the file: ${path}: ${reasonOf(error)}`);
  }
}

/** @throws UsageError when it cannot be made. */
export function makeDir(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`Папку не создать / cannot make the folder: ${path}: ${reasonOf(error)}`);
  }
}

export interface StoredReport {
  readonly report: Report;
  readonly bytes: Buffer;
}

/** @throws UsageError when the file is no report of a schema this suite knows. */
export function readReport(path: string): StoredReport {
  const bytes = readBytes(path);
  const report = parseReport(bytes.toString());
  if (!report)
    throw new UsageError(`Это не отчёт ${REPORT_SCHEMA} / no report of the schema ${REPORT_SCHEMA}: ${path}`);
  return { report, bytes };
}

const PARTS = ["suite", "summary", "fixtures", "facts"] as const;
const LISTS = ["cases", "exchanges", "leftovers", "selection"] as const;

function parseReport(source: string): Report | null {
  try {
    const value: unknown = JSON.parse(source);
    if (!isObject(value) || value["schema"] !== REPORT_SCHEMA) return null;
    const whole = PARTS.every((key) => isObject(value[key])) && LISTS.every((key) => Array.isArray(value[key]));
    // The suite's own file, of this schema; one bent inside breaks the judging, which says so.
    return whole ? (value as unknown as Report) : null;
  } catch {
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "?";
}
