import { expect, it } from "vitest";
import { firstLookAlike, latinLook } from "./homoglyphs.ts";

it("sees through the letter of the document", () => {
  expect(latinLook("status_сode")).toBe("status_code");
  expect(firstLookAlike("status_сode")).toMatchObject({
    index: 7,
    code: "U+0441",
    name: "CYRILLIC SMALL LETTER ES",
    instead_of: "c",
  });
});

it.each([
  ["slоt_id", "slot_id", "U+043E"],
  ["bооk_ext_id", "book_ext_id", "U+043E"],
  ["slot_id\u200b", "slot_id", "U+200B"],
  ["\u00a0status", "status", "U+00A0"],
])("%j looks like %s", (key, look, code) => {
  expect(latinLook(key)).toBe(look);
  expect(firstLookAlike(key)?.code).toBe(code);
});

it("leaves an honest key alone", () => {
  expect(latinLook("status_code")).toBe("status_code");
  expect(firstLookAlike("status_code")).toBeUndefined();
});
