import type { Assets } from "./assets.ts";
import { API_NAMES, API_PAGES } from "./apis.ts";
import { html, raw, type Html } from "./html.ts";
import { pageHref } from "./links.ts";

export interface Page {
  file: string;
  title: string;
  /** Extra class of the body: the Redoc pages have no reading column. */
  layout?: "reading" | "redoc";
  main: Html;
  /** Data and scripts at the end of the body. */
  tail?: Html;
}

const NAVIGATION: readonly (readonly [href: string, label: string])[] = [
  ["index.html", "Обзор"],
  ...API_NAMES.map((name) => [pageHref(name), API_PAGES[name].label] as const),
  ["states.html", "Состояния"],
  ["requirements.html", "Требования"],
  ["errata.html", "Разночтения"],
];

/** The browser itself refuses whatever would leave the page: no fetch, no foreign script, image or font. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; worker-src blob:; base-uri 'none'";

/** Without an icon of its own a browser asks the server for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b5fb8'/%3E%3Cpath d='M8 3.5v9M3.5 8h9' stroke='white' stroke-width='2.5'/%3E%3C/svg%3E";

export function renderPage(page: Page, assets: Assets): string {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · ФЭР 2.0</title>
        <link rel="icon" href="${raw(ICON)}" />
        <style>
          ${raw(assets.css)}
        </style>
        <script>
          ${raw(assets.scripts.theme)};
        </script>
      </head>
      <body class="${page.layout ?? "reading"}">
        <a class="skip" href="#content">К содержанию</a>
        ${header(page.file)}
        <main id="content" tabindex="-1">${page.main}</main>
        ${page.tail}
      </body>
    </html> `.text;
}

function header(current: string): Html {
  const links = NAVIGATION.map(
    ([href, label]) => html`<a href="${href}" ${href === current && raw(' aria-current="page"')}>${label}</a>`,
  );
  return html`<header class="site">
    <a class="brand" href="index.html">ФЭР 2.0<span> · запись к врачу</span></a>
    <nav aria-label="Разделы">${links}</nav>
    <form class="site-search" role="search" action="search.html">
      <input type="search" name="q" aria-label="Поиск по всему сайту" placeholder="Поиск по сайту" autocomplete="off" />
    </form>
    <button type="button" class="theme" id="theme" aria-label="Переключить тёмную тему" title="Светлая или тёмная тема">
      ◐
    </button>
  </header>`;
}

export function inlineScript(source: string): Html {
  return raw(`<script>${source}</script>`);
}
