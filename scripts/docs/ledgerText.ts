import type { Bilingual } from "../../generated/ledger.js";
import { joinHtml } from "./html.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import { idHref, prose, type KnownIds } from "./prose.ts";

/** Both languages stand in the page; the switch only hides one of them. */
export function bilingual(text: Bilingual, known: KnownIds): Html {
  return html`<span lang="ru">${prose(text.ru, known)}</span><span lang="en">${prose(text.en, known)}</span>`;
}

export function idLinks(ids: readonly string[]): Html {
  return joinHtml(
    ids.map((id) => html`<a href="${idHref(id)}">${id}</a>`),
    ", ",
  );
}

/** A select of a filter; its name is the `data-` attribute of the items that it judges. */
export function filterSelect(
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): Html {
  return html`<label
    >${label}<select name="${name}">
      <option value="">все</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

export function filterBar(selects: readonly Html[], found: string, placeholder: string): Html {
  return html`<form class="filters" id="filters">
    <label class="grow">Текст<input type="search" name="q" placeholder="${placeholder}" autocomplete="off" /></label>
    ${selects}
    <fieldset class="language">
      <legend>Язык текста</legend>
      <label><input type="radio" name="lang" value="ru" checked />русский</label
      ><label><input type="radio" name="lang" value="en" />English</label>
    </fieldset>
    <p class="found" role="status"><output id="found">${found}</output> <button type="reset">Сбросить</button></p>
  </form>`;
}
