import { alike, must, type Fault, type FaultHooks } from "./fault.ts";
import { inCancels, inSuccesses, type Json } from "./replies.ts";

const LEDGER = ["BOOK-S3", "E-08"] as const;
const HOUR_MS = 3_600_000;

/** visit_time is the same instant as the slot's, in the document's own form (E-08). The reference writes local time with its offset. */
export const VISIT_TIME_FAULTS: readonly Fault[] = [
  ...alike(must, LEDGER, time, [
    [
      "utc-time",
      "visit_time во всемирном времени без смещения",
      "visit_time in universal time without an offset",
      (local) => utc(local).slice(0, 19),
    ],
    [
      "local-time-as-utc",
      "visit_time: местное время с буквой Z",
      "visit_time is local time with a Z",
      (local) => `${local.slice(0, 19)}Z`,
    ],
    [
      "moscow-offset",
      "visit_time: местное время со смещением Москвы",
      "visit_time is local time with Moscow's offset",
      (local) => `${local.slice(0, 19)}+03:00`,
    ],
    [
      "moscow-time",
      "visit_time по московским часам без смещения",
      "visit_time by the clocks of Moscow without an offset",
      (local) => new Date(Date.parse(local) + 3 * HOUR_MS).toISOString().slice(0, 19),
    ],
    ["date-only", "visit_time — только дата", "visit_time is only a date", (local) => local.slice(0, 10)],
    ["time-only", "visit_time — только время", "visit_time is only a time", (local) => local.slice(11, 16)],
    [
      "midnight-time",
      "visit_time — полночь дня визита",
      "visit_time is midnight of the day",
      (local) => `${local.slice(0, 10)}T00:00:00`,
    ],
    [
      "russian-time",
      "visit_time в виде ДД.ММ.ГГГГ ЧЧ:ММ",
      "visit_time as DD.MM.YYYY HH:MM",
      (local) => `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11, 16)}`,
    ],
    [
      "time-with-a-space",
      "visit_time с пробелом вместо T",
      "visit_time with a space for the T",
      (local) => local.slice(0, 19).replace("T", " "),
    ],
    [
      "epoch-time",
      "visit_time — число секунд",
      "visit_time is a number of seconds",
      (local) => Date.parse(local) / 1000,
    ],
    [
      "booking-time",
      "visit_time — время записи, а не визита",
      "visit_time is the time of booking",
      (local) => `${local.slice(0, 11)}10:07:33${local.slice(19)}`,
    ],
  ]),
  must("next-day-time", "visit_time на день позже", "visit_time is a day late", LEDGER, shifted(24)),
  must("hour-early-time", "visit_time на час раньше", "visit_time is an hour early", LEDGER, shifted(-1)),
  must(
    "wrong-time-in-cancel",
    "В ответе на отмену visit_time другого визита",
    "The answer to a cancel has another visit_time",
    ["CANCEL-5", "E-03"],
    inCancels(withTime((local) => `${new Date(Date.parse(local) + 24 * HOUR_MS).toISOString().slice(0, 19)}Z`)),
  ),
];

function time(write: (local: string) => unknown): FaultHooks {
  return inSuccesses(withTime(write));
}

function withTime(write: (local: string) => unknown): (reply: Json) => Json {
  return (reply) =>
    typeof reply["visit_time"] === "string" ? { ...reply, visit_time: write(reply["visit_time"]) } : reply;
}

function shifted(hours: number): FaultHooks {
  return time((local) => new Date(Date.parse(local) + hours * HOUR_MS).toISOString().replace(".000Z", "Z"));
}

function utc(local: string): string {
  return new Date(local).toISOString();
}
