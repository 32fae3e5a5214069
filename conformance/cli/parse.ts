import { CommanderError, type Command } from "commander";
import { EXIT } from "../runner/verdict.ts";
import type { Asked } from "./commands.ts";
import { inRussian } from "./inRussian.ts";
import { contradiction, gatewayContradiction, type CliSurface, type Contradiction } from "./options.ts";
import { describeProgram } from "./program.ts";

export type Parsed =
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "exit"; readonly code: number; readonly stdout: string; readonly stderr: string };

/** Pure but for the seed that is drawn when none is given. */
export function parseArguments(argv: readonly string[], surface: CliSurface): Parsed {
  const out = { stdout: "" };
  const heard: Asked[] = [];
  const program = describeProgram(surface, (asked) => void heard.push(asked));
  for (const command of [program, ...program.commands]) throwInsteadOfExit(command, out);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "exit", code: 0, stdout: out.stdout, stderr: "" };
    return usage(surface, { ru: inRussian(error), en: error.message.replace(/^error: /, "") });
  }
  const [asked] = heard;
  if (!asked) return usage(surface, { ru: "Нет такой команды.", en: "No such command." });
  const problem = problemOf(asked, surface);
  return problem === null ? { kind: "asked", asked } : usage(surface, problem);
}

function problemOf({ name, options }: Asked, surface: CliSurface): Contradiction | null {
  if (name === "run") return contradiction(options, surface);
  return name === "doctor" || name === "cleanup" ? gatewayContradiction(options) : null;
}

function throwInsteadOfExit(command: Command, out: { stdout: string }): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: (chunk) => void (out.stdout += chunk), writeErr: () => undefined });
}

function usage({ command }: CliSurface, { ru, en }: Contradiction): Parsed {
  return { kind: "exit", code: EXIT.usage, stdout: "", stderr: `${ru}\n${en}\n${command} --help\n` };
}
