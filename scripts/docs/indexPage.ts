import type { Actor } from "../../generated/ledger.js";
import { operationsOf } from "../generate/document.ts";
import { API_NAMES, API_PAGES, type Api } from "./apis.ts";
import { DIALECTS, downloadPath, FORMATS, POSTMAN, type Downloads } from "./downloads.ts";
import { ACTORS, ERRATUM_GROUPS, REQUIREMENT_GROUPS } from "./groups.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import { operationHref, pageHref } from "./links.ts";
import type { Page } from "./page.ts";
import { plural } from "./prose.ts";
import type { Site } from "./site.ts";

export function indexPage(site: Site, downloads: Downloads): Page {
  return {
    file: "index.html",
    title: "Описание обмена",
    main: html`<h1>Запись на прием к врачу: описание обмена</h1>
      <p class="lead">
        ФЭР 2.0 для разработчика МИС: что загружать, какой вебхук открыть, что отвечать и чем это проверяется. Страницы
        работают без интернета — с сервера песочницы или прямо с диска.
      </p>
      ${flows()}
      <h2 id="api">Три описания</h2>
      <div class="tiles">${site.apis.map(apiTile)}</div>
      <h2 id="ledger">Требования и разночтения</h2>
      <div class="tiles">${requirementsTile(site)}${errataTile(site)}</div>
      ${firstSteps(site.apis)} ${downloadsTable(downloads)}`,
  };
}

function flows(): Html {
  const flow = (title: string, steps: readonly string[], note: string): Html =>
    html`<div class="flow">
      <dt>${title}</dt>
      <dd>
        <ol>
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>
        <p>${note}</p>
      </dd>
    </div>`;
  return html`<dl class="flows">
    ${flow("Загрузка", ["МИС", "шлюз: ФЛК", "Витрина"], "МИС отправляет пакеты записей. Каждая запись получает свой вердикт, ошибка в одной не мешает остальным.")}
    ${flow("Запись", ["ЕПГУ", "ПОДД СМЭВ", "шлюз", "вебхук МИС"], "Шлюз удерживает слот, спрашивает МИС и передает ответ пользователю. На ответ у МИС 10 секунд.")}
    ${flow("Отмена", ["ЕПГУ", "ПОДД СМЭВ", "шлюз", "вебхук МИС"], "МИС подтверждает отмену, шлюз освобождает слот в Витрине.")}
  </dl>`;
}

function apiTile({ name, document }: Api): Html {
  const { label, direction, about } = API_PAGES[name];
  const count = operationsOf(document).filter(({ operation }) => operation["x-alias-of"] === undefined).length;
  return html`<a class="tile" href="${pageHref(name)}"
    ><strong>${label}</strong><small>${direction}</small><span>${about}</span
    ><em>${plural(count, "метод", "метода", "методов")}</em></a
  >`;
}

function requirementsTile({ requirements }: Site): Html {
  const actors = Object.keys(ACTORS) as Actor[];
  const counts = actors.map((actor) => {
    const count = requirements.filter((item) => item.level === "MUST" && item.actor.includes(actor)).length;
    return html`<li>
      <a href="requirements.html?level=MUST&amp;actor=${actor}">${ACTORS[actor]}</a>:
      ${plural(count, "обязательное", "обязательных", "обязательных")}
    </li>`;
  });
  return html`<div class="tile">
    <strong><a href="requirements.html">Требования</a></strong
    ><span
      >${plural(requirements.length, "требование", "требования", "требований")} в
      ${Object.keys(REQUIREMENT_GROUPS).length} разделах: кто выполняет, где сказано, чем проверяется.</span
    >
    <ul>
      ${counts}
    </ul>
  </div>`;
}

function errataTile({ errata }: Site): Html {
  const groups = Object.entries(ERRATUM_GROUPS).map(([group, title]) => {
    const count = errata.filter((item) => item.group === group).length;
    return html`<li><a href="errata.html?group=${group}">${title}</a>: ${count}</li>`;
  });
  return html`<div class="tile">
    <strong><a href="errata.html">Разночтения</a></strong
    ><span
      >${plural(errata.length, "место", "места", "мест")}, где документ расходится сам с собой или недоговаривает, и
      решение по каждому. Начните с <a href="errata.html#E-01">E-01</a>: кириллическая буква в ключе
      <code>status_code</code> превращает отказ в успех.</span
    >
    <ul>
      ${groups}
    </ul>
  </div>`;
}

