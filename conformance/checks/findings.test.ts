import { expect, it } from "vitest";
import type { Check } from "../model/case.ts";
import { text } from "../model/text.ts";
import { findings, type Draft } from "../testing/exchange.ts";
import { findingLines } from "../testing/golden.ts";
import { slotOf } from "../testing/records.ts";
import { ALWAYS } from "./always.ts";
import { cancelFields } from "./cancelFields.ts";
import { distinctIds } from "./distinctIds.ts";
import { malformedRefused } from "./malformed.ts";
import { accepted, given, refused, type Refusal } from "./outcome.ts";

/**
 * What a developer of a МИС reads is the work of the suite. The golden files hold every finding whole, in both languages, with
 * its evidence and its requirements, so that none changes unseen; whoever means to change one updates the file (`vitest -u`).
 */
const SLOT = slotOf(1);
const ID = "00000000-0000-0001-0000-000001017307";
const GOOD = {
  book_ext_id: ID,
  slot_id: SLOT.id,
  visit_time: `${SLOT.visit_time}+05:00`,
  duration: "15",
  service_id: null,
  status: { status_code: 0, status_message: "Вы записаны" },
};
const REFUSED = { status: { status_code: 11, status_message: "занято" } };
const { book_ext_id: _id, ...WITHOUT_ID } = GOOD;
const { duration: _duration, ...WITHOUT_DURATION } = GOOD;
const html = { "content-type": "text/html" };

function headOf({ id, title, requirements, erratum }: Check): string {
  return `## ${id}: ${title.ru} / ${title.en} [${requirements.join(", ")}] ${erratum ?? ""}`;
}

/** What was said before in the same words is not said again. */
function told(check: Check, cases: readonly (readonly [name: string, ...drafts: Draft[]])[]): string[] {
  const before = new Set<string>();
  return cases.flatMap(([name, ...drafts]) => {
    const found = findings(check, ...drafts).map((one) => findingLines(one).join("\n"));
    return found.map((one, index) => {
      if (before.has(one)) return `# ${name}: ${String(index)} as above, ${one.split("\n")[0] ?? ""}`;
      before.add(one);
      return `# ${name}\n${one}`;
    });
  });
}

