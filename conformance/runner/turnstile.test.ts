import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createTurnstile } from "./turnstile.ts";

it("a race begins when nothing else is under way, and what comes meanwhile begins after it", async () => {
  const { pass, alone } = createTurnstile();
  const log: string[] = [];
  const work = (name: string, ms: number) => async (): Promise<void> => {
    log.push(`${name} begins`);
    await sleep(ms);
    log.push(`${name} ends`);
  };
  await Promise.all([pass(work("a", 20)), pass(work("b", 10)), alone(work("race", 10)), pass(work("c", 1))]);
  expect(log).toEqual(["a begins", "b begins", "b ends", "a ends", "race begins", "race ends", "c begins", "c ends"]);
});

it("one race after the other, also when one breaks", async () => {
  const { alone } = createTurnstile();
  const log: string[] = [];
  const broken = alone(() => Promise.reject(new Error("broken")));
  const next = alone(() => Promise.resolve(log.push("next")));
  await expect(broken).rejects.toThrow("broken");
  await next;
  expect(log).toEqual(["next"]);
});