function operationLink(apis: readonly Api[], operationId: string): Html {
  for (const { name, document } of apis) {
    const located = operationsOf(document).find(({ operation }) => operation.operationId === operationId);
    if (located) {
      const { operation, method, path } = located;
      return html`<a href="${operationHref(name, operation.tags[0] ?? "", operationId)}"
        ><code>${method.toUpperCase()} ${path}</code></a
      >`;
    }
  }
  throw new Error(`the first steps name an operation that is not there: ${operationId}`);
}

function firstSteps(apis: readonly Api[]): Html {
  const operation = (id: string): Html => operationLink(apis, id);
  return html`<h2 id="start">Первые шаги</h2>
    <ol class="steps">
      <li>
        <p>Запустите песочницу. Она напечатает адреса и учётные записи демонстрационных МО.</p>
        <pre><code>npm ci &amp;&amp; npm start</code></pre>
      </li>
      <li>
        <p>Получите токен (${operation("authorize")}): <code>username</code> — OID медицинской организации.</p>
        <pre><code>curl -s http://127.0.0.1:2100/auth.svc -H 'Content-Type: application/json' \\
  -d '{"username":"OID_МО","password":"ПАРОЛЬ"}'</code></pre>
        <p>
          Значение <code>Result.Value</code> передавайте в каждом запросе: <code>Authorization: bearer ТОКЕН</code>.
        </p>
      </li>
      <li>
        <p>
          Загрузите данные по порядку: ${operation("uploadMo")}, ${operation("uploadResource")},
          ${operation("uploadSlot")}. В ответе <code>sendedGuids</code> — принятые записи, <code>errors</code> —
          отклонённые, с причиной.
        </p>
      </li>
      <li>
        <p>
          Откройте у себя вебхук — ${operation("book")} и ${operation("cancel")} — и зарегистрируйте его адрес:
          ${operation("registerCallback")}.
        </p>
      </li>
      <li><p>Забронируйте слот от имени ЕПГУ: ${operation("bookSlot")}. Шлюз обратится к вашему вебхуку.</p></li>
      <li>
        <p>Проверьте МИС целиком. Отчёт назовёт требование, поле и обмен, на котором она ошиблась.</p>
        <pre><code>npm run certify -- init fixtures.yaml
npm run certify -- --target http://адрес-вашей-МИС --fixtures fixtures.yaml</code></pre>
      </li>
    </ol>`;
}

function downloadsTable(downloads: Downloads): Html {
  const link = (path: string, text: string): Html =>
    html`<a href="${path}" download>${text}</a> <small>${sizeOf(path, downloads)}</small>`;
  const columns = DIALECTS.flatMap(({ folder, title }) =>
    FORMATS.map((format) => ({ folder, format, title: `${title}, ${format.toUpperCase()}` })),
  );
  return html`<h2 id="downloads">Файлы</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Описание</th>
            ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${API_NAMES.map(
            (api) =>
              html`<tr>
                <th scope="row">${API_PAGES[api].label}</th>
                ${columns.map(({ folder, format }) => html`<td>${link(downloadPath(folder, api, format), format)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      Описание 3.0.3 отличается только диалектом и нужно тем, кто ещё не читает 3.1: NSwag, openapi-generator, импорт в
      1С. Коллекция Postman со всеми методами: ${link(POSTMAN, "ferkit.postman_collection.json")}.
    </p>
    <p>
      <small>Страницы методов построены на Redoc; лицензии — <a href="licences.txt">licences.txt</a>.</small>
    </p>`;
}

function sizeOf(path: string, downloads: Downloads): string {
  const bytes = downloads.get(path)?.length;
  if (bytes === undefined) throw new Error(`nothing to download under ${path}`);
  return `${Math.ceil(bytes / 1024)} КБ`;
}
