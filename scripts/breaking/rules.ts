/**
 * What counts as breaking, as tables.
 *
 * The reader of a contract is a caller (gateway, Витрина: the МИС and the portal call) or an implementer (mis-webhook: the
 * МИС answers). Either way he sends some data and receives some. What he sends may only be asked for less strictly than
 * before; what he receives may only be promised more strictly. So one narrowed enum breaks him in what he sends and is
 * harmless in what he receives, and a widened one the other way round: a strict reader (a `switch` over a generated enum, a
 * column of 45 characters) meets a value he has no branch for. That is why a widened enum in an answer is breaking here.
 */
export type Severity = "breaking" | "compatible";
export type Role = "caller" | "implementer";
export type Flow = "sent" | "received";

interface Text {
  readonly ru: string;
  readonly en: string;
}

type Rule<Side extends string> = Readonly<Record<Side, Severity>> & Text;

const B = "breaking";
const C = "compatible";

/** Changes of data; {name}, {from}, {to} are filled in. */
export const FLOW_RULES = {
  "property-removed": { sent: B, received: B, ru: "поле {name} удалено", en: "property {name} was removed" },
  "property-added": {
    sent: C,
    received: C,
    ru: "добавлено необязательное поле {name}",
    en: "optional property {name} was added",
  },
  "property-required": {
    sent: B,
    received: C,
    ru: "поле {name} стало обязательным",
    en: "property {name} became required",
  },
  "property-optional": {
    sent: C,
    received: B,
    ru: "поле {name} перестало быть обязательным",
    en: "property {name} is no longer required",
  },
  "parameter-removed": { sent: B, received: B, ru: "параметр {name} удалён", en: "parameter {name} was removed" },
  "parameter-added": {
    sent: C,
    received: C,
    ru: "добавлен необязательный параметр {name}",
    en: "optional parameter {name} was added",
  },
  "parameter-required": {
    sent: B,
    received: C,
    ru: "параметр {name} стал обязательным",
    en: "parameter {name} became required",
  },
  "parameter-optional": {
    sent: C,
    received: B,
    ru: "параметр {name} перестал быть обязательным",
    en: "parameter {name} is no longer required",
  },
  "body-removed": { sent: B, received: B, ru: "тело запроса удалено", en: "the request body was removed" },
  "body-added": {
    sent: C,
    received: C,
    ru: "добавлено необязательное тело запроса",
    en: "an optional request body was added",
  },
  "body-required": {
    sent: B,
    received: C,
    ru: "тело запроса стало обязательным",
    en: "the request body became required",
  },
  "body-optional": {
    sent: C,
    received: B,
    ru: "тело запроса перестало быть обязательным",
    en: "the request body is no longer required",
  },
  "media-type-removed": {
    sent: B,
    received: B,
    ru: "тип содержимого {name} удалён",
    en: "media type {name} was removed",
  },
  "media-type-added": {
    sent: C,
    received: C,
    ru: "добавлен тип содержимого {name}",
    en: "media type {name} was added",
  },
  "type-narrowed": {
    sent: B,
    received: C,
    ru: "тип сужен: было {from}, стало {to}",
    en: "type narrowed from {from} to {to}",
  },
  "type-widened": {
    sent: C,
    received: B,
    ru: "тип расширен: было {from}, стало {to}",
    en: "type widened from {from} to {to}",
  },
  "type-changed": {
    sent: B,
    received: B,
    ru: "тип изменён: было {from}, стало {to}",
    en: "type changed from {from} to {to}",
  },
  "enum-narrowed": {
    sent: B,
    received: C,
    ru: "из перечисления ушли значения {name}",
    en: "the enumeration lost {name}",
  },
  "enum-widened": {
    sent: C,
    received: B,
    ru: "в перечисление добавлены значения {name}",
    en: "the enumeration gained {name}",
  },
  "limit-narrowed": {
    sent: B,
    received: C,
    ru: "{name}: было {from}, стало {to}, строже",
    en: "{name} tightened from {from} to {to}",
  },
  "limit-widened": {
    sent: C,
    received: B,
    ru: "{name}: было {from}, стало {to}, свободнее",
    en: "{name} loosened from {from} to {to}",
  },
  "pattern-added": { sent: B, received: C, ru: "появился образец {to}", en: "pattern {to} was added" },
  "pattern-removed": { sent: C, received: B, ru: "образца {from} больше нет", en: "pattern {from} was removed" },
  "pattern-changed": {
    sent: B,
    received: B,
    ru: "образец изменён: было {from}, стало {to}",
    en: "pattern changed from {from} to {to}",
  },
  "variant-removed": { sent: B, received: C, ru: "вариант {name} удалён", en: "variant {name} was removed" },
  "variant-added": { sent: C, received: B, ru: "добавлен вариант {name}", en: "variant {name} was added" },
  "tag-changed": {
    sent: B,
    received: B,
    ru: "варианты различаются другим полем: было {from}, стало {to}",
    en: "variants are told apart by {to} instead of {from}",
  },
  "unknown-refused": {
    sent: B,
    received: C,
    ru: "неизвестные поля больше не принимаются",
    en: "unknown properties are no longer accepted",
  },
  "unknown-accepted": {
    sent: C,
    received: B,
    ru: "неизвестные поля теперь принимаются",
    en: "unknown properties are now accepted",
  },
} as const satisfies Record<string, Rule<Flow>>;

