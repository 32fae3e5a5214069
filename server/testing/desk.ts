import type { DeskRun } from "@ferkit/contracts";
import type { Desk } from "../operator/desk.ts";
import { MO_OID } from "./sandbox.ts";

/** Of the contract's examples: two runs of one МО that have ended. */
const RUN_IDS = ["953f8666-21ce-478f-8351-389f27ce8cde", "5e2a7a10-0c1d-4e5f-8a9b-000000000001"];

function endedRun(run_id: string): DeskRun {
  return {
    run_id,
    mo_oid: MO_OID,
    target: "http://127.0.0.1:4010",
    state: "FINISHED",
    only: null,
    mis: null,
    tester: null,
    started_at: "2026-11-23T10:00:00+05:00",
    finished_at: "2026-11-23T10:00:09+05:00",
    done: 118,
    total: 118,
    verdict: "conformant",
    reason: null,
    causes: [],
  };
}

/** A desk that plays nothing, for tests of the operations in front of it. */
export function idleDesk(): Desk {
  const runs = RUN_IDS.map(endedRun);
  return {
    list: () => Promise.resolve(runs),
    find: (runId) => Promise.resolve(runs.find(({ run_id }) => run_id === runId.toLowerCase())),
    start: ({ mo_oid, target }) => Promise.resolve({ ...endedRun(RUN_IDS[0] ?? ""), mo_oid, target, state: "RUNNING" }),
    stop: (run) => Promise.resolve(run),
    events: () => Promise.resolve('id: 1\nevent: end\ndata: {"state":"FINISHED"}\n\n'),
    report: () => Promise.resolve("<!doctype html>"),
    certificate: () => Promise.resolve({ certificate: null, reasons: ["Проверены не все сценарии"] }),
    compare: () => Promise.resolve([]),
  };
}
