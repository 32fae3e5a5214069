import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildDocs } from "./build.ts";
import { launchOfflineChromium } from "./testing/chromium.ts";
import { requestedUrls } from "./testing/netLog.ts";
import { serveSite, type SiteServer } from "./testing/siteServer.ts";

// A page of Redoc takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TITLES: Readonly<Record<string, string>> = {
  "index.html": "Запись на прием к врачу: описание обмена",
  "gateway.html": "Шлюз ФЭР 2.0",
  "vitrine.html": "Витрина данных «Запись к врачу»",
  "mis-webhook.html": "Ответный сервис МИС",
  "requirements.html": "Требования профиля",
  "states.html": "Состояния записи и отмены",
  "errata.html": "Разночтения документа",
  "search.html": "Поиск по сайту",
};
const PAGES = Object.keys(TITLES);
const REDOC_PAGES = ["gateway.html", "vitrine.html", "mis-webhook.html"];

/** A request that nothing answers: it shows that the log would have caught a stranger. */
const CONTROL = "http://control.invalid/";

let folder: string;
let outDir: string;
let server: SiteServer;
let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];

/** Run backwards at the end, however far the set-up came. */
const cleanUps: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ferkit-docs-"));
  cleanUps.push(() => rm(folder, { recursive: true }));
  outDir = join(folder, "site");
  await buildDocs(outDir);
  server = await serveSite(outDir);
  cleanUps.push(() => server.close());
  browser = await launchOfflineChromium(join(folder, "net.json"));
  cleanUps.push(() => browser.close());
  context = await newContext("light");
});

afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

async function newContext(colorScheme: "light" | "dark"): Promise<BrowserContext> {
  const created = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
  created.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.page()?.url() ?? ""}: ${message.text()}`);
  });
  created.on("weberror", (error) => complaints.push(`${error.page()?.url() ?? ""}: ${error.error().message}`));
  return created;
}

async function open(path: string, within = context): Promise<Page> {
  const page = await within.newPage();
  await page.goto(new URL(path, server.base).href);
  if (REDOC_PAGES.some((name) => path.startsWith(name))) await page.waitForSelector("#redoc[data-ready]");
  return page;
}

async function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

describe("every page", () => {
  const ids = new Map<string, Set<string>>();
  const links = new Map<string, string[]>();

  test.each(PAGES)("%s opens with its Russian title and navigation", async (path) => {
    const page = await open(path);
    await expect(
      page
        .locator("h1", { hasText: TITLES[path] ?? "" })
        .first()
        .isVisible(),
    ).resolves.toBe(true);
    // The search has its field in the header.
    expect(await page.locator("header.site nav a").count()).toBe(PAGES.length - 1);
    expect(await page.locator('link[rel="icon"]').getAttribute("href")).toMatch(/^data:/);
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll("[id], [data-section-id]")].flatMap((node) => [
        node.id,
        node.getAttribute("data-section-id") ?? "",
      ]),
      links: [...document.querySelectorAll("a[href]")].map((node) => node.getAttribute("href") ?? ""),
    }));
    ids.set(path, new Set(found.ids));
    links.set(path, found.links);
    await page.close();
  });

  test("links lead to places that exist", () => {
    const dead = [...links].flatMap(([from, hrefs]) =>
      [...new Set(hrefs)].filter((href) => !leadsSomewhere(from, href)).map((href) => `${from}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  function leadsSomewhere(from: string, href: string): boolean {
    const url = new URL(href, `http://site/${from}`);
    // Files to download are the business of the build test; foreign addresses are only followed by a reader.
    if (url.host !== "site" || !url.pathname.endsWith(".html")) return true;
    const targets = ids.get(url.pathname.slice(1));
    return targets !== undefined && (url.hash === "" || targets.has(decodeURIComponent(url.hash.slice(1))));
  }
});

