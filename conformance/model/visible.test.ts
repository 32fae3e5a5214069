import { expect, it } from "vitest";
import { visible, visibleIn, visibleJson } from "./visible.ts";

const HOSTILE = "\u001b[2J\u0000\u202e\u009b31m\u2028\u{e0041}\r\ud800";

it("what moves a cursor, turns a line or ends one is shown by its code", () => {
  expect(visible(HOSTILE)).toBe(String.raw`\u001b[2J\u0000\u202e\u009b31m\u2028\u{e0041}\u000d\ud800`);
  expect(visible(visible(HOSTILE))).toBe(visible(HOSTILE));
});

it("what people write stays", () => {
  const text = "«Запись» №1\n\tπ 🩺 e\u0301";
  expect(visible(text)).toBe(text);
});

it("every text of a part, whatever the shape", () => {
  expect(visibleIn({ a: [HOSTILE, 1, null], b: { c: "x\u001b" } })).toEqual({
    a: [visible(HOSTILE), 1, null],
    b: { c: String.raw`x\u001b` },
  });
});

it("JSON is the same to whoever parses it, and printable", () => {
  const json = visibleJson({ HOSTILE });
  expect(JSON.parse(json)).toEqual({ HOSTILE });
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});
