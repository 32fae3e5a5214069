/** A place in redoc.standalone.js that has to read otherwise. `times`: how often it stands there, so that an update cannot pass unseen. */
export interface Patch {
  why: string;
  find: string;
  replace: string;
  times: number;
}

const once = (why: string, find: string, replace: string): Patch => ({ why, find, replace, times: 1 });
const label = (find: string, replace: string): Patch => once("Russian label", find, replace);

/** What the options of Redoc 2.5.4 cannot change. */
export const REDOC_PATCHES: readonly Patch[] = [
  // The script stands twice in a string literal of its own worker's source, hence the doubled backslash.
  once(
    "lunr strips whatever is not an ASCII letter, so every Russian word would be lost to the search",
    String.raw`return e.replace(/^\\W+/,"").replace(/\\W+$/,"")`,
    String.raw`return e.replace(/^[^\\p{L}\\p{N}_]+/u,"").replace(/[^\\p{L}\\p{N}_]+$/u,"")`,
  ),
  once("the footer fetches a logo from a CDN", "https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,"),
  once("no source map is published", "//# sourceMappingURL=redoc.standalone.js.map", ""),
  once("nor the worker's", String.raw`\n//# sourceMappingURL=d87bcbdbea8f8f5aa26f.worker.js.map`, ""),
  label(
    'placeholder:"Search...","aria-label":"Search"',
    'placeholder:"Поиск по описанию…","aria-label":"Поиск по описанию"',
  ),
  label('"API docs by Redocly"', '"Страница построена на Redoc"'),
  label('" Expand all "', '"Развернуть всё"'),
  label('" Collapse all "', '"Свернуть всё"'),
  label('"Authorizations:"', '"Доступ:"'),
  label('"Request Body schema: "', '"Тело запроса: "'),
  label('"Response Schema: "', '"Тело ответа: "'),
  label('" Response Headers "', '"Заголовки ответа"'),
  label('e," Parameters"', '{path:"Параметры пути",query:"Параметры запроса",header:"Заголовки запроса"}[e]||e'),
  label('n.createElement(qv,null,"required")', 'n.createElement(qv,null,"обязательно")'),
  label('n.createElement(Bv,null,"optional")', 'n.createElement(Bv,null,"необязательно")'),
  label('n.createElement(Jg,null,"required")', 'n.createElement(Jg,null,"обязательно")'),
  label(
    '?"Copied":"Not supported in your browser",open:t},"Copy")',
    '?"Скопировано":"Браузер не умеет копировать",open:t},"Копировать")',
  ),
  label('?"Hide pattern":"Show pattern"', '?"Скрыть шаблон":"Показать шаблон"'),
  label('ca("characters"', 'ca("симв."'),
  label('ca("items"', 'ca("элем."'),
  label('"non-empty"', '"непустое"'),
  { why: "Russian label", find: 'this.oneOfType="One of"', replace: 'this.oneOfType="Один из вариантов"', times: 2 },
  label('this.oneOfType="Any of"', 'this.oneOfType="Варианты"'),
  label('"License:"', '"Лицензия:"'),
  label('n.createElement(pg,null,"Content type")', 'n.createElement(pg,null,"Тип содержимого")'),
  label('n.createElement(pg,null,"Example")', 'n.createElement(pg,null,"Пример")'),
  label('n.createElement("strong",null,"Description")', 'n.createElement("strong",null,"Смысл")'),
  label('"Security Scheme Type: "', '"Вид: "'),
  label('"HTTP Authorization Scheme: "', '"Схема заголовка Authorization: "'),
  label('"Bearer format: "', '"Вид токена: "'),
  label('"Required scopes: "', '"Роли: "'),
  label('label:"Payload"', 'label:"Тело"'),
  label('"Loading ..."', '"Загрузка…"'),
];

export function applyPatches(script: string, patches: readonly Patch[]): string {
  return patches.reduce((text, { find, replace, times, why }) => {
    const parts = text.split(find);
    if (parts.length - 1 !== times) {
      throw new Error(
        `redoc.standalone.js is not the version scripts/docs/redocPatches.ts was written for: ${JSON.stringify(find)} (${why}) stands there ${parts.length - 1} times, not ${times}`,
      );
    }
    return parts.join(replace);
  }, script);
}
