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
const flow = (sent: Severity, received: Severity, ru: string, en: string): Rule<Flow> => ({ sent, received, ru, en });
const contract = (caller: Severity, implementer: Severity, ru: string, en: string): Rule<Role> => ({
  caller,
  implementer,
  ru,
  en,
});

/** Changes of data, to him who sends them and to him who receives them; {name}, {from}, {to} are filled in. */
export const FLOW_RULES = {
  "property-removed": flow(B, B, "поле {name} удалено", "property {name} was removed"),
  "property-added": flow(C, C, "добавлено необязательное поле {name}", "optional property {name} was added"),
  "property-required": flow(B, C, "поле {name} стало обязательным", "property {name} became required"),
  "property-optional": flow(C, B, "поле {name} перестало быть обязательным", "property {name} is no longer required"),
  "parameter-removed": flow(B, B, "параметр {name} удалён", "parameter {name} was removed"),
  "parameter-added": flow(C, C, "добавлен необязательный параметр {name}", "optional parameter {name} was added"),
  "parameter-required": flow(B, C, "параметр {name} стал обязательным", "parameter {name} became required"),
  "parameter-optional": flow(
    C,
    B,
    "параметр {name} перестал быть обязательным",
    "parameter {name} is no longer required",
  ),
  "body-removed": flow(B, B, "тело запроса удалено", "the request body was removed"),
  "body-added": flow(C, C, "добавлено необязательное тело запроса", "an optional request body was added"),
  "body-required": flow(B, C, "тело запроса стало обязательным", "the request body became required"),
  "body-optional": flow(C, B, "тело запроса перестало быть обязательным", "the request body is no longer required"),
  "media-type-removed": flow(B, B, "тип содержимого {name} удалён", "media type {name} was removed"),
  "media-type-added": flow(C, C, "добавлен тип содержимого {name}", "media type {name} was added"),
  "type-narrowed": flow(B, C, "тип сужен: было {from}, стало {to}", "type narrowed from {from} to {to}"),
  "type-widened": flow(C, B, "тип расширен: было {from}, стало {to}", "type widened from {from} to {to}"),
  "type-changed": flow(B, B, "тип изменён: было {from}, стало {to}", "type changed from {from} to {to}"),
  "enum-narrowed": flow(B, C, "из перечисления ушли значения {name}", "the enumeration lost {name}"),
  "enum-widened": flow(C, B, "в перечисление добавлены значения {name}", "the enumeration gained {name}"),
  "limit-narrowed": flow(B, C, "{name}: было {from}, стало {to}, строже", "{name} tightened from {from} to {to}"),
  "limit-widened": flow(C, B, "{name}: было {from}, стало {to}, свободнее", "{name} loosened from {from} to {to}"),
  "pattern-added": flow(B, C, "появился образец {to}", "pattern {to} was added"),
  "pattern-removed": flow(C, B, "образца {from} больше нет", "pattern {from} was removed"),
  "pattern-changed": flow(B, B, "образец изменён: было {from}, стало {to}", "pattern changed from {from} to {to}"),
  "variant-removed": flow(B, C, "вариант {name} удалён", "variant {name} was removed"),
  "variant-added": flow(C, B, "добавлен вариант {name}", "variant {name} was added"),
  "tag-changed": flow(
    B,
    B,
    "варианты различаются другим полем: было {from}, стало {to}",
    "variants are told apart by {to} instead of {from}",
  ),
  "unknown-refused": flow(B, C, "неизвестные поля больше не принимаются", "unknown properties are no longer accepted"),
  "unknown-accepted": flow(C, B, "неизвестные поля теперь принимаются", "unknown properties are now accepted"),
};

/** Changes of the contract around the data, to a caller and to an implementer. */
export const CONTRACT_RULES = {
  "operation-removed": contract(B, B, "метод {name} удалён", "operation {name} was removed"),
  // A МИС that conformed yesterday does not implement it.
  "operation-added": contract(C, B, "добавлен метод {name}", "operation {name} was added"),
  "operation-id-changed": contract(
    B,
    B,
    "operationId: было {from}, стало {to}",
    "operationId changed from {from} to {to}",
  ),
  "response-removed": contract(B, B, "ответа {name} больше нет", "response {name} was removed"),
  // HTTP clients treat an unknown code as the x00 of its class (RFC 9110, 15).
  "response-added": contract(C, C, "добавлен ответ {name}", "response {name} was added"),
  "header-removed": contract(B, B, "заголовок ответа {name} удалён", "response header {name} was removed"),
  "header-added": contract(C, C, "добавлен заголовок ответа {name}", "response header {name} was added"),
  "example-removed": contract(B, B, "примера {name} больше нет", "example {name} was removed"),
  "example-added": contract(C, C, "добавлен пример {name}", "example {name} was added"),
  "security-tightened": contract(
    B,
    C,
    "авторизация строже: было {from}, стало {to}",
    "security tightened from {from} to {to}",
  ),
  "security-loosened": contract(
    C,
    B,
    "авторизация слабее: было {from}, стало {to}",
    "security loosened from {from} to {to}",
  ),
  // The package exports a type and sometimes a validator under this name.
  "schema-removed": contract(B, B, "схема {name} удалена", "schema {name} was removed"),
  "schema-added": contract(C, C, "добавлена схема {name}", "schema {name} was added"),
  "status-removed": contract(B, B, "код {name} ушёл из x-status-catalog", "code {name} left x-status-catalog"),
  "status-added": contract(B, C, "код {name} добавлен в x-status-catalog", "code {name} was added to x-status-catalog"),
  "status-key-changed": contract(
    B,
    B,
    "ключ кода {name}: было {from}, стало {to}",
    "key of code {name} changed from {from} to {to}",
  ),
  "status-text-changed": contract(C, C, "текст кода {name} изменён", "text of code {name} changed"),
  "flk-rule-removed": contract(B, B, "правило {name} ушло из x-flk-rules", "rule {name} left x-flk-rules"),
  "flk-rule-added": contract(C, C, "правило {name} добавлено в x-flk-rules", "rule {name} was added to x-flk-rules"),
  "flk-code-changed": contract(
    B,
    B,
    "код правила {name}: было {from}, стало {to}",
    "code of rule {name} changed from {from} to {to}",
  ),
  // Clients must not parse texts (E-44).
  "flk-template-changed": contract(C, C, "текст правила {name} изменён", "text of rule {name} changed"),
};

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