const ANSWERS: Readonly<Record<string, Draft>> = {
  "a booking": { body: GOOD },
  "a refusal": { body: REFUSED },
  "a refusal of a cancel": { operation: "cancel", body: { status: { status_code: 18, status_message: "нет" } } },
  "cancelled before": { operation: "cancel", body: { status: { status_code: 1, status_message: "была" } } },
  "a probe": { operation: "probe", status: 200, body: "" },
  "a dead probe": { operation: "probe", failure: "refused" },
  slow: { body: REFUSED, latency: 7_001 },
  "as good as late": { body: REFUSED, latency: 10_250 },
  late: { body: REFUSED, latency: 10_251 },
  "never answered": { failure: "timeout", latency: 12_345 },
  "a cancel never answered": { operation: "cancel", failure: "timeout", latency: 12_000 },
  "no such name": { failure: "dns" },
  "refused connection": { failure: "refused" },
  unreachable: { failure: "unreachable" },
  "no TLS": { failure: "tls" },
  "cut off": { failure: "reset" },
  "not HTTP": { failure: "not_http" },
  "half an answer": { failure: "body_cut" },
  "too much of an answer": { failure: "body_too_large" },
  "HTTP 201": { status: 201, body: GOOD },
  "HTTP 299": { status: 299, body: REFUSED },
  "HTTP 300": { status: 300, body: REFUSED },
  "HTTP 400 with a refusal": { status: 400, body: REFUSED },
  "HTTP 499 with a refusal": { status: 499, body: REFUSED },
  "HTTP 404 with a page": { status: 404, headers: html, body: "<!DOCTYPE html><p>404</p>" },
  "HTTP 409 with code 0": { status: 409, body: GOOD },
  "HTTP 409 with a foreign code": { status: 409, body: { status: { status_code: 99 } } },
  "HTTP 500 of a cancel": { operation: "cancel", status: 500, body: { status: { status_code: 1 } } },
  "an empty body": { body: "" },
  "no JSON": { body: "{" },
  "a list": { body: "[]" },
  XML: { headers: { "content-type": "text/xml" }, body: '  <?xml version="1.0"?><a/>' },
  gzip: { bytes: Buffer.from([0x1f, 0x8b, 8, 0]) },
  "windows-1251": { bytes: Buffer.from([0x22, 0xcf, 0xf0, 0x22]) },
  BOM: { bytes: Buffer.from(`\ufeff${JSON.stringify(REFUSED)}`) },
  "no content type": { headers: {}, body: REFUSED },
  "text/html": { headers: html, body: REFUSED },
  "a JSON of its own kind": { headers: { "content-type": "application/problem+json" }, body: REFUSED },
  "a Cyrillic letter in status_code": { body: { status: { status_сode: 11, status_message: "занято" } } },
  "a Cyrillic letter in a cancel": {
    operation: "cancel",
    body: { status: { status_сode: 18, status_message: "нет" } },
  },
  "a Cyrillic letter in book_ext_id": { body: { ...WITHOUT_ID, bоok_ext_id: ID } },
  "a Cyrillic letter beside the right key": {
    body: { status: { status_сode: 11, status_code: 11, status_message: "з" } },
  },
  "an escaped Cyrillic letter": { body: String.raw`{"status":{"status_\u0441ode":11}}` },
  "a key of its own": { body: { ...GOOD, очередь: 1 } },
  "a key twice": { body: '{"status":{"status_code":0,"status_code":11}}' },
  "no status": { body: { ...GOOD, status: undefined } },
  "status is no object": { body: { status: "0" } },
  "a misspelt code": { body: { status: { code: 11, status_message: "занято" } } },
  "a flat status": { body: { status_code: 11, status_message: "занято" } },
  camelCase: { body: { status: { statusCode: 11, statusMessage: "занято" } } },
  "camelCase of a cancel": { operation: "cancel", body: { status: { statusCode: 18, statusMessage: "нет" } } },
  "a code as text": { body: { status: { status_code: "11", status_message: "занято" } } },
  "a code as words": { body: { status: { status_code: "taken", status_message: "занято" } } },
  "a code with a fraction": { body: { status: { status_code: 11.5, status_message: "занято" } } },
  "a code of no table": { body: { status: { status_code: 16, status_message: "занято" } } },
  "a code of the other table": { operation: "cancel", body: { status: { status_code: 11, status_message: "занято" } } },
  "no message": { body: { status: { status_code: 11 } } },
  "an empty message": { body: { status: { status_code: 11, status_message: "  " } } },
  "a message that is a number": { body: { status: { status_code: 11, status_message: 5 } } },
  "a refusal with an id": { body: { ...REFUSED, book_ext_id: ID } },
  "a refusal with a null id": { body: { ...REFUSED, book_ext_id: null } },
  "no id": { body: WITHOUT_ID },
  "an id in camelCase": { body: { ...WITHOUT_ID, bookExtId: ID } },
  "an id in upper case": { body: { ...GOOD, book_ext_id: "597BC82E-88A5-4BE5-8BD2-51A54312DBEF" } },
  "an id that is a number": { body: { ...GOOD, book_ext_id: 17 } },
  "another slot": { body: { ...GOOD, slot_id: slotOf(2).id } },
  "a slot that the suite does not know": { request: { slot_id: ID }, body: { ...GOOD, slot_id: ID } },
  "UTC without saying so": { body: { ...GOOD, visit_time: "2026-11-24T04:15:00" } },
  "Z after local time": { body: { ...GOOD, visit_time: "2026-11-24T09:15:00Z" } },
  "another time": { body: { ...GOOD, visit_time: "2026-11-24T10:15:00" } },
  "no time": { body: { ...GOOD, visit_time: "24.11.2026" } },
  "no duration": { body: WITHOUT_DURATION },
  "another duration": { body: { ...GOOD, duration: "40" } },
  "another duration, as a number": { body: { ...GOOD, duration: 40 } },
  "a duration as a number": { body: { ...GOOD, duration: 15 } },
  "a duration with a unit": { body: { ...GOOD, duration: "15 мин" } },
  "optional fields that are numbers": { body: { ...GOOD, area_id: 1, queue_number: 7, organization_id: {} } },
  "an answer too long to show": { body: { ...GOOD, slot_id: "x".repeat(200) } },
  "a broken request": { malformed: true, status: 500, body: "boom" },
};

