import * as esbuild from "esbuild";
import type { Metafile, Plugin } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Programs that are started as a process of their own; every other command is a word of `ferkit`. */
const PROGRAMS = ["scripts/ferkit.ts", "scripts/sandbox/worker.ts", "scripts/desk/suiteThread.ts"] as const;

/** `import.meta.…` that says where a module is. Whether it is the main one is nothing that a bundled module can be. */
const ADDRESS = /\bimport\.meta\.(url|dirname|filename|main)\b/g;

const OWN: Readonly<Record<string, string>> = {
  url: "ferkitAddress.href",
  dirname: 'ferkitFile(new URL(".", ferkitAddress))',
  filename: "ferkitFile(ferkitAddress)",
  main: "false",
};

/** A module keeps its own address in the bundle, under the folder of the bundle: what it reads from beside itself is copied there. */
const keepAddresses: Plugin = {
  name: "keep-addresses",
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = await readFile(path, "utf8");
      if (!ADDRESS.test(text)) return undefined;
      const place = relative(ROOT, path).split(sep).join("/");
      const named = text.replace(ADDRESS, (_, name: string) => OWN[name] ?? "undefined");
      const head = `import { fileURLToPath as ferkitFile } from "node:url"; const ferkitAddress = new URL(${JSON.stringify(place)}, import.meta.url); `;
      return { contents: head + named, loader: "ts" };
    });
  },
};

/** All commands as plain JavaScript in `folder`, with every package that they need. @returns what was bundled. */
export async function bundlePrograms(folder: string): Promise<Metafile> {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [...PROGRAMS],
    outdir: folder,
    // All in one folder, which every address is then relative to.
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node24",
    charset: "utf8",
    // Some packages' CommonJS looks for its parts at run time, which a bundle has not; their modules do not.
    mainFields: ["module", "main"],
    legalComments: "none",
    logLevel: "warning",
    // The docs are in the archive; their builder stays at home. esbuild's own wish for `fsevents` is macOS's.
    external: ["*/docs/build.ts", "*/pages/build.ts"],
    plugins: [keepAddresses],
    // Some of what is bundled is CommonJS and asks for Node's own modules with `require`.
    banner: {
      js: 'import { createRequire as ferkitRequire } from "node:module"; const require = ferkitRequire(import.meta.url);',
    },
  });
  for (const program of PROGRAMS.slice(1)) await writeSignpost(folder, program);
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  return metafile;
}

/** A program that others start by its address: there lies a file that leads to the bundled one. */
async function writeSignpost(folder: string, program: string): Promise<void> {
  const place = join(folder, program);
  await mkdir(dirname(place), { recursive: true });
  const name = program.slice(program.lastIndexOf("/") + 1).replace(/\.ts$/, ".js");
  const up = "../".repeat(program.split("/").length - 1);
  await writeFile(place, `import "${up}${name}";\n`);
}
