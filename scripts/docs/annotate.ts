import type { ApiName } from "../generate/bundle.ts";
import { operationsOf, type Operation, type Schema } from "../generate/document.ts";
import type { Api } from "./apis.ts";
import { flkRulesTable, statusTable, type StatusTables } from "./catalogTables.ts";
import { SCHEMAS_TAG, tagAnchor } from "./links.ts";
import { extensionIds } from "./places.ts";
import { idHref, linkMentions, type KnownIds } from "./prose.ts";

type Described = object & { description?: string };

/**
 * The description as Redoc shows it: what the extensions say becomes prose with links. Only the copy inside the page changes; the
 * files to download are the contract as it is.
 */
export function annotate(api: Api, statuses: StatusTables, known: KnownIds): Api["document"] {
  const document = structuredClone(api.document);
  for (const { operation } of operationsOf(document)) annotateOperation(operation, statuses, known);
  for (const schema of Object.values(document.components.schemas)) annotateComponent(schema, known);
  document.tags = [...document.tags, schemasTag(document.components.schemas)].map((tag) => ({
    ...tag,
    id: tagAnchor(tag.name),
  }));
  linkIds(document.info, known);
  document.info.description += sections(api.name, document);
  return dropExtensions(document);
}

/** Operations that answer with a code of a table; their ids are unique over the three descriptions. */
const STATUS_OPERATIONS: Readonly<Record<string, keyof StatusTables>> = {
  book: "booking",
  bookSlot: "booking",
  cancel: "cancel",
  cancelBooking: "cancel",
};

function annotateOperation(operation: Operation, statuses: StatusTables, known: KnownIds): void {
  linkIds(operation, known);
  const table = STATUS_OPERATIONS[operation.operationId];
  if (table) append(operation, statusTable(statuses[table]));
  append(operation, references(operation));
}

function annotateComponent(schema: Schema, known: KnownIds): void {
  annotateSchema(schema, known);
  const flk = schema["x-flk-rules"];
  if (Array.isArray(flk)) append(schema, flkRulesTable(flk));
  const catalog = schema["x-status-catalog"];
  if (Array.isArray(catalog)) append(schema, statusTable(catalog));
}

/** A schema and whatever it holds: fields, branches, items. */
function annotateSchema(node: unknown, known: KnownIds): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    // Examples and enumerations are data: an object in them only looks like a schema.
    if (key !== "examples" && key !== "enum" && !key.startsWith("x-")) annotateSchema(child, known);
  }
  if (Array.isArray(node)) return;
  linkIds(node, known);
  append(node, references(node));
}

/** «Требования: BOOK-2 · Разночтения: E-01 · Справочник НСИ: OID …», or nothing. */
export function references(node: object): string {
  const dictionary = (node as Schema)["x-nsi"];
  const parts = [
    linkList("Требования", extensionIds(node, "x-req")),
    linkList("Разночтения", extensionIds(node, "x-errata")),
    typeof dictionary === "string" ? `Справочник НСИ: OID \`${dictionary}\`` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<small class="fk-refs">${parts.join(" · ")}</small>`;
}

function linkList(title: string, ids: readonly string[]): string {
  return ids.length === 0 ? "" : `${title}: ${ids.map((id) => `[${id}](${idHref(id)})`).join(", ")}`;
}

/** A property may be called `description` too; then it is a schema, not a text. */
function linkIds(node: Described | { description?: unknown }, known: KnownIds): void {
  if (typeof node.description === "string") node.description = linkMentions(node.description, known);
}

function append(node: Described, markdown: string): void {
  if (markdown === "") return;
  node.description = node.description ? `${node.description.trimEnd()}\n\n${markdown}` : markdown;
}

/** Headings of the introduction; Redoc turns them into entries of the menu. */
function sections(api: ApiName, document: Api["document"]): string {
  const flk = api === "vitrine" && document.components.schemas["FlkErrorCode"]?.["x-flk-rules"];
  const rules = Array.isArray(flk) ? `\n\n# Правила ФЛК\n\n${flkRulesTable(flk)}` : "";
  const token = "securitySchemes" in document.components ? "\n\n# Токен доступа\n\n<SecurityDefinitions />" : "";
  return `${token}${rules}`;
}

/**
 * The schemas as a section of their own. Redoc can list them itself (`schemaDefinitionsTagName`), but then it leaves out the
 * description of every object, and with it the requirements and the tables of codes.
 */
function schemasTag(schemas: Readonly<Record<string, Schema>>): { name: string; description: string } {
  const chapters = Object.entries(schemas).map(([name, schema]) => {
    // Redoc prints the description of a simple value by itself.
    const own = isSimple(schema) ? "" : (schema.description ?? "");
    return `# ${name}\n\n**${schema.title ?? name}.** ${own}\n\n<SchemaDefinition schemaRef="#/components/schemas/${name}" />`;
  });
  return {
    name: SCHEMAS_TAG,
    description: [
      "Поля, ограничения и перечисления под теми именами, под которыми они стоят в описании.",
      ...chapters,
    ].join("\n\n"),
  };
}

function isSimple({ properties, allOf, anyOf, oneOf }: Schema): boolean {
  return [properties, allOf, anyOf, oneOf].every((part) => part === undefined);
}

const READ_BY_REDOC = new Set(["x-enumDescriptions", "x-displayName"]);

/** The others have become prose; without them the page is a quarter smaller. */
function dropExtensions(document: Api["document"]): Api["document"] {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key.startsWith("x-") && !READ_BY_REDOC.has(key) ? undefined : value,
  );
  return JSON.parse(text) as Api["document"];
}
