import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { exchangeOf, factsOf, type Draft } from "../testing/exchange.ts";
import { slotOf } from "../testing/records.ts";
import { reportOf } from "../testing/reports.ts";
import { HINTS } from "./catalog.ts";
import { causesOf } from "./causes.ts";
import { seenOf } from "./hint.ts";

const RIGHT = {
  book_ext_id: "00000000-0000-0001-0000-000001017307",
  slot_id: slotOf(1).id,
  visit_time: slotOf(1).visit_time,
  duration: "15",
  status: { status_code: 0, status_message: "Вы записаны" },
};
const json = JSON.stringify(RIGHT);
const with1251 = Buffer.from([...Buffer.from('{"m":"'), 0xe7, 0xe0, 0xed, 0xff, 0xf2, ...Buffer.from('"}')]);
const cut = Buffer.from(json).subarray(0, json.length);
const SLOW: Draft[] = [{ latency: 9000 }, ...[1, 2, 3, 4].map(() => ({ latency: 20 }))].map((draft) => ({
  body: RIGHT,
  ...draft,
}));

/** Of one case, every second of them: booked, cancelled, and the slot is taken all the same. */
const OTHER: Draft = { body: { ...RIGHT, book_ext_id: "x" }, request: { slot_id: slotOf(2).id } };
const DEAD_CANCEL: Draft[] = [
  { body: RIGHT },
  OTHER,
  {
    operation: "cancel",
    body: { book_ext_id: RIGHT.book_ext_id, status: { status_code: 0 } },
    request: { book_ext_id: RIGHT.book_ext_id },
  },
  OTHER,
  { body: { status: { status_code: 11 } } },
];

