import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createInFlight } from "./inFlight.ts";

test("idle waits for what runs, that which it started included", async () => {
  const inFlight = createInFlight();
  const ended: string[] = [];
  void inFlight.run(async () => {
    await sleep(5);
    void inFlight.run(() => sleep(5).then(() => ended.push("second")));
    ended.push("first");
  });
  await inFlight.idle(10_000);
  expect(ended).toEqual(["first", "second"]);
});

test("it does not wait longer than it is told for work that hangs", async () => {
  const inFlight = createInFlight();
  void inFlight.run(() => Promise.withResolvers().promise);
  const started = performance.now();
  await inFlight.idle(20);
  expect(performance.now() - started).toBeLessThan(5_000);
});
