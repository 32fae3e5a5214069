import { stringify } from "yaml";
import { readConfig, type Config } from "../../server/config.ts";
import { SETTINGS, type Setting } from "./settings.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Every setting with what it is for; those that are given stand as they are, the others as comments with their default. A file for `--config`. */
export function printConfig(given: Env, defaults: Env): string {
  const usual = readConfig(defaults);
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const { ru, en, variable } = setting;
    return `# ${ru}\n# ${en} (${variable})\n${line(setting, given[variable], usual[name as keyof Config])}\n`;
  });
  return `${HEAD}\n${rows.join("\n")}`;
}

const HEAD = `# Настройки шлюза; переменная окружения важнее файла.
# Settings of the gateway; a variable of the environment wins over the file.
`;

function line({ key, isSecret, example }: Setting, given: string | undefined, usual: unknown): string {
  if (given !== undefined && given !== "") return isSecret ? `# ${key}: "***"` : entry(key, given);
  const shown = isPlain(usual) ? String(usual) : (example ?? "");
  return `# ${shown === "" ? `${key}:` : entry(key, shown)}`;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Numbers and flags are written as such. */
function entry(key: string, value: string): string {
  return stringify(
    { [key]: /^(\d+|true|false)$/.test(value) ? (JSON.parse(value) as unknown) : value },
    { lineWidth: 0 },
  ).trimEnd();
}
