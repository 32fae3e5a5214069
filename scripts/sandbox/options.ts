import { InvalidArgumentError, Option } from "commander";
import { createCommand, readArguments, spoken } from "../commandLine.ts";

export type Command =
  /** `given` are the options as variables of the environment, `spelt` how the user wrote each. */
  | { readonly kind: "start"; readonly given: Record<string, string>; readonly spelt: Record<string, string> }
  | { readonly kind: "help" | "wrong"; readonly text: string };

/** By variable of the environment: an option is another way to say it, and its value is judged where the variable is (readConfig). */
const OPTIONS: readonly (readonly [variable: string, flags: string, ru: string, en: string])[] = [
  [
    "FERKIT_WORKERS",
    "--workers <N>",
    "процессов шлюза на одном порту и одной базе (1)",
    "gateway processes on one port and one database (1)",
  ],
  [
    "FERKIT_REGION_SIZE",
    "--region <demo|small|large>",
    "размер живого региона (какой загружен, сначала demo); large — 1,3 млн слотов, строится минуты",
    "size of the living region (the one that is loaded, demo at first); large: 1.3 million slots, takes minutes",
  ],
  ["PORT", "--port <2100>", "порт шлюза и Витрины", "port of the gateway"],
  ["MIS_PORT", "--mis-port <4010>", "порт МИС-имитатора", "port of the mock МИС"],
];

function someValue(value: string): string {
  if (value === "") throw new InvalidArgumentError("нужно значение / a value is needed");
  return value;
}

/** What `npm start -- …` asks for. */
export function readCommand(words: readonly string[]): Command {
  const command = createCommand(
    spoken("start"),
    "Песочница ФЭР 2.0: база, живой регион, шлюз и Витрина, МИС-имитатор.\nThe sandbox: database, living region, gateway and Витрина, mock МИС.",
  ).addHelpText(
    "after",
    "\nПараметр важнее переменной окружения; остальные переменные — в docs/handbook.ru.md.\nAn option wins over the variable; docs/handbook.md lists the other variables.",
  );
  const options = OPTIONS.map(([variable, flags, ru, en]) => {
    return [new Option(flags, `${ru} / ${en} (${variable})`).argParser(someValue), variable] as const;
  });
  for (const [option] of options) command.addOption(option);
  const reading = readArguments(command, words);
  if (reading.kind !== "run") return reading;
  const given: Record<string, string> = {};
  const spelt: Record<string, string> = {};
  for (const [option, variable] of options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (typeof value !== "string") continue;
    given[variable] = value;
    spelt[variable] = option.long ?? variable;
  }
  return { kind: "start", given, spelt };
}
