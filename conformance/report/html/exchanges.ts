import type { CheckResult } from "../../model/case.ts";
import type { Exchange, Outcome } from "../../model/exchange.ts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { VERDICTS, worstOf } from "../../model/verdict.ts";
import { latinLook } from "../../wire/homoglyphs.ts";
import { readBody } from "../../wire/answer.ts";
import { scanJson } from "../../wire/scan.ts";
import { curlOf } from "../curl.ts";
import { html, type Html, type Insert } from "./html.ts";
import { LABELS } from "./labels.ts";
import { tag } from "./parts.ts";

export function exchangeSection(report: Report, lang: Lang): Html {
  if (report.exchanges.length === 0) return html``;
  const checks = report.cases.flatMap((item) => item.checks);
  return html`<section>
    <h2>${LABELS.exchanges[lang]}</h2>
    ${report.exchanges.map((exchange) =>
      details(
        exchange,
        checks.filter(({ evidence }) => evidence.exchange === exchange.id),
        lang,
      ),
    )}
  </section>`;
}

function details(exchange: Exchange, checks: readonly CheckResult[], lang: Lang): Html {
  const { id, operation, step, outcome, latency_ms, request, purpose } = exchange;
  const answer = outcome.kind === "response" ? `HTTP ${outcome.response.status}` : outcome.failure;
  const where =
    purpose === "cleanup"
      ? LABELS.cleanup[lang]
      : `${LABELS.step[lang]} ${step}${exchange.attempt > 1 ? ` ×${exchange.attempt}` : ""}`;
  return html`<details id="x-${id}">
    <summary>
      <b>${id}</b> ${checks.length > 0 ? tag(worstOf(checks.map(({ verdict }) => verdict)), lang) : null}
      <code>${operation}</code> → ${answer}, ${latency_ms} ms <span class="dim">${exchange.case}, ${where}</span>
    </summary>
    <div>
      <p><b>${LABELS.sent[lang]}</b></p>
      ${preformatted(`${request.method} ${request.url}`, headersText(request.headers), request.body === null ? null : bodyText(Buffer.from(request.body)))}
      <p><b>${LABELS.came[lang]}</b>, ${latency_ms} ms</p>
      ${outcomeBlock(outcome, lang)}
      <p><b>${LABELS.repeat[lang]}</b></p>
      <pre class="curl">${curlOf(exchange)}</pre>
      ${checks.length > 0 ? judged(checks, lang) : null}
    </div>
  </details>`;
}

function outcomeBlock(outcome: Outcome, lang: Lang): Html {
  if (outcome.kind === "failure")
    return html`<pre>${LABELS.noAnswer[lang]}: ${outcome.failure}. ${outcome.detail}</pre>`;
  const { status, headers, body_base64 } = outcome.response;
  const body = Buffer.from(body_base64, "base64");
  const shown = body.length === 0 ? html`(${LABELS.emptyBody[lang]})` : bodyText(body);
  return preformatted(`HTTP ${status}`, headersText(headers), shown);
}

/** Put together here and not in a template: a formatter of templates does not know that line ends count. */
function preformatted(first: string, headers: string, body: Html | null): Html {
  const parts: Insert[] = [first, "\n", headers, ...(body ? ["\n\n", body] : [])];
  return html`<pre>${parts}</pre>`;
}

function headersText(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** Laid out when nothing is lost by it; a repeated key would vanish, so such a body stays as it came. */
function bodyText(bytes: Buffer): Html {
  const answer = readBody(bytes);
  if (answer.kind !== "json") return html`${bytes.toString("utf8").slice(0, MOST_SHOWN)}`;
  const keys = scanJson(answer.text).filter(({ kind }) => kind === "key");
  const repeats = new Set(keys.map(({ pointer }) => pointer)).size < keys.length;
  return markedKeys(repeats ? answer.text : JSON.stringify(answer.value, null, 2));
}

const MOST_SHOWN = 20_000;

/** Keys with a letter that is not what it seems stand out. */
function markedKeys(source: string): Html {
  let from = 0;
  const parts = scanJson(source).flatMap(({ kind, name, start, end }) => {
    if (kind !== "key" || latinLook(name) === name) return [];
    const part = html`${source.slice(from, start)}<mark>${source.slice(start, end)}</mark>`;
    from = end;
    return [part];
  });
  return html`${parts}${source.slice(from)}`;
}

function judged(checks: readonly CheckResult[], lang: Lang): Html {
  const ordered = checks.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  return html`<p><b>${LABELS.judged[lang]}</b></p>
    <ul class="plain">
      ${ordered.map(
        ({ verdict, title, message, id }) =>
          html`<li>
            ${tag(verdict, lang)} ${title[lang]}${verdict === "pass" ? "" : `: ${message[lang]}`}
            <span class="dim"><code>${id}</code></span>
          </li>`,
      )}
    </ul>`;
}
