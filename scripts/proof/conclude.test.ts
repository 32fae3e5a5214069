import { describe, expect, test } from "vitest";
import { FAULTS } from "../../mock-mis/faults/index.ts";
import { conclude, problemsOf } from "./conclude.ts";
import { catches, type Evidence } from "./evidence.ts";
import type { Seen } from "./job.ts";
import { declaredKills } from "./kills.ts";

const pass: Seen = { id: "probe.answers-200", verdict: "pass", failed: false, warned: false, why: "" };
const fail: Seen = { ...pass, verdict: "fail", failed: true };
const warn: Seen = { ...pass, verdict: "warn", warned: true };

const NOTHING: Evidence = {
  reference: [pass],
  declared: new Map(),
  matrix: new Map(),
  reports: new Map(),
  variants: new Map(),
  constants: new Map(),
  races: null,
};
const [kill] = declaredKills();

function problems(evidence: Partial<Evidence>, chosen: (name: string) => boolean = () => false): string[] {
  const all = { ...NOTHING, ...evidence };
  return problemsOf(conclude(all, 7, chosen), all, chosen).map(({ what }) => what.split(":")[0] ?? "");
}

describe("what does not hold", () => {
  test("nothing seen amiss: nothing", () => expect(problems({})).toEqual([]));

  test("the reference fails or cannot be decided", () => {
    expect(problems({ reference: [fail] })).toEqual(["reference"]);
    expect(problems({ reference: [{ ...pass, verdict: "untestable" }] })).toEqual(["reference"]);
  });

  test("a declared kill is stale when the case passes alone", () => {
    const only = (name: string) => name === kill?.fault;
    const declared = (seen: Seen) =>
      new Map(declaredKills().map(({ fault, case: id }) => [`${fault} ${id}`, { ...seen, id }] as const));
    expect(problems({ declared: declared(fail) }, only)).toEqual([]);
    expect(problems({ declared: declared(pass) }, only)).toEqual(["stale kills"]);
  });

  test("a variant that fails is an alarm, one that warns or is undecided is none", () => {
    expect(problems({ variants: new Map([["chunked", [fail]]]) })).toEqual(["variants"]);
    expect(problems({ variants: new Map([["chunked", [warn, { ...pass, verdict: "untestable" }]]]) })).toEqual([]);
  });

  test("a negative case that passes on a constant server", () => {
    const negative = { ...pass, id: "book.slot-taken" };
    expect(problems({ constants: new Map([["{}", [negative]]]) })).toEqual(["constant servers"]);
    expect(problems({ constants: new Map([["{}", [{ ...negative, verdict: "untestable" }]]]) })).toEqual([]);
  });

  test("a report of many cards for one defect, and a run that takes its time", () => {
    const reports = (cards: number, seconds: number) => ({
      reports: new Map([["a", { cards: Array.from({ length: cards }, () => "fail: x"), seconds }]]),
    });
    expect(problems(reports(1, 10))).toEqual([]);
    expect(problems(reports(3, 10))).toEqual(["one cause is told as several"]);
    expect(problems(reports(1, 181))).toEqual(["a run takes longer than 180 s"]);
  });

  test("races that are missed, or seen where there are none", () => {
    const races = (found: number, alarms: number) => ({
      races: { onTheRace: { runs: 100, found }, onTheReference: { runs: 1000, alarms } },
    });
    expect(problems(races(99, 0))).toEqual([]);
    expect(problems(races(98, 0))).toEqual(["races"]);
    expect(problems(races(100, 1))).toEqual(["races"]);
  });
});

test("a MUST fault is caught by a failure alone, a SHOULD fault by a warning too", () => {
  const [must, should] = (["MUST", "SHOULD"] as const).map((level) => FAULTS.find((fault) => fault.level === level));
  if (!must || !should) throw new Error("the catalogue has both levels");
  expect([fail, warn, pass].map((seen) => catches(seen, must))).toEqual([true, false, false]);
  expect([fail, warn, pass].map((seen) => catches(seen, should))).toEqual([true, true, false]);
});
