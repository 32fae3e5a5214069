import { expect, it } from "vitest";
import { linearizations, type Operation } from "./linearize.ts";

const book = (patient: string, code: number, record: string | null, phase = 1): Operation => ({
  action: { verb: "book", slot: "slot", patient },
  answer: { code, record },
  phase,
});
const cancel = (record: string, patient: string, code: number, phase: number): Operation => ({
  action: { verb: "cancel", record, patient },
  answer: { code, record },
  phase,
});
const agrees = (...operations: Operation[]): boolean => linearizations(new Map(), operations).length > 0;

it.each([
  ["one of three wins", true, [book("a", 11, null), book("b", 0, "1"), book("c", 11, null)]],
  ["two win", false, [book("a", 0, "1"), book("b", 0, "2")]],
  ["nobody wins", false, [book("a", 11, null), book("b", 11, null)]],
  ["two winners share a record", false, [book("a", 0, "1"), book("b", 0, "1")]],
  ["two copies of one application, one record", true, [book("a", 0, "1"), book("a", 0, "1")]],
  ["two copies, the second refused", true, [book("a", 0, "1"), book("a", 12, null)]],
  ["a second application of his own, the same record", true, [book("a", 0, "1"), book("a", 0, "1", 2)]],
  ["two copies, two records", false, [book("a", 0, "1"), book("a", 0, "2")]],
  ["booked after the cancel it ran with", true, [book("a", 0, "1"), book("b", 0, "2", 2), cancel("1", "a", 0, 2)]],
  ["refused before the cancel it ran with", true, [book("a", 0, "1"), book("b", 11, null, 2), cancel("1", "a", 0, 2)]],
  ["booked although the cancel failed", false, [book("a", 0, "1"), book("b", 0, "2", 2), cancel("1", "a", 18, 2)]],
  ["booked before the cancel", false, [book("a", 0, "1"), book("b", 0, "2", 2), cancel("1", "a", 0, 3)]],
  ["cancelled twice", false, [book("a", 0, "1"), cancel("1", "a", 0, 2), cancel("1", "a", 0, 2)]],
  [
    "cancelled once, told so the second time",
    true,
    [book("a", 0, "1"), cancel("1", "a", 1, 2), cancel("1", "a", 0, 2)],
  ],
  ["a stranger may be refused", true, [book("a", 0, "1"), cancel("1", "b", 18, 2), cancel("1", "a", 0, 3)]],
  [
    "a stranger was refused, the record is gone",
    false,
    [book("a", 0, "1"), cancel("1", "b", 18, 2), cancel("1", "a", 1, 3)],
  ],
] as const)("%s: %s", (_what, holds, operations) => {
  expect(agrees(...operations)).toBe(holds);
});
