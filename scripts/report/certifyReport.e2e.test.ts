import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOfflineChromium } from "../docs/testing/chromium.ts";
import type { Report } from "../../conformance/model/report.ts";
import { certifyMis } from "../../conformance/testing/certify.ts";
import { startPlainMis } from "../../conformance/testing/plainMis.ts";
import { recordsOf } from "../../conformance/testing/records.ts";
import { reportHtml } from "../../conformance/report/html/page.ts";

let folder: string;
let browser: Browser;
let report: Report;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ferkit-report-"));
  file = join(folder, "report.html");
  report = await faultyReport();
  writeFileSync(file, reportHtml(report, "ru"));
  browser = await launchOfflineChromium(join(folder, "net.json"));
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A whole run: hundreds of exchanges, a MUST broken in many cases, long words in an answer. */
async function faultyReport(): Promise<Report> {
  const records = recordsOf();
  const mis = await startPlainMis({
    ...records,
    spoil: (reply, { path }) =>
      path.endsWith("/book") && typeof reply.body === "object"
        ? { ...reply, body: { ...reply.body, duration: "900", note: "ы".repeat(400) } }
        : reply,
  });
  try {
    return (await certifyMis(mis, records, ["--seed", "7"])).report;
  } finally {
    await mis.stop();
  }
}

async function open(
  width: number,
  colorScheme: "light" | "dark" = "light",
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

describe("report.html in a browser", () => {
  it.each([
    [1280, "light"],
    [1280, "dark"],
    [420, "light"],
    [420, "dark"],
  ] as const)(
    "at %d px, %s: fits the width, asks the network for nothing, complains of nothing",
    async (width, scheme) => {
      const { page, complaints } = await open(width, scheme);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(complaints).toEqual([]);
    },
  );

  it("shows the verdict and what to mend before anything else", async () => {
    const { page } = await open(1280);
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    expect(await top(".banner")).toBeLessThan(150);
    expect(await top("#s-mend")).toBeLessThan(500);
    expect(await top("#s-mend")).toBeLessThan(await top("#s-cases"));
  });

  it("opens the exchange that a link leads to, inside its case", async () => {
    const { page } = await open(1280);
    const link = page.locator("#s-mend a[href^='#x-']").first();
    const id = (await link.getAttribute("href"))?.slice(1) ?? "?";
    expect(await page.locator(`#${id}`).isVisible()).toBe(false);
    await link.click();
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
    await expect
      .poll(() => page.locator(`#${id}`).evaluate((node) => Math.abs(node.getBoundingClientRect().top) < innerHeight))
      .toBe(true);
    expect(await page.locator(`#${id} pre.curl`).first().innerText()).toContain("curl -sSig");
  });

  it("shows one verdict only when asked, without a script, and yet where a link leads", async () => {
    const { page } = await open(1280);
    const shown = (): Promise<string[]> =>
      page
        .locator("details.case:visible")
        .evaluateAll((cases) => cases.map((one) => (one instanceof HTMLElement ? (one.dataset["v"] ?? "") : "")));
    expect((await shown()).length).toBe(report.cases.length);
    await page.locator("#show-fail").check();
    expect(new Set(await shown())).toEqual(new Set(["fail"]));
    expect((await shown()).length).toBe(report.summary.counts.cases.fail);
    const passed = report.exchanges.find((one) => report.cases.find(({ id }) => id === one.case)?.verdict === "pass");
    await page.goto(`${pathToFileURL(file).href}#x-${passed?.id ?? "?"}`);
    await page.locator("#show-fail").check();
    expect(await page.locator(`#x-${passed?.id ?? "?"}`).isVisible()).toBe(true);
  });
});
