import { build, type BuildOptions } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SUITE = fileURLToPath(new URL("../../conformance/", import.meta.url));

/** What the package runs on. */
const NODE = 20;

const COMMON: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: `node${NODE}`,
  charset: "utf8",
  legalComments: "linked",
  logLevel: "warning",
  // Some of what is bundled is CommonJS and asks for Node's own modules with `require`.
  banner: {
    js: 'import { createRequire as ferkitRequire } from "node:module"; const require = ferkitRequire(import.meta.url);',
  },
};

/** The command line alone, in one file, its proof inside. */
export async function bundleBin(outfile: string): Promise<void> {
  const proof = await readFile(join(SUITE, "proof.json"), "utf8");
  const define = { FERKIT_PROOF: JSON.stringify(proof) };
  await build({ ...COMMON, entryPoints: [join(SUITE, "bin.ts")], outfile, define, legalComments: "inline" });
}

/**
 * The package as it is published, in an empty folder: plain JavaScript for Node 20, all that it needs inside, so that installing it
 * downloads nothing. `vitest` stays outside: it is the reader's own.
 */
export async function writePackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    ...COMMON,
    entryPoints: { bin: join(SUITE, "bin.ts"), vitest: join(SUITE, "vitest/describeConformance.ts") },
    splitting: true,
    outdir: join(folder, "dist"),
    external: ["vitest"],
  });
  await cp(join(SUITE, "vitest/index.d.ts"), join(folder, "dist/vitest.d.ts"));
  await cp(join(SUITE, "README.md"), join(folder, "README.md"));
  await cp(fileURLToPath(new URL("../../LICENSE", import.meta.url)), join(folder, "LICENSE")).catch(() => undefined);
  if (existsSync(join(SUITE, "proof.json"))) await cp(join(SUITE, "proof.json"), join(folder, "proof.json"));
  await writeFile(join(folder, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
}

async function manifest(): Promise<object> {
  const { name, version, license } = JSON.parse(await readFile(join(SUITE, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  return {
    name,
    version,
    description: "Проверка МИС по профилю ФЭР 2.0 «Запись на приём к врачу»: ferkit-certify",
    license,
    type: "module",
    engines: { node: `>=${NODE}` },
    bin: { "ferkit-certify": "./dist/bin.js" },
    exports: {
      "./vitest": { types: "./dist/vitest.d.ts", default: "./dist/vitest.js" },
      "./package.json": "./package.json",
    },
    peerDependencies: { vitest: ">=3" },
    peerDependenciesMeta: { vitest: { optional: true } },
  };
}
