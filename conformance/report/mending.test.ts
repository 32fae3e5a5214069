import { describe, expect, it } from "vitest";
import type { CaseResult, CheckResult } from "../model/case.ts";
import { text } from "../model/text.ts";
import { exchangeOf } from "../testing/exchange.ts";
import { mendings, type Judged } from "./mending.ts";

function checkOf(changes: Partial<CheckResult>): CheckResult {
  return {
    id: "a.check",
    title: text("Проверка", changes.id ?? "a check"),
    verdict: "fail",
    requirements: ["ERR-14"],
    erratum: null,
    message: text("сообщение", `message of ${changes.id ?? "a check"}`),
    hint: null,
    evidence: { exchange: "001" },
    ...changes,
  };
}

/** «Expected the one, came the other», of a booking. */
function refusal(id: string, expected: string, actual: string, changes: Partial<CheckResult> = {}): CheckResult {
  return checkOf({ id, evidence: { exchange: "001", pointer: "/status/status_code", expected, actual }, ...changes });
}

function judged(rows: Readonly<Record<string, readonly CheckResult[]>>, changes: Partial<Judged> = {}): Judged {
  const cases = Object.entries(rows).map(([id, checks]): CaseResult => ({
    id,
    title: text(id, id),
    story: text("", ""),
    verdict: "fail",
    level: "MUST",
    requirements: [],
    checks,
  }));
  return { cases, exchanges: [exchangeOf({}, 1), exchangeOf({ operation: "cancel" }, 2)], ...changes };
}

