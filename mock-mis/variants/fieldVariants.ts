import {
  inBookings,
  inCancels,
  inRefusals,
  inReplies,
  inStatus,
  inSuccesses,
  renameKeys,
  without,
  type Json,
} from "../faults/replies.ts";
import { variant, type Variant } from "./variant.ts";

const OPTIONAL = ["service_id", "organization_id", "area_id", "queue_number"];

/** Fields that may be there or not, and forms that the document prints. */
export const FIELD_VARIANTS: readonly Variant[] = [
  variant(
    "optional-fields-absent",
    "Необязательных полей нет",
    "No optional fields",
    ["E-17", "BOOK-S5"],
    inBookings((reply) => without(reply, ...OPTIONAL)),
  ),
  variant(
    "optional-fields-null",
    "Необязательные поля — null",
    "Optional fields are null",
    ["E-17", "BOOK-6"],
    inBookings((reply) => ({ ...reply, ...all(null) })),
  ),
  variant(
    "optional-fields-filled",
    "Все необязательные поля заполнены",
    "All optional fields are filled",
    ["BOOK-S5", "BOOK-S8"],
    inBookings((reply) => ({ ...reply, ...all("А-17") })),
  ),
  variant(
    "extra-fields",
    "Лишние поля в ответе и в status",
    "Extra fields in the answer and in status",
    ["E-02"],
    inReplies((reply) => ({ ...reply, doctor: { name: "—" }, status: { ...(reply["status"] as Json), trace: 7 } })),
  ),
  variant(
    "visit-time-in-utc",
    "visit_time со смещением Z",
    "visit_time with the offset Z",
    ["E-08", "BOOK-S3"],
    time((instant) => new Date(instant).toISOString().replace(".000", "")),
  ),
  variant(
    "visit-time-in-moscow",
    "visit_time по Москве, со своим смещением",
    "visit_time in Moscow's time with its offset",
    ["E-08", "BOOK-S3"],
    time((instant) => `${new Date(instant + 3 * 3_600_000).toISOString().slice(0, 19)}+03:00`),
  ),
  variant(
    "visit-time-naive",
    "visit_time местное, без смещения",
    "visit_time is local without an offset",
    ["E-08", "BOOK-S3"],
    inSuccesses((reply) => ({ ...reply, visit_time: String(reply["visit_time"]).slice(0, 19) })),
  ),
  variant(
    "duration-as-number",
    "duration числом",
    "duration as a number",
    ["E-07"],
    inSuccesses((reply) => ({ ...reply, duration: Number(reply["duration"]) })),
  ),
  variant(
    "refusal-as-null-record",
    "Отказ несёт все поля записи со значением null",
    "A refusal carries all fields of a record as null",
    ["E-04"],
    inRefusals((reply) => ({
      book_ext_id: null,
      slot_id: null,
      visit_time: null,
      duration: null,
      ...all(null),
      ...reply,
    })),
  ),
  variant(
    "refusal-with-type",
    "Отказ несёт ключ type",
    "A refusal carries the key type",
    ["E-02"],
    inRefusals((reply) => ({ type: "BookResponseError", ...reply })),
  ),
  variant(
    "refusal-bare",
    "Отказ — только status",
    "A refusal is status alone",
    ["E-04", "CANCEL-7"],
    inRefusals((reply) => ({ status: reply["status"] })),
  ),
  variant(
    "cancel-refusal-echoes-id",
    "Отказ в отмене повторяет book_ext_id",
    "A refused cancel echoes book_ext_id",
    ["CANCEL-8"],
    {
      reply: (reply, operation) =>
        operation === "cancel" && reply.status.status_code !== 0
          ? { book_ext_id: "00000000-0000-0001-0000-000001017307", ...reply }
          : reply,
    },
  ),
  variant(
    "camel-status",
    "Ключи status — как в таблице отказа, в camelCase",
    "The keys of status as in the failure table",
    ["E-02"],
    inReplies((reply) =>
      renameKeys(reply, (key) => key.replace("status_code", "statusCode").replace("status_message", "statusMessage")),
    ),
  ),
  variant(
    "no-success-message",
    "В успехе нет status_message",
    "No status_message in a success",
    ["BOOK-S9"],
    inSuccesses(inStatus((status) => without(status, "status_message"))),
  ),
  variant(
    "success-message",
    "В успехе есть status_message",
    "A status_message in a success",
    ["CANCEL-6"],
    inSuccesses(inStatus((status) => ({ ...status, status_message: "Вы успешно записаны" }))),
  ),
  variant(
    "own-messages",
    "Сообщения свои, длинные",
    "Messages of its own, and long",
    ["E-06"],
    inRefusals(
      inStatus((status) => ({
        ...status,
        status_message: `Отказано: ${String(status["status_message"])} `.repeat(8).trim(),
      })),
    ),
  ),
  variant(
    "short-cancel",
    "Ответ на отмену — как в примере: book_ext_id и status",
    "The answer to a cancel as in the example: book_ext_id and status",
    ["E-03", "CANCEL-6"],
    inCancels(({ book_ext_id, status }) => ({ book_ext_id, status })),
  ),
  variant(
    "guid-of-the-document",
    "book_ext_id той формы, что в документе: не по RFC 4122",
    "book_ext_id in the form of the document, not of RFC 4122",
    ["E-10", "BOOK-6"],
    {
      fresh: () => numberedIds(),
    },
  ),
];

function all(value: string | null): Json {
  return Object.fromEntries(OPTIONAL.map((field) => [field, value]));
}

function time(write: (instant: number) => string) {
  return inSuccesses((reply) => ({ ...reply, visit_time: write(Date.parse(String(reply["visit_time"]))) }));
}

function numberedIds(): Pick<Variant, "reply" | "receive"> {
  const own: string[] = [];
  const told = (number: number) => `00000000-0000-0001-0000-${String(1_017_306 + number).padStart(12, "0")}`;
  return {
    reply: (reply, operation) => {
      const { book_ext_id: id } = reply;
      if (typeof id !== "string" || reply.status.status_code !== 0) return reply;
      const known = own.indexOf(id) + 1;
      return { ...reply, book_ext_id: told(known > 0 ? known : operation === "book" ? own.push(id) : 0) };
    },
    receive: (body, operation) => {
      if (operation !== "cancel" || typeof body !== "object" || body === null || !("book_ext_id" in body)) return body;
      const number = Number(/^00000000-0000-0001-0000-(\d{12})$/.exec(String(body.book_ext_id))?.[1]) - 1_017_306;
      return { ...body, book_ext_id: own[number - 1] ?? body.book_ext_id };
    },
  };
}
