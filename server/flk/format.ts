import type { Violation } from "@ferkit/contracts/validators";
import type { Issue } from "../profile/issue.ts";

type Detail = (params: Readonly<Record<string, unknown>>) => string;

/** What a violation means to a person. Never quotes the value: it may be a patient's. */
const DETAILS: Readonly<Record<string, Detail>> = {
  required: () => "обязательное поле отсутствует",
  type: ({ type }) => `неверный тип значения, ожидается ${typeName(type)}`,
  enum: ({ allowedValues }) => `значение не из перечня ${Array.isArray(allowedValues) ? allowedValues.join(", ") : ""}`,
  const: ({ allowedValue }) => `ожидается ${String(allowedValue)}`,
  pattern: () => "неверный формат значения",
  maxLength: ({ limit }) => `длина больше ${String(limit)}`,
  minLength: () => "пустое значение",
  minimum: ({ limit }) => `значение меньше ${String(limit)}`,
  maximum: ({ limit }) => `значение больше ${String(limit)}`,
  discriminator: () => "значение не из перечня",
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "строка",
  integer: "целое число",
  number: "число",
  boolean: "логическое значение",
  object: "объект",
  array: "массив",
  null: "null",
};

function typeName(type: unknown): string {
  const names = Array.isArray(type) ? type : [type];
  return names.map((name) => TYPE_NAMES[String(name)] ?? String(name)).join(" или ");
}

/** Violations of the contract as issues, one per place: of a nullable union's branches only the telling one is kept. */
export function formatIssues(violations: readonly Violation[], id: string | null): Issue[] {
  const byPlace = new Map<string, Issue>();
  for (const violation of violations) {
    const pointer = placeOf(violation);
    const isEcho = violation.keyword === "anyOf" || isNullBranch(violation);
    if (isEcho && byPlace.has(pointer)) continue;
    byPlace.set(pointer, toIssue(violation, pointer, id));
  }
  return [...byPlace.values()];
}

function placeOf({ keyword, instancePath, params }: Violation): string {
  if (keyword === "required") return `${instancePath}/${String(params["missingProperty"])}`;
  if (keyword === "discriminator") return `${instancePath}/${String(params["tag"])}`;
  return instancePath;
}

function isNullBranch({ keyword, params }: Violation): boolean {
  return keyword === "type" && params["type"] === "null";
}

function toIssue({ keyword, params }: Violation, pointer: string, id: string | null): Issue {
  const detail = DETAILS[keyword]?.(params) ?? "значение не соответствует контракту";
  return { rule: "format", pointer, values: { id: id ?? "", field: pointer.slice(1), detail } };
}
