import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { applyPatches, REDOC_PATCHES } from "./redocPatches.ts";

const resolve = createRequire(import.meta.url).resolve;

/** Redoc for the inside of a page. */
export async function redocScript(): Promise<string> {
  const script = await readFile(resolve("redoc/bundles/redoc.standalone.js"), "utf8");
  return applyPatches(script, REDOC_PATCHES);
}

/** Redoc's licence and those of what it bundles: they go where the code goes. */
export async function redocLicences(): Promise<string> {
  const own = await readFile(resolve("redoc/package.json").replace(/package\.json$/, "LICENSE"), "utf8");
  const bundled = await readFile(`${resolve("redoc/bundles/redoc.standalone.js")}.LICENSE.txt`, "utf8");
  return `Redoc (https://github.com/Redocly/redoc)\n\n${own}\n${bundled}`;
}
