import { alike, must, should, type Fault } from "./fault.ts";
import {
  inRefusals,
  inReplies,
  inStatus,
  isSuccess,
  renameKey,
  renameKeys,
  statusOf,
  without,
  type Json,
} from "./replies.ts";

const LEDGER = ["BOOK-S9", "CANCEL-7"] as const;

/** The object status, where the outcome stands (BOOK-S9, CANCEL-7). */
export const STATUS_FAULTS: readonly Fault[] = [
  ...alike(must, LEDGER, inReplies, [
    [
      "no-status",
      "Ответ без объекта status",
      "An answer without the object status",
      (reply) => without(reply, "status"),
    ],
    ["null-status", "status — null", "status is null", (reply) => ({ ...reply, status: null })],
    [
      "status-is-the-code",
      "status — сам код, без объекта",
      "status is the code itself",
      (reply) => ({ ...reply, status: statusOf(reply)["status_code"] }),
    ],
    [
      "status-is-text",
      "status — слово",
      "status is a word",
      (reply) => ({ ...reply, status: statusOf(reply)["status_code"] === 0 ? "OK" : "ERROR" }),
    ],
    [
      "flat-status",
      "status_code лежит в корне ответа",
      "status_code lies at the root",
      (reply) => ({ ...without(reply, "status"), ...statusOf(reply) }),
    ],
    [
      "renamed-status",
      "Объект называется state",
      "The object is called state",
      (reply) => ({ ...without(reply, "status"), state: reply["status"] }),
    ],
    ["renamed-status-code", "Код называется code", "The code is called code", renameKey("status_code", "code")],
  ]),
  ...alike(must, LEDGER, inStatuses, [
    ["status-in-a-list", "status — список", "status is a list", (status) => [status]],
    ["nested-status", "status вложен в status", "status inside status", (status) => ({ status })],
    ["no-status-code", "В status нет кода", "No code in status", (status) => without(status, "status_code")],
  ]),
  must(
    "null-status-code",
    "status_code — null",
    "status_code is null",
    LEDGER,
    code(() => null),
  ),
  ...alike(must, [...LEDGER, "E-02"], code, [
    ["code-as-text", "status_code строкой", "status_code as a string", String],
    ["code-with-fraction", "status_code дробный", "status_code with a fraction", (value) => Number(value) + 0.5],
    ["code-as-flag", "status_code — true или false", "status_code is true or false", (value) => value === 0],
    ["code-in-a-list", "status_code — список", "status_code is a list", (value) => [value]],
  ]),
  must(
    "camel-case",
    "Все ключи в camelCase",
    "All keys in camelCase",
    ["BOOK-S1", "BOOK-S2", "BOOK-S3", "E-02"],
    inReplies((reply) =>
      renameKeys(reply, (key) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())),
    ),
  ),
  must(
    "upper-case-keys",
    "Все ключи прописными буквами",
    "All keys in upper case",
    [...LEDGER, "BOOK-S1"],
    inReplies((reply) => renameKeys(reply, (key) => key.toUpperCase())),
  ),
  should(
    "camel-case-status",
    "Ключи объекта status в camelCase",
    "The keys of status in camelCase",
    [...LEDGER, "E-02"],
    inReplies((reply) =>
      renameKeys(reply, (key) => key.replace("status_code", "statusCode").replace("status_message", "statusMessage")),
    ),
  ),
  must(
    "message-is-number",
    "status_message — число",
    "status_message is a number",
    LEDGER,
    inRefusals(inStatus((status) => ({ ...status, status_message: 5 }))),
  ),
  must(
    "message-is-object",
    "status_message — объект",
    "status_message is an object",
    LEDGER,
    inRefusals(inStatus(({ status_message: text, ...status }) => ({ ...status, status_message: { text } }))),
  ),
  should(
    "refusal-without-message",
    "Отказ без сообщения",
    "A refusal without a message",
    [...LEDGER, "E-06"],
    inRefusals(inStatus((status) => without(status, "status_message"))),
  ),
  should(
    "refusal-with-empty-message",
    "Отказ с пустым сообщением",
    "A refusal with an empty message",
    [...LEDGER, "E-06"],
    inRefusals(inStatus((status) => ({ ...status, status_message: "" }))),
  ),
  must(
    "refusal-without-status",
    "Отказ — только текст ошибки, без status",
    "A refusal is only an error text without status",
    LEDGER,
    {
      reply: (reply) => (isSuccess(reply) ? reply : { error: reply.status.status_message }),
    },
  ),
];

function code(change: (value: unknown) => unknown) {
  return inStatuses((status) => ({ ...status, status_code: change(status["status_code"]) }));
}

function inStatuses(change: (status: Json) => unknown) {
  return inReplies(inStatus(change));
}
