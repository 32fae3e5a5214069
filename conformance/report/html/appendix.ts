import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import type { Report } from "../../model/report.ts";
import type { Lang } from "../../model/text.ts";
import { html, type Html } from "./html.ts";
import { LABELS } from "./labels.ts";
import { docsLink, erratumQuote, requirementQuote } from "./parts.ts";

/** Every id that a case or a check names, in the words of the requirement: the report is read without the document. */
export function appendixSection({ cases, docs }: Report, lang: Lang): Html {
  const checks = cases.flatMap((item) => item.checks);
  const cited = new Set([...cases, ...checks].flatMap(({ requirements }) => requirements));
  const errata = new Set(checks.flatMap(({ erratum }) => (erratum === null ? [] : [erratum])));
  return html`<section id="s-requirements">
    <h2>${LABELS.appendix[lang]}</h2>
    <details>
      <summary>${cited.size + errata.size}</summary>
      <div>
        ${REQUIREMENTS.filter(({ id }) => cited.has(id)).map(({ id }) => html`<div id="req-${id}">${requirementQuote(id, lang)}${docsLink(docs, id, lang)}</div>`)}
        ${ERRATA.filter(({ id }) => errata.has(id)).map(({ id }) => html`<div id="req-${id}">${erratumQuote(id, lang)}${docsLink(docs, id, lang)}</div>`)}
      </div>
    </details>
  </section>`;
}
