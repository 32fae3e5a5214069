import type { CommanderError } from "commander";

const RUSSIAN: Readonly<Record<string, string>> = {
  "commander.unknownOption": "Неизвестный ключ",
  "commander.excessArguments": "Лишние аргументы",
  "commander.optionMissingArgument": "У ключа нет значения",
  "commander.invalidArgument": "Недопустимое значение",
  "commander.missingArgument": "Не хватает аргумента",
  "commander.missingMandatoryOptionValue": "Не хватает обязательного ключа",
};

/** What is wrong with the command line; commander itself says it in English only. */
export function inRussian({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1];
  return `${RUSSIAN[code] ?? "Ошибка в аргументах"}${quoted === undefined ? "" : `: ${quoted}`}.`;
}