/** One row a hint: the answers that show it, and words of the message or the evidence that a reader needs. */
const ROWS: readonly (readonly [string, readonly Draft[], RegExp])[] = [
  [
    "markup",
    [{ body: "<!doctype html><title>502 Bad Gateway</title>", status: 502, headers: { server: "nginx" } }],
    /nginx.*502 Bad Gateway/,
  ],
  ["markup", [{ body: '<?xml version="1.0"?><soap:Envelope/>' }], /SOAP/],
  ["wants-login", [{ body: "", status: 401, headers: { "www-authenticate": "Basic" } }], /Basic/],
  ["probe-refused", [{ operation: "probe", body: "", status: 405 }], /405.*POST/],
  ["wrong-path", [{ body: "", status: 404 }], /\/booking\/book/],
  ["wrong-path", [{ body: "", status: 405 }], /405.*\/booking\/book/],
  ["wrong-path", [{ operation: "cancel", body: "", status: 405 }], /базовый путь/],
  ["wrong-path", [{ body: "", status: 301, headers: {} }], /—/],
  ["wrong-path", [{ body: "", status: 302, headers: { location: "/login" } }], /\/login/],
  ["media-type", [{ body: "", status: 415 }], /415/],
  [
    "framework-error",
    [{ status: 500, body: { timestamp: "t", status: 500, error: "Internal", path: "/booking/book" } }],
    /Spring/,
  ],
  ["framework-error", [{ status: 404, body: "Cannot POST /booking/book" }], /Express/],
  ["refusal-as-http-error", [{ status: 409, body: { status: { status_code: 11 } } }], /409.*11|11.*409/],
  ["gzip", [{ bytes: gzipSync(json) }], /1f 8b/],
  ["utf-16", [{ bytes: Buffer.from(json, "utf16le") }], /UTF-16/],
  ["windows-1251", [{ bytes: with1251 }], /«занят/],
  ["bom", [{ bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json)]) }], /EF BB BF/],
  ["cut-short", [{ bytes: cut, headers: { "content-length": String(cut.length) } }], /байтах/],
  ["loose-json", [{ body: "{'status': {'status_code': 0}}" }], /одинарных/],
  ["loose-json", [{ body: '{"status": None}' }], /None/],
  ["double-encoded", [{ body: JSON.stringify(json) }], /дважды/],
  ["double-encoded", [{ body: { ...RIGHT, status: '{"status_code":0}' } }], /дважды/],
  ["array-wrapper", [{ body: [RIGHT] }], /массив/],
  ["envelope", [{ body: { result: RIGHT } }], /«result»/],
  ["flat-status", [{ body: { status_code: 0, book_ext_id: "x" } }], /верхнем уровне/],
  ["flat-status", [{ body: { status: 0 } }], /0/],
  ["look-alike", [{ body: { status: { status_сode: 0 } } }], /U\+0441/],
  ["camel-case", [{ body: { bookExtId: "x", status: { statusCode: 0 } } }], /bookExtId, statusCode/],
  ["code-as-text", [{ body: { status: { status_code: "11" } } }], /"11".*11/],
  ["guid-form", [{ body: { ...RIGHT, slot_id: RIGHT.slot_id.toUpperCase() } }], /верхнем регистре/],
  ["guid-form", [{ body: { ...RIGHT, book_ext_id: `{${RIGHT.book_ext_id}}` } }], /скобки/],
  ["guid-form", [{ body: { ...RIGHT, book_ext_id: 1017307 } }], /номер из базы/],
  ["borrowed-id", [{ body: { ...RIGHT, book_ext_id: RIGHT.slot_id } }], /slot_id/],
  ["zone-shift", [{ body: { ...RIGHT, visit_time: "2026-11-24T04:15:00" } }], /UTC/],
  ["zone-shift", [{ body: { ...RIGHT, visit_time: "2026-11-24T14:15:00" } }], /дважды/],
  ["zone-shift", [{ body: { ...RIGHT, visit_time: "2026-11-24T07:15:00" } }], /московское/],
  ["zone-shift", [{ body: { ...RIGHT, visit_time: "2026-11-25T09:15:00" } }], /день/],
  ["time-form", [{ body: { ...RIGHT, visit_time: "24.11.2026 09:15" } }], /ДД\.ММ\.ГГГГ/],
  ["time-form", [{ body: { ...RIGHT, visit_time: 1795493700000 } }], /миллисекунды/],
  ["duration-unit", [{ body: { ...RIGHT, duration: "900" } }], /секунды/],
  ["duration-unit", [{ body: { ...RIGHT, duration: "PT15M" } }], /ISO 8601/],
  ["text-null", [{ body: { ...RIGHT, service_id: "null" } }], /service_id/],
  ["cold-start", SLOW, /9000/],
  [
    "request-shape",
    [
      {
        status: 400,
        body: { status: { status_code: 18 } },
        request: { patient_data_rrp: { lastname: "**", firstname: "**", gender: "1" } },
      },
      { body: RIGHT, request: { patient_data_rrp: { lastname: null, firstname: null, gender: "1" } } },
    ],
    /HTTP 400.*заполнено patient_data_rrp.lastname, patient_data_rrp.firstname;.*UTF-8/,
  ],
  ["cancel-without-effect", DEAD_CANCEL, /003.*005/],
  ["constant-id", [{ body: RIGHT }, { body: RIGHT, request: { slot_id: slotOf(2).id } }], /2 записям/],
  ["constant-code", [1, 2, 3, 4].map(() => ({ body: { status: { status_code: 18 } } })), /4/],
  [
    "constant-refusal",
    [{ body: RIGHT }, ...[1, 2, 3, 4].map(() => ({ body: { status: { status_code: 18 } } }))],
    /4 отказов.*18/,
  ],
];

function exchangesOf(drafts: readonly Draft[]): Exchange[] {
  return drafts.map((draft, index) => ({
    ...exchangeOf(draft, index + 1),
    case: index % 2 === 0 ? "book.success" : "book.slot-taken",
  }));
}

describe("a hint recognises its cause", () => {
  it.each(ROWS)("%s: %#", (id, drafts, words) => {
    const hint = HINTS.find((one) => one.id === id);
    const found = hint?.find(seenOf(exchangesOf(drafts), factsOf())) ?? [];
    expect(found.map((cause) => cause.id)).toContain(id);
    expect(`${found[0]?.message.ru ?? ""} ${found[0]?.evidence ?? ""}`).toMatch(words);
    expect(found[0]?.message.en).not.toMatch(/undefined/);
  });

  it("has a row for every hint", () => {
    expect(HINTS.map(({ id }) => id).filter((id) => !ROWS.some(([row]) => row === id))).toEqual([]);
  });

  it("sees nothing in a right answer", () => {
    const right = exchangesOf([
      { body: RIGHT },
      { operation: "cancel", body: { ...RIGHT, status: { status_code: 0 } } },
    ]);
    expect(HINTS.flatMap((hint) => hint.find(seenOf(right, factsOf()))).map(({ id }) => id)).toEqual([]);
  });
});

