import { APIS, type ApiName, type Bundles } from "./bundle.ts";
import {
  operationsOf,
  type Json,
  type JsonObject,
  type LocatedOperation,
  type OpenApiDocument,
  type Schema,
} from "./document.ts";
import { BANNER, type Constant, type ConstantModule, renderConstants, union } from "./text.ts";

/** `statuses`: the closed tables of booking and cancel codes (`x-status-catalog`). */
export function renderStatuses(bundles: Bundles): ConstantModule {
  const schemas = bundles["mis-webhook"].components.schemas;
  return renderConstants([
    {
      name: "BOOKING_STATUSES",
      doc: "Коды ответа на бронирование (ERR-0…ERR-18).",
      value: catalogOf(schemas, "BookResponse"),
    },
    {
      name: "CANCEL_STATUSES",
      doc: "Коды ответа на отмену (ERRC-0…ERRC-18).",
      value: catalogOf(schemas, "CancelResponse"),
    },
  ]);
}

function catalogOf(schemas: Record<string, Schema>, name: string): Json {
  const catalog = schemas[name]?.["x-status-catalog"];
  if (!Array.isArray(catalog)) throw new Error(`${name} has no x-status-catalog`);
  return catalog;
}

/** `flk-rules`: rule id → code, requirement and message template (`x-flk-rules`). */
export function renderFlkRules(bundles: Bundles): ConstantModule {
  const rules = bundles.vitrine.components.schemas["FlkErrorCode"]?.["x-flk-rules"];
  if (!Array.isArray(rules)) throw new Error("FlkErrorCode has no x-flk-rules");
  const byId = Object.fromEntries((rules as ({ id: string } & JsonObject)[]).map(({ id, ...rule }) => [id, rule]));
  return renderConstants([
    {
      name: "FLK_RULES",
      doc: "Правила ФЛК: код, требование и шаблон сообщения; в {скобках} — подстановки.",
      value: byId,
    },
  ]);
}

/** `enums`: every enumeration that has a name and the tags of every union, as readonly tuples. */
export function renderEnums(bundles: Bundles): ConstantModule {
  const found = new Map<string, Constant>();
  for (const api of APIS) {
    for (const [name, schema] of Object.entries(bundles[api].components.schemas)) {
      if (schema.enum) found.set(name, { name: constantName(name), doc: schema.title ?? name, value: schema.enum });
      const tag = schema.discriminator;
      if (tag?.mapping) {
        const tagName = constantName(name) + "_" + tag.propertyName.toUpperCase();
        found.set(tagName, {
          name: tagName,
          doc: `${schema.title ?? name}: варианты ${tag.propertyName}`,
          value: Object.keys(tag.mapping),
        });
      }
    }
  }
  return renderConstants([...found.values()].toSorted((a, b) => a.name.localeCompare(b.name)));
}

/** `patterns`: what a key looks like, for code that reads keys where no schema stands. */
export function renderPatterns(bundles: Bundles): ConstantModule {
  const { pattern, title = "GUID" } = bundles.vitrine.components.schemas["Guid"] ?? {};
  if (pattern === undefined) throw new Error("Guid has no pattern");
  const name = "GUID_PATTERN";
  return {
    js: `${BANNER}/** ${title}, в каноническом виде. */\nexport const ${name} = new RegExp(${JSON.stringify(pattern)});\n`,
    dts: `${BANNER}/** ${title}, в каноническом виде. */\nexport declare const ${name}: RegExp;\n`,
  };
}

/** `SlotTagAge` → `SLOT_TAG_AGE`. */
export function constantName(name: string): string {
  return name.replaceAll(/(?<!^)(?=[A-Z])/g, "_").toUpperCase();
}

export interface OperationEntry {
  api: ApiName;
  method: string;
  path: string;
  aliasOf: string | null;
  statuses: number[];
  /** Roles that may call it; empty means that no token is asked for. */
  roles: string[];
  requirements: string[];
}

