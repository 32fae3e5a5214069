import { describe, expect, it } from "vitest";
import { text } from "../model/text.ts";
import { findings, type Draft } from "../testing/exchange.ts";
import { slotOf } from "../testing/records.ts";
import { accepted, given, refused, type Refusal } from "./outcome.ts";

const title = text("т", "t");
const REFUSAL: Refusal = {
  id: "x",
  title,
  requirements: ["ERR-11"],
  step: "second",
  expected: [11],
  tolerated: [15],
  made: text("сделано", "made"),
  given: ["first"],
  twin: "twin",
  settle: "settle",
};

const answer = (step: string, code: unknown, more: Partial<Draft> = {}): Draft => ({
  step,
  body: { status: { status_code: code } },
  ...more,
});
const verdict = (...drafts: Draft[]): string | undefined => findings(refused(REFUSAL), ...drafts)[0]?.verdict;

const first = answer("first", 0);
const twin = answer("twin", 0);

describe("a refusal proves something only beside a twin that was accepted", () => {
  it.each([
    ["the expected code beside an accepted twin", "pass", [first, answer("second", 11), twin]],
    ["a code the document supports somewhere", "warn", [first, answer("second", 15), twin]],
    ["another code", "fail", [first, answer("second", 12), twin]],
    [
      "another code, and accepted once the obstacle is gone",
      "fail",
      [first, answer("second", 12), twin, answer("settle", 0)],
    ],
    [
      "another code, and refused without the obstacle too",
      "ambiguous",
      [first, answer("second", 12), twin, answer("settle", 12)],
    ],
    ["success instead", "fail", [first, answer("second", 0), twin]],
    ["success instead, twin refused", "fail", [first, answer("second", 0), answer("twin", 18)]],
    ["the twin refused as well", "untestable", [first, answer("second", 11), answer("twin", 11)]],
    ["no twin", "untestable", [first, answer("second", 11)]],
    ["the ground not prepared", "untestable", [answer("first", 11), answer("second", 11), twin]],
    ["success, but the ground was not prepared", "untestable", [answer("first", 11), answer("second", 0), twin]],
    ["a code as text", "untestable", [first, answer("second", "11"), twin]],
    ["a code outside the table", "untestable", [first, answer("second", 16), twin]],
    ["HTML", "untestable", [first, { step: "second", body: "<html>" }, twin]],
    ["silence", "untestable", [first, { step: "second", failure: "timeout" }, twin]],
    ["a twin accepted over HTTP 500", "untestable", [first, answer("second", 11), answer("twin", 0, { status: 500 })]],
    ["a step never reached", "untestable", [first]],
  ] as const)("%s: %s", (_name, expected, drafts) => {
    expect(verdict(...drafts)).toBe(expected);
  });
});

describe("a step that must succeed", () => {
  const must = accepted("a", "book", title, ["ERR-0"]);
  const ground = given("book", title, ["ERR-0"]);

  it.each([
    [answer("book", 0), "pass", "pass"],
    [answer("book", 18), "fail", "untestable"],
    // One slot, one answer: others book there too.
    [answer("book", 11), "ambiguous", "untestable"],
    [answer("book", 13), "ambiguous", "untestable"],
    [answer("book", "0"), "untestable", "untestable"],
    [answer("book", 0, { status: 500 }), "untestable", "untestable"],
    [{ step: "book", body: { status: { status_сode: 0 } } }, "untestable", "untestable"],
  ] as const)("%j: %s, as a ground for others %s", (draft, asSubject, asGround) => {
    expect(findings(must, draft)[0]?.verdict).toBe(asSubject);
    expect(findings(ground, draft)[0]?.verdict).toBe(asGround);
  });
});

describe("a refusal of what must succeed, by its code", () => {
  const must = accepted("a", "book", title, ["ERR-0"]);
  const tolerant = accepted("a", "book", title, ["ERR-0"], { tolerated: [14] });

  /** The slot may have been taken (11) or annulled (15) since, the patient may have other records (12, 13); of the rest the suite has seen to it. */
  it.each([
    [11, "ambiguous"],
    [12, "ambiguous"],
    [13, "ambiguous"],
    [14, "fail"],
    [15, "ambiguous"],
    [17, "fail"],
    [18, "fail"],
  ] as const)("%s: %s", (code, expected) => {
    expect(findings(must, answer("book", code))[0]?.verdict).toBe(expected);
    // Two slots in a row: nobody has such a reason twice, but for a doctor whom the patient visits anyway.
    const two = [1, 2].map((number) =>
      answer("book", code, { request: { slot_id: slotOf(number).id, patient_id: "p" } }),
    );
    expect(findings(must, ...two)[0]?.verdict, "on two slots").toBe(code === 13 ? "ambiguous" : "fail");
  });

  it("is a warning where some passage of the document allows it", () => {
    expect(findings(tolerant, answer("book", 14))[0]?.verdict).toBe("warn");
    expect(findings(tolerant, answer("book", 18))[0]?.verdict).toBe("fail");
  });
});

describe("a reason of one's own", () => {
  const [ONE, OTHER] = [slotOf(1).id, slotOf(2).id];
  const sent = (step: string, code: number, slot_id: string, patient_id = "p"): Draft =>
    answer(step, code, { request: { slot_id, patient_id } });
  const verdictOf = (...drafts: Draft[]): string | undefined =>
    findings(refused({ ...REFUSAL, expected: [14], given: [], tolerated: [] }), ...drafts)[0]?.verdict;
  const letIn = sent("twin", 0, OTHER);

  it.each([
    ["taken, and nobody was let into that slot", "ambiguous", [sent("second", 11, ONE), letIn]],
    ["taken, but another patient was let in", "fail", [sent("second", 11, ONE), letIn, sent("later", 0, ONE, "q")]],
    ["taken, on two slots", "fail", [sent("second", 11, ONE), sent("second", 11, slotOf(3).id), letIn]],
    ["the same time, once", "ambiguous", [sent("second", 12, ONE), letIn]],
    ["the same time, on two slots", "fail", [sent("second", 12, ONE), sent("second", 12, slotOf(3).id), letIn]],
    ["the same doctor, who receives him another time", "fail", [sent("second", 13, ONE), letIn]],
    ["unknown, but let in elsewhere", "fail", [sent("second", 17, ONE), letIn]],
  ] as const)("%s: %s", (_name, expected, drafts) => {
    expect(verdictOf(...drafts)).toBe(expected);
  });

  it("of a status that may be old, one success proves nothing, two do", () => {
    const stale = refused({ ...REFUSAL, expected: [15], given: [], stale: true });
    expect(findings(stale, sent("second", 0, ONE), letIn)[0]?.verdict).toBe("ambiguous");
    expect(findings(stale, sent("second", 0, ONE), sent("second", 0, OTHER), letIn)[0]?.verdict).toBe("fail");
  });
});
