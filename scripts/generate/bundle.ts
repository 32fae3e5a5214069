import { bundle, loadConfig } from "@redocly/openapi-core";
import { fileURLToPath } from "node:url";
import type { JsonObject, OpenApiDocument, Schema } from "./document.ts";

export const APIS = ["gateway", "vitrine", "mis-webhook"] as const;
export type ApiName = (typeof APIS)[number];
export type Bundles = Readonly<Record<ApiName, OpenApiDocument>>;

export const SPECS = fileURLToPath(new URL("../../specs/", import.meta.url));

/** Bundles the three descriptions; everything else is derived from what this returns. */
export async function bundleAll(specs = SPECS): Promise<Bundles> {
  const [gateway, vitrine, misWebhook] = await Promise.all(APIS.map((api) => bundleOne(specs, api)));
  if (!gateway || !vitrine || !misWebhook) throw new Error("a bundle is missing");
  return { gateway, vitrine, "mis-webhook": misWebhook };
}

async function bundleOne(specs: string, api: ApiName): Promise<OpenApiDocument> {
  const config = await loadConfig({ configPath: `${specs}redocly.yaml` });
  const { bundle: result, problems } = await bundle({ ref: `${specs}${api}/openapi.yaml`, config });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((problem) => `${api}: ${problem.message}`).join("\n"));
  // Redocly shares parsed nodes between places that use them; a JSON round trip makes a plain tree.
  const document = JSON.parse(JSON.stringify(result.parsed)) as OpenApiDocument;
  expandCommaLists(document);
  return document;
}

/** `x-comma-list-of: SlotTagType` becomes a pattern over that enum, so that its values are written once (E-57). */
function expandCommaLists(document: OpenApiDocument): void {
  for (const schema of Object.values(document.components.schemas)) {
    for (const property of Object.values(schema.properties ?? {})) {
      const name = property["x-comma-list-of"];
      if (typeof name === "string") property.pattern = commaListPattern(document.components.schemas[name], name);
    }
  }
}

function commaListPattern(items: Schema | undefined, name: string): string {
  const values = items?.enum;
  if (!values) throw new Error(`x-comma-list-of names ${name}, which is not an enum of this description`);
  const one = `(${values.join("|")})`;
  return `^${one}(,${one})*$`;
}

export function toJson(value: JsonObject | OpenApiDocument): string {
  // One blank a level: with two, a sixth of what the docs weigh is blanks.
  return `${JSON.stringify(value, null, 1)}\n`;
}
