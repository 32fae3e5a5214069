import { describe, expect, it } from "vitest";
import { scanJson } from "./scan.ts";

describe("scanJson", () => {
  it("gives every key and value its pointer and its place", () => {
    const source = ' { "a" : [ 1 , {"b/c":"x\\"y"} ], "a":null } ';
    const tokens = scanJson(source).map(({ kind, pointer, start, end }) => [kind, pointer, source.slice(start, end)]);
    expect(tokens).toEqual([
      ["key", "/a", '"a"'],
      ["scalar", "/a/0", "1"],
      ["key", "/a/1/b~1c", '"b/c"'],
      ["string", "/a/1/b~1c", '"x\\"y"'],
      ["key", "/a", '"a"'],
      ["scalar", "/a", "null"],
    ]);
  });

  it.each(["{}", "[]", '""', "0", "[[],{}]", '{"":{}}'])("reads %s to the end", (source) => {
    expect(() => scanJson(source)).not.toThrow();
  });

  it("reads a megabyte of text in one string", () => {
    expect(scanJson(`{"a":"${"\\n".repeat(500_000)}"}`)).toHaveLength(2);
  });
});
