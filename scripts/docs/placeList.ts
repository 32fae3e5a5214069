import { API_PAGES } from "./apis.ts";
import { joinHtml } from "./html.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import type { Place, PlaceKind } from "./places.ts";

const TITLES: readonly (readonly [kind: PlaceKind, title: string])[] = [
  ["operation", "Методы"],
  ["field", "Схемы и поля"],
  ["response", "Ответы"],
];

/** More of them than this would bury the text they belong to. */
const SHOWN = 6;

/** Rows of a definition list: where the descriptions name a requirement or an erratum. */
export function placeRows(places: readonly Place[]): Html[] {
  return TITLES.flatMap(([kind, title]) => {
    const links = byLabel(places.filter((place) => place.kind === kind)).map(placeLinks);
    return links.length === 0
      ? []
      : [
          html`<dt>${title}</dt>
            <dd class="places">${folded(links)}</dd>`,
        ];
  });
}

function folded(links: readonly Html[]): Html {
  if (links.length <= SHOWN) return joinHtml(links, ", ");
  return html`<details>
    <summary>${links.length}: показать</summary>
    ${joinHtml(links, ", ")}
  </details>`;
}

/** A shared schema stands in several descriptions: one label, a link into each. */
function byLabel(places: readonly Place[]): (readonly [label: string, places: readonly Place[]])[] {
  return [...Map.groupBy(places, ({ label }) => label)];
}

function placeLinks([label, places]: readonly [string, readonly Place[]]): Html {
  const links = places.map(({ api, href }) => html`<a href="${href}">${API_PAGES[api].label}</a>`);
  return html`<span class="place"><code>${label}</code> (${joinHtml(links, ", ")})</span>`;
}
