import { operationsOf, type Schema } from "../generate/document.ts";
import { API_PAGES, type Api } from "./apis.ts";
import type { SearchEntry } from "./client/searchEntry.ts";
import { erratumHref, requirementHref, schemaHref } from "./links.ts";
import { operationPlace } from "./places.ts";
import type { Site } from "./site.ts";

/** Everything that the search of the whole site can find. */
export function searchIndex(site: Site): SearchEntry[] {
  return [
    ...site.apis.flatMap(operationEntries),
    ...fieldEntries(site.apis),
    ...site.requirements.map(({ id, ru }): SearchEntry => ({
      kind: "requirement",
      title: id,
      text: plain(ru),
      href: requirementHref(id),
    })),
    ...site.errata.map(({ id, title, problem }): SearchEntry => ({
      kind: "erratum",
      title: `${id}. ${plain(title.ru)}`,
      text: plain(problem.ru),
      href: erratumHref(id),
    })),
  ];
}

function operationEntries(api: Api): SearchEntry[] {
  return operationsOf(api.document).map((located) => {
    const { label, href } = operationPlace(api.name, located);
    const { summary, description, operationId } = located.operation;
    return {
      kind: "operation",
      title: `${label} — ${summary}`,
      text: plain(description),
      note: `${API_PAGES[api.name].label} · ${operationId}`,
      href,
    };
  });
}

/** A schema that stands in several descriptions is found once, in the first of them. */
function fieldEntries(apis: readonly Api[]): SearchEntry[] {
  const seen = new Map<string, SearchEntry>();
  for (const { name: api, document } of apis) {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      const href = schemaHref(api, name);
      for (const [title, text] of [[name, schemaText(schema)] as const, ...fieldsOf(name, schema)]) {
        if (!seen.has(title)) seen.set(title, { kind: "field", title, text, note: API_PAGES[api].label, href });
      }
    }
  }
  return [...seen.values()];
}

/** The list of hits shows bare text. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}

function schemaText({ title, description }: Schema): string {
  return plain([title, description].filter((part) => part !== undefined).join(". "));
}

function fieldsOf(name: string, schema: Schema): (readonly [title: string, text: string])[] {
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const own = Object.entries(schema.properties ?? {}).map(
    ([field, property]) => [`${name}.${field}`, schemaText(property)] as const,
  );
  return [...own, ...branches.flatMap((branch) => fieldsOf(name, branch))];
}
