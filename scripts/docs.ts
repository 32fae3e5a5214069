import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createCommand, runCommand, spoken } from "./commandLine.ts";
import { buildDocs } from "./docs/build.ts";

const DOCS_SITE = fileURLToPath(new URL("../docs-site/", import.meta.url));

const command = createCommand(
  spoken("docs"),
  "Собирает docs-site/: три описания, требования, разночтения, файлы для скачивания\nwrites docs-site/: the three descriptions, requirements, errata, files to download",
).option("--out <dir>", "в эту папку; прочее в ней остаётся / to this folder; what else is there stays");

async function main({ out }: { readonly out?: string }): Promise<number> {
  const outDir = out ?? DOCS_SITE;
  // A file that is no longer made must not linger; only the folder that is ours to empty is emptied.
  if (out === undefined) await rm(DOCS_SITE, { recursive: true, force: true });
  const files = await buildDocs(outDir);
  console.log(`${outDir}: ${files.length} files; open index.html`);
  return 0;
}

process.exitCode = await runCommand(command, main);
