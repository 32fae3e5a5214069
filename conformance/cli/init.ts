import { localTime } from "@ferkit/contracts/local-time";
import { templateText } from "../fixtures/template.ts";
import type { Today } from "../fixtures/suitable.ts";
import { text } from "../model/text.ts";
import type { CommandResult, InitOptions } from "./commands.ts";
import { writeNew } from "./files.ts";

/** A file for `--fixtures` to fill in; overwrites nothing. */
export function init({ file, lang }: InitOptions, { now, timeZone }: Today, command: string): CommandResult {
  const template = templateText(localTime(now, timeZone).slice(0, 10));
  if (file === undefined) return { code: 0, stdout: template };
  writeNew(file, template, { flag: "wx" });
  return { code: 0, stdout: `${file}. ${NEXT[lang]}\n  ${command} doctor --target URL --fixtures ${file}\n` };
}

const NEXT = text(
  "Замените записи своими или заведите такие в тестовой базе МИС, затем:",
  "Put records of your own in their place, or enter these into the test database of the МИС; then:",
);
