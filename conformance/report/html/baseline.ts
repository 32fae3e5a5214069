import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { baselineRows } from "../baselineWords.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";

export function baselineSection(report: Report, lang: Lang): Html {
  const rows = baselineRows(report, lang);
  if (!report.baseline || rows.length === 0) return html``;
  const { file, without } = report.baseline;
  return html`<section id="s-baseline">
    <h2>${LABELS.baseline[lang]} (${rows.length})</h2>
    <p class="dim"><code>${file}</code>. ${LABELS.baselineWithout[lang]} ${without.exit_code}.</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${LABELS.whatItCovers[lang]}</th>
            <th>${LABELS.state[lang]}</th>
            <th>${LABELS.reason[lang]}</th>
            <th>${LABELS.expires[lang]}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ ids, state, reason, expires }) =>
              html`<tr>
                <td><code>${ids}</code></td>
                <td>${state}</td>
                <td>${reason}</td>
                <td>${expires}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
