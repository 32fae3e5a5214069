import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import { describe, expect, test } from "vitest";
import { FAULT_NAMES } from "../faults/index.ts";
import {
  adultSlot,
  bookExtIdOf,
  bookingOf,
  cancelOf,
  codeOf,
  patientAt,
  post,
  startTestMis,
  testWorld,
} from "../testing.ts";
import { VARIANT_NAMES, VARIANTS } from "./index.ts";

const world = testWorld();
const patient = patientAt(world, 0);

describe("the catalogue of correct МИС", () => {
  test("at least twenty, names unique, in kebab-case and none of them a fault's", () => {
    expect(VARIANTS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(VARIANT_NAMES).size).toBe(VARIANTS.length);
    expect(VARIANT_NAMES.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(VARIANT_NAMES.filter((name) => FAULT_NAMES.includes(name))).toEqual([]);
  });

  test("each names the passages that allow it", () => {
    const known = new Set<string>([...REQUIREMENTS, ...ERRATA].map(({ id }) => id));
    expect(
      VARIANTS.filter(({ allowedBy }) => allowedBy.length === 0 || allowedBy.some((id) => !known.has(id))),
    ).toEqual([]);
  });

  test("a fault and a variant do not go together", async () => {
    await expect(startTestMis({ fault: "slow", variant: "chunked" })).rejects.toThrow("do not go together");
    await expect(startTestMis({ variant: "no-such" })).rejects.toThrow("no-such");
  });
});

describe.each(VARIANTS.map((variant) => [variant.name, variant] as const))("%s", (_name, variant) => {
  test("books, refuses and cancels", async () => {
    const mis = await startTestMis({ world, variant, slowMs: 1 });
    try {
      const booked = await post(mis.url, "/booking/book", bookingOf(adultSlot(world), patient));
      const refused = await post(
        mis.url,
        "/booking/book",
        bookingOf(adultSlot(world, "CANCELED"), patientAt(world, 5)),
      );
      const cancelled = await post(mis.url, "/booking/cancel", cancelOf(bookExtIdOf(booked), patient));
      expect([booked, refused, cancelled].map(meantCode)).toEqual([0, 15, 0]);
    } finally {
      await mis.stop();
    }
  });
});

function meantCode(heard: Parameters<typeof codeOf>[0]): unknown {
  const camel = heard.body as { status?: { statusCode?: unknown } } | null;
  return codeOf(heard) ?? camel?.status?.statusCode;
}
