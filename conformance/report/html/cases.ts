import type { CaseResult, CheckResult } from "../../model/case.ts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { exchangeLink, listOf, tag, withLetter } from "./parts.ts";

export function caseSection({ cases, environment, exchanges }: Report, lang: Lang): Html {
  // Nothing was sent: ten lines that all say so would only hide the reason.
  if (environment && exchanges.length === 0) return html``;
  return html`<section>
    <h2>${LABELS.cases[lang]}</h2>
    ${cases.map((item) => caseDetails(item, lang))}
  </section>`;
}

function caseDetails(item: CaseResult, lang: Lang): Html {
  const { id, title, story, verdict, level, requirements, checks } = item;
  return html`<details id="case-${id}">
    <summary>
      ${tag(verdict, lang)} ${title[lang]}
      <span class="dim"><code>${id}</code>, ${level}, ${LABELS.checks[lang]}: ${checks.length}</span>
    </summary>
    <div>
      <p>${story[lang]}</p>
      <p class="dim">${LABELS.requirements[lang]}: ${requirements.join(", ")}</p>
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
    </div>
  </details>`;
}

/** A check that passed in many exchanges is one line; everything else stands alone. */
function groups(checks: readonly CheckResult[]): CheckResult[][] {
  const found: CheckResult[][] = [];
  for (const check of checks) {
    const same = found.find(
      ([first]) => first?.id === check.id && first.verdict === "pass" && check.verdict === "pass",
    );
    if (same) same.push(check);
    else found.push([check]);
  }
  return found;
}

function checkRow(group: readonly CheckResult[], lang: Lang): Html {
  const [first] = group;
  if (!first) return html``;
  const { id, title, verdict, message, evidence, requirements, erratum } = first;
  const alone = group.length === 1;
  const told =
    verdict === "pass" ? null : html`<br /><span class="dim">${withLetter(message[lang], evidence.code_point)}</span>`;
  const seen = group.flatMap((check) => (check.evidence.exchange === null ? [] : [check.evidence.exchange]));
  return html`<tr>
    <td>${tag(verdict, lang)}</td>
    <td>
      ${title[lang]}<br /><span class="dim"
        ><code>${id}</code> ${[...requirements, ...(erratum ? [erratum] : [])].join(", ")}</span
      >${told}
    </td>
    <td>${seen.length > 0 ? listOf(seen.map(exchangeLink)) : "—"}</td>
    <td><code>${alone ? evidence.expected : null}</code></td>
    <td>
      <code>${alone && evidence.actual !== undefined ? withLetter(evidence.actual, evidence.code_point) : null}</code>
    </td>
  </tr>`;
}