describe("no cause is seen where there is none", () => {
  const idsOf = (drafts: readonly Draft[]): string[] =>
    HINTS.flatMap((hint) => hint.find(seenOf(exchangesOf(drafts), factsOf()))).map(({ id }) => id);

  it("a slot that somebody else holds after the cancel is rightly taken", () => {
    const held = DEAD_CANCEL.toSpliced(1, 1, OTHER, { body: { ...RIGHT, book_ext_id: "y" } }, OTHER);
    expect(idsOf(held)).not.toContain("cancel-without-effect");
  });

  it("refusals of two codes, and requests that were broken on purpose, say nothing of a code for everything", () => {
    const refused = (status_code: number): Draft => ({ body: { status: { status_code } } });
    const broken: Draft = { ...refused(11), malformed: true };
    expect(idsOf([18, 18, 18, 18, 11].map(refused))).not.toContain("constant-refusal");
    expect(idsOf([broken, ...[18, 18, 18, 18].map(refused)])).toContain("constant-code");
  });

  it("requests that differ in nothing from the accepted ones tell nothing of their shape", () => {
    const refused: Draft = { status: 400, body: { status: { status_code: 18 } } };
    expect(idsOf([refused, { body: RIGHT }])).not.toContain("request-shape");
  });
});

/** Whatever came, and whatever was sent: a guess that throws would take the whole run with it. */
describe("no hint throws", () => {
  const odd: readonly unknown[] = [
    "",
    "null",
    "[]",
    "[1]",
    '"',
    '"x"',
    "{",
    "{}",
    "\u0000",
    [[]],
    { status: null },
    { status: [] },
    { status: { status_code: {} } },
    { book_ext_id: [], slot_id: {}, visit_time: {}, duration: [] },
    { visit_time: "x", duration: "x" },
  ];
  it.each(odd.map((body) => [JSON.stringify(body), body]))("at %s", (_name, body) => {
    const right = exchangeOf({ body });
    const broken = { ...right, request: { ...right.request, body: "{" } };
    const none = { ...right, request: { ...right.request, body: null } };
    for (const operation of ["probe", "book", "cancel"] as const)
      for (const exchange of [right, broken, none])
        for (const hint of HINTS)
          expect(() => hint.find(seenOf([{ ...exchange, operation }], factsOf()))).not.toThrow();
  });
});

describe("causes", () => {
  it("are told only where something was found", () => {
    const cases = [{ checks: [] }] as never;
    expect(causesOf(cases, [exchangeOf({ body: [RIGHT] })], factsOf())).toEqual([]);
  });

  it.each([
    ["array-wrapper", { body: [RIGHT] }, "answer.json"],
    ["envelope", { body: { data: RIGHT } }, "answer.status-key"],
    ["duration-unit", { body: { ...RIGHT, duration: "900" } }, "booking.duration"],
    ["zone-shift", { body: { ...RIGHT, visit_time: "2026-11-24T07:15:00" } }, "booking.visit-time"],
    ["wrong-path", { body: "", status: 404 }, "answer.http-status"],
  ])("%s stands beside the finding that it explains", (id, draft, check) => {
    const { causes = [] } = reportOf([exchangeOf(draft)]);
    expect(causes.find((cause) => cause.id === id)?.checks).toContain(check);
  });

  it("are not guessed at where the check knows the cause itself", () => {
    const utc = { ...RIGHT, visit_time: "2026-11-24T04:15:00" };
    const { causes = [], cases } = reportOf([exchangeOf({ body: utc })]);
    const told = cases.flatMap(({ checks }) => checks).find(({ id }: CheckResult) => id === "booking.visit-time");
    expect(told?.hint?.ru).toContain("UTC");
    expect(causes.map(({ id }) => id)).not.toContain("zone-shift");
  });

  it("never change a verdict", () => {
    const one = reportOf([exchangeOf({ body: [RIGHT] })]);
    expect(one.causes?.length).toBeGreaterThan(0);
    expect(one.cases.find(({ id }) => id === "book.success")?.verdict).toBe("fail");
  });
});
