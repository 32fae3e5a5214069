import type { CommanderError } from "commander";

const RUSSIAN: Readonly<Record<string, string>> = {
  "commander.unknownOption": "Неизвестный ключ",
  "commander.excessArguments": "Лишние аргументы",
  "commander.optionMissingArgument": "У ключа нет значения",
  "commander.invalidArgument": "Недопустимое значение",
  "commander.missingArgument": "Не хватает аргумента",
  "commander.missingMandatoryOptionValue": "Не хватает обязательного ключа",
};

/** What is wrong with the command line and how to put it right; commander itself says it in English only. */
export function inRussian({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1];
  const reason = reasonOf(message);
  return `${RUSSIAN[code] ?? "Ошибка в аргументах"}${quoted === undefined ? "" : `: ${quoted}`}${reason === "" ? "" : ` — ${reason}`}.`;
}

/** Our own refusals say both languages; commander's say which values there are, or which key may have been meant. */
function reasonOf(message: string): string {
  const meant = /\(Did you mean (?:one of )?([^)]+)\?\)/.exec(message)?.[1];
  if (meant !== undefined) return `может быть, ${meant}`;
  const [, reason = ""] = /is invalid\. (.+?)\.?$/s.exec(message) ?? [];
  const choices = /^Allowed choices are (.+)$/.exec(reason)?.[1];
  return choices === undefined ? (reason.split(" / ")[0] ?? "") : `можно: ${choices}`;
}
