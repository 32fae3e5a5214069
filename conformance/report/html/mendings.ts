import type { Report } from "../../model/report.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Verdict } from "../../model/verdict.ts";
import { mendings, type Mending } from "../mending.ts";
import { VERDICT_WORDS } from "../words.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { erratumQuote, evidenceFacts, exchangeLink, listOf, requirementQuotes, tag, withLetter } from "./parts.ts";

const OPEN: readonly Verdict[] = ["harness_error", "ambiguous", "untestable"];

export function mendingSections(report: Report, lang: Lang): Html {
  const broken = mendings(report, ["fail"]);
  const open = mendings(report, OPEN);
  const warnings = mendings(report, ["warn"]);
  const judged = report.summary.verdict !== "error" || broken.length > 0;
  return html`
    ${judged ? section(LABELS.mend, broken, lang, html`<p>${LABELS.mendNone[lang]}</p>`) : null}
    ${open.length > 0 ? section(LABELS.open, open, lang, html``, broken.length > 0 ? LABELS.openNote : null) : null}
    ${warnings.length > 0 ? section(LABELS.warnings, warnings, lang, html``, LABELS.warningsNote) : null}
  `;
}

function section(title: Text, items: readonly Mending[], lang: Lang, empty: Html, note: Text | null = null): Html {
  return html`<section>
    <h2>${title[lang]}${items.length > 0 ? ` (${items.length})` : ""}</h2>
    ${note ? html`<p class="dim">${note[lang]}</p>` : null}
    ${items.length === 0 ? empty : items.map((item) => card(item, lang))}
  </section>`;
}

function card(item: Mending, lang: Lang): Html {
  const { verdict, title, message, hint, first, requirements, erratum } = item;
  const settled = verdict === "fail" || verdict === "warn";
  return html`<article class="card ${verdict}">
    <h3>
      ${settled ? html`<span class="tag ${verdict}">${(verdict === "fail" ? LABELS.broken : VERDICT_WORDS.warn)[lang]}:</span> ${title[lang]}` : tag(verdict, lang)}
    </h3>
    <p>${withLetter(message[lang], first.code_point)}</p>
    ${hint ? html`<p><b>${LABELS.hint[lang]}:</b> ${hint[lang]}</p>` : null}
    ${settled || verdict === "ambiguous" ? evidenceFacts(first, lang) : null}
    ${settled ? requirementQuotes(requirements, lang) : null} ${settled && erratum ? erratumQuote(erratum, lang) : null}
    ${whereSeen(item, lang)}
  </article>`;
}

const MOST_LINKS = 12;

function whereSeen({ checks, exchanges, cases }: Mending, lang: Lang): Html {
  const shown = exchanges.slice(0, MOST_LINKS).map(exchangeLink);
  const more = exchanges.length > MOST_LINKS ? ` ${LABELS.andMore[lang]} ${exchanges.length - MOST_LINKS}` : "";
  return html`<p class="dim">
    ${LABELS.check[lang]} ${listOf(checks.map((id) => html`<code>${id}</code>`))}.
    ${exchanges.length > 0 ? html`${LABELS.seenIn[lang]}: ${listOf(shown)}${more}.` : null} ${LABELS.inCases[lang]}:
    ${listOf(cases.map((id) => html`<a href="#case-${id}">${id}</a>`))}.
  </p>`;
}