it("every answer", async () => {
  const answers = Object.entries(ANSWERS);
  const lines = ALWAYS.flatMap((check) => [headOf(check), ...told(check, answers)]);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/answers.txt");
});

const REFUSAL: Refusal = {
  id: "x.refused",
  title: text("отказ", "refusal"),
  requirements: ["ERR-11"],
  step: "second",
  expected: [14, 11],
  tolerated: [15],
  erratum: "E-05",
  made: text("Записано.", "Made."),
  given: ["first"],
  twin: "twin",
  settle: "settle",
};
const [ONE, OTHER, THIRD] = [slotOf(1).id, slotOf(2).id, slotOf(3).id];
const answer = (step: string, code: unknown, slot_id: string = ONE, patient_id = "p"): Draft => ({
  step,
  body: { status: { status_code: code } },
  request: { slot_id, patient_id },
});
const FIRST = answer("first", 0, OTHER);
const TWIN = answer("twin", 0, OTHER);
const { settle: _settle, ...UNSETTLED } = REFUSAL;
const { erratum: _erratum, tolerated: _tolerated, ...STALE } = { ...UNSETTLED, stale: true as const };

const cancelOf = (body: unknown): Draft => ({
  operation: "cancel",
  step: "cancel",
  body,
  request: { book_ext_id: ID },
});
const BOOKED: Draft = { body: GOOD };
const SHORT = { book_ext_id: ID, status: { status_code: 0 } };
const FULL = { ...GOOD, status: { status_code: 0 } };
const must = accepted("a", "book", text("должна пройти", "must pass"), ["ERR-0"], { tolerated: [14], erratum: "E-03" });
const ground = given("book", text("основа", "ground"), ["ERR-0"]);
const two = distinctIds("one", "other");
const wrong = malformedRefused("m", "wrong", text("не по контракту", "malformed"), ["ERR-18"]);
const malformed = (more: Partial<Draft>): Draft => ({ step: "wrong", malformed: true, ...more });

