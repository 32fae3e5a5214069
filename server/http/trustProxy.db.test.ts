import { afterEach, expect, test } from "vitest";
import type { TrustProxy } from "../config.ts";
import { EPGU, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const FAILURES = 4;
const STRANGER = "198.51.100.1";
const OWNER = "198.51.100.2";

let sandbox: TestSandbox | undefined;
afterEach(() => sandbox?.stop());

async function login(password: string, forwardedFor: string): Promise<number> {
  const response = await fetch(`${sandbox?.url}/auth.svc`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": forwardedFor },
    body: JSON.stringify({ username: EPGU.username, password }),
  });
  return response.status;
}

/** What the right password is answered from elsewhere, and from where the wrong ones came. */
async function afterGuesses(trustProxy: TrustProxy | undefined): Promise<number[]> {
  sandbox = await startTestSandbox("doc", {
    config: { trustProxy },
    limits: { failures: FAILURES, windowSeconds: 3_600 },
  });
  for (let guess = 0; guess < FAILURES; guess += 1) expect(await login(`guess ${guess}`, STRANGER)).toBe(401);
  return [await login(EPGU.password, STRANGER), await login(EPGU.password, OWNER)];
}

test("behind a trusted proxy each client is known by its own address: a stranger holds up nobody else", async () => {
  expect(await afterGuesses("loopback")).toEqual([429, 200]);
});

test("the nearest address that is no trusted proxy counts; what the client itself has written before it does not", async () => {
  expect(await afterGuesses(1)).toEqual([429, 200]);
  for (let guess = 0; guess < FAILURES; guess += 1) await login(`guess ${guess}`, `10.0.0.${guess}, 198.51.100.3`);
  expect(await login(EPGU.password, "10.0.0.9, 198.51.100.3")).toBe(429);
});

test("without a trusted proxy, or behind another one, X-Forwarded-For is not believed", async () => {
  expect(await afterGuesses(undefined)).toEqual([429, 429]);
  await sandbox?.stop();
  expect(await afterGuesses("10.0.0.0/8")).toEqual([429, 429]);
});
