import { expect, it } from "vitest";
import { judge } from "../judge.ts";
import type { CaseResult } from "../model/case.ts";
import {
  UPLOAD_LIMITS,
  type CallFact,
  type SeenStatus,
  type UploadFacts,
  type WatchedBooking,
} from "../model/uploads.ts";
import { factsOf } from "../testing/exchange.ts";
import { CASES } from "./catalog.ts";

const WATCHED = CASES.filter(({ watch }) => watch !== undefined);
const { shown_ms, margin_ms } = UPLOAD_LIMITS;

const at = (after_ms: number, status: string, id = "own"): SeenStatus => ({ after_ms, id, status });
/** Held for a second, cancelled after the tenth; all of it shown a second later. */
const RIGHT: WatchedBooking = {
  exchange: "001",
  slot_id: "slot",
  book_ext_id: "own",
  cancelled: { exchange: "002", after_ms: 10_000 },
  held: true,
  how: "timeline",
  slots: [at(1_000, "RECORDED", "slot"), at(11_000, "AVAILABLE", "slot")],
  books: [at(1_000, "5000"), at(11_000, "5010")],
  looked_ms: 60_000,
};
const CALL: CallFact = {
  at: "2026-11-23T04:00:00.000Z",
  operation: "uploadSlot",
  status: 200,
  request_id: "r1",
  encoding: "gzip",
  token: 1,
  token_age_s: 10,
  expired: false,
  records: 10,
  refused: 0,
  codes: {},
  lints: [],
  times: null,
};
const FACTS: UploadFacts = {
  limits: UPLOAD_LIMITS,
  since: "2026-11-23T03:00:00.000Z",
  until: "2026-11-23T05:00:00.000Z",
  recorded: true,
  calls: Array.from({ length: 5 }, (_, index) => ({ ...CALL, request_id: `r${index}` })),
  dropped: 0,
  bookings: [RIGHT],
  problem: null,
};

function judged(uploads: UploadFacts | undefined): readonly CaseResult[] {
  const cases = Object.fromEntries(
    WATCHED.map(({ id }) => [id, { state: { kind: "ran" as const }, patients: [], slots: [] }]),
  );
  return judge(WATCHED, [], { ...factsOf(), cases, ...(uploads ? { uploads } : {}) });
}

const booked = (changes: Partial<WatchedBooking>): UploadFacts => ({ ...FACTS, bookings: [{ ...RIGHT, ...changes }] });
const called = (...calls: readonly Partial<CallFact>[]): UploadFacts => ({
  ...FACTS,
  calls: calls.map((one) => ({ ...CALL, ...one })),
});
const many = (count: number, change: (index: number) => Partial<CallFact>): UploadFacts =>
  called(...Array.from({ length: count }, (_, index) => change(index)));

