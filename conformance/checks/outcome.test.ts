import { describe, expect, it } from "vitest";
import { text } from "../model/text.ts";
import { findings, type Draft } from "../testing/exchange.ts";
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
    [answer("book", 11), "fail", "untestable"],
    [answer("book", "0"), "untestable", "untestable"],
    [answer("book", 0, { status: 500 }), "untestable", "untestable"],
    [{ step: "book", body: { status: { status_сode: 0 } } }, "untestable", "untestable"],
  ] as const)("%j: %s, as a ground for others %s", (draft, asSubject, asGround) => {
    expect(findings(must, draft)[0]?.verdict).toBe(asSubject);
    expect(findings(ground, draft)[0]?.verdict).toBe(asGround);
  });
});
