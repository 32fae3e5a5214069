import { readdir, readFile } from "node:fs/promises";
import { compare } from "../breaking/compare.ts";
import type { Change, Role } from "../breaking/rules.ts";
import { APIS, type ApiName, type Bundles, SPECS } from "../generate/bundle.ts";
import type { JsonObject } from "../generate/document.ts";

export const RELEASED = `${SPECS}released/`;
export const CHANGELOG = `${SPECS}CHANGELOG.md`;

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
