import { localTime } from "@ferkit/contracts/local-time";
import type { Report } from "../../model/report.ts";
import type { Lang, Text } from "../../model/text.ts";
import { VERDICTS } from "../../model/verdict.ts";
import { SUMMARY_WORDS, VERDICT_WORDS } from "../words.ts";
import { appendixSection } from "./appendix.ts";
import { caseSection } from "./cases.ts";
import { baselineSection, fixtureSection, latencySection, leftoverSection, privacySection } from "./data.ts";
import { Html, html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { mendingLists, mendingSections, type MendingLists } from "./mendings.ts";
import { STYLE } from "./style.ts";

/** One file that needs nothing else: no script, no font, no picture, and a policy that forbids any request. */
export function reportHtml(report: Report, lang: Lang): string {
  const lists = mendingLists(report);
  const { markup } = html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${SUMMARY_WORDS[report.summary.verdict][lang]}: ${report.target}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        ${banner(report, lang)} ${contents(report, lists, lang)} ${mendingSections(report, lists, lang)}
        ${leftoverSection(report, lang)} ${baselineSection(report, lang)} ${caseSection(report, lang)}
        ${latencySection(report, lang)} ${fixtureSection(report, lang)} ${privacySection(report, lang)}
        ${appendixSection(report, lang)}
      </body>
    </html>`;
  return `${markup}\n`;
}

function banner(report: Report, lang: Lang): Html {
  const { verdict, reason, counts } = report.summary;
  const { environment, subject = {} } = report;
  return html`<header>
    <h1>${LABELS.title[lang]}</h1>
    <div class="banner ${verdict}">
      <b>${SUMMARY_WORDS[verdict][lang]}</b>${reason[lang]}
      ${environment ? html`<p><b>${LABELS.noVerdict[lang]}:</b> ${environment.message[lang]} <code>${environment.code}</code> <span class="dim">${environment.detail}</span></p>` : null}
      ${report.leftovers.length > 0 ? html`<p><a href="#s-leftovers">${LABELS.leftovers[lang]}: ${report.leftovers.length}</a></p>` : null}
    </div>
    <ul class="chips">
      ${VERDICTS.filter((name) => counts.cases[name] > 0).map((name) => html`<li class="${name}">${VERDICT_WORDS[name][lang]}: ${counts.cases[name]}</li>`)}
    </ul>
    <div class="meta">
      ${meta(LABELS.mis, subject.mis ?? `${LABELS.notNamed[lang]} (--mis)`, lang)}
      ${meta(LABELS.mo, subject.mo ?? `${LABELS.notNamed[lang]} (--mo)`, lang)}
      ${meta(LABELS.tester, subject.tester ?? `${LABELS.notNamed[lang]} (--tester)`, lang)}
      ${meta(LABELS.target, report.target, lang)} ${meta(LABELS.started, startedAt(report), lang)}
      ${meta(LABELS.took, `${(report.duration_ms / 1000).toFixed(1)} ${LABELS.seconds[lang]}`, lang)}
      ${meta(LABELS.data, report.fixtures.origin.join(", ") || LABELS.none[lang], lang)}
      ${meta(LABELS.suite, `${report.suite.name} ${report.suite.version}`, lang)}
      ${meta(LABELS.seed, `--seed ${report.seed}`, lang)} ${meta(LABELS.profile, report.facts.profile, lang)}
      ${meta(LABELS.zone, report.facts.time_zone, lang)}
    </div>
  </header>`;
}

function contents(report: Report, { broken, open, warnings }: MendingLists, lang: Lang): Html {
  const counted: readonly (readonly [string, Text, number])[] = [
    ["s-leftovers", LABELS.leftovers, report.leftovers.length],
    ["s-mend", LABELS.mend, broken.length],
    ["s-open", LABELS.open, open.length],
    ["s-warnings", LABELS.warnings, warnings.length],
    ["s-baseline", LABELS.baseline, report.baseline?.rows.length ?? 0],
    ["s-cases", LABELS.cases, report.environment && report.exchanges.length === 0 ? 0 : report.cases.length],
    ["s-latency", LABELS.latency, report.latency.length],
    ["s-requirements", LABELS.requirements, report.cases.length],
  ];
  const uncounted = new Set(["s-latency", "s-requirements"]);
  const links = counted.filter(([, , count]) => count > 0);
  return html`<nav aria-label="${LABELS.contents[lang]}">
    ${links.map(([id, title, count]) => html`<a href="#${id}">${title[lang]}${uncounted.has(id) ? "" : ` (${count})`}</a>`)}
  </nav>`;
}

function startedAt({ started_at, facts }: Report): string {
  return localTime(Date.parse(started_at), facts.time_zone).replace("T", " ");
}

function meta(name: Text, value: string, lang: Lang): Html {
  return html`<span>${name[lang]}: <b>${value}</b></span>`;
}
