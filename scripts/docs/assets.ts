import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { packedScript } from "./html.ts";
import type { Html } from "../../conformance/report/html/html.ts";
import { redocScript } from "./redocScript.ts";

const CLIENT = new URL("./client/", import.meta.url);
const SCRIPTS = ["theme", "filter", "search", "redoc"] as const;
type ScriptName = (typeof SCRIPTS)[number];

/** Style and scripts that the pages carry inside. */
export interface Assets {
  css: string;
  scripts: Readonly<Record<ScriptName, string>>;
  /** Redoc itself, packed once for the three pages. */
  redoc: Html;
}

export async function loadAssets(): Promise<Assets> {
  const [css, scripts, redoc] = await Promise.all([
    readFile(new URL("style.css", CLIENT), "utf8"),
    bundleScripts(),
    redocScript(),
  ]);
  return { css, scripts, redoc: packedScript("redoc-script", redoc) };
}

async function bundleScripts(): Promise<Assets["scripts"]> {
  const { outputFiles } = await build({
    entryPoints: SCRIPTS.map((name) => fileURLToPath(new URL(`${name}.ts`, CLIENT))),
    bundle: true,
    write: false,
    outdir: ".",
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    // The root tsconfig is for Node; nothing of it concerns a browser script.
    tsconfigRaw: {},
  });
  const entries = outputFiles.map(({ path, text }) => [basename(path, ".js"), text.trim()] as const);
  return Object.fromEntries(entries) as Record<ScriptName, string>;
}
