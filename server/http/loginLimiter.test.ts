import { expect, test } from "vitest";
import { createLoginLimiter } from "./loginLimiter.ts";

const FAILURES = 4;

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
