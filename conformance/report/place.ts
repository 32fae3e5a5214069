import { REQUIREMENTS } from "@ferkit/contracts";
import { text, type Lang, type Text } from "../model/text.ts";

/** Where a passage of the document stands: requirements name lines of one copy of it, readers have another. */
interface Span {
  readonly place: string;
  readonly from: number;
  readonly to: number;
}

const PLACE = /(?:§[\d.]+|Прил\.\d+(?: T\d+)?|Table \d+|T\d+)/;
const LINES = /L?(\d{2,4})(?:[-–]L?(\d{2,4}))?/g;

const SPANS: readonly Span[] = REQUIREMENTS.flatMap(({ source }) =>
  source.split(/;\s*/).flatMap((part) => {
    const [place = ""] = PLACE.exec(part) ?? [];
    return [...part.replace(PLACE, "").matchAll(LINES)].map(([, from, to = from]) => ({
      place,
      from: Number(from),
      to: Number(to),
    }));
  }),
).toSorted((a, b) => a.from - b.from);

/** «§6.1 L1021-1097» → «раздел 6.1»; «L1293, L1332» → the section those lines are of. */
export function placeOf(source: string, lang: Lang): string {
  const parts = source.split(/[;/]\s*|,\s*(?=[L\d§П])/).flatMap((part) => {
    const [named] = PLACE.exec(part) ?? [];
    if (named !== undefined) return [named];
    const [, line] = /L?(\d{2,4})/.exec(part) ?? [];
    return line === undefined ? [] : [sectionOf(Number(line))];
  });
  return [...new Set(parts)]
    .filter((part) => part !== "")
    .map((part) => inWords(part)[lang])
    .join("; ");
}

/** A sentence of the ledger without the line numbers and the words of our own trade. */
export function forReader(value: string, lang: Lang): string {
  const told = value.replaceAll(/\bL\d{2,4}(?:[-–]L?\d{2,4})?(?:, L?\d{2,4}(?:[-–]L?\d{2,4})?)*/g, (lines) =>
    placeOf(lines, lang),
  );
  return lang === "en" ? told : told.replaceAll(/\bFAIL\b/g, "нарушение").replaceAll(/\bWARN\b/g, "замечание");
}

/** The narrowest passage that holds the line, else the one before it. */
function sectionOf(line: number): string {
  const holding = SPANS.filter(({ from, to }) => from <= line && line <= to);
  const narrowest = holding.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0];
  return (narrowest ?? SPANS.findLast(({ from }) => from <= line))?.place ?? "";
}

function inWords(place: string): Text {
  const [, appendix] = /Прил\.(\d+)/.exec(place) ?? [];
  const [, table] = /T(?:able )?\s?(\d+)/.exec(place) ?? [];
  const [, section] = /§([\d.]*\d)/.exec(place) ?? [];
  const words = [
    ...(section === undefined ? [] : [text(`раздел ${section}`, `section ${section}`)]),
    ...(appendix === undefined ? [] : [text(`приложение ${appendix}`, `appendix ${appendix}`)]),
    ...(table === undefined ? [] : [text(`таблица ${table}`, `table ${table}`)]),
  ];
  return text(words.map(({ ru }) => ru).join(", "), words.map(({ en }) => en).join(", "));
}
