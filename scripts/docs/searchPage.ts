import type { Assets } from "./assets.ts";
import { packedScript } from "./html.ts";
import { html } from "../../conformance/report/html/html.ts";
import { inlineScript, type Page } from "./page.ts";
import { searchIndex } from "./searchIndex.ts";
import type { Site } from "./site.ts";

export function searchPage(site: Site, assets: Assets): Page {
  return {
    file: "search.html",
    title: "Поиск",
    main: html`<h1>Поиск по сайту</h1>
      <form class="filters" id="search">
        <label class="grow"
          >Методы, поля, требования, разночтения<input
            type="search"
            name="q"
            placeholder="например, visit_time или направление"
            autocomplete="off"
        /></label>
        <p class="found" role="status"><output id="found"></output></p>
      </form>
      <noscript><p>Для поиска нужен JavaScript.</p></noscript>
      <div id="results"></div>`,
    tail: html`${packedScript("index", JSON.stringify(searchIndex(site)))} ${inlineScript(assets.scripts.search)}`,
  };
}