/** `operations`: operationId → where it lives and what it may answer. */
export function renderOperations(bundles: Bundles): ConstantModule {
  const entries = APIS.flatMap((api) =>
    operationsOf(bundles[api]).map(
      (located) => [located.operation.operationId, operationEntry(api, bundles[api], located)] as const,
    ),
  );
  return renderConstants([
    {
      name: "OPERATIONS",
      doc: "Все методы трёх описаний: адрес, возможные ответы, требования.",
      value: Object.fromEntries(entries),
      type: `{\n${entries.map(([id, entry]) => `  readonly ${id}: ${entryType(entry)};`).join("\n")}\n}`,
    },
  ]);
}

function operationEntry(
  api: ApiName,
  document: OpenApiDocument,
  { path, method, operation }: LocatedOperation,
): OperationEntry {
  return {
    api,
    method,
    path,
    aliasOf: operation["x-alias-of"] ?? null,
    statuses: Object.keys(operation.responses).map(Number),
    roles: (operation.security ?? document.security ?? []).flatMap((scheme) => scheme["bearer"] ?? []),
    requirements: operation["x-req"],
  };
}

function entryType(entry: OperationEntry): string {
  const fields = [
    `api: ${union([entry.api])}`,
    `method: ${union([entry.method])}`,
    `path: ${union([entry.path])}`,
    `aliasOf: ${entry.aliasOf === null ? "null" : union([entry.aliasOf])}`,
    `statuses: readonly (${union(entry.statuses)})[]`,
    `roles: readonly (${union(entry.roles)})[]`,
    "requirements: readonly string[]",
    `types: import("./types/${entry.api}.js").paths[${JSON.stringify(entry.path)}]["${entry.method}"]`,
  ];
  // `types` exists for the compiler only: it ties the id to its request and responses.
  return `{ readonly ${fields.join("; readonly ").replace("readonly types:", "readonly types?:")} }`;
}

/** `ledger`: the requirements and errata with their texts. */
export function renderLedger(
  requirements: readonly { id: string }[],
  errata: readonly { id: string }[],
): ConstantModule {
  const prelude = [
    `export type RequirementId = ${union(requirements.map(({ id }) => id))};`,
    `export type ErratumId = ${union(errata.map(({ id }) => id))};`,
    `export type Actor = "GW" | "VIT" | "MIS" | "EPGU" | "PODD";`,
    "export interface Bilingual { readonly ru: string; readonly en: string }",
    "export interface Requirement {",
    "  readonly id: RequirementId;",
    `  readonly level: "MUST" | "SHOULD" | "MAY";`,
    "  readonly actor: readonly Actor[];",
    "  readonly source: string;",
    "  readonly errata?: readonly ErratumId[];",
    "  readonly ru: string;",
    "  readonly en: string;",
    "  /** Conformance cases and server tests that prove it. */",
    "  readonly proof?: readonly string[];",
    "  /** Why nothing proves it, and since when. */",
    "  readonly unproven?: { readonly date: string; readonly ru: string; readonly en: string };",
    "}",
    "export interface Erratum {",
    "  readonly id: ErratumId;",
    `  readonly group: "booking" | "paths" | "envelope" | "data";`,
    "  readonly where: string;",
    "  readonly title: Bilingual;",
    "  readonly problem: Bilingual;",
    "  readonly accepts?: Bilingual;",
    "  readonly emits?: Bilingual;",
    "  readonly suite?: Bilingual;",
    "  readonly why?: Bilingual;",
    "  readonly requirements: readonly RequirementId[];",
    "}",
    "",
  ].join("\n");
  return renderConstants(
    [
      {
        name: "REQUIREMENTS",
        doc: "Требования профиля в порядке документа.",
        value: requirements,
        type: "readonly Requirement[]",
      },
      { name: "ERRATA", doc: "Разночтения документа и решения по ним.", value: errata, type: "readonly Erratum[]" },
    ],
    prelude,
  );
}
