import { gzipSync } from "node:zlib";
import { alike, must, should, type Fault, type FaultHooks } from "./fault.ts";
import { inReplies } from "./replies.ts";
import { onAnswers, onRefusals, withBody, withBytes } from "./wire.ts";

const LEDGER = ["BOOK-4", "CANCEL-4", "E-12"] as const;
const HTML = "<!doctype html><title>500</title><h1>Internal Server Error</h1>\n";
const CP1251_LETTERS = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

/** A body that is no JSON object in UTF-8, or lies about itself. */
export const BODY_FAULTS: readonly Fault[] = [
  ...alike(must, LEDGER, body, [
    ["empty-body", "Пустое тело", "An empty body", () => ""],
    ["truncated-json", "JSON обрезан", "Truncated JSON", (json) => json.slice(0, -2)],
    ["trailing-garbage", "После JSON — мусор", "Garbage after the JSON", (json) => `${json}\nnull`],
    ["json-in-a-list", "Ответ завёрнут в список", "The answer is wrapped in a list", (json) => `[${json}]`],
    ["json-in-text", "JSON закодирован дважды", "JSON encoded twice", (json) => JSON.stringify(json)],
    ["null-body", "Тело — null", "The body is null", () => "null"],
    ["text-body", "Тело — «OK»", "The body is «OK»", () => "OK"],
    ["guarded-json", "JSON с приставкой )]}'", "JSON with the prefix )]}'", (json) => `)]}',\n${json}`],
    ["single-quotes", "JSON с одинарными кавычками", "JSON in single quotes", (json) => json.replaceAll('"', "'")],
  ]),
  must(
    "form-body",
    "Тело формы вместо JSON",
    "A form instead of JSON",
    LEDGER,
    onAnswers((answer) => withBody(answer, "status_code=0", "application/x-www-form-urlencoded")),
  ),
  must(
    "xml-body",
    "XML вместо JSON",
    "XML instead of JSON",
    LEDGER,
    onAnswers((answer) => withBody(answer, "<status><status_code>0</status_code></status>", "application/xml")),
  ),
  must(
    "html-body",
    "Страница HTML с кодом 200",
    "An HTML page with status 200",
    LEDGER,
    onAnswers((answer) => withBody(answer, HTML, "text/html; charset=utf-8")),
  ),
  ...alike(must, LEDGER, onRefusals, [
    [
      "html-refusal",
      "Отказ — страница HTML",
      "A refusal is an HTML page",
      (answer) => withBody(answer, HTML, "text/html; charset=utf-8"),
    ],
    ["empty-refusal", "Отказ — пустое тело", "A refusal is an empty body", (answer) => withBody(answer, "")],
  ]),
  ...alike(must, ["BOOK-4", "BOOK-S9"], inReplies, [
    [
      "enveloped-body",
      "Ответ внутри result, как в Витрине",
      "The answer inside result, as in the Витрина",
      (reply) => ({ isSuccess: true, statusCode: 200, result: reply }),
    ],
    ["data-body", "Ответ внутри data", "The answer inside data", (data) => ({ data })],
  ]),
  must(
    "windows-1251",
    "Отказы в windows-1251",
    "Refusals in windows-1251",
    LEDGER,
    onAnswers((answer) => withBytes(answer, cp1251(answer.body))),
  ),
  must(
    "utf-16",
    "Ответы в UTF-16",
    "Answers in UTF-16",
    LEDGER,
    onAnswers((answer) => withBytes(answer, Buffer.from(answer.body, "utf16le"))),
  ),
  must(
    "silent-gzip",
    "Тело сжато, заголовка нет",
    "A gzipped body without the header",
    [...LEDGER, "E-38"],
    onAnswers((answer) => withBytes(answer, gzipSync(answer.body))),
  ),
  must(
    "unasked-gzip",
    "Тело сжато без спроса",
    "A gzipped body that nobody asked for",
    [...LEDGER, "E-38"],
    onAnswers((answer) => withBytes(answer, gzipSync(answer.body), { "content-encoding": "gzip" })),
  ),
  ...alike(should, LEDGER, body, [
    ["bom", "Тело начинается с BOM", "The body starts with a BOM", (json) => `\ufeff${json}`],
    [
      "repeated-key",
      "Ключ status_code стоит дважды",
      "The key status_code stands twice",
      (json) => json.replace(/"status_code":(\d+)/, '"status_code":$1,"status_code":$1'),
    ],
  ]),
  ...alike(should, LEDGER, typed, [
    ["text-plain", "Content-Type: text/plain", "Content-Type: text/plain", "text/plain; charset=utf-8"],
  ]),
  ...alike(must, LEDGER, typed, [
    ["text-html", "JSON с Content-Type: text/html", "JSON as Content-Type: text/html", "text/html; charset=utf-8"],
  ]),
  should(
    "no-content-type",
    "Нет Content-Type",
    "No Content-Type",
    LEDGER,
    onAnswers((answer) => ({ ...answer, headers: {} })),
  ),
];

function body(change: (json: string) => string): FaultHooks {
  return onAnswers((answer) => ({ ...answer, body: change(answer.body) }));
}

function typed(contentType: string): FaultHooks {
  return onAnswers((answer) => ({ ...answer, headers: { "content-type": contentType } }));
}

/** Russian letters and ASCII are all that the МИС writes. */
function cp1251(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (char) => {
    const letter = CP1251_LETTERS.indexOf(char);
    return letter < 0 ? (char.codePointAt(0) ?? 0) & 0xff : 0xc0 + letter;
  });
}
