import type { Mo, Slot } from "@ferkit/contracts";
import { validateMo, validateSlot } from "@ferkit/contracts/validators";
import { describe, expect, test } from "vitest";
import { mo, slot } from "../../server/testing/records.ts";

describe("the compiled validators", () => {
  test.each([
    ["letters", "Я"],
    ["characters of two UTF-16 units", "🏥"],
  ])("count %s as PostgreSQL does: 512 pass, 513 do not", (_name, character) => {
    const named = (count: number): Mo => mo({ name: character.repeat(count) });
    expect(validateMo(named(512))).toBe(true);
    expect(validateMo(named(513))).toBe(false);
    expect(validateMo.errors).toMatchObject([{ instancePath: "/name", keyword: "maxLength", params: { limit: 512 } }]);
  });

  test.each(Object.keys(slot(1)))("miss %s, and do not take it from a key __proto__ of the JSON", (field) => {
    const { [field as keyof Slot]: value, ...rest } = slot(1);
    const written = JSON.stringify({ ...rest, prototype: { [field]: value } }).replace('"prototype"', '"__proto__"');
    expect(validateSlot(JSON.parse(written))).toBe(false);
    expect(validateSlot.errors).toMatchObject([{ keyword: "required", params: { missingProperty: field } }]);
  });
});