describe("one cause, one card", () => {
  it("the same wrong code for the same expected one, whichever case asked, as failure or as remark", () => {
    const cards = mendings(
      judged({
        "age.child": [refusal("age.child.refused", "14", "0")],
        "age.adult": [refusal("age.adult.refused", "14", "0", { verdict: "warn" })],
        "doctor.same": [refusal("doctor.same.refused", "13", "0")],
      }),
      ["fail", "warn"],
    );
    expect(cards.map(({ cases }) => cases)).toEqual([["age.child", "age.adult"], ["doctor.same"]]);
    expect(cards[0]?.verdict).toBe("fail");
  });

  it("not of another operation", () => {
    const cancel = refusal("cancel.x", "14", "0", {
      evidence: { exchange: "002", pointer: "/status/status_code", expected: "14", actual: "0" },
    });
    expect(mendings(judged({ a: [refusal("a.x", "14", "0")], b: [cancel] }), ["fail"])).toHaveLength(2);
  });

  it("what a sequence and a race find of it as well is the same card, told by the single request", () => {
    const cards = mendings(
      judged({
        "race.one-slot": [checkOf({ id: "race.linearizable", requirements: ["ERR-0", "ERR-11"] })],
        "sequence.book-and-cancel": [checkOf({ id: "sequence.follows", requirements: ["ERR-11"] })],
        "book.slot-taken": [refusal("book.slot-taken.refused", "11", "0", { requirements: ["ERR-11"] })],
      }),
      ["fail"],
    );
    expect(cards.map(({ title, cases }) => [title.en, cases.length])).toEqual([["book.slot-taken.refused", 3]]);
  });

  it("a race alone is a card of its own, also beside another mistake", () => {
    const race = checkOf({ id: "race.linearizable", requirements: ["ERR-11"] });
    expect(mendings(judged({ "race.one-slot": [race], a: [refusal("a.x", "14", "0")] }), ["fail"])).toHaveLength(2);
  });

  it("a check that takes any of several codes says the same as one that wants the very code of the rule", () => {
    const rows = { a: [refusal("a.x", "11", "0")], b: [refusal("b.x", "11, 12, 13", "0")] };
    expect(mendings(judged(rows), ["fail"])).toHaveLength(1);
    const elsewhere = { a: [refusal("a.x", "11", "0")], b: [refusal("b.x", "12, 13", "0")] };
    expect(mendings(judged(elsewhere), ["fail"])).toHaveLength(2);
  });

  it("a cause seen across exchanges explains all that it was found to explain", () => {
    const rows = { a: [refusal("a.x", "11", "18")], b: [refusal("b.x", "14", "18")] };
    expect(mendings(judged(rows), ["fail"])).toHaveLength(2);
    const cause = {
      id: "constant-code",
      message: text("", ""),
      exchanges: ["001"],
      evidence: "",
      checks: ["a.x", "b.x"],
    };
    expect(mendings(judged(rows, { causes: [cause] }), ["fail"])).toHaveLength(1);
  });

  it("a field that is missing because its key is misspelt is no other mistake", () => {
    const key = checkOf({
      id: "answer.keys",
      evidence: { exchange: "001", pointer: "/visit_tіme", expected: "visit_time", actual: "visit_tіme" },
    });
    const field = checkOf({ id: "booking.visit-time", evidence: { exchange: "001", pointer: "/visit_time" } });
    const other = checkOf({ id: "booking.slot-id", evidence: { exchange: "001", pointer: "/slot_id" } });
    expect(mendings(judged({ a: [key], b: [field, other] }), ["fail"]).map(({ checks }) => checks)).toEqual([
      ["answer.keys", "booking.visit-time"],
      ["booking.slot-id"],
    ]);
  });

  it("what is found in an answer that cannot be read anyway is the same card, what another answer shows is not", () => {
    const status = (exchange: string): CheckResult =>
      checkOf({ id: "answer.http-status", evidence: { exchange, actual: "HTTP 500" } });
    const body = checkOf({ id: "answer.json", evidence: { exchange: "001" } });
    const elsewhere = checkOf({ id: "booking.slot-id", evidence: { exchange: "002", pointer: "/slot_id" } });
    const broken = checkOf({ id: "malformed.x", evidence: { exchange: "003", actual: "HTTP 500, status_code —" } });
    const cards = mendings(judged({ a: [status("001"), body], b: [elsewhere], c: [broken] }), ["fail"]);
    expect(cards.map(({ checks }) => checks)).toEqual([
      ["answer.http-status", "answer.json", "malformed.x"],
      ["booking.slot-id"],
    ]);
  });

  it("a key of another field, a late answer or a remark on the body hides no mistake in what the answer says", () => {
    const mistake = refusal("age.child.refused", "14", "0");
    for (const id of ["answer.keys", "answer.in-time", "answer.status-key", "answer.json"]) {
      const wire = checkOf({
        id,
        verdict: id === "answer.keys" ? "fail" : "warn",
        evidence: { exchange: "001", pointer: "/x", expected: "y" },
      });
      expect(mendings(judged({ a: [wire], b: [mistake] }), ["fail", "warn"]), id).toHaveLength(2);
    }
  });

  it("a naming policy of the serialiser is one mistake, whatever the field", () => {
    const absent = (field: string, actual: string): CheckResult =>
      checkOf({ id: `booking.${field}`, evidence: { exchange: "001", pointer: `/${field}`, actual } });
    const cards = mendings(
      judged({ a: [absent("book_ext_id", "bookExtId"), absent("slot_id", "slotId"), absent("visit_time", "—")] }),
      ["fail"],
    );
    expect(cards.map(({ checks }) => checks.length)).toEqual([2, 1]);
  });

  it("late answers and answers that never came in the time of a late one", () => {
    const late = checkOf({ id: "answer.in-time", evidence: { exchange: "001", actual: "11000 ms" } });
    const never = checkOf({ id: "answer.received", evidence: { exchange: "002", actual: "timeout: overdue" } });
    expect(mendings(judged({ a: [late], b: [never] }), ["fail"])).toHaveLength(1);
  });

  it("no cause is guessed of what could not be checked while something is broken", () => {
    const open = checkOf({ id: "x", verdict: "untestable", message: text("нет", "no"), evidence: { exchange: "001" } });
    const cause = { id: "bom", message: text("", ""), exchanges: ["001"], evidence: "", checks: ["x"] };
    const told = (rows: Parameters<typeof judged>[0]) =>
      mendings(judged(rows, { causes: [cause] }), ["untestable"])[0]?.causes;
    expect(told({ c: [open] })).toEqual([cause]);
    expect(told({ a: [refusal("a.x", "11", "0")], c: [open] })).toEqual([]);
  });

  it("the first is the one whose mending lets most cases be checked", () => {
    const open = (exchange: string): CheckResult =>
      checkOf({ id: "x", verdict: "untestable", message: text("нет", "no"), evidence: { exchange } });
    const cards = mendings(
      judged({
        a: [refusal("a.x", "11", "0")],
        b: [checkOf({ id: "answer.json", evidence: { exchange: "002" } })],
        c: [open("002")],
        d: [open("002")],
      }),
      ["fail", "untestable"],
    );
    expect(cards.map(({ title, frees }) => [title.en, frees])).toEqual([
      ["answer.json", ["c", "d"]],
      ["a.x", []],
      ["x", []],
    ]);
  });
});
