import type { Case } from "../model/case.ts";
import { text, type Lang } from "../model/text.ts";

/** The cases, each with the records that it needs. */
export function caseList(cases: readonly Case[], lang: Lang): string {
  const width = Math.max(...cases.map(({ id }) => id.length));
  return cases
    .map(({ id, level, title, requirements, needs, watch }) => {
      const what = needs.map((need) => need.what[lang]).join("; ");
      const wanted = [...(what === "" ? [] : [what]), ...(watch === undefined ? [] : [GATEWAY[lang]])].join("; ");
      const lines = [
        `${id.padEnd(width)}  ${level}  ${title[lang]}  [${requirements.join(", ")}]`,
        ...(wanted === "" ? [] : [`${" ".repeat(width)}  ${NEEDS[lang]}: ${wanted}`]),
      ];
      return lines.map((line) => `${line}\n`).join("");
    })
    .join("");
}

const NEEDS = text("нужны", "needs");
const GATEWAY = text("шлюз (--gateway)", "the gateway (--gateway)");
