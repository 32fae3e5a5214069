import { visible } from "../../model/visible.ts";

/** Markup that may go into a page as it is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Insert = Html | string | number | false | null | undefined | readonly Insert[];

/** Everything put into the template is escaped, unless it is markup made by this same function. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  return new Html(strings.map((part, index) => part + render(inserts[index])).join(""));
}

function render(insert: Insert): string {
  if (insert === null || insert === undefined || insert === false) return "";
  if (insert instanceof Html) return insert.markup;
  if (typeof insert === "string" || typeof insert === "number") return escapeHtml(String(insert));
  return insert.map(render).join("");
}

export function escapeHtml(value: string): string {
  return visible(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
