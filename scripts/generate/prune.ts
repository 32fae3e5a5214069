import { at } from "../breaking/json.ts";
import type { Json, JsonObject } from "./document.ts";

const COMPONENTS = "#/components/";

/** Without the components that nothing refers to any more. */
export function pruned(document: JsonObject): JsonObject {
  const { components, ...rest } = document;
  const kinds = Object.entries(components as Record<string, JsonObject>);
  const used = new Set(referencesIn(rest));
  for (const reference of used) for (const found of referencesIn(at(document, reference).node)) used.add(found);
  const kept = kinds.map(([kind, members]): [string, JsonObject] => [
    kind,
    kind === "securitySchemes" ? members : only(members, (name) => used.has(`${COMPONENTS}${kind}/${name}`)),
  ]);
  return { ...rest, components: Object.fromEntries(kept.filter(([, members]) => Object.keys(members).length > 0)) };
}

function only(members: JsonObject, isUsed: (name: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([name]) => isUsed(name)));
}

function referencesIn(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = ""]) => reference);
}
