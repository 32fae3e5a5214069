import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { compare } from "./breaking/compare.ts";
import type { Change, Role } from "./breaking/rules.ts";
import { createCommand, runCommand } from "./commandLine.ts";
import { APIS, type ApiName, bundleAll, type Bundles, SPECS, toJson } from "./generate/bundle.ts";
import type { JsonObject } from "./generate/document.ts";

const RELEASED = `${SPECS}released/`;
const CHANGELOG = `${SPECS}CHANGELOG.md`;

/** Who reads a description: the МИС calls the gateway and the Витрина, and implements the webhook. */
const READERS: Readonly<Record<ApiName, Role>> = { gateway: "caller", vitrine: "caller", "mis-webhook": "implementer" };

type Descriptions = Readonly<Record<ApiName, JsonObject>>;

export interface Release {
  readonly version: string;
  readonly descriptions: Descriptions;
}

export interface ApiChange extends Change {
  readonly api: ApiName;
}

/** The newest blessed bundles; none before the first blessing. */
export async function newestRelease(folder = RELEASED): Promise<Release | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const versions = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const version = versions.toSorted(compareVersions).at(-1);
  if (version === undefined) return undefined;
  const read = async (api: ApiName): Promise<[ApiName, JsonObject]> => [
    api,
    JSON.parse(await readFile(`${folder}${version}/${api}.json`, "utf8")) as JsonObject,
  ];
  return { version, descriptions: Object.fromEntries(await Promise.all(APIS.map(read))) as unknown as Descriptions };
}

export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

export function currentRelease(bundles: Bundles): Release {
  return { version: bundles.gateway.info.version, descriptions: bundles as unknown as Descriptions };
}

export function changesBetween(released: Release, current: Release): ApiChange[] {
  return APIS.flatMap((api) =>
    compare(released.descriptions[api], current.descriptions[api], READERS[api]).map((change) => ({ api, ...change })),
  );
}

/** A breaking change may only come out under a higher major part of the version. */
export function isAllowed(changes: readonly Pick<Change, "severity">[], from: string, to: string): boolean {
  return (
    Number(to.split(".")[0]) > Number(from.split(".")[0]) || !changes.some(({ severity }) => severity === "breaking")
  );
}

/** Whether the changelog still calls the version unreleased: only then may its bundles be blessed again. */
export function isUnreleased(changelog: string, version: string): boolean {
  return changelog.split("\n").some((line) => line.startsWith(`## ${version} `) && line.includes("unreleased"));
}

export function renderChange({ api, severity, where, message }: ApiChange): string {
  return `${severity.padEnd(10)} ${api}#${where}: ${message.en}`;
}

async function bless({ version, descriptions }: Release, released: Release | undefined): Promise<boolean> {
  if (released?.version === version && !isUnreleased(await readFile(CHANGELOG, "utf8"), version)) {
    console.error(
      `${version} is out: its bundles stay as they are. Raise info.version of the three descriptions first.`,
    );
    return false;
  }
  await mkdir(`${RELEASED}${version}`, { recursive: true });
  for (const api of APIS) await writeFile(`${RELEASED}${version}/${api}.json`, toJson(descriptions[api]));
  console.error(`blessed specs/released/${version}/`);
  return true;
}

const command = createCommand(
  "npm run release --",
  "Сравнивает specs/ с новейшими specs/released/; код 1 при ломающем изменении, если не выросла главная часть info.version\ncompares specs/ with the newest specs/released/, exits 1 on a breaking change unless the major part of info.version grew",
).option(
  "--bless",
  "и сохранить нынешние описания как specs/released/<info.version>/; версия, которую specs/CHANGELOG.md зовёт unreleased, перезаписывается / and keep the current bundles; an unreleased version is overwritten, breaking or not",
);

async function main({ bless: isBlessed = false }: { readonly bless?: boolean }): Promise<number> {
  const [released, current] = [await newestRelease(), currentRelease(await bundleAll())];
  const changes = released ? changesBetween(released, current) : [];
  for (const change of changes) console.log(renderChange(change));
  console.error(`${released?.version ?? "nothing released"} → ${current.version}: ${changes.length} changes`);
  const isDraft =
    released?.version === current.version && isUnreleased(await readFile(CHANGELOG, "utf8"), current.version);
  if (released && !isAllowed(changes, released.version, current.version) && !(isBlessed && isDraft)) return 1;
  return !isBlessed || (await bless(current, released)) ? 0 : 1;
}

if (import.meta.main) process.exitCode = await runCommand(command, main);
