import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import getPort from "get-port";
import { runCli } from "../../conformance/cli.ts";
import { SAMPLES_FOLDER, type Sample } from "./samples.ts";

const run = promisify(execFile);
const START_MS = 30_000;

export interface SampleResult {
  readonly name: string;
  /** Of all its sources. */
  readonly lines: number;
  /** Exit code of the suite, and the cases that did not pass. */
  readonly suite: Certified;
  /** The same with a slip in its source. */
  readonly withDefect: Certified;
}

export interface Certified {
  readonly exitCode: number;
  readonly failing: readonly string[];
}

/** Certifies the sample as it is and with its planted defect, in a copy in `work`; `data` is the schedule that it serves. */
export async function certifySample(sample: Sample, data: string, work: string): Promise<SampleResult> {
  const lines = await Promise.all(
    sample.sources.map(async (file) => {
      const text = await readFile(join(SAMPLES_FOLDER, sample.name, file), "utf8");
      return text.trimEnd().split("\n").length;
    }),
  );
  return {
    name: sample.name,
    lines: lines.reduce((sum, one) => sum + one, 0),
    suite: await certifyCopy(sample, data, join(work, `${sample.name}-right`), false),
    withDefect: await certifyCopy(sample, data, join(work, `${sample.name}-wrong`), true),
  };
}

async function certifyCopy(sample: Sample, data: string, folder: string, isSpoilt: boolean): Promise<Certified> {
  await cp(join(SAMPLES_FOLDER, sample.name), folder, { recursive: true });
  if (isSpoilt) await spoil(sample, folder);
  const port = await getPort();
  const values = { data, port: String(port), state: join(folder, "state.json"), cache: join(folder, "..", "cache") };
  const env = { ...process.env, ...mapped(sample.env, values) };
  for (const [program = "", ...args] of sample.build) await run(program, args, { cwd: folder, env });
  const [program = "", ...args] = sample.serve.map((word) => filled(word, values));
  const mis = spawn(program, args, { cwd: folder, env, stdio: "ignore", detached: true });
  // What cannot be started does not answer either.
  mis.on("error", () => undefined);
  try {
    await answering(port, mis);
    return await certify(`http://127.0.0.1:${port}`, data, join(folder, "report"));
  } finally {
    // PHP's workers are children of its own.
    if (mis.pid !== undefined && mis.exitCode === null) process.kill(-mis.pid, "SIGKILL");
  }
}

async function spoil({ defect: { file, from, to } }: Sample, folder: string): Promise<void> {
  const source = await readFile(join(folder, file), "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file}: the place of the defect is not there once: ${from}`);
  await writeFile(join(folder, file), source.replace(from, to));
}

async function answering(port: number, mis: ChildProcess): Promise<void> {
  const url = `http://127.0.0.1:${port}/booking/book`;
  const until = performance.now() + START_MS;
  while (performance.now() < until && mis.exitCode === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`the sample does not answer on port ${port}`);
}

async function certify(target: string, data: string, reportDir: string): Promise<Certified> {
  await mkdir(reportDir, { recursive: true });
  const silent = { write: () => undefined };
  const argv = ["--target", target, "--fixtures", data, "--report-dir", reportDir];
  const exitCode = await runCli(argv, { env: process.env, stdout: silent, stderr: silent });
  const report = JSON.parse(await readFile(join(reportDir, "report.json"), "utf8")) as Report;
  const passing = ["pass", "not_applicable", "not_selected"];
  return { exitCode, failing: report.cases.filter(({ verdict }) => !passing.includes(verdict)).map(({ id }) => id) };
}

interface Report {
  readonly cases: readonly { readonly id: string; readonly verdict: string }[];
}

function mapped(
  env: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, values)]));
}

function filled(word: string, values: Readonly<Record<string, string>>): string {
  return word.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
