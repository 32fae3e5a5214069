import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli, type CliDeps } from "../cli.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { CaseResult, CheckResult } from "../model/case.ts";
import type { Report } from "../model/report.ts";
import { NOW } from "./records.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly dir: string;
  readonly report: Report;
  readonly file: (name: string) => string;
  readonly files: readonly string[];
  readonly found: (caseId: string) => CaseResult;
  readonly check: (caseId: string, checkId: string) => CheckResult;
}

export type Changes = Partial<CliDeps>;

/** Runs the command line over a МИС as its default target, from outside, and reads what it wrote. */
export async function certifyMis(
  mis: { readonly url: string },
  fixtures: FixtureRecords,
  argv: readonly string[] = [],
  changes: Changes = {},
): Promise<Ran> {
  const defaultTarget: CliDeps["defaultTarget"] = () =>
    Promise.resolve({ url: mis.url, fixtures, stop: () => undefined });
  return runIn(argv, { defaultTarget, ...changes });
}

export async function runIn(argv: readonly string[], changes: Changes = {}): Promise<Ran> {
  const dir = mkdtempSync(join(tmpdir(), "ferkit-certify-"));
  const out = { stdout: "", stderr: "" };
  const { stderr: watcher, ...rest } = changes;
  const stderr = {
    write: (chunk: string) => {
      out.stderr += chunk;
      watcher?.write(chunk);
    },
  };
  const stdout = { write: (chunk: string) => (out.stdout += chunk) };
  const code = await runCli([...argv, "--report-dir", dir], { env: {}, now: () => NOW, ...rest, stdout, stderr });
  return { code, ...out, dir, ...reading(dir) };
}

function reading(dir: string): Omit<Ran, "code" | "stdout" | "stderr" | "dir"> {
  const file = (name: string): string => readFileSync(join(dir, name), "utf8");
  // The suite's own file; a test that has none does not look at it.
  const report = (existsSync(join(dir, "report.json")) ? JSON.parse(file("report.json")) : null) as Report;
  const found = (id: string): CaseResult =>
    must(
      report.cases.find((item) => item.id === id),
      id,
    );
  return {
    report,
    file,
    files: readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
    found,
    check: (caseId, id) => {
      const checks = found(caseId).checks.filter((check) => check.id === id);
      return must(checks.find(({ verdict }) => verdict !== "pass") ?? checks[0], `${caseId} ${id}`);
    },
  };
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the report has no ${what}`);
  return value;
}
