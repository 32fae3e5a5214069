import { text, type Text } from "../model/text.ts";
import type { Exchange } from "../model/exchange.ts";
import { isObject, responseOf, type JsonObject } from "../wire/answer.ts";
import { succeeded } from "../wire/status.ts";
import { type Hint, type Seen, type Suspicion, sentFields } from "./hint.ts";

/** More than these say nothing; they are all of the person's data that may be null. */
const MOST_FIELDS = 12;
const PERSON = "patient_data_rrp";
const NAMES = ["lastname", "firstname"].map((key) => `${PERSON}.${key}=value`);

/** Right requests are turned away as broken ones (HTTP 4xx, 5xx): what have they in common that no accepted one has? */
export const requestShape: Hint = {
  id: "request-shape",
  across: true,
  explains: ({ evidence, verdict }) => evidence.expected === "0" || verdict === "untestable",
  find,
};

function find({ exchanges }: Seen): Suspicion[] {
  const right = exchanges.filter(({ operation, malformed }) => operation === "book" && !malformed);
  const refused = right.filter((one) => (responseOf(one)?.status ?? 0) >= 400);
  const accepted = right.filter(succeeded);
  const [first] = refused;
  if (!first || accepted.length === 0) return [];
  const known = new Set(accepted.flatMap((one) => [...shapeOf(one)]));
  const common = [...shapeOf(first)].filter(
    (shape) => !known.has(shape) && refused.every((one) => shapeOf(one).has(shape)),
  );
  if (common.length === 0 || common.length > MOST_FIELDS) return [];
  const status = responseOf(first)?.status ?? 0;
  const letters = NAMES.every((name) => common.includes(name)) ? LETTERS : text("", "");
  const fields = worded(common);
  return [
    {
      id: "request-shape",
      message: text(
        `Отклонены как ошибочные (HTTP ${status}) все запросы, где ${fields.ru}; ни один принятый не таков. Смотрите, как разбираются эти поля.${letters.ru}`,
        `Turned away as broken (HTTP ${status}) are all requests in which ${fields.en}; no accepted one is such. See how these fields are read.${letters.en}`,
      ),
      exchanges: refused.map(({ id }) => id),
      evidence: `HTTP ${status}: ${refused.length}, HTTP 200 + status_code 0: ${accepted.length}`,
    },
  ];
}

function worded(shapesInCommon: readonly string[]): Text {
  const parts = Object.entries(WORDS).flatMap(([shape, words]) => {
    const names = shapesInCommon.filter((one) => one.endsWith(`=${shape}`)).map((one) => one.replace(/=.*$/, ""));
    return names.length === 0 ? [] : [text(`${words.ru} ${names.join(", ")}`, `${words.en} ${names.join(", ")}`)];
  });
  return text(parts.map(({ ru }) => ru).join("; "), parts.map(({ en }) => en).join("; "));
}

const WORDS: Readonly<Record<string, Text>> = {
  value: text("заполнено", "there is"),
  null: text("null стоит в", "null stands in"),
  "[]": text("пуст массив", "there is an empty array"),
  "[…]": text("не пуст массив", "there is a filled array"),
};

const LETTERS = text(
  " Вероятнее всего, это русские буквы: тело — JSON в UTF-8, а читается в другой кодировке, или проверка пропускает только латиницу.",
  " Most likely the Russian letters: the body is JSON in UTF-8 and is read in another encoding, or a check lets only Latin letters pass.",
);

/** «field=null», «field=value» of every field that is there: personal values are masked, that they are there is not. */
function shapeOf(exchange: Exchange): ReadonlySet<string> {
  const body = sentFields(exchange);
  const person = body[PERSON];
  return new Set([...shapes(body, ""), ...(isObject(person) ? shapes(person, `${PERSON}.`) : [])]);
}

function shapes(fields: JsonObject, prefix: string): string[] {
  return Object.entries(fields).map(([key, value]) => `${prefix}${key}=${shapeOfValue(value)}`);
}

function shapeOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return value === null ? "null" : "value";
}
