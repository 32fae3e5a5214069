import type { CheckResult, Evidence } from "../../model/case.ts";
import type { Exchange, Outcome } from "../../model/exchange.ts";
import type { Report } from "../../model/report.ts";
import { stepName } from "../../model/stepWords.ts";
import type { Lang } from "../../model/text.ts";
import { VERDICTS, worstOf } from "../../model/verdict.ts";
import { latinLook } from "../../wire/homoglyphs.ts";
import { readBody } from "../../wire/answer.ts";
import { scanJson } from "../../wire/scan.ts";
import { html, type Html, type Insert } from "./html.ts";
import { LABELS } from "./labels.ts";
import { repeatBlock, tag, withLetter } from "./parts.ts";

/** The exchanges of one case, folded. The id stands inside the fold: a browser that follows a link to it opens the fold. */
export function exchangeList(caseId: string, report: Report, lang: Lang): Html {
  const own = report.exchanges.filter((exchange) => exchange.case === caseId);
  const checks = report.cases.filter(({ id }) => id === caseId).flatMap((item) => item.checks);
  return html`${own.map((exchange) =>
    details(
      exchange,
      checks.filter(({ evidence }) => evidence.exchange === exchange.id),
      report,
      lang,
    ),
  )}`;
}

function details(exchange: Exchange, checks: readonly CheckResult[], report: Report, lang: Lang): Html {
  const { id, operation, step, outcome, latency_ms, request, purpose, sent_at } = exchange;
  const answer = outcome.kind === "response" ? `HTTP ${outcome.response.status}` : outcome.failure;
  const where =
    purpose === "cleanup"
      ? LABELS.cleanup[lang]
      : `${LABELS.step[lang]} ${stepName(step, lang)}${exchange.attempt > 1 ? ` ×${exchange.attempt}` : ""}`;
  return html`<details class="exchange">
    <summary>
      <b>${id}</b> <code>${operation}</code> → ${answer}, ${latency_ms} ms
      ${checks.length > 0 ? tag(worstOf(checks.map(({ verdict }) => verdict)), lang) : null}
      <span class="dim">${where}</span>
    </summary>
    <div id="x-${id}">
      ${checks.length > 0 ? judged(checks, lang) : null}
      <p><b>${LABELS.sent[lang]}</b>${sent_at === undefined ? null : html` <span class="dim">${sent_at}</span>`}</p>
      ${preformatted(`${request.method} ${request.url}`, headersText(request.headers), requestBody(request))}
      <p><b>${LABELS.came[lang]}</b>, ${latency_ms} ms</p>
      ${outcomeBlock(outcome, lang)}
      <p><b>${LABELS.repeat[lang]}</b></p>
      ${repeatBlock(exchange, report, lang)}
    </div>
  </details>`;
}

function requestBody({ body, body_base64 }: Exchange["request"]): Html | null {
  if (body === null) return null;
  return bodyText(body_base64 === undefined ? Buffer.from(body) : Buffer.from(body_base64, "base64"));
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

/** What is wrong, in words; what is in order, as a count. */
function judged(checks: readonly CheckResult[], lang: Lang): Html {
  const open = checks
    .filter(({ verdict }) => verdict !== "pass")
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const passed = checks.filter(({ verdict }) => verdict === "pass");
  return html`<ul class="plain">
    ${open.map(
      ({ verdict, title, message, id, evidence }) =>
        html`<li>
          ${tag(verdict, lang)} ${title[lang]}: ${withLetter(message[lang], evidence.code_point)}
          <span class="dim"><code>${id}</code></span>
          ${evidence.expected === undefined ? null : html`<br />${comparison(evidence, lang)}`}
        </li>`,
    )}
    ${passed.length > 0 ? html`<li>${tag("pass", lang)} <span class="dim">${passed.map(({ title }) => title[lang]).join("; ")}</span></li>` : null}
  </ul>`;
}

/** «/duration: ожидалось "15", пришло "900"». */
function comparison({ pointer, expected, actual, code_point }: Evidence, lang: Lang): Html {
  return html`<span class="dim">
    ${pointer ? html`<code>${withLetter(pointer, code_point)}</code>: ` : null}${LABELS.expected[lang].toLowerCase()}
    <code>${expected}</code>, ${LABELS.actual[lang].toLowerCase()} <code>${withLetter(actual ?? "—", code_point)}</code>
  </span>`;
}
