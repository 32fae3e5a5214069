import type { Api } from "./apis.ts";
import { annotate } from "./annotate.ts";
import type { Assets } from "./assets.ts";
import type { StatusTables } from "./catalogTables.ts";
import { jsonScript, packedScript } from "./html.ts";
import { html } from "../../conformance/report/html/html.ts";
import { pageHref } from "./links.ts";
import { inlineScript, type Page } from "./page.ts";
import type { KnownIds } from "./prose.ts";
import { redocOptions } from "./redocOptions.ts";

export function redocPage(api: Api, statuses: StatusTables, knownIds: KnownIds, assets: Assets): Page {
  return {
    file: pageHref(api.name),
    title: api.document.info.title,
    layout: "redoc",
    main: html`<div id="redoc"><p class="wait" id="wait">Описание открывается…</p></div>
      <noscript
        ><p class="wait">
          Для просмотра описания нужен JavaScript. Само описание лежит рядом:
          <a href="openapi/${api.name}.yaml">openapi/${api.name}.yaml</a>.
        </p></noscript
      >`,
    tail: html`${packedScript("spec", JSON.stringify(annotate(api, statuses, knownIds)))}
    ${jsonScript("redoc-options", redocOptions(api.name))} ${assets.redoc} ${inlineScript(assets.scripts.redoc)}`,
  };
}
