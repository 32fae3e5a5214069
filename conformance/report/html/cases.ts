import type { CaseResult, CheckResult } from "../../model/case.ts";
import type { Report } from "../../model/report.ts";
import { storyIn } from "../../model/stepWords.ts";
import type { Lang, Text } from "../../model/text.ts";
import { VERDICTS, type Verdict } from "../../model/verdict.ts";
import { LEVEL_WORDS, VERDICT_WORDS } from "../words.ts";
import { areasOf, type Area } from "./areas.ts";
import { exchangeList } from "./exchanges.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { exchangeLink, listOf, requirementLinks, tag, withLetter } from "./parts.ts";

/** By area, each case with its checks and its exchanges; the buttons above show one verdict only. */
export function caseSection(report: Report, lang: Lang): Html {
  const { cases, environment, exchanges } = report;
  // Nothing was sent: lines that all say so would only hide the reason.
  if (environment && exchanges.length === 0) return html``;
  return html`<section id="s-cases">
    <h2>${LABELS.cases[lang]} (${cases.length})</h2>
    ${filter(cases, lang)} ${areasOf(cases).map((area) => areaBlock(area, report, lang))}
  </section>`;
}

/** No script: radio buttons, and a rule for each in `style.ts`. */
function filter(cases: readonly CaseResult[], lang: Lang): Html {
  const present = VERDICTS.filter((verdict) => cases.some((item) => item.verdict === verdict));
  if (present.length < 2) return html``;
  const button = (name: string, label: Text, count: number): Html =>
    html`<label
      ><input type="radio" name="show" id="show-${name}" ${name === "all" ? CHECKED : null} /> ${label[lang]}
      <span class="dim">${count}</span></label
    >`;
  return html`<fieldset class="filter">
    <legend>${LABELS.filter[lang]}:</legend>
    ${button("all", LABELS.all, cases.length)}
    ${present.map((verdict) => button(verdict, VERDICT_WORDS[verdict], countOf(cases, verdict)))}
  </fieldset>`;
}

const CHECKED = html` checked`;

function countOf(cases: readonly CaseResult[], verdict: Verdict): number {
  return cases.filter((item) => item.verdict === verdict).length;
}

function areaBlock({ name, title, cases }: Area, report: Report, lang: Lang): Html {
  return html`<div class="area">
    <h3>
      ${title[lang]} <span class="dim"><code>${name}.*</code> ${metOf(cases, lang)}</span>
    </h3>
    ${cases.map((item) => caseDetails(item, report, lang))}
  </div>`;
}

/** «выполнено 9 из 12» */
function metOf(cases: readonly CaseResult[], lang: Lang): string {
  const asked = cases.filter(({ verdict }) => verdict !== "not_selected" && verdict !== "not_applicable");
  if (asked.length === 0) return String(cases.length);
  const met = asked.filter(({ verdict }) => verdict === "pass" || verdict === "warn").length;
  return `${LABELS.met[lang]} ${met} ${LABELS.outOf[lang]} ${asked.length}`;
}

function caseDetails(item: CaseResult, report: Report, lang: Lang): Html {
  const { id, title, story, verdict, level, requirements, checks } = item;
  return html`<details class="case" data-v="${verdict}">
    <summary>
      ${tag(verdict, lang)} ${title[lang]}
      <span class="dim"><code>${id}</code>${level === "MUST" ? "" : `, ${LEVEL_WORDS[level][lang]}`}</span>
    </summary>
    <div id="case-${id}">
      <p>${storyIn(story, lang)}</p>
      <p class="dim">${LABELS.requirements[lang]}: ${requirementLinks(requirements)}</p>
      <div class="scroll">
        <table class="checks">
          <thead>
            <tr>
              <th>${LABELS.verdict[lang]}</th>
              <th>${LABELS.check[lang]}</th>
              <th>${LABELS.exchange[lang]}</th>
              <th>${LABELS.expected[lang]}</th>
              <th>${LABELS.actual[lang]}</th>
            </tr>
          </thead>
          <tbody>
            ${groups(checks).map((group) => checkRow(group, lang))}
          </tbody>
        </table>
      </div>
      ${exchangeList(id, report, lang)}
    </div>
  </details>`;
}

/** A check that passed in many exchanges is one line; everything else stands alone. The worst come first. */
function groups(checks: readonly CheckResult[]): CheckResult[][] {
  const found: CheckResult[][] = [];
  for (const check of checks.toSorted((a, b) => rank(a) - rank(b))) {
    const same = found.find(
      ([first]) => first?.id === check.id && first.verdict === "pass" && check.verdict === "pass",
    );
    if (same) same.push(check);
    else found.push([check]);
  }
  return found;
}

function rank({ verdict }: CheckResult): number {
  return VERDICTS.indexOf(verdict);
}

function checkRow(group: readonly CheckResult[], lang: Lang): Html {
  const [first] = group;
  if (!first) return html``;
  const { id, title, verdict, message, evidence, requirements, erratum } = first;
  const alone = group.length === 1;
  const told =
    verdict === "pass" ? null : html`<br /><span class="dim">${withLetter(message[lang], evidence.code_point)}</span>`;
  const expected = alone && evidence.expected !== undefined ? html`<code>${evidence.expected}</code>` : null;
  const actual =
    alone && evidence.actual !== undefined
      ? html`<code>${withLetter(evidence.actual, evidence.code_point)}</code>`
      : null;
  const seen = group.flatMap((check) => (check.evidence.exchange === null ? [] : [check.evidence.exchange]));
  return html`<tr>
    <td>${tag(verdict, lang)}</td>
    <td>
      ${title[lang]}<br /><span class="dim"
        ><code>${id}</code> ${requirementLinks([...requirements, ...(erratum ? [erratum] : [])])}</span
      >${told}
    </td>
    ${cell(LABELS.exchange[lang], seen.length > 0 ? listOf(seen.map(exchangeLink)) : null)}
    ${cell(LABELS.expected[lang], expected)} ${cell(LABELS.actual[lang], actual)}
  </tr>`;
}

/** On a narrow screen the row becomes a list, and the label says what the cell is; an empty cell must stay empty to vanish. */
function cell(label: string, value: Html | null): Html {
  return value === null ? html`<td></td>` : html`<td data-label="${label}">${value}</td>`;
}
