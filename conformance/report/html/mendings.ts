import type { Cause } from "../../model/cause.ts";
import type { Report } from "../../model/report.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Verdict } from "../../model/verdict.ts";
import { mendings, type Mending } from "../mending.ts";
import { VERDICT_WORDS } from "../words.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import {
  docsLink,
  erratumQuote,
  evidenceFacts,
  exchangeLink,
  listOf,
  repeatBlock,
  requirementQuotes,
  withLetter,
} from "./parts.ts";

const OPEN: readonly Verdict[] = ["harness_error", "ambiguous", "untestable"];

export interface MendingLists {
  readonly broken: readonly Mending[];
  readonly open: readonly Mending[];
  readonly warnings: readonly Mending[];
}

export function mendingLists(report: Report): MendingLists {
  return { broken: mendings(report, ["fail"]), open: mendings(report, OPEN), warnings: mendings(report, ["warn"]) };
}

export function mendingSections(report: Report, { broken, open, warnings }: MendingLists, lang: Lang): Html {
  const judged = report.summary.verdict !== "error" || broken.length > 0;
  const list = (id: string, title: Text, items: readonly Mending[], note: Text | null): Html =>
    items.length === 0 ? html`` : section({ id, title, items, note }, report, lang);
  return html`
    ${
      judged && broken.length === 0
        ? html`<section id="s-mend">
            <h2>${LABELS.mend[lang]}</h2>
            <p>${LABELS.mendNone[lang]}</p>
          </section>`
        : null
    }
    ${list("s-mend", LABELS.mend, broken, broken.length > 1 ? LABELS.mendFirst : null)}
    ${list("s-open", LABELS.open, open, broken.length > 0 ? LABELS.openNote : null)}
    ${list("s-warnings", LABELS.warnings, warnings, LABELS.warningsNote)}
  `;
}

interface Section {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly Mending[];
  readonly note: Text | null;
}

function section({ id, title, items, note }: Section, report: Report, lang: Lang): Html {
  return html`<section id="${id}">
    <h2>${title[lang]} (${items.length})</h2>
    ${note ? html`<p class="dim">${note[lang]}</p>` : null} ${items.map((item) => card(item, report, lang))}
  </section>`;
}

function card(item: Mending, report: Report, lang: Lang): Html {
  const { verdict, title, message, hint, causes, known, first, requirements, erratum } = item;
  const settled = verdict === "fail" || verdict === "warn";
  return html`<article class="card ${verdict}">
    <h3>
      <span class="tag ${verdict}">${VERDICT_WORDS[verdict][lang]}${settled ? ":" : ""}</span>
      ${settled ? title[lang] : null} ${known === null ? null : html`<span class="known">${LABELS.known[lang]}</span>`}
    </h3>
    <p>${withLetter(message[lang], first.code_point)}</p>
    ${known === null ? null : html`<p class="dim">${LABELS.reason[lang]}: ${known}</p>`}
    ${hint ? html`<p class="cause"><b>${LABELS.cause[lang]}:</b> ${hint[lang]}</p>` : null}
    ${causes.map((cause) => causeLine(cause, lang))}
    ${settled || verdict === "ambiguous" ? evidenceFacts(first, lang) : null}
    ${settled ? requirementQuotes(requirements, lang) : null}
    ${settled && requirements[0] ? docsLink(report.docs, requirements[0], lang) : null}
    ${settled && erratum ? erratumQuote(erratum, lang) : null}
    ${verdict === "fail" || verdict === "ambiguous" ? repeat(first.exchange, report, lang) : null}
    ${whereSeen(item, report, lang)}
  </article>`;
}

function causeLine({ message, evidence, exchanges }: Cause, lang: Lang): Html {
  return html`<p class="cause">
    <b>${LABELS.cause[lang]}:</b> ${message[lang]}
    <span class="dim"><code>${evidence}</code>, ${LABELS.visibleIn[lang]} ${exchangeLinks(exchanges, lang)}</span>
  </p>`;
}

function repeat(id: string | null, report: Report, lang: Lang): Html {
  const exchange = report.exchanges.find((one) => one.id === id);
  if (!exchange) return html``;
  return html`<details>
    <summary class="dim">${LABELS.repeat[lang]}: curl, PowerShell</summary>
    <div>${repeatBlock(exchange, report, lang)}</div>
  </details>`;
}

const MOST_LINKS = 12;

function exchangeLinks(ids: readonly string[], lang: Lang): Html {
  return few(ids, exchangeLink, lang);
}

function whereSeen({ checks, exchanges, cases, frees }: Mending, report: Report, lang: Lang): Html {
  const titles = new Map(report.cases.map(({ id, title }) => [id, title[lang]]));
  const fewChecks = few(checks, (id) => html`<code>${id}</code>`, lang);
  const links = (ids: readonly string[]): Html =>
    few(ids, (id) => html`<a href="#case-${id}" title="${titles.get(id)}">${id}</a>`, lang);
  return html`<p class="dim where">
    ${LABELS.check[lang]} ${fewChecks}.
    ${exchanges.length > 0 ? html`${LABELS.seenIn[lang]}: ${exchangeLinks(exchanges, lang)}.` : null}
    ${LABELS.inCases[lang]} (${cases.length}): ${links(cases)}.
    ${frees.length > 0 ? html`<b>${LABELS.frees[lang]} ${frees.length}:</b> ${links(frees)}.` : null}
  </p>`;
}

function few(ids: readonly string[], shown: (id: string) => Html, lang: Lang): Html {
  const more = ids.length > MOST_LINKS ? ` ${LABELS.andMore[lang]} ${ids.length - MOST_LINKS}` : "";
  return html`${listOf(ids.slice(0, MOST_LINKS).map(shown))}${more}`;
}
