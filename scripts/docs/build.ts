import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { loadAssets, type Assets } from "./assets.ts";
import { statusTables } from "./catalogTables.ts";
import { loadDownloads, type Downloads } from "./downloads.ts";
import { errataPage } from "./errataPage.ts";
import { indexPage } from "./indexPage.ts";
import { renderPage, type Page } from "./page.ts";
import { redocLicences } from "./redocScript.ts";
import { redocPage } from "./redocPage.ts";
import { requirementsPage } from "./requirementsPage.ts";
import { searchPage } from "./searchPage.ts";
import { loadSite, type Site } from "./site.ts";
import { statesPage } from "./statesPage.ts";

/** Writes the site and answers with the paths of its files, relative to `outDir`. */
export async function buildDocs(outDir: string): Promise<string[]> {
  const [site, assets, downloads, licences, states] = await Promise.all([
    loadSite(),
    loadAssets(),
    loadDownloads(),
    redocLicences(),
    statesPage(),
  ]);
  const pages = [...sitePages(site, assets, downloads), states].map(
    (page) => [page.file, renderPage(page, assets)] as const,
  );
  const files = new Map<string, string | Buffer>([...pages, ["licences.txt", licences], ...downloads]);
  for (const [path, content] of files) await writeInside(outDir, path, content);
  return [...files.keys()].toSorted();
}

function sitePages(site: Site, assets: Assets, downloads: Downloads): Page[] {
  const statuses = statusTables(site.apis);
  return [
    indexPage(site, downloads),
    ...site.apis.map((api) => redocPage(api, statuses, site.knownIds, assets)),
    requirementsPage(site, assets),
    errataPage(site, assets),
    searchPage(site, assets),
  ];
}

async function writeInside(outDir: string, path: string, content: string | Buffer): Promise<void> {
  const target = join(outDir, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