/** Changes of the contract around the data. */
export const CONTRACT_RULES = {
  "operation-removed": { caller: B, implementer: B, ru: "метод {name} удалён", en: "operation {name} was removed" },
  // A МИС that conformed yesterday does not implement it.
  "operation-added": { caller: C, implementer: B, ru: "добавлен метод {name}", en: "operation {name} was added" },
  "operation-id-changed": {
    caller: B,
    implementer: B,
    ru: "operationId: было {from}, стало {to}",
    en: "operationId changed from {from} to {to}",
  },
  "response-removed": { caller: B, implementer: B, ru: "ответа {name} больше нет", en: "response {name} was removed" },
  // HTTP clients treat an unknown code as the x00 of its class (RFC 9110, 15).
  "response-added": { caller: C, implementer: C, ru: "добавлен ответ {name}", en: "response {name} was added" },
  "header-removed": {
    caller: B,
    implementer: B,
    ru: "заголовок ответа {name} удалён",
    en: "response header {name} was removed",
  },
  "header-added": {
    caller: C,
    implementer: C,
    ru: "добавлен заголовок ответа {name}",
    en: "response header {name} was added",
  },
  "example-removed": { caller: B, implementer: B, ru: "примера {name} больше нет", en: "example {name} was removed" },
  "example-added": { caller: C, implementer: C, ru: "добавлен пример {name}", en: "example {name} was added" },
  "security-tightened": {
    caller: B,
    implementer: C,
    ru: "авторизация строже: было {from}, стало {to}",
    en: "security tightened from {from} to {to}",
  },
  "security-loosened": {
    caller: C,
    implementer: B,
    ru: "авторизация слабее: было {from}, стало {to}",
    en: "security loosened from {from} to {to}",
  },
  // The package exports a type and sometimes a validator under this name.
  "schema-removed": { caller: B, implementer: B, ru: "схема {name} удалена", en: "schema {name} was removed" },
  "schema-added": { caller: C, implementer: C, ru: "добавлена схема {name}", en: "schema {name} was added" },
  "status-removed": {
    caller: B,
    implementer: B,
    ru: "код {name} ушёл из x-status-catalog",
    en: "code {name} left x-status-catalog",
  },
  "status-added": {
    caller: B,
    implementer: C,
    ru: "код {name} добавлен в x-status-catalog",
    en: "code {name} was added to x-status-catalog",
  },
  "status-key-changed": {
    caller: B,
    implementer: B,
    ru: "ключ кода {name}: было {from}, стало {to}",
    en: "key of code {name} changed from {from} to {to}",
  },
  "status-text-changed": {
    caller: C,
    implementer: C,
    ru: "текст кода {name} изменён",
    en: "text of code {name} changed",
  },
  "flk-rule-removed": {
    caller: B,
    implementer: B,
    ru: "правило {name} ушло из x-flk-rules",
    en: "rule {name} left x-flk-rules",
  },
  "flk-rule-added": {
    caller: C,
    implementer: C,
    ru: "правило {name} добавлено в x-flk-rules",
    en: "rule {name} was added to x-flk-rules",
  },
  "flk-code-changed": {
    caller: B,
    implementer: B,
    ru: "код правила {name}: было {from}, стало {to}",
    en: "code of rule {name} changed from {from} to {to}",
  },
  // Clients must not parse texts (E-44).
  "flk-template-changed": {
    caller: C,
    implementer: C,
    ru: "текст правила {name} изменён",
    en: "text of rule {name} changed",
  },
} as const satisfies Record<string, Rule<Role>>;

export type FlowKind = keyof typeof FLOW_RULES;
export type ContractKind = keyof typeof CONTRACT_RULES;
export type Kind = FlowKind | ContractKind;

export interface Change {
  readonly kind: Kind;
  readonly severity: Severity;
  /** JSON Pointer: into the released document for what was removed, else into the current one. */
  readonly where: string;
  /** Whether the reader sends or receives it; absent where neither. */
  readonly flow?: Flow;
  readonly message: Text;
}

export type Details = Readonly<Partial<Record<"name" | "from" | "to", string>>>;

export function flowChange(kind: FlowKind, flow: Flow, where: string, details: Details = {}): Change {
  const rule = FLOW_RULES[kind];
  return { kind, severity: rule[flow], where, flow, message: fill(rule, details) };
}

export function contractChange(kind: ContractKind, role: Role, where: string, details: Details = {}): Change {
  const rule = CONTRACT_RULES[kind];
  return { kind, severity: rule[role], where, message: fill(rule, details) };
}

function fill({ ru, en }: Text, details: Details): Text {
  const put = (template: string): string =>
    template.replaceAll(/\{(name|from|to)\}/g, (_, key: keyof Details) => details[key] ?? "—");
  return { ru: put(ru), en: put(en) };
}
