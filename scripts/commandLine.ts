import { Command, CommanderError, InvalidArgumentError, type OptionValues } from "commander";
import { inRussian } from "../conformance/cli/inRussian.ts";

export const EXIT_USAGE = 2;

let program: string | undefined;

/** Called by the one program that holds all commands: `ferkit`. Its commands speak of themselves so from then on. */
export function speakAs(name: string): void {
  program = name;
}

/** Whether this process is that program. */
export function isOneProgram(): boolean {
  return program !== undefined;
}

/** A command as people type it here: «ferkit certify», or «npm run certify --» in the repository. */
export function spoken(word: string): string {
  if (program !== undefined) return `${program} ${word}`;
  return word === "start" ? "npm start --" : `npm run ${word} --`;
}

/** A command of this repository under the name that people call it by; what it does not know, it refuses. */
export function createCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .helpOption("-h, --help", "показать эту справку / this text")
    .exitOverride();
}

/** What the words of a command line come to. */
export type Reading = { readonly kind: "run" } | { readonly kind: "help" | "wrong"; readonly text: string };

export function readArguments(command: Command, words: readonly string[]): Reading {
  let help = "";
  command.configureOutput({ writeOut: (text) => void (help += text), outputError: () => undefined });
  try {
    command.parse(words, { from: "user" });
    return { kind: "run" };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "help", text: help.trimEnd() };
    const russian =
      error.code === "commander.excessArguments" ? `Лишние аргументы: «${command.args.join(" ")}».` : inRussian(error);
    return { kind: "wrong", text: refusal(command, `${russian}\n${error.message.replace(/^error: /, "")}`) };
  }
}

function refusal(command: Command, problem: string): string {
  return `${problem}\n${command.name()} ${command.usage()}\nСправка / help: ${command.name()} --help`;
}

/** Runs the command as it was called. @returns the exit code: what `act` says, or that of help and of wrong usage. */
export async function runCommand<Flags extends OptionValues>(
  command: Command,
  act: (flags: Flags, words: readonly string[]) => number | Promise<number>,
): Promise<number> {
  const reading = readArguments(command, process.argv.slice(2));
  if (reading.kind === "run") return act(command.opts<Flags>(), command.args);
  if (reading.kind === "help") console.log(reading.text);
  else console.error(reading.text);
  return reading.kind === "help" ? 0 : EXIT_USAGE;
}

/** For flags that are well-formed one by one and wrong together. @returns the exit code. */
export function refuse(command: Command, problem: string): number {
  console.error(refusal(command, problem));
  return EXIT_USAGE;
}

export function wholeNumber({ least = 0, most = Number.MAX_SAFE_INTEGER } = {}): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && Number.isInteger(value) && value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `от ${least}` : `от ${least} до ${most}`;
    throw new InvalidArgumentError(`Нужно целое число ${range}.`);
  };
}

/** «a,b»: some of these names, in their own order. */
export function someOf<Name extends string>(names: readonly Name[]): (text: string) => readonly Name[] {
  return (text) => {
    const wanted = text.split(",").map((name) => name.trim());
    const unknown = wanted.filter((name) => !names.some((known) => known === name));
    if (unknown.length > 0)
      throw new InvalidArgumentError(`${unknown.join(",")}: есть только / there are only ${names.join(", ")}`);
    return names.filter((name) => wanted.includes(name));
  };
}

/** A table for the terminal, two spaces in front and between; each line ends with «\n». */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => `  ${lineOf(row).trimEnd()}\n`).join("");
}
