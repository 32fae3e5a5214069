import { CASES } from "./cases/catalog.ts";
import { PROOF } from "./certificate/proof.ts";
import { certificate, keygen, verify } from "./cli/certificate.ts";
import { certify } from "./cli/certify.ts";
import { COMMAND, todayOf, type CertifyDeps } from "./cli/deps.ts";
import { cleanup } from "./cli/cleanup.ts";
import type { Asked, CommandResult } from "./cli/commands.ts";
import { diff } from "./cli/diff.ts";
import { doctor } from "./cli/doctor.ts";
import { dryRun } from "./cli/dryRun.ts";
import { UsageError } from "./cli/files.ts";
import { matchesGlob } from "./cli/glob.ts";
import { init } from "./cli/init.ts";
import { caseList } from "./cli/list.ts";
import { nearest } from "./cli/nearest.ts";
import type { CliOptions } from "./cli/options.ts";
import { parseArguments } from "./cli/parse.ts";
import { rejudge } from "./cli/rejudge.ts";
import { visible } from "./model/visible.ts";
import { EXIT } from "./runner/verdict.ts";

export type { DefaultTarget, DemoMis, DemoOptions } from "./cli/deps.ts";

export interface CliDeps extends CertifyDeps {
  readonly stdout: { readonly write: (chunk: string) => unknown };
  /** Names for `--fault`, when the default target can plant any. */
  readonly faults?: readonly string[];
  /** Where the proof of the suite lies; its own by default. */
  readonly proof?: URL | string;
}

/** stdout is the summary, stderr is for people; the exit code is the answer (table in README.md). */
export async function runCli(argv: readonly string[], deps: CliDeps): Promise<number> {
  const parsed = parseArguments(argv, {
    faults: deps.faults ?? [],
    hasDefaultTarget: deps.defaultTarget !== undefined,
    command: deps.command ?? COMMAND,
  });
  if (parsed.kind === "exit") {
    deps.stdout.write(visible(parsed.stdout));
    deps.stderr.write(visible(parsed.stderr));
    return parsed.code;
  }
  try {
    const { code, stdout, stderr = "" } = await perform(parsed.asked, deps);
    if (stderr !== "") deps.stderr.write(visible(stderr));
    deps.stdout.write(visible(stdout));
    return code;
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    deps.stderr.write(visible(`${told instanceof UsageError ? told.message : (told.stack ?? told.message)}\n`));
    return told instanceof UsageError ? EXIT.usage : EXIT.harness;
  }
}

function perform(asked: Asked, deps: CliDeps): Promise<CommandResult> | CommandResult {
  const now = deps.now?.() ?? new Date();
  switch (asked.name) {
    case "run":
      return run(asked.options, deps);
    case "doctor":
      return doctor(asked.options, deps);
    case "cleanup":
      return cleanup(asked.options, deps);
    case "rejudge":
      return rejudge(asked.options);
    case "diff":
      return diff(asked.options);
    case "init":
      return init(asked.options, todayOf(deps).today, deps.command ?? COMMAND);
    case "keygen":
      return keygen(asked.options);
    case "certificate":
      return certificate(asked.options, { now, proof: deps.proof ?? PROOF });
    case "verify":
      return verify(asked.options, now);
  }
}

async function run(options: CliOptions, deps: CliDeps): Promise<CommandResult> {
  const selected = CASES.filter(({ id }) => options.only === undefined || matchesGlob(id, options.only));
  if (selected.length === 0) throw new UsageError(noSuchCase(options.only ?? ""));
  if (options.list) return { code: 0, stdout: caseList(selected, options.lang) };
  if (hasNoData(options) && selected.some(({ needs, watch }) => needs.length > 0 && watch === undefined))
    throw new UsageError(noData(deps.command ?? COMMAND));
  const ids = new Set(selected.map(({ id }) => id));
  if (options.dryRun) return dryRun(options, ids, deps);
  const { summary, exitCode } = await certify(options, ids, deps);
  return { code: exitCode, stdout: summary };
}

function noSuchCase(only: string): string {
  const meant = nearest(
    only,
    CASES.map(({ id }) => id),
  );
  const perhaps = meant === undefined ? "" : `\nМожет быть / perhaps: ${meant}`;
  return `Нет таких сценариев / no such cases: ${only}${perhaps}\nСписок / list: --list`;
}

/** The demo МИС brings records of its own. */
function hasNoData({ target, fixtures, gateway }: CliOptions): boolean {
  return target !== undefined && fixtures === undefined && gateway === undefined;
}

function noData(command: string): string {
  return `Нет данных: МИС проверяется на записях, которые она знает. Укажите --fixtures ФАЙЛ или --gateway URL --username OID --password ПАРОЛЬ.
No data: a МИС is checked with records that it knows. Give --fixtures FILE, or --gateway URL --username OID --password PASSWORD.
Шаблон файла / a template of the file:
  ${command} init fixtures.yaml`;
}
