import type { Metafile } from "esbuild";
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./bundle.ts";
import { ENGINES } from "./engines.ts";

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence, where the package brings one. */
  readonly text: string | undefined;
}

interface Bill {
  readonly components: readonly { readonly "bom-ref": string }[];
}

/** THIRD-PARTY-LICENSES.txt and sbom.cdx.json (CycloneDX) of what the bundles and the engines hold. */
export async function writePapers(folder: string, metafile: Metafile): Promise<void> {
  await mkdir(folder, { recursive: true });
  const bundled = await bundledPackages(metafile);
  await writeFile(join(folder, "THIRD-PARTY-LICENSES.txt"), bundled.map(licenceOf).join(`\n${"-".repeat(78)}\n\n`));
  await writeFile(join(folder, "sbom.cdx.json"), `${JSON.stringify(await billOfMaterials(bundled), null, 2)}\n`);
}

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

async function bundledPackages({ inputs }: Metafile): Promise<Bundled[]> {
  const folders = new Set(Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
  const packages = await Promise.all([...folders].map((folder) => readPackage(join(ROOT, folder))));
  const byName = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

async function readPackage(folder: string): Promise<Bundled> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type: string };
  };
  const file = (await readdir(folder)).toSorted().find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? undefined : await readFile(join(folder, file), "utf8");
  return { name, version, license: (typeof license === "object" ? license.type : license) ?? "", text };
}

function licenceOf({ name, version, license, text }: Bundled): string {
  return `${name} ${version} (${license})\n\n${text?.trim() ?? "The package has no text of its licence."}\n`;
}

/** npm's own list, of the lock files, cut down to what is in the archives; without its date and number, so that two builds are equal. */
async function billOfMaterials(bundled: readonly Bundled[]): Promise<object> {
  const [programs, engines] = await Promise.all([npmBill(ROOT), npmBill(ENGINES)]);
  const held = new Set(bundled.map(({ name, version }) => `${name}@${version}`));
  const components = [...programs.components.filter((one) => held.has(one["bom-ref"])), ...engines.components];
  const { name, version, license } = await readPackage(ROOT);
  const component = { type: "application", "bom-ref": name, name, version, licenses: [{ license: { id: license } }] };
  return { bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component }, components };
}

async function npmBill(cwd: string): Promise<Bill> {
  const args = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  const shell = process.platform === "win32";
  const { stdout } = await promisify(execFile)("npm", args, { cwd, shell, maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout) as Bill;
}
