import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { erratumQuote, requirementQuote } from "./parts.ts";

/** Every id that a case or a check names, in the words of the requirement: the report is read without the document. */
export function appendixSection({ cases, docs }: Report, lang: Lang): Html {
  const checks = cases.flatMap((item) => item.checks);
  const cited = new Set([...cases, ...checks].flatMap(({ requirements }) => requirements));
  const errata = new Set(checks.flatMap(({ erratum }) => (erratum === null ? [] : [erratum])));
  const link = (page: string, id: string): Html | null =>
    docs ? html`<a href="${docs.replace(/\/+$/, "")}/${page}.html#${id}">${LABELS.inDocs[lang]}</a>` : null;
  return html`<section id="s-requirements">
    <h2>${LABELS.appendix[lang]}</h2>
    <details>
      <summary>${cited.size + errata.size}</summary>
      <div>
        ${REQUIREMENTS.filter(({ id }) => cited.has(id)).map(({ id }) => html`<div id="req-${id}">${requirementQuote(id, lang)}${link("requirements", id)}</div>`)}
        ${ERRATA.filter(({ id }) => errata.has(id)).map(({ id }) => html`<div id="req-${id}">${erratumQuote(id, lang)}${link("errata", id)}</div>`)}
      </div>
    </details>
  </section>`;
}
