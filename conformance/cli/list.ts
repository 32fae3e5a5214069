import type { Case } from "../model/case.ts";
import type { Lang } from "../model/text.ts";

export function caseList(cases: readonly Case[], lang: Lang): string {
  const width = Math.max(...cases.map(({ id }) => id.length));
  return cases
    .map(
      ({ id, level, title, requirements }) =>
        `${id.padEnd(width)}  ${level}  ${title[lang]}  [${requirements.join(", ")}]\n`,
    )
    .join("");
}
