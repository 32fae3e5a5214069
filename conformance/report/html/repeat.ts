import type { Exchange } from "../../model/exchange.ts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { bodyFile, curlOf } from "../curl.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";

/** The curl command, and what it needs when its body is not printed. */
export function repeatBlock(exchange: Exchange, { bodies, seed }: Report, lang: Lang): Html {
  const { id, request } = exchange;
  const absent = html`${LABELS.bodyNotPrinted[lang]} <code>--with-bodies --seed ${seed}</code>:
    ${LABELS.bodyNotPrintedEnd[lang]} <code>${bodyFile(id)}</code>.`;
  const present = html`${LABELS.bodyBeside[lang]} <code>${bodyFile(id)}</code>.`;
  return html`<pre class="curl">${curlOf(exchange)}</pre>
    ${request.masked ? html`<p class="dim">${bodies === null ? absent : present}</p>` : null}`;
}
