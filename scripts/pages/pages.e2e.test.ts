import { createRequire } from "node:module";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts/statuses";
import { launchOfflineChromium } from "../docs/testing/chromium.ts";
import { requestedUrls } from "../docs/testing/netLog.ts";
import { PAGES } from "../sandbox/pages.ts";
import { startSandboxProcess, type SandboxProcess } from "../sandbox/process.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where pictures of the pages are kept, for people who look at them; none without it. */
const PICTURES = process.env["FERKIT_PICTURES"];

const folder = mkdtempSync(join(tmpdir(), "ferkit-pages-"));
// PostgreSQL started by root runs as another user.
chmodSync(folder, 0o755);

let sandbox: SandboxProcess;
let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];

beforeAll(async () => {
  sandbox = await startSandboxProcess([], { FERKIT_DATA_DIR: join(folder, "data"), DATABASE_URL: undefined });
  browser = await launchOfflineChromium(join(folder, "net.json"));
  context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  sandbox.kill();
  const own = new URL(sandbox.url).host;
  const strange = (await requestedUrls(join(folder, "net.json"))).filter(
    (url) => /^https?:/.test(url) && new URL(url).host !== own,
  );
  rmSync(folder, { recursive: true, force: true });
  expect(strange).toEqual([]);
});

async function opened(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(sandbox.url + path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

interface Findings {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Findings of axe that keep somebody out. */
async function barriers(page: Page): Promise<string[]> {
  // The policy of the page takes no inline script; what the browser itself evaluates is not the page's.
  await page.evaluate(AXE);
  const found = await page.evaluate<Findings, undefined>("axe.run()", undefined);
  const serious = found.violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const width of [390, 1400]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
}

/** Nothing is cut or pushed out at the width of a phone. */
async function fitsPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
}

test("/ says what runs here and leads on, in both languages", async () => {
  const page = await opened("/");
  await page.getByText("Шлюз и Витрина отвечают.").waitFor();
  expect(await page.getByRole("link", { name: "Пройти путь пациента" }).getAttribute("href")).toBe("/epgu/");
  expect(await barriers(page)).toEqual([]);
  await picture(page, "front");
  await fitsPhone(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Gateway and Витрина answer.").waitFor();
  await page.getByRole("button", { name: "По-русски" }).click();
  await page.close();
});

test("/epgu/: a patient books by a referral, sees the record and cancels it, each outcome in the words of the table", async () => {
  const page = await opened("/epgu/");
  const patients = page.getByLabel("Пациент (вымышлен)");
  await page.getByRole("option").nth(5).waitFor({ state: "attached" });
  for (let index = 1; (await page.getByRole("button", { name: "Записаться" }).count()) === 0; index += 1) {
    await patients.selectOption({ index });
    await page.getByRole("heading", { name: "Мои записи" }).waitFor();
    await page.waitForTimeout(300);
  }
  await page.getByRole("button", { name: "Записаться" }).first().click();
  await page.locator("table td button").first().click();
  await page.locator(".slots button:enabled").first().click();
  await page.getByText(BOOKING_STATUSES[0].title).waitFor();
  expect(await page.locator("aside pre").nth(1).textContent()).toContain('"status_code": 0');
  expect(page.url()).toMatch(/patient=.+referral=.+/);
  expect(await barriers(page)).toEqual([]);
  await picture(page, "epgu");
  await fitsPhone(page);
  const cancel = page.getByRole("button", { name: "Отменить запись" });
  const records = await cancel.count();
  expect(records).toBeGreaterThan(0);
  await cancel.last().click();
  await page.getByText(CANCEL_STATUSES[0].title).first().waitFor();
  await expect.poll(() => cancel.count()).toBe(records - 1);
  await page.close();
});

test("/desk/: a МИС is certified to the end, survives a reload, and is told why there is no certificate", async () => {
  const page = await opened("/desk/");
  await page.getByLabel("Сценарии (пусто: все)").fill("book.*");
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByRole("heading", { name: /проверена не вся/ }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: /проверена не вся/ }).waitFor();
  await page.getByRole("button", { name: "Свидетельство" }).click();
  await page.getByText("Свидетельства нет:").waitFor();
  expect(await page.getByText(/ — pass/).count()).toBeGreaterThan(3);
  expect(await barriers(page)).toEqual([]);
  await picture(page, "desk");
  await fitsPhone(page);
  const [report] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Отчёт" }).click(),
  ]);
  await report.getByRole("heading", { level: 1 }).waitFor();
  await page.close();
});

test("no page complains, and the first view of each is small", () => {
  expect(complaints).toEqual([]);
  const assets = readdirSync(join(PAGES, "assets")).filter((name) => name.endsWith(".js"));
  const bytes = assets.map((name) => gzipSync(readFileSync(join(PAGES, "assets", name))).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(300_000);
});
