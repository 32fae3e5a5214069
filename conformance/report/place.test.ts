import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import { describe, expect, it } from "vitest";
import { placeOf, forReader } from "./place.ts";

describe("where a passage stands", () => {
  it.each([
    ["§6.1 L1021-1097", "раздел 6.1", "section 6.1"],
    ["Прил.1 T9 L2793-2798", "приложение 1, таблица 9", "appendix 1, table 9"],
    ["Прил.2 L2901; §6.3 L1378-1379", "приложение 2; раздел 6.3", "appendix 2; section 6.3"],
  ])("%s", (source, ru, en) => {
    expect([placeOf(source, "ru"), placeOf(source, "en")]).toEqual([ru, en]);
  });

  it("lines alone are of the section that holds them", () => {
    expect(placeOf("L1293, L1332", "ru")).toBe("раздел 6.2");
    expect(forReader("в обоих примерах (L1293, L1332) так", "ru")).toBe("в обоих примерах (раздел 6.2) так");
    expect(forReader("Кириллическая буква — FAIL, пробел — WARN.", "ru")).toBe(
      "Кириллическая буква — нарушение, пробел — замечание.",
    );
  });

  it("no reader is sent to a line, whatever is cited", () => {
    const told = [...REQUIREMENTS.map(({ source }) => source), ...ERRATA.map(({ where }) => where)].map((one) =>
      placeOf(one, "ru"),
    );
    expect(told.filter((one) => /L\d/.test(one))).toEqual([]);
    expect(
      REQUIREMENTS.filter(({ source }) => placeOf(source, "ru") === "").map(({ id, source }) => `${id} ${source}`),
    ).toEqual([]);
  });
});
