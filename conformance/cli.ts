import { CASES } from "./cases/catalog.ts";
import { certify, type CertifyDeps } from "./cli/certify.ts";
import { matchesGlob } from "./cli/glob.ts";
import { caseList } from "./cli/list.ts";
import { parseArguments } from "./cli/options.ts";
import { UsageError } from "./cli/sources.ts";
import { EXIT } from "./runner/verdict.ts";

export type { DefaultTarget, DemoMis, DemoOptions } from "./cli/certify.ts";

export interface CliDeps extends CertifyDeps {
  readonly stdout: { readonly write: (chunk: string) => unknown };
  /** Names for `--fault`, when the default target can plant any. */
  readonly faults?: readonly string[];
}

/** stdout is the summary, stderr is for people; the exit code is the answer (table in README.md). */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  const parsed = parseArguments(argv, {
    faults: deps.faults ?? [],
    hasDefaultTarget: deps.defaultTarget !== undefined,
  });
  if (parsed.kind === "exit") {
    deps.stdout.write(parsed.stdout);
    deps.stderr.write(parsed.stderr);
    return parsed.code;
  }
  const { options } = parsed;
  if (options.list) {
    deps.stdout.write(caseList(CASES, options.lang));
    return 0;
  }
  const selected = CASES.filter(({ id }) => options.only === undefined || matchesGlob(id, options.only));
  try {
    if (selected.length === 0) throw new UsageError(`Нет таких сценариев / no such cases: ${options.only ?? ""}`);
    const { summary, exitCode } = await certify(options, new Set(selected.map(({ id }) => id)), deps);
    deps.stdout.write(summary);
    return exitCode;
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    deps.stderr.write(`${told instanceof UsageError ? told.message : (told.stack ?? told.message)}\n`);
    return told instanceof UsageError ? EXIT.usage : EXIT.harness;
  }
}
