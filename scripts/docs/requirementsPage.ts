import type { Requirement } from "../../generated/ledger.js";
import type { Assets } from "./assets.ts";
import { ACTORS, groupOf, LEVELS, REQUIREMENT_GROUPS } from "./groups.ts";
import { joinHtml } from "./html.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import { bilingual, filterBar, filterSelect, idLinks } from "./ledgerText.ts";
import { inlineScript, type Page } from "./page.ts";
import { placeRows } from "./placeList.ts";
import { plural } from "./prose.ts";
import type { Site } from "./site.ts";

export function requirementsPage(site: Site, assets: Assets): Page {
  const groups = [...Map.groupBy(site.requirements, ({ id }) => groupOf(id))];
  const selects = [
    filterSelect(
      "group",
      "Раздел",
      groups.map(([group]) => [group, `${group} · ${REQUIREMENT_GROUPS[group] ?? ""}`] as const),
    ),
    filterSelect("level", "Уровень", Object.entries(LEVELS)),
    filterSelect("actor", "Кто выполняет", Object.entries(ACTORS)),
  ];
  return {
    file: "requirements.html",
    title: "Требования",
    main: html`<h1>Требования профиля</h1>
      <p class="lead">
        ${plural(site.requirements.length, "требование", "требования", "требований")}, на которые разобран документ: кто
        обязан выполнить, где это сказано, какими методами и полями выражено и чем проверяется.
      </p>
      ${filterBar(selects, `${site.requirements.length} из ${site.requirements.length}`, "слово или номер")}
      ${groups.map(([group, items]) => section(group, items, site))}`,
    tail: inlineScript(assets.scripts.filter),
  };
}

function section(group: string, items: readonly Requirement[], site: Site): Html {
  return html`<section data-section>
    <h2 id="group-${group}">${REQUIREMENT_GROUPS[group]} <small>${group}</small></h2>
    ${items.map((item) => card(item, group, site))}
  </section> `;
}

function card(item: Requirement, group: string, site: Site): Html {
  return html`<article
    class="card"
    id="${item.id}"
    data-item
    data-group="${group}"
    data-level="${item.level}"
    data-actor="${item.actor.join(" ")}"
  >
    <h3>
      <a href="#${item.id}">${item.id}</a> <span class="badge ${item.level.toLowerCase()}">${LEVELS[item.level]}</span>
      <span class="who">${item.actor.map((actor) => ACTORS[actor]).join(", ")}</span>
    </h3>
    <p class="text">${bilingual(item, site.knownIds)}</p>
    <dl class="facts">${facts(item, site)}</dl>
  </article> `;
}

function facts(item: Requirement, site: Site): Html[] {
  return [
    html`<dt>Источник</dt>
      <dd>${item.source}</dd>`,
    ...(item.errata?.length
      ? [
          html`<dt>Разночтения</dt>
            <dd>${idLinks(item.errata)}</dd>`,
        ]
      : []),
    ...placeRows(site.places.get(item.id) ?? []),
    ...proofRows(item, site),
  ];
}

function proofRows({ proof, unproven }: Requirement, site: Site): Html[] {
  const names = (proof ?? []).map((name) => html`<code>${name}</code>`);
  return [
    ...(names.length > 0
      ? [
          html`<dt>Проверяют</dt>
            <dd>${joinHtml(names, ", ")}</dd>`,
        ]
      : []),
    ...(unproven
      ? [
          html`<dt>Не проверяется</dt>
            <dd class="text">${bilingual(unproven, site.knownIds)} <small>(${unproven.date})</small></dd>`,
        ]
      : []),
  ];
}
