// What a breach of the contract means to a person: one wording for records, requests and parameters. Never with the value, which may be a patient's.
import gateway from "@ferkit/contracts/openapi/gateway.json" with { type: "json" };
import vitrine from "@ferkit/contracts/openapi/vitrine.json" with { type: "json" };

type Params = Readonly<Record<string, unknown>>;

/** As Ajv tells it; `instancePath` is a JSON Pointer. */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Params;
}

export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** One fault per place: of a nullable union's branches only the telling one is kept. `tags`: the values of the type that decides. */
export function faultsOf(violations: readonly Violation[], tags: readonly unknown[] = []): Fault[] {
  const byPlace = new Map<string, Fault>();
  for (const violation of violations) {
    const pointer = placeOf(violation);
    if (isEcho(violation) && byPlace.has(pointer)) continue;
    byPlace.set(pointer, { pointer, detail: detailOf(violation, tags) });
  }
  return [...byPlace.values()];
}

const PLACES: Readonly<Record<string, string>> = {
  required: "missingProperty",
  additionalProperties: "additionalProperty",
  unevaluatedProperties: "unevaluatedProperty",
  discriminator: "tag",
};

function placeOf({ keyword, instancePath, params }: Violation): string {
  const name = params[PLACES[keyword] ?? ""];
  return typeof name === "string" ? `${instancePath}/${escaped(name)}` : instancePath;
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function isEcho({ keyword, params }: Violation): boolean {
  return keyword === "anyOf" || keyword === "oneOf" || (keyword === "type" && params["type"] === "null");
}

function detailOf({ keyword, params }: Violation, tags: readonly unknown[]): string {
  return DETAILS[keyword]?.({ ...params, tags }) ?? "значение не соответствует контракту";
}

const DETAILS: Readonly<Record<string, (params: Params) => string>> = {
  required: () => "обязательное поле отсутствует",
  additionalProperties: () => "такого поля в контракте нет",
  unevaluatedProperties: () => "такого поля в контракте нет",
  type: ({ type }) => `неверный тип значения, ожидается ${typeName(type)}`,
  enum: ({ allowedValues }) => `значение не из перечня ${listed(allowedValues)}`,
  discriminator: ({ tags }) => `значение не из перечня ${listed(tags)}`,
  const: ({ allowedValue }) => `ожидается ${String(allowedValue)}`,
  pattern: ({ pattern }) => FORMS.get(String(pattern)) ?? "неверный формат значения",
  maxLength: ({ limit }) => `длина больше ${String(limit)}`,
  minLength: () => "пустое значение",
  maxItems: ({ limit }) => `элементов больше ${String(limit)}`,
  minItems: ({ limit }) => `элементов меньше ${String(limit)}`,
  minimum: ({ limit }) => `значение меньше ${String(limit)}`,
  maximum: ({ limit }) => `значение больше ${String(limit)}`,
  multipleOf: ({ multipleOf }) => `значение не кратно ${String(multipleOf)}`,
};

function listed(values: unknown): string {
  return Array.isArray(values) ? values.join(", ") : "";
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "строка",
  integer: "целое число",
  number: "число",
  boolean: "true или false",
  object: "объект",
  array: "массив",
  null: "null",
};

function typeName(type: unknown): string {
  const names = Array.isArray(type) ? type : String(type).split(",");
  return names.map((name) => TYPE_NAMES[String(name)] ?? String(name)).join(" или ");
}

/** A pattern says nothing to a person; the description and the example of the schema that has it do. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ...[gateway, vitrine].flatMap(({ components }) => Object.values<Described>(components.schemas).flatMap(formOf)),
  // Of every text without a form of its own.
  ["^[^\\x00]*$", "символ U+0000 в тексте не допускается"],
]);

interface Described {
  readonly pattern?: string;
  readonly description?: string;
  readonly examples?: readonly (string | number)[];
}

function formOf({ pattern, description, examples }: Described): [string, string][] {
  if (pattern === undefined || description === undefined) return [];
  const example = examples?.[0] === undefined ? "" : ` Например: ${String(examples[0])}`;
  return [[pattern, `ожидается: ${description}${example}`]];
}
