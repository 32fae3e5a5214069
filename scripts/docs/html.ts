import { deflateSync } from "node:zlib";
import { escapeHtml, Html } from "../../conformance/report/html/html.ts";

export function raw(markup: string): Html {
  return new Html(markup);
}

export function joinHtml(parts: readonly Html[], separator: string): Html {
  return raw(parts.map(({ markup }) => markup).join(escapeHtml(separator)));
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
