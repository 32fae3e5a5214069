import { deflateSync } from "node:zlib";

/** Markup that is already safe. Everything else is escaped on its way into a page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

/** The only way to build markup from data: whatever is interpolated is escaped unless it is `Html` itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  return new Html(strings.map((part, i) => part + (i < values.length ? render(values[i]) : "")).join(""));
}

export function raw(text: string): Html {
  return new Html(text);
}

function render(value: Fragment): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(render).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

export function joinHtml(parts: readonly Html[], separator: string): Html {
  return raw(parts.map(({ text }) => text).join(escapeHtml(separator)));
}

/** JSON for a `<script type="application/json">`: no `<` may end the element early. */
export function jsonScript(id: string, value: unknown): Html {
  return raw(
    `<script type="application/json" id="${escapeHtml(id)}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`,
  );
}

/**
 * A long text for a script of the page to unpack: a third of its size, and nothing in it can end the element early. zlib, not gzip:
 * its header does not name the operating system, so the page is the same wherever it is built.
 */
export function packedScript(id: string, text: string): Html {
  const packed = deflateSync(text, { level: 9 }).toString("base64");
  return raw(`<script type="application/octet-stream" id="${escapeHtml(id)}">${packed}</script>`);
}
