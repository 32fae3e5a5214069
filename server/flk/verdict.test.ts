import { expect, test } from "vitest";
import type { Profile } from "../config.ts";
import { FIELDS } from "../db/fields.ts";
import type { SubsystemName } from "../profile/subsystems.ts";
import { ISSUES_IN_TEXT, ISSUES_PER_RECORD } from "./limits.ts";
import { judge } from "./testing.ts";

const LONG = "я".repeat(100_000);
const unknownFields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`${LONG.slice(0, 500)}${number}`, 1]));

/** Packages made to be answered at length, and the longest answer that any of them may have. */
const LONGEST_ANSWER = 10_000_000;
const HOSTILE = [
  ["a long id and thousands of unknown fields", [{ id: LONG.repeat(20), ...unknownFields(4_000) }]],
  ["long ids", Array.from({ length: 100 }, () => ({ id: LONG, type: "ROOM" }))],
  ["10,000 records with everything missing", Array.from({ length: 10_000 }, () => ({ type: "CONSULTATION" }))],
  ["10,000 records with an id and nothing else", Array.from({ length: 10_000 }, () => ({ id: "x".repeat(45) }))],
] as const;
/** The records with the fewest and with the most fields. */
const VICTIMS = ["service", "referral"] as const satisfies SubsystemName[];
const ATTACKS = (["doc", "strict"] as const satisfies Profile[]).flatMap((profile) =>
  HOSTILE.map(([what, records]) => [what, profile, records] as const),
);

test.each(ATTACKS)(
  "%s, %s: every record is told of, in an answer of bounded length",
  (_what, profile, records) => {
    for (const subsystem of VICTIMS) {
      const { body } = judge({ subsystem, profile, records }).reply;
      expect(JSON.stringify(body).length, subsystem).toBeLessThan(LONGEST_ANSWER);
      const places = new Set(body.errors?.map(({ pointer }) => pointer?.split("/")[2]));
      expect(places.size).toBe(records.length);
      expect(longest(body.errors?.map(({ id }) => id))).toBeLessThan(50);
      expect(longest(body.errors?.map(({ pointer }) => pointer))).toBeLessThan(100);
      expect(longest(body.errors?.map(({ errorMessage }) => errorMessage))).toBeLessThan(500);
    }
  },
  60_000,
);

function longest(texts: readonly (string | null | undefined)[] = []): number {
  return texts.reduce((most, text) => Math.max(most, text?.length ?? 0), 0);
}

test("E-44: the text of the request tells the first issues and how many more stand in errors", () => {
  const records = Array.from({ length: 2 * ISSUES_IN_TEXT }, () => 17);
  const { body } = judge({ subsystem: "slot", records }).reply;
  expect(body.errors).toHaveLength(records.length);
  expect(body.error?.errorMessage.endsWith(". Остальные ошибки (100) перечислены в errors.")).toBe(true);
});

test("with many refused records there are fewer issues of each, and it says how many more", () => {
  const fields = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`x${number}`, 1]));
  const records = Array.from({ length: 2_000 }, () => fields);
  const { errors } = judge({ subsystem: "service", profile: "strict", records }).reply.body;
  expect(errors).toHaveLength(2_000 * (10 + 1));
  // 40 unknown fields and four that are missing.
  expect(errors?.[10]?.errorMessage).toContain("34");
});

test("no record of the contract has so many fields that issues of theirs would go unlisted", () => {
  for (const fields of Object.values(FIELDS)) {
    expect(fields.size).toBeLessThan(ISSUES_PER_RECORD);
  }
});