describe("descriptions", () => {
  test("the search of Redoc tells Russian words apart", async () => {
    const page = await open("gateway.html");
    const input = page.getByRole("textbox", { name: "Поиск по описанию" });
    await input.fill("слот");
    const hits = page.locator('[role="search"] [role="menu"] li');
    await hits.first().waitFor();
    expect((await hits.allInnerTexts()).join(" ")).toContain("Бронирование слота");
    // Without our patch every Russian word is an empty one, and finds everything.
    await input.fill("абракадабра");
    await page.getByText("Ничего не найдено").waitFor();
    await page.close();
  });

  test("codes, requirements and meanings of values stand beside the method", async () => {
    const page = await open("mis-webhook.html");
    const book = page.locator('[data-section-id$="/operation/book"]');
    await expect(book.innerText()).resolves.toContain("Вы не успели подтвердить бронирование");
    expect(await book.locator('a[href="requirements.html#BOOK-2"]').count()).toBeGreaterThan(0);
    expect(await book.locator('a[href="errata.html#E-01"]').count()).toBeGreaterThan(0);
    await expect(page.locator('[data-section-id$="/Gender"]').innerText()).resolves.toContain("женский");
    await page.close();
  });

  test("a description opens from a disk as well", async () => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(outDir, "mis-webhook.html")).href);
    await page.waitForSelector("#redoc[data-ready]");
    await page.getByRole("textbox", { name: "Поиск по описанию" }).fill("отмена");
    await page.locator('[role="search"] [role="menu"] li').first().waitFor();
    await page.close();
  });
});

describe("ledger", () => {
  test("the anchor of E-01 shows the Cyrillic letter", async () => {
    const page = await open("errata.html#E-01");
    const erratum = page.locator("#E-01");
    expect(await erratum.isVisible()).toBe(true);
    expect(await erratum.locator("mark").first().innerText()).toBe("\u0441");
    expect(await page.locator("[data-item]:visible").count()).toBe(64);
    await page.close();
  });

  test("the filter of requirements narrows and widens", async () => {
    const page = await open("requirements.html");
    const visible = page.locator("[data-item]:visible");
    expect(await visible.count()).toBe(282);
    await page.getByLabel("Кто выполняет").selectOption("PODD");
    const ofPodd = await visible.count();
    expect(ofPodd).toBeGreaterThan(0);
    expect(ofPodd).toBeLessThan(20);
    await page.getByLabel("Текст").fill("нет такого слова");
    expect(await visible.count()).toBe(0);
    await page.getByRole("button", { name: "Сбросить" }).click();
    await page.getByText("282 из 282").waitFor();
    await page.getByLabel("English").check();
    await expect(page.locator("#BOOK-2").innerText()).resolves.toMatch(/seconds/);
    await page.close();
  });

  test("a link to a filtered requirement shows it", async () => {
    const page = await open("requirements.html?actor=PODD#BOOK-2");
    expect(await page.locator("#BOOK-2").isVisible()).toBe(true);
    await page.close();
  });
});

test("the search of the site covers methods, fields, requirements and errata", async () => {
  const page = await open("index.html");
  await page.getByRole("searchbox", { name: "Поиск по всему сайту" }).fill("слот");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html\?q=/);
  const headings = await page.locator("#results h2").allInnerTexts();
  expect(headings.map((heading) => heading.replace(/\s*\d+$/, ""))).toEqual([
    "Методы",
    "Схемы и поля",
    "Требования",
    "Разночтения",
  ]);
  await page.locator("#search input").fill("visit_time");
  await page.getByRole("link", { name: "Slot.visit_time" }).click();
  await page.waitForURL(/vitrine\.html#/);
  await page.close();
});

test("light and dark follow the system and the button", async () => {
  const light = await open("index.html");
  const dark = await newContext("dark");
  const page = await open("index.html", dark);
  expect(await background(page)).not.toBe(await background(light));
  await page.getByRole("button", { name: "Переключить тёмную тему" }).click();
  expect(await background(page)).toBe(await background(light));
  const redoc = await open("mis-webhook.html", dark);
  expect(await background(redoc)).toBe(await background(light));
  await dark.close();
  await light.close();
});

test("nothing was asked for outside, and nothing went wrong", async () => {
  const page = await browser.newPage();
  await page.goto(CONTROL).catch(() => undefined);
  await browser.close();
  const urls = await requestedUrls(join(folder, "net.json"));
  const own = [server.base, "data:", "blob:", pathToFileURL(outDir).href];
  for (const path of PAGES) expect(urls).toContain(server.base + path);
  expect(urls.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([CONTROL]);
  expect(complaints).toEqual([]);
});