const OUTCOMES: readonly (readonly [name: string, check: Check, ...drafts: Draft[]])[] = [
  ["expected", refused(REFUSAL), FIRST, answer("second", 14), TWIN],
  ["expected, the other code", refused(REFUSAL), FIRST, answer("second", 11), TWIN],
  ["tolerated", refused(REFUSAL), FIRST, answer("second", 15), TWIN],
  ["not expected, settled", refused(REFUSAL), FIRST, answer("second", 12), TWIN, answer("settle", 0)],
  ["not expected, not settled", refused(REFUSAL), FIRST, answer("second", 12), TWIN, answer("settle", 12)],
  ["a code with three reasons", refused(REFUSAL), FIRST, answer("second", 18), TWIN, answer("settle", 0)],
  ["made", refused(REFUSAL), FIRST, answer("second", 0), TWIN],
  ["made without a twin", refused(REFUSAL), FIRST, answer("second", 0)],
  ["twin refused", refused(REFUSAL), FIRST, answer("second", 14), answer("twin", 17)],
  ["twin never sent", refused(REFUSAL), FIRST, answer("second", 14)],
  ["ground refused", refused(REFUSAL), answer("first", 18), answer("second", 14), TWIN],
  ["ground never sent", refused(REFUSAL), answer("second", 14), TWIN],
  ["unreadable", refused(REFUSAL), FIRST, answer("second", "14"), TWIN],
  ["a code of no table", refused(REFUSAL), FIRST, answer("second", 16), TWIN],
  ["never reached", refused(REFUSAL), FIRST],
  ["own reason, one slot", refused(UNSETTLED), FIRST, answer("second", 18), TWIN],
  ["no own reason, two slots", refused(UNSETTLED), FIRST, answer("second", 18), answer("second", 18, THIRD), TWIN],
  ["made of a status that may be old", refused(STALE), FIRST, answer("second", 0), TWIN],
  ["made on two slots", refused(STALE), FIRST, answer("second", 0), answer("second", 0, THIRD), TWIN],
  ["accepted", must, answer("book", 0)],
  ["accepted over HTTP 500", must, { ...answer("book", 0), status: 500 }],
  ["refused, tolerated", must, answer("book", 14)],
  ["refused, on an unknown slot", must, answer("book", 11, ID)],
  ["refused a cancel", must, { ...cancelOf({ status: { status_code: 1 } }), step: "book" }],
  ["no code", must, answer("book", null)],
  ["nothing sent", must],
  ["ground", ground, answer("book", 0)],
  ["ground that was refused", ground, answer("book", 13)],
  ["two ids", two, { ...BOOKED, step: "one" }, { step: "other", body: { ...GOOD, book_ext_id: OTHER } }],
  ["one id twice", two, { ...BOOKED, step: "one" }, { ...BOOKED, step: "other" }],
  ["the second refused", two, { ...BOOKED, step: "one" }, { step: "other", body: REFUSED }],
  ["the first refused", two, { step: "one", body: REFUSED }, { ...BOOKED, step: "other" }],
  ["one booking alone", two, { ...BOOKED, step: "one" }],
  ["the other booking alone", two, { ...BOOKED, step: "other" }],
  ["no booking", two],
  ["the first without an id", two, { step: "one", body: WITHOUT_ID }, { ...BOOKED, step: "other" }],
  ["the second without an id", two, { ...BOOKED, step: "one" }, { step: "other", body: WITHOUT_ID }],
  ...cancelFields("cancel").flatMap((check): [string, Check, ...Draft[]][] => [
    ["a short answer", check, BOOKED, cancelOf(SHORT)],
    ["a full answer", check, BOOKED, cancelOf(FULL)],
    ["another record", check, BOOKED, cancelOf({ ...FULL, book_ext_id: OTHER, slot_id: OTHER, duration: "40" })],
    ["UTC", check, BOOKED, cancelOf({ ...FULL, visit_time: "2026-11-24T04:15:00" })],
    ["no id", check, BOOKED, cancelOf({ status: { status_code: 0 } })],
    ["a misspelt id", check, BOOKED, cancelOf({ bookExtId: ID, status: { status_code: 0 } })],
    ["a refused cancel", check, BOOKED, cancelOf({ status: { status_code: 18 } })],
    ["no booking known", check, cancelOf({ ...FULL, visit_time: null })],
    ["never sent", check, BOOKED],
  ]),
  ["200 with 18", wrong, malformed({ body: { status: { status_code: 18 } } })],
  ["299 with 18", wrong, malformed({ status: 299, body: { status: { status_code: 18 } } })],
  ["300 with 18", wrong, malformed({ status: 300, body: { status: { status_code: 18 } } })],
  ["400 with 18", wrong, malformed({ status: 400, body: { status: { status_code: 18 } } })],
  ["a bare 400", wrong, malformed({ status: 400, body: "" })],
  ["a bare 302", wrong, malformed({ status: 302, body: "" })],
  ["200 without a code", wrong, malformed({ body: {} })],
  ["taken", wrong, malformed({ body: { status: { status_code: 0 } } })],
  ["taken over 500", wrong, malformed({ status: 500, body: { status: { status_code: 0 } } })],
  ["500", wrong, malformed({ status: 500, body: { status: { status_code: 18 } } })],
  ["a code of its own", wrong, malformed({ body: { status: { status_code: 400 } } })],
  ["silence", wrong, malformed({ failure: "timeout" })],
  ["a malformed request never sent", wrong],
];

it("outcomes, cancels and malformed requests", async () => {
  const lines = OUTCOMES.flatMap(([name, check, ...drafts]) => [headOf(check), ...told(check, [[name, ...drafts]])]);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/outcomes.txt");
});
