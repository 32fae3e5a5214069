import { alike, must, should, type Fault, type LedgerId } from "./fault.ts";
import { inBookingRefusals, inBookings, inSuccesses, renameKey, without, type Json } from "./replies.ts";

const REQUIRED = [
  ["book_ext_id", ["BOOK-S1", "BOOK-5"]],
  ["slot_id", ["BOOK-S2"]],
  ["visit_time", ["BOOK-S3"]],
  ["duration", ["BOOK-S4"]],
] as const satisfies readonly (readonly [string, readonly LedgerId[]])[];

const OPTIONAL = [
  ["service_id", "BOOK-S5", 17],
  ["organization_id", "BOOK-S6", { id: "1" }],
  ["area_id", "BOOK-S7", 401],
  ["queue_number", "BOOK-S8", 7],
] as const satisfies readonly (readonly [string, LedgerId, unknown])[];

/** Each field of a successful booking: missing, null, empty, under another name, of another type. */
export const BOOKED_FIELD_FAULTS: readonly Fault[] = [
  ...REQUIRED.flatMap(([field, kills]) => {
    const title = nameOf(field);
    return [
      must(
        `no-${title}`,
        `Успешное бронирование без ${field}`,
        `A successful booking without ${field}`,
        kills,
        inBookings((reply) => without(reply, field)),
      ),
      must(`null-${title}`, `${field} в успехе — null`, `${field} of a success is null`, kills, put(field, null)),
      must(
        `empty-${title}`,
        `${field} в успехе — пустая строка`,
        `${field} of a success is empty`,
        kills,
        put(field, ""),
      ),
      must(
        `renamed-${title}`,
        `Вместо ${field} — ${camel(field)}`,
        `${camel(field)} instead of ${field}`,
        kills,
        inBookings(renameKey(field, camel(field))),
      ),
      must(
        `${title}-in-a-list`,
        `${field} в успехе — список`,
        `${field} of a success is a list`,
        kills,
        inBookings((reply) => ({ ...reply, [field]: [reply[field]] })),
      ),
    ];
  }),
  ...OPTIONAL.map(([field, requirement, value]) =>
    must(
      `${nameOf(field)}-of-another-type`,
      `${field} в успехе — не строка`,
      `${field} of a success is not a string`,
      [requirement, "E-19"],
      put(field, value),
    ),
  ),
  must(
    "wrong-slot-echo",
    "В ответе slot_id другого слота",
    "The answer names another slot",
    ["BOOK-S2"],
    inSuccesses((reply) => ({ ...reply, slot_id: anotherId(reply["slot_id"]) })),
  ),
  must(
    "slot-echo-is-the-record",
    "В slot_id стоит идентификатор записи",
    "slot_id holds the id of the record",
    ["BOOK-S2"],
    inBookings((reply) => ({ ...reply, slot_id: reply["book_ext_id"] })),
  ),
  should(
    "refusal-has-an-id",
    "Отказ несёт book_ext_id",
    "A refusal carries a book_ext_id",
    ["BOOK-S1", "E-04"],
    inBookingRefusals((reply) => ({ ...reply, book_ext_id: "b00c0000-0000-4000-8000-00000000dead" })),
  ),
  ...alike(must, ["BOOK-S4", "E-07"], duration, [
    [
      "duration-with-unit",
      "duration с единицей: «15 мин»",
      "duration with its unit: «15 мин»",
      (minutes) => `${minutes} мин`,
    ],
    ["duration-iso", "duration в виде PT15M", "duration as PT15M", (minutes) => `PT${minutes}M`],
    ["duration-clock", "duration в виде 00:15", "duration as 00:15", (minutes) => `00:${minutes}`],
    ["duration-fraction", "duration дробью: 15.0", "duration as a fraction: 15.0", (minutes) => `${minutes}.0`],
  ]),
  ...alike(must, ["BOOK-S4"], duration, [
    ["duration-in-seconds", "duration в секундах", "duration in seconds", (minutes) => String(minutes * 60)],
    ["duration-constant", "duration всегда 40, как в примере", "duration is always 40, as in the example", () => "40"],
  ]),
  should(
    "duration-number",
    "duration числом",
    "duration as a number",
    ["BOOK-S4", "E-07"],
    duration((minutes) => minutes),
  ),
];

function put(field: string, value: unknown) {
  return inBookings((reply) => ({ ...reply, [field]: value }));
}

function duration(change: (minutes: number) => unknown) {
  return inBookings((reply: Json) => ({ ...reply, duration: change(Number(reply["duration"])) }));
}

function nameOf(field: string): string {
  return field.replaceAll("_", "-");
}

function camel(field: string): string {
  const spelt = field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return spelt === field ? `${field}_min` : spelt;
}

function anotherId(id: unknown): string {
  const text = String(id);
  return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
}
