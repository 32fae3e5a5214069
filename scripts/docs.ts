import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildDocs } from "./docs/build.ts";

const DOCS_SITE = fileURLToPath(new URL("../docs-site/", import.meta.url));

const HELP = `npm run docs                 writes docs-site/: the three descriptions, requirements, errata, files to download
npm run docs -- --out DIR    writes them to DIR instead; what else is there stays`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: "string" }, help: { type: "boolean" } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const outDir = values.out ?? DOCS_SITE;
  // A file that is no longer made must not linger; only the folder that is ours to empty is emptied.
  if (values.out === undefined) await rm(DOCS_SITE, { recursive: true, force: true });
  const files = await buildDocs(outDir);
  console.log(`${outDir}: ${files.length} files; open index.html`);
}

if (import.meta.main) await main();
