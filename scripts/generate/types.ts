import openapiTs, { astToString } from "openapi-typescript";
import { APIS, type ApiName, type Bundles } from "./bundle.ts";
import { BANNER } from "./text.ts";

/** `types/<api>.d.ts`: paths, operations and components of one description. */
export async function renderApiTypes(bundle: Bundles[ApiName]): Promise<string> {
  const ast = await openapiTs(JSON.stringify(bundle), { alphabetize: false, silent: true });
  return `${BANNER}${astToString(ast)}`;
}

/** `types/index.d.ts`: every schema of every description under its own name, `Slot`, `BookRequest` … */
export function renderSchemaAliases(bundles: Bundles): string {
  const owners = new Map<string, ApiName>();
  for (const api of APIS) {
    for (const name of Object.keys(bundles[api].components.schemas)) {
      if (!owners.has(name)) owners.set(name, api);
    }
  }
  const aliases = [...owners]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, api]) => {
      const title = bundles[api].components.schemas[name]?.title;
      return `${title ? `/** ${title} */\n` : ""}export type ${name} = ${variable(api)}.components["schemas"]["${name}"];`;
    });
  const imports = APIS.map((api) => `import type * as ${variable(api)} from "./${api}.js";`);
  return `${BANNER}${imports.join("\n")}\n\n${aliases.join("\n")}\n`;
}

export function variable(api: ApiName): string {
  return api === "mis-webhook" ? "webhook" : api;
}
