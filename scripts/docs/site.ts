import { readFile } from "node:fs/promises";
import { ERRATA, REQUIREMENTS, type Erratum, type Requirement } from "../../generated/ledger.js";
import { API_NAMES, type Api } from "./apis.ts";
import { findPlaces, type Places } from "./places.ts";
import type { KnownIds } from "./prose.ts";

export const GENERATED = new URL("../../generated/", import.meta.url);

/** Everything the pages are made of. */
export interface Site {
  apis: readonly Api[];
  requirements: readonly Requirement[];
  errata: readonly Erratum[];
  places: Places;
  knownIds: KnownIds;
}

export async function loadSite(): Promise<Site> {
  const apis = await Promise.all(API_NAMES.map(loadApi));
  const knownIds = new Set([...REQUIREMENTS, ...ERRATA].map(({ id }): string => id));
  return { apis, requirements: REQUIREMENTS, errata: ERRATA, places: findPlaces(apis), knownIds };
}

async function loadApi(name: Api["name"]): Promise<Api> {
  const text = await readFile(new URL(`openapi/${name}.json`, GENERATED), "utf8");
  return { name, document: JSON.parse(text) as Api["document"] };
}