const SITUATIONS: Readonly<Record<string, UploadFacts | undefined>> = {
  "all is right": FACTS,
  "seen by polling": booked({ how: "polling" }),
  "nothing observed": undefined,
  "the gateway records no calls": { ...FACTS, recorded: false, calls: [] },
  "the gateway failed": { ...FACTS, calls: [], bookings: [], problem: "HTTP 500" },
  "nothing happened": { ...FACTS, calls: [], bookings: [] },
  "nothing happened, nothing recorded": { ...FACTS, recorded: false, calls: [], bookings: [] },
  "shown at the limit": booked({
    slots: [at(shown_ms, "RECORDED", "slot")],
    books: [at(shown_ms, "5000")],
    cancelled: null,
  }),
  "shown within the margin": booked({
    slots: [at(shown_ms + 1, "RECORDED", "slot")],
    books: [at(shown_ms + margin_ms, "5000")],
    cancelled: null,
  }),
  "shown too late": booked({
    slots: [at(shown_ms + margin_ms + 1, "RECORDED", "slot")],
    books: [at(40_000, "5000")],
    cancelled: null,
  }),
  "never shown": booked({ slots: [], books: [], cancelled: null }),
  "never shown, looked at too shortly": booked({
    slots: [],
    books: [],
    cancelled: null,
    looked_ms: shown_ms + margin_ms - 1,
  }),
  "never shown, looked at for just long enough": booked({
    slots: [],
    books: [],
    cancelled: null,
    looked_ms: shown_ms + margin_ms,
  }),
  "under another id": booked({ books: [at(1_000, "5000", "other")] }),
  "cancelled as 5040": booked({ books: [at(1_000, "5000"), at(11_000, "5040")] }),
  "cancelled by deleting": booked({ books: [at(1_000, "5000"), at(11_000, "deleted")] }),
  "cancelled too late": booked({
    slots: [at(1_000, "RECORDED", "slot"), at(46_000, "AVAILABLE", "slot")],
    books: [at(1_000, "5000"), at(46_000, "5010")],
  }),
  "never cancelled in the Витрина": booked({ slots: [at(1_000, "RECORDED", "slot")], books: [at(1_000, "5000")] }),
  "another booking of the cases, never shown": {
    ...FACTS,
    bookings: [{ ...RIGHT, held: false, slots: [], books: [] }],
  },
  "uploads without gzip": many(5, (index) => ({ encoding: index < 2 ? null : "gzip" })),
  "a token for every upload": many(4, (index) => ({ token: index })),
  "a token for every other upload": many(4, (index) => ({ token: Math.floor(index / 2) })),
  "too few uploads to speak of tokens": many(3, (index) => ({ token: index })),
  "an expired token, then a new one": called(
    { expired: true, status: 401 },
    { operation: "authorize", token: null },
    { token: 2 },
  ),
  "an expired token, again and again": many(8, () => ({ expired: true, status: 401 })),
  "an expired token, and silence": called({}, { expired: true, status: 401 }),
  "records that are refused": many(5, () => ({ refused: 10, codes: { "SBX-101": 10 }, status: 422 })),
  "records that are refused in part": many(5, () => ({ refused: 3, codes: { "SBX-101": 3 }, status: 400 })),
  "remarks on the spelling": many(5, () => ({ lints: ["unknown-field", "guid-case"] })),
  "one record a call": many(30, (index) => ({
    records: 1,
    request_id: `r${index}`,
    at: `2026-11-23T04:00:${String(index).padStart(2, "0")}.000Z`,
  })),
  "calls that failed": many(5, () => ({ status: 500, records: null, refused: null })),
  "calls that nobody knows": many(5, () => ({ operation: null, status: 404, records: null })),
  "older calls left out": { ...FACTS, dropped: 7 },
  "only reads": many(5, () => ({ operation: "getSlot", records: null, refused: null })),
  "times without an offset": many(5, () => ({ times: "local" })),
  "times with an offset": many(5, () => ({ times: "offset" })),
  "times of both kinds, call by call": many(5, (index) => ({ times: index % 2 === 0 ? "local" : "offset" })),
  "times of both kinds in one call": many(5, () => ({ times: "mixed" })),
  "times that are remarked on": many(5, () => ({ lints: ["E-09"] })),
};

it("what the МИС uploads is judged as it always was", async () => {
  const before = new Set<string>();
  const lines = Object.entries(SITUATIONS).flatMap(([name, uploads]) => [
    `## ${name}`,
    ...judged(uploads).flatMap(({ checks }) =>
      checks.map(({ id, verdict, message, hint, evidence }) => {
        const { exchange, expected, actual } = evidence;
        const head = `${verdict} ${id}: ${exchange ?? "·"} | ${expected ?? "·"} | ${actual ?? "·"}`;
        const words = [message.ru, message.en, ...(hint ? [hint.ru, hint.en] : [])]
          .map((line) => `  ${line}`)
          .join("\n");
        if (before.has(words)) return head;
        before.add(words);
        return `${head}\n${words}`;
      }),
    ),
  ]);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/uploads.txt");
});
