import { expect, it } from "vitest";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";
import { CASES } from "../cases/catalog.ts";
import type { RawExchange, WebhookClient } from "../http/client.ts";
import { judge } from "../judge.ts";
import { LIMITS } from "../model/facts.ts";
import type { Verdict } from "../model/verdict.ts";
import { ZONE } from "../testing/records.ts";
import { runOptions } from "../testing/runOptions.ts";
import { createDryClient } from "./dryClient.ts";
import { record } from "./run.ts";

const RECORDS = fixturesOf(buildWorld({ today: "2026-11-23", timeZone: ZONE }));
const MINUTE_MS = 60_000;

/** A correct МИС that needs so long for each answer, by a clock that jumps to the next thing that happens. */
function slowMis(answerMs: number, hands: number): { readonly client: WebhookClient; readonly clock: () => number } {
  const dry = createDryClient("http://mis", RECORDS);
  const pending: { readonly at: number; readonly answer: () => void }[] = [];
  const free = Array.from({ length: hands }, () => 0);
  let now = 0;
  let isAwaited = false;
  const wait = (): void => {
    if (isAwaited || pending.length === 0) return;
    isAwaited = true;
    setImmediate(() => {
      isAwaited = false;
      now = Math.min(...pending.map(({ at }) => at));
      const due = pending.filter(({ at }) => at === now);
      for (const one of due) pending.splice(pending.indexOf(one), 1);
      for (const { answer } of due) answer();
      wait();
    });
  };
  const send: WebhookClient["send"] = (sending) => {
    const sentAt = now;
    const hand = free.indexOf(Math.min(...free));
    const at = Math.max(now, free[hand] ?? 0) + answerMs;
    if (Number.isFinite(hands)) free[hand] = at;
    return new Promise<RawExchange>((resolve) => {
      pending.push({
        at,
        answer: () => void dry.send(sending).then((raw) => resolve({ ...raw, latencyMs: at - sentAt })),
      });
      wait();
    });
  };
  return { client: { ...dry, send }, clock: () => now };
}

async function certified(answerMs: number, hands: number, jobs?: number) {
  const { client, clock } = slowMis(answerMs, hands);
  const recording = await record(runOptions(CASES, RECORDS, client, { seed: 7, ...(jobs !== undefined && { jobs }) }));
  const { exchanges, facts } = recording;
  const verdicts = judge(CASES, exchanges, facts).map(({ id, verdict }): [string, Verdict] => [id, verdict]);
  return { minutes: clock() / MINUTE_MS, verdicts, slowest: Math.max(...exchanges.map((one) => one.latency_ms)) };
}

it("a correct МИС that takes three seconds for each answer is done in four minutes", { timeout: 60_000 }, async () => {
  const alone = await certified(3000, 100, 1);
  const beside = await certified(3000, 100);
  expect(beside.verdicts).toEqual(alone.verdicts);
  expect(alone.minutes).toBeGreaterThan(11);
  // The doctor and the trial booking come on top.
  expect(beside.minutes).toBeLessThan(3.8);
});

it("one that serves a request at a time is never made late by the suite", { timeout: 60_000 }, async () => {
  const alone = await certified(3000, 1, 1);
  const beside = await certified(3000, 1);
  expect(beside.verdicts).toEqual(alone.verdicts);
  expect(beside.slowest).toBeLessThan(LIMITS.answer_ms);
});
