import type { Bilingual, Erratum } from "../../generated/ledger.js";
import type { Assets } from "./assets.ts";
import { ERRATUM_GROUPS } from "./groups.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import { bilingual, filterBar, filterSelect, idLinks } from "./ledgerText.ts";
import { inlineScript, type Page } from "./page.ts";
import { placeRows } from "./placeList.ts";
import type { Site } from "./site.ts";

export function errataPage(site: Site, assets: Assets): Page {
  const groups = [...Map.groupBy(site.errata, ({ group }) => group)];
  const selects = [filterSelect("group", "Раздел", Object.entries(ERRATUM_GROUPS))];
  return {
    file: "errata.html",
    title: "Разночтения",
    main: html`<h1>Разночтения документа</h1>
      <p class="lead">
        Документ расходится сам с собой или недоговаривает в ${site.errata.length} местах. Здесь по каждому: что не так,
        что принимает и что отдаёт шлюз, чего проверка ждёт от МИС и почему решено именно так.
      </p>
      <p>
        В профиле <code>doc</code> принимается всякое написание, которое печатает сам документ, а замечание приходит в
        заголовке <code>X-Fer-Lint</code>. В профиле <code>strict</code> — только каноническое.
      </p>
      ${filterBar(selects, `${site.errata.length} из ${site.errata.length}`, "слово или номер")}
      ${groups.map(([group, items]) => section(group, items, site))}`,
    tail: inlineScript(assets.scripts.filter),
  };
}

function section(group: Erratum["group"], items: readonly Erratum[], site: Site): Html {
  return html`<section data-section>
    <h2 id="group-${group}">${ERRATUM_GROUPS[group]}</h2>
    ${items.map((item) => card(item, site))}
  </section> `;
}

const ROWS: readonly (readonly [field: "problem" | "accepts" | "emits" | "suite" | "why", title: string])[] = [
  ["problem", "Что не так"],
  ["accepts", "Шлюз принимает"],
  ["emits", "Шлюз отдаёт"],
  ["suite", "Проверка ждёт от МИС"],
  ["why", "Почему"],
];

function card(item: Erratum, site: Site): Html {
  const rows = ROWS.flatMap(([field, title]) => {
    const text: Bilingual | undefined = item[field];
    return text
      ? [
          html`<dt>${title}</dt>
            <dd class="text">${bilingual(text, site.knownIds)}</dd>`,
        ]
      : [];
  });
  return html`<article class="card" id="${item.id}" data-item data-group="${item.group}">
    <h3><a href="#${item.id}">${item.id}</a> <span class="text">${bilingual(item.title, site.knownIds)}</span></h3>
    <dl class="facts wide">
      ${rows}
      <dt>В документе</dt>
      <dd>${item.where}</dd>
      <dt>Требования</dt>
      <dd>${idLinks(item.requirements)}</dd>
      ${placeRows(site.places.get(item.id) ?? [])}
    </dl>
  </article> `;
}
