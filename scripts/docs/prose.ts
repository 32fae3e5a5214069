import { raw } from "./html.ts";
import { escapeHtml, type Html } from "../../conformance/report/html/html.ts";
import { erratumHref, requirementHref } from "./links.ts";

/** Ids that a text may mention and that have a place on the site. */
export type KnownIds = ReadonlySet<string>;

const LOOK_ALIKE = /(?<=[A-Za-z_])[А-Яа-яЁё]|[А-Яа-яЁё](?=[A-Za-z_])/g;
const ID = /\b[A-Z][A-Z0-9]*-[A-Z]?\d+\b/g;

/** Ledger text as markup: `code` in backticks, and the ids it mentions as links. */
export function prose(text: string, known: KnownIds): Html {
  const parts = text.split("`");
  // An unpaired backtick is a character of the document, not a mark.
  if (parts.length % 2 === 0) return raw(linkIds(escapeHtml(text), known));
  return raw(
    parts
      .map((part, i) =>
        i % 2 === 1 ? `<code>${markLookAlikes(escapeHtml(part))}</code>` : linkIds(escapeHtml(part), known),
      )
      .join(""),
  );
}

/** A Cyrillic letter inside a Latin identifier (E-01): the eye cannot tell it, so the page shows it. */
function markLookAlikes(escaped: string): string {
  return escaped.replaceAll(LOOK_ALIKE, (letter) => {
    const point = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `<mark title="кириллическая «${letter}», U+${point}">${letter}</mark>`;
  });
}

function linkIds(escaped: string, known: KnownIds): string {
  return escaped.replaceAll(ID, (id) => (known.has(id) ? `<a href="${idHref(id)}">${id}</a>` : id));
}

/** Markdown of a description with the ids it mentions as links; code stays as it is. */
export function linkMentions(markdown: string, known: KnownIds): string {
  const parts = markdown.split("`");
  const link = (text: string): string => text.replaceAll(ID, (id) => (known.has(id) ? `[${id}](${idHref(id)})` : id));
  return parts.map((part, i) => (i % 2 === 1 ? part : link(part))).join("`");
}

export function idHref(id: string): string {
  return id.startsWith("E-") ? erratumHref(id) : requirementHref(id);
}

/** `1 метод, 2 метода, 5 методов`. */
export function plural(count: number, one: string, few: string, many: string): string {
  const [tens, units] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return `${count} ${many}`;
  if (units === 1) return `${count} ${one}`;
  return units >= 2 && units <= 4 ? `${count} ${few}` : `${count} ${many}`;
}
