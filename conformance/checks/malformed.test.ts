import { expect, it } from "vitest";
import { text } from "../model/text.ts";
import { findings, type Draft } from "../testing/exchange.ts";
import { ALWAYS } from "./always.ts";
import { malformedRefused } from "./malformed.ts";

const check = malformedRefused("x", "wrong", text("т", "t"), ["ERR-18"]);
const refusal = { status: { status_code: 18, status_message: "x" } };
const draft = (more: Partial<Draft>): Draft => ({ step: "wrong", malformed: true, ...more });

it.each([
  ["code 18 over HTTP 200", { body: refusal }, "pass"],
  ["code 18 over HTTP 400", { status: 400, body: refusal }, "pass"],
  ["a bare 400", { status: 400, body: "" }, "warn"],
  ["a page of the framework with 415", { status: 415, body: "<h1>415</h1>" }, "warn"],
  ["code 0", { body: { status: { status_code: 0 } } }, "fail"],
  ["code 0 over HTTP 400", { status: 400, body: { status: { status_code: 0 } } }, "fail"],
  ["a code of its own", { body: { status: { status_code: 400 } } }, "fail"],
  ["HTTP 500", { status: 500, body: refusal }, "fail"],
  ["{}", { body: {} }, "fail"],
  ["silence", { failure: "timeout" }, "untestable"],
] as const)("a broken request: %s: %s", (_name, more, expected) => {
  expect(findings(check, draft(more))[0]?.verdict).toBe(expected);
});

it("is not judged like an ordinary answer: a bare 400 breaks nothing else", () => {
  const found = ALWAYS.flatMap((one) => findings(one, draft({ status: 400, body: "" })));
  expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["pass"]));
});
