import { alike } from "../faults/fault.ts";
import { onAnswers, onProbe, onRefusals, onSuccesses } from "../faults/wire.ts";
import { emptyAnswer, jsonAnswer, type Answer } from "../transport.ts";
import { variant, type Variant } from "./variant.ts";

const JSON_BODY = ["BOOK-4", "CANCEL-4"] as const;

/** The same answer in another dress. */
export const WIRE_VARIANTS: readonly Variant[] = [
  ...alike(variant, JSON_BODY, onAnswers, [
    ["chunked", "Ответ по частям (chunked)", "A chunked answer", (answer) => ({ ...answer, pieceBytes: 16 })],
    ["byte-by-byte", "Ответ по одному байту", "An answer byte by byte", (answer) => ({ ...answer, pieceBytes: 1 })],
  ]),
  ...alike(variant, JSON_BODY, headers, [
    [
      "header-case",
      "Имена заголовков прописными",
      "Header names in upper case",
      { "CONTENT-TYPE": "application/json; charset=utf-8" },
    ],
    [
      "media-type-case",
      "Тип Application/JSON; Charset=UTF-8",
      "The type Application/JSON; Charset=UTF-8",
      { "content-type": "Application/JSON;Charset=UTF-8" },
    ],
    [
      "no-charset",
      "Content-Type без charset",
      "Content-Type without a charset",
      { "content-type": "application/json" },
    ],
    [
      "many-headers",
      "Много своих заголовков",
      "Many headers of its own",
      {
        "content-type": "application/json",
        server: "nginx",
        "set-cookie": "sid=1; HttpOnly",
        "cache-control": "no-store",
        "x-request-id": "7",
      },
    ],
    [
      "connection-close",
      "Закрывает соединение после ответа",
      "Closes the connection after the answer",
      { "content-type": "application/json", connection: "close" },
    ],
  ]),
  ...alike(variant, JSON_BODY, rewritten, [
    ["pretty-json", "JSON с отступами", "Indented JSON", (json) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`],
    [
      "blanks-around-json",
      "Пробелы и переводы строк вокруг JSON",
      "Blanks and line ends around the JSON",
      (json) => `\r\n\t ${json} \r\n\r\n`,
    ],
    [
      "keys-backwards",
      "Ключи в обратном порядке",
      "Keys in the opposite order",
      (json) => JSON.stringify(backwards(JSON.parse(json))),
    ],
    [
      "escaped-letters",
      "Русские буквы записаны как \\u0421",
      "Russian letters as \\u0421",
      (json) => json.replace(/\P{ASCII}/gu, escaped),
    ],
    [
      "escaped-keys",
      "Ключи записаны как \\u0073tatus",
      "Keys as \\u0073tatus",
      (json) => json.replaceAll('"status"', '"\\u0073tatus"').replaceAll("/", "\\/"),
    ],
  ]),
  variant(
    "refusal-http-409",
    "Отказ с HTTP 409 и телом по таблице",
    "A refusal with HTTP 409 and its body",
    ["E-05"],
    onRefusals(withStatus(409)),
  ),
  variant(
    "refusal-http-400",
    "Отказ с HTTP 400 и телом по таблице",
    "A refusal with HTTP 400 and its body",
    ["E-05"],
    onRefusals(withStatus(400)),
  ),
  variant("success-http-201", "Успех с HTTP 201", "A success with HTTP 201", ["E-05"], onSuccesses(withStatus(201))),
  variant(
    "malformed-http-200",
    "На неразборчивый запрос — HTTP 200 и код 18",
    "HTTP 200 and code 18 to a malformed request",
    ["E-05", "ERR-18"],
    onAnswers((answer) => (answer.status === 400 ? { ...answer, status: 200 } : answer)),
  ),
  variant(
    "malformed-http-422",
    "На неразборчивый запрос — HTTP 422 и код 18",
    "HTTP 422 and code 18 to a malformed request",
    ["E-05", "ERR-18"],
    onAnswers((answer) => (answer.status === 400 ? { ...answer, status: 422 } : answer)),
  ),
  variant(
    "probe-with-html",
    "Проверка доступности отвечает страницей HTML",
    "The probe is answered with an HTML page",
    ["HOOK-3", "E-36"],
    onProbe(() => ({ ...emptyAnswer(200, { "content-type": "text/html" }), body: "<h1>OK</h1>" })),
  ),
  variant(
    "probe-with-json",
    "Проверка доступности отвечает JSON",
    "The probe is answered with JSON",
    ["HOOK-3", "E-36"],
    onProbe(() => jsonAnswer(200, { alive: true })),
  ),
  {
    ...variant(
      "unhurried",
      "То и дело отвечает не спеша, но в срок",
      "Answers slowly now and then, but in time",
      ["BOOK-2", "CANCEL-2", "E-25"],
      {
        fresh: () => {
          let answers = 0;
          return {
            transport: (answer, { slowMs }) => {
              answers += 1;
              return answers % 25 === 0 ? { ...answer, delayMs: Math.round(slowMs / 2) } : answer;
            },
          };
        },
      },
    ),
    timed: true,
  },
];

function headers(own: Readonly<Record<string, string>>) {
  return onAnswers((answer) => ({ ...answer, headers: own }));
}

function rewritten(change: (json: string) => string) {
  return onAnswers((answer) => ({ ...answer, body: change(answer.body) }));
}

function withStatus(status: number): (answer: Answer) => Answer {
  return (answer) => ({ ...answer, status });
}

function backwards(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}

function escaped(letter: string): string {
  return `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
