import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { BOOKING_SETTINGS } from "../profile/bookingSettings.ts";
import { createLanes, type Lane } from "./lanes.ts";
import { createMisClient } from "./misClient.ts";

const A = "http://a";
const B = "http://b";
const enter = (lane: Lane | undefined): Lane => lane ?? expect.unreachable("no lane");

test("G12: whoever cannot be given time enough is refused early; another МИС is not concerned", async () => {
  const lanes = createLanes(2, 500);
  await Promise.all([lanes.enter(A, 600), lanes.enter(A, 600)]);
  const started = performance.now();
  expect(await lanes.enter(A, 600)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
  expect(await lanes.enter(B, 600)).toBeDefined();
});

test("a place that is given back goes to the first who waits, and he is told how long he has waited", async () => {
  const lanes = createLanes(1, 100);
  const first = enter(await lanes.enter(A, 10_000));
  const next = lanes.enter(A, 10_000);
  await sleep(50);
  first.leave(50);
  expect(enter(await next).waitedMs).toBeGreaterThan(30);
});

test("a МИС that is known to be slow is left as much as it needs, also by those who wait already", async () => {
  const lanes = createLanes(1, 100);
  const first = enter(await lanes.enter(A, 10_000));
  const waiting = lanes.enter(A, 1_000);
  const patient = lanes.enter(A, 20_000);
  first.leave(9_900);
  expect(await waiting).toBeUndefined();
  expect(await patient).toBeDefined();
  expect(await lanes.enter(A, 9_000)).toBeUndefined();
});

test("too little time from the beginning: nothing is sent", async () => {
  expect(await createLanes(1, 500).enter(A, 499)).toBeUndefined();
});

test("G12: more bookings than a slow МИС takes: what is sent is answered in time, the rest never leaves", async () => {
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived += 1;
    request.resume();
    setTimeout(() => response.end("{}"), 1_500);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const limits = { ...BOOKING_SETTINGS, callMs: 2_500, callsAtOnce: 4 };
  const mis = createMisClient(limits);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const results = await Promise.all(Array.from({ length: 12 }, () => mis.post(address, "/booking/book", {})));
  const kinds = Object.groupBy(results, ({ kind }) => kind);
  expect(Object.keys(kinds).sort()).toEqual(["answered", "unreachable"]);
  expect(kinds.answered).toHaveLength(arrived);
  expect(arrived).toBe(4);
  for (const { elapsedMs } of kinds.unreachable ?? []) expect(elapsedMs).toBeLessThan(2_000);
  await mis.close();
  server.close();
});
