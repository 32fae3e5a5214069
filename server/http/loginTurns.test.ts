import type { Request, Response } from "express";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { loginTurns } from "./loginTurns.ts";

/** What the handler looks at of a request; an express server would let connections in as it pleases. */
const request = (ip: string, path = "/auth.svc") => ({ ip, ferkit: { path } }) as Request;

test("a flood of logins from one address goes in one by one, half the line at the most; others are let in", async () => {
  const handler = loginTurns();
  let begun = 0;
  const statuses: unknown[] = [];
  const come = async (ip: string, path?: string): Promise<void> => {
    try {
      await handler(request(ip, path), {} as Response, () => (begun += 1));
      statuses.push(200);
    } catch (error) {
      statuses.push((error as { status?: number }).status);
    }
  };
  const flood = Array.from({ length: 300 }, () => come("198.51.100.1"));
  await Promise.resolve();
  expect(begun).toBeLessThanOrEqual(1);
  const other = come("198.51.100.2");
  await come("198.51.100.1", "/api/slot");
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  expect(begun).toBeLessThan(30);
  await Promise.all([...flood, other]);
  // One was in, 256 have waited; the other address and the upload besides.
  expect(statuses.filter((status) => status === 429)).toHaveLength(300 - 257);
  expect(statuses.filter((status) => status === 200)).toHaveLength(257 + 2);
});
