import { describe, expect, test } from "vitest";
import { dayBefore, visibleMo } from "./scope.ts";

describe("whose it may be", () => {
  const context = (role: "mis" | "operator" | "auditor", moOid: string | null) =>
    ({
      requestId: "r",
      address: "",
      bearer: undefined,
      lints: new Set<string>(),
      isGzip: false,
      caller: { username: "u", role, moOid },
    }) as const;

  test("the operator and the auditor see every МО or one, a МИС its own", () => {
    for (const role of ["operator", "auditor"] as const) {
      expect(visibleMo(context(role, null), undefined)).toEqual({ moOid: null });
      expect(visibleMo(context(role, null), "1.2")).toEqual({ moOid: "1.2" });
    }
    expect(visibleMo(context("mis", "1.1"), undefined)).toEqual({ moOid: "1.1" });
    expect(visibleMo(context("mis", "1.1"), "1.1")).toEqual({ moOid: "1.1" });
    expect(visibleMo(context("mis", "1.1"), "1.2")).toBeUndefined();
  });

  test("an interval begins a day before", () => {
    expect(dayBefore(Date.parse("2026-11-30T09:00:00Z"))).toBe("2026-11-29T09:00:00.000Z");
  });
});
