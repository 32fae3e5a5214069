import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("../../pages/", import.meta.url));

/** A folder of the site and the program of its page. */
const PAGES = [
  { folder: "", program: "front" },
  { folder: "epgu", program: "epgu" },
  { folder: "desk", program: "desk" },
] as const;

/** The pages in `folder`: a file of HTML each, their programs and one style sheet in `assets`. */
export async function buildPages(folder: string): Promise<void> {
  await build({
    absWorkingDir: SOURCES,
    entryPoints: [...PAGES.map(({ program }) => `${program}.tsx`), "style.css"],
    outdir: join(folder, "assets"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["chrome111", "firefox128", "safari17"],
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  for (const page of PAGES) {
    await mkdir(join(folder, page.folder), { recursive: true });
    await writeFile(join(folder, page.folder, "index.html"), htmlOf(page.program));
  }
}

function htmlOf(program: string): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ferkit</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/${program}.js"></script>
</html>
`;
}
