import { CASES } from "../cases/catalog.ts";
import { judge } from "../judge.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Facts } from "../model/facts.ts";
import type { Report } from "../model/report.ts";
import { buildReport, type ReportInput } from "../report/build.ts";
import { factsOf } from "./exchange.ts";
import { slotOf } from "./records.ts";

/** The report of a run in which only `book.success` ran, and got these answers. */
export function reportOf(exchanges: readonly Exchange[], changes: Partial<ReportInput> = {}): Report {
  const facts: Facts = {
    ...factsOf(),
    cases: { "book.success": { state: { kind: "ran" }, patients: [], slots: [slotOf(1).id] } },
  };
  return buildReport({
    target: "http://mis.example/fer",
    seed: 1,
    selection: [],
    startedAt: new Date("2026-11-23T05:00:00Z"),
    durationMs: 10,
    fixtures: {
      slots: { source: "file", given: 1, usable: 1 },
      patients: { source: "file", given: 1 },
      origin: [],
      notes: [],
    },
    recording: { exchanges, facts, leftovers: [], environment: null, interrupted: false },
    cases: judge(CASES, exchanges, facts),
    environment: null,
    crash: null,
    withBodies: false,
    ...changes,
  });
}
