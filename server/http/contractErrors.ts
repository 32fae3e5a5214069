import type { ContractDocument } from "./contract.ts";

/** A violation as the validator of requests tells it, in English. */
export interface ContractError {
  readonly path?: string;
  readonly message?: string;
}

/** What is wrong and what is expected, in Russian; never with the value, which may be a patient's. */
export type ExplainErrors = (errors: readonly ContractError[]) => string;

interface Described {
  readonly pattern?: string;
  readonly description?: string;
  readonly examples?: readonly (string | number)[];
}

/** A pattern says nothing to a person; the description of the schema that has it does. */
export function explainErrors(contract: ContractDocument): ExplainErrors {
  const schemas = (contract.components?.schemas ?? {}) as Readonly<Record<string, Described>>;
  const expected = new Map<string, string>();
  for (const { pattern, description, examples } of Object.values(schemas)) {
    if (pattern === undefined || description === undefined) continue;
    const example = examples?.[0] === undefined ? "" : ` Например: ${examples[0]}`;
    expected.set(pattern, `ожидается: ${description}${example}`);
  }
  return (errors) => {
    const isTold = new Set(errors.filter((error) => !isEcho(error)).map(({ path }) => path));
    const telling = errors.filter((error) => !isEcho(error) || !isTold.has(error.path));
    const places = telling.map(({ path = "", message = "" }) => `${path} — ${inRussian(message, expected)}`.trim());
    return [...new Set(places)].join("; ");
  };
}

/** Of a union that allows null, the other branch has the news. */
function isEcho({ message = "" }: ContractError): boolean {
  return /^must (be null|match a schema in anyOf|match exactly one schema in oneOf)$/.test(message);
}

function inRussian(message: string, expected: ReadonlyMap<string, string>): string {
  const [, pattern] = /^must match pattern "(.*)"$/s.exec(message) ?? [];
  if (pattern !== undefined) return expected.get(pattern) ?? "неверный формат значения";
  for (const [english, russian] of TEXTS) if (english.test(message)) return message.replace(english, russian);
  return message;
}

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^must have required property '.*'$/s, "обязательное значение отсутствует"],
  [/^must be string$/, "ожидается строка"],
  [/^must be (integer|number)$/, "ожидается число"],
  [/^must be boolean$/, "ожидается true или false"],
  [/^must be object$/, "ожидается объект"],
  [/^must be array$/, "ожидается массив"],
  [/^must NOT have more than (\d+) characters$/, "длина больше $1"],
  [/^must NOT have fewer than \d+ characters$/, "пустое значение"],
  [/^must NOT have more than (\d+) items$/, "элементов больше $1"],
  [/^must NOT have fewer than (\d+) items$/, "элементов меньше $1"],
  [/^must be equal to one of the allowed values: (.*)$/s, "значение не из перечня $1"],
  [/^must NOT have additional properties$/, "такого поля в контракте нет"],
  [/^Unknown query parameter '.*'$/s, "неизвестный параметр"],
  [/^Empty value found for query parameter '.*'$/s, "пустое значение параметра"],
];
