import { emptyAnswer } from "../transport.ts";
import { alike, must, should, type Fault } from "./fault.ts";
import { onAnswers, onProbe, onRefusals, onSuccesses, withBody } from "./wire.ts";

const LEDGER = ["BOOK-4", "CANCEL-4", "E-05"] as const;
const PROBE = ["HOOK-3", "HOOK-4", "E-36"] as const;

/** HTTP statuses, redirects, the probe, broken connections and headers nobody promised. */
export const HTTP_FAULTS: readonly Fault[] = [
  should("success-201", "Успех с HTTP 201", "A success with HTTP 201", LEDGER, onSuccesses(status(201))),
  should("refusal-400", "Отказ с HTTP 400", "A refusal with HTTP 400", LEDGER, onRefusals(status(400))),
  should("refusal-409", "Отказ с HTTP 409", "A refusal with HTTP 409", LEDGER, onRefusals(status(409))),
  should("refusal-422", "Отказ с HTTP 422", "A refusal with HTTP 422", LEDGER, onRefusals(status(422))),
  ...alike(must, LEDGER, onSuccesses, [
    ["success-204", "Успех с HTTP 204 и без тела", "A success with HTTP 204 and no body", () => emptyAnswer(204)],
    ["success-404", "Успех с HTTP 404", "A success with HTTP 404", status(404)],
    ["success-500", "Успех с HTTP 500", "A success with HTTP 500", status(500)],
  ]),
  ...alike(must, LEDGER, onRefusals, [
    ["refusal-500", "Отказ с HTTP 500", "A refusal with HTTP 500", status(500)],
    ["refusal-503", "Отказ с HTTP 503", "A refusal with HTTP 503", status(503)],
    ["refusal-409-bare", "Отказ с HTTP 409 без тела", "A refusal with HTTP 409 and no body", () => emptyAnswer(409)],
    [
      "refusal-302",
      "Отказ — переадресация на страницу ошибки",
      "A refusal is a redirect to an error page",
      () => emptyAnswer(302, { location: "/error" }),
    ],
  ]),
  must(
    "redirect",
    "Переадресация 307 на адрес с косой чертой",
    "A redirect 307 to the address with a slash",
    LEDGER,
    onAnswers(() => emptyAnswer(307, { location: "/booking/book/" })),
  ),
  must(
    "html-502",
    "Прокси: HTML с кодом 502",
    "A proxy: HTML with status 502",
    LEDGER,
    onAnswers((answer) => withBody({ ...answer, status: 502 }, "<h1>502 Bad Gateway</h1>", "text/html")),
  ),
  must(
    "connection-reset",
    "Соединение рвётся без ответа",
    "The connection is reset without an answer",
    ["BOOK-1", "CANCEL-1"],
    onAnswers((answer) => ({ ...answer, breaks: "at-once" })),
  ),
  must(
    "half-answer",
    "Ответ обрывается на половине",
    "The answer breaks off half-way",
    ["BOOK-1", "CANCEL-1"],
    onAnswers((answer) => ({ ...answer, breaks: "half-way" })),
  ),
  must("cancel-reset", "На отмену соединение рвётся", "The connection is reset on a cancel", ["CANCEL-1"], {
    transport: (answer, { operation }) => (operation === "cancel" ? { ...answer, breaks: "at-once" } : answer),
  }),
  must("needs-authorization", "Без Authorization — 401", "401 without Authorization", ["E-38", "BOOK-1"], {
    admit: (operation, { authorization }) =>
      operation !== "probe" && authorization === undefined
        ? emptyAnswer(401, { "www-authenticate": "Bearer" })
        : undefined,
  }),
  must("needs-gzip", "Несжатые запросы — 415", "415 to requests that are not compressed", ["E-38", "BOOK-1"], {
    admit: (operation, headers) =>
      operation !== "probe" && headers["content-encoding"] !== "gzip" ? emptyAnswer(415) : undefined,
  }),
  ...alike(must, PROBE, onProbe, [
    ["probe-405", "На GET /booking/book — 405", "405 to GET /booking/book", () => emptyAnswer(405, { allow: "POST" })],
    ["probe-404", "На GET /booking/book — 404", "404 to GET /booking/book", () => emptyAnswer(404)],
    ["probe-401", "На GET /booking/book — 401", "401 to GET /booking/book", () => emptyAnswer(401)],
    [
      "probe-302",
      "GET /booking/book переадресует на страницу входа",
      "GET /booking/book redirects to a login page",
      () => emptyAnswer(302, { location: "/login" }),
    ],
    ["probe-204", "На GET /booking/book — 204", "204 to GET /booking/book", () => emptyAnswer(204)],
    ["probe-500", "На GET /booking/book — 500", "500 to GET /booking/book", status(500)],
    ["probe-503", "На GET /booking/book — 503", "503 to GET /booking/book", status(503)],
    [
      "probe-reset",
      "На GET /booking/book соединение рвётся",
      "GET /booking/book is cut off",
      (answer) => ({ ...answer, breaks: "at-once" }),
    ],
  ]),
];

function status(code: number): Parameters<typeof onAnswers>[0] {
  return (answer) => ({ ...answer, status: code });
}
