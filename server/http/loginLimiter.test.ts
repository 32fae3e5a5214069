import { expect, test } from "vitest";
import { createLoginLimiter } from "./loginLimiter.ts";
import type { HttpProblem } from "./problem.ts";

const FAILURES = 4;

test("a name is refused after its failures and not before, from that address only, for the rest of the window", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 60 });
  const fail = (username: string, address: string) =>
    limiter.answer(username, address, () => Promise.resolve(undefined));
  const pass = (username: string, address: string) =>
    limiter.answer(username, address, () => Promise.resolve("account"));
  for (let failure = 1; failure < FAILURES; failure += 1) await fail("epgu", "10.0.0.1");
  // Who knows the password is counted neither for nor against.
  expect(await pass("epgu", "10.0.0.1")).toBe("account");
  await expect(fail("epgu", "10.0.0.1")).resolves.toBeUndefined();
  const refused: unknown = await pass("epgu", "10.0.0.1").catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 429 });
  const seconds = Number((refused as HttpProblem).headers["Retry-After"]);
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await pass("epgu", "10.0.0.2")).toBe("account");
  expect(await pass("operator", "10.0.0.1")).toBe("account");
});

test("of many guesses at once the right one, if not among the first judged, is answered as the others are", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 3_600 });
  const guess = () => {
    const { promise, resolve } = Promise.withResolvers<"account" | undefined>();
    const answer = limiter.answer("operator", "127.0.0.1", () => promise).catch((error: unknown) => error);
    return { judged: (verdict?: "account") => (resolve(verdict), answer) };
  };
  const [early, late, ...wrong] = Array.from({ length: FAILURES + 2 }, guess);
  expect(await early?.judged("account")).toBe("account");
  for (const { judged } of wrong) expect(await judged()).toBeUndefined();
  const refused = { status: 429, headers: { "Retry-After": expect.stringMatching(/^\d+$/) as string } };
  expect(await late?.judged("account")).toMatchObject(refused);
  expect(await guess().judged("account")).toMatchObject(refused);
});
