import { must, type Fault } from "./fault.ts";
import { inCancels, renameKey, without } from "./replies.ts";

const ID = ["CANCEL-5", "CANCEL-6"] as const;
const REST = ["CANCEL-5", "E-03"] as const;
const ANOTHER = "b00c0000-0000-4000-8000-00000000dead";

/** Fields of a successful cancel: book_ext_id is required, of the rest only what is wrong is a defect (E-03). */
export const CANCELLED_FIELD_FAULTS: readonly Fault[] = [
  must(
    "cancel-without-id",
    "Успешная отмена без book_ext_id",
    "A successful cancel without book_ext_id",
    ID,
    inCancels((reply) => without(reply, "book_ext_id")),
  ),
  must(
    "cancel-with-null-id",
    "В успешной отмене book_ext_id — null",
    "book_ext_id of a successful cancel is null",
    ID,
    put("book_ext_id", null),
  ),
  must(
    "cancel-with-another-id",
    "В успешной отмене book_ext_id другой записи",
    "A successful cancel names another record",
    ID,
    put("book_ext_id", ANOTHER),
  ),
  must(
    "cancel-with-upper-case-id",
    "В успешной отмене book_ext_id в верхнем регистре",
    "book_ext_id of a cancel in upper case",
    ID,
    inCancels((reply) => ({ ...reply, book_ext_id: String(reply["book_ext_id"]).toUpperCase() })),
  ),
  must(
    "cancel-with-renamed-id",
    "В успешной отмене bookExtId",
    "bookExtId in a successful cancel",
    ID,
    inCancels(renameKey("book_ext_id", "bookExtId")),
  ),
  must(
    "cancel-of-another-slot",
    "В успешной отмене slot_id другого слота",
    "A successful cancel names another slot",
    REST,
    put("slot_id", ANOTHER),
  ),
  must(
    "cancel-with-another-duration",
    "В успешной отмене другая duration",
    "A successful cancel has another duration",
    REST,
    put("duration", "40"),
  ),
  must(
    "cancel-with-duration-unit",
    "В успешной отмене duration «15 мин»",
    "duration «15 мин» in a successful cancel",
    [...REST, "E-07"],
    put("duration", "15 мин"),
  ),
];

function put(field: string, value: unknown) {
  return inCancels((reply) => ({ ...reply, [field]: value }));
}
