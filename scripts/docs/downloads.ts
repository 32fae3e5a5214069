import { readFile } from "node:fs/promises";
import type { ApiName } from "../generate/bundle.ts";
import { API_NAMES } from "./apis.ts";
import { GENERATED } from "./site.ts";

export const DIALECTS = [
  { folder: "openapi", title: "OpenAPI 3.1" },
  { folder: "openapi-3.0", title: "OpenAPI 3.0.3" },
] as const;

export const FORMATS = ["yaml", "json"] as const;

export const POSTMAN = "postman/ferkit.postman_collection.json";

export type Downloads = ReadonlyMap<string, Buffer>;

/** Files offered beside the pages, byte for byte as they were generated. */
export async function loadDownloads(): Promise<Downloads> {
  const descriptions = API_NAMES.flatMap((api) =>
    DIALECTS.flatMap(({ folder }) => FORMATS.map((format) => downloadPath(folder, api, format))),
  );
  const files = [...descriptions, POSTMAN].map(
    async (path) => [path, await readFile(new URL(path, GENERATED))] as const,
  );
  return new Map(await Promise.all(files));
}

export function downloadPath(folder: string, api: ApiName, format: string): string {
  return `${folder}/${api}.${format}`;
}
