import { readFile } from "node:fs/promises";
import { parse, stringify } from "yaml";
import { APIS, bundleAll, SPECS, toJson, type Bundles } from "./bundle.ts";
import {
  renderEnums,
  renderFlkRules,
  renderLedger,
  renderOperations,
  renderPatterns,
  renderStatuses,
} from "./catalogs.ts";
import { clientCopy } from "./clientCopy.ts";
import { toOpenApi30 } from "./dialect30.ts";
import type { JsonObject } from "./document.ts";
import { renderHttpFile } from "./httpFile.ts";
import { renderManifest, renderReadme } from "./package.ts";
import { renderPostman } from "./postman.ts";
import { pruned } from "./prune.ts";
import { BANNER, type ConstantModule } from "./text.ts";
import { renderApiTypes, renderSchemaAliases } from "./types.ts";
import { renderValidators } from "./validators.ts";

const TEMPLATES = ["clients", "local-time", "index"].flatMap((name) => [`${name}.js`, `${name}.d.ts`]);

/** Every file of `generated/`, path → content. Nothing is written: the drift test compares, `npm run generate` writes. */
export async function renderAll(): Promise<Map<string, string>> {
  const bundles = await bundleAll();
  const files = new Map<string, string>();
  addDescriptions(files, bundles);
  for (const api of APIS) files.set(`types/${api}.d.ts`, await renderApiTypes(bundles[api]));
  files.set("types/index.d.ts", renderSchemaAliases(bundles));
  addModule(files, "statuses", renderStatuses(bundles));
  addModule(files, "flk-rules", renderFlkRules(bundles));
  addModule(files, "enums", renderEnums(bundles));
  addModule(files, "operations", renderOperations(bundles));
  addModule(files, "patterns", renderPatterns(bundles));
  addModule(files, "ledger", renderLedger(await ledgerFile("requirements"), await ledgerFile("errata")));
  addModule(files, "validators", await renderValidators(bundles));
  for (const name of TEMPLATES)
    files.set(name, BANNER + (await readFile(new URL(`templates/${name}`, import.meta.url), "utf8")));
  files.set("postman/ferkit.postman_collection.json", toJson(renderPostman(bundles)));
  files.set("http/ferkit.http", renderHttpFile(bundles));
  files.set("package.json", toJson(renderManifest(bundles.gateway.info.version)));
  files.set("README.md", renderReadme());
  files.set("LICENSE", await readFile(new URL("../../LICENSE", import.meta.url), "utf8"));
  return files;
}

/** Each description twice: 3.1 as it is, and in 3.0.3 as a generator of clients wants it; YAML for people, JSON for importers. */
function addDescriptions(files: Map<string, string>, bundles: Bundles): void {
  for (const api of APIS) {
    const document = bundles[api] as unknown as JsonObject;
    const dialects = { openapi: document, "openapi-3.0": pruned(toOpenApi30(clientCopy(document))) };
    for (const [folder, description] of Object.entries(dialects)) {
      files.set(`${folder}/${api}.json`, toJson(description));
      files.set(`${folder}/${api}.yaml`, stringify(description, { lineWidth: 120, aliasDuplicateObjects: false }));
    }
  }
}

function addModule(files: Map<string, string>, name: string, { js, dts }: ConstantModule): void {
  files.set(`${name}.js`, js);
  files.set(`${name}.d.ts`, dts);
}

async function ledgerFile(name: "requirements" | "errata"): Promise<{ id: string }[]> {
  return parse(await readFile(`${SPECS}${name}.yaml`, "utf8")) as { id: string }[];
}
