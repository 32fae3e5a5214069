import type { BookResponse, CancelResponse } from "@ferkit/contracts";

/** What goes onto the wire, decided before the first byte is written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Goes out instead of `body` where that is no text in UTF-8. */
  readonly bytes?: Uint8Array;
  /** Goes out chunked, in pieces of so many bytes; else whole, with its length. */
  readonly pieceBytes?: number;
  readonly delayMs: number;
  /** Where the connection breaks: nowhere, before the first byte, or in the middle of the body. */
  readonly breaks: "never" | "at-once" | "half-way";
}

export type MisReply = BookResponse | CancelResponse;

export interface TransportFault {
  readonly name: string;
  readonly title: { readonly ru: string; readonly en: string };
  /** Whether the МИС accepts or refuses before the answer is spoilt. */
  readonly outcome: "accepted" | "refused";
  readonly spoil: (answer: Answer, slowMs: number) => Answer;
}

/** Longer than a gateway waits (BOOK-2). */
export const SLOW_MS = 11_000;

/** «status_code» as the document's samples print it: the letter before «ode» is U+0441 (E-01). */
export const CYRILLIC_KEY = "status_\u0441ode";

/** Outside the closed set of both tables (E-06). */
export const UNKNOWN_CODE = 16;

/** In the order of their sentinel numbers, from 1. */
export const TRANSPORT_FAULTS: readonly TransportFault[] = [
  {
    name: "late",
    title: { ru: "ответ через 11 секунд", en: "an answer after 11 seconds" },
    outcome: "accepted",
    spoil: (answer, slowMs) => ({ ...answer, delayMs: slowMs }),
  },
  {
    name: "reset",
    title: { ru: "обрыв соединения без ответа", en: "connection reset, no answer" },
    outcome: "accepted",
    spoil: (answer) => ({ ...answer, breaks: "at-once" }),
  },
  {
    name: "half-body",
    title: { ru: "обрыв на половине тела", en: "connection broken in the middle of the body" },
    outcome: "accepted",
    spoil: (answer) => ({ ...answer, breaks: "half-way" }),
  },
  {
    name: "html-500",
    title: { ru: "страница HTML с кодом 500", en: "an HTML page with status 500" },
    outcome: "accepted",
    spoil: (answer) => ({
      ...answer,
      status: 500,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: "<!doctype html><title>500</title><h1>Internal Server Error</h1>\n",
    }),
  },
  {
    name: "invalid-json",
    title: { ru: "испорченный JSON", en: "invalid JSON" },
    outcome: "accepted",
    spoil: (answer) => ({ ...answer, body: answer.body.slice(0, -1) }),
  },
  {
    name: "cyrillic-key",
    title: { ru: "отказ с кириллической «с» в status_code", en: "a refusal with a Cyrillic letter in status_code" },
    outcome: "refused",
    spoil: (answer) => ({ ...answer, body: answer.body.replaceAll('"status_code"', `"${CYRILLIC_KEY}"`) }),
  },
  {
    name: "unknown-code",
    title: { ru: "неизвестный код 16", en: "unknown code 16" },
    outcome: "refused",
    spoil: (answer) => ({ ...answer, body: answer.body.replace(/"status_code":\d+/, `"status_code":${UNKNOWN_CODE}`) }),
  },
  {
    name: "empty-body",
    title: { ru: "пустое тело", en: "an empty body" },
    outcome: "accepted",
    spoil: (answer) => ({ ...answer, body: "" }),
  },
];

export function jsonAnswer(status: number, body: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
    delayMs: 0,
    breaks: "never",
  };
}

export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: "", delayMs: 0, breaks: "never" };
}
