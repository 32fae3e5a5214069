import { expect, test } from "vitest";
import type { HttpProblem } from "./problem.ts";
import { createLoginLimiter, type Guess, type LoginLimiter } from "./loginLimiter.ts";

const FAILURES = 4;
const STRANGER = { username: "mis", address: "127.0.0.1", tokenId: undefined };
const right = () => Promise.resolve("account" as const);
const wrong = (): Promise<string | undefined> => Promise.resolve(undefined);

const fail = async (limiter: LoginLimiter, guess: Guess, times = FAILURES): Promise<void> => {
  for (let failure = 0; failure < times; failure += 1) {
    const found: unknown = await limiter.answer(guess, wrong);
    expect(found).toBeUndefined();
  }
};
const statusOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 200,
    (error: unknown) => (error as { status?: number }).status,
  );

test("after too many wrong passwords the right one waits for its turn, and is answered", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 4 });
  await fail(limiter, STRANGER);
  const started = performance.now();
  expect(await Promise.all([limiter.answer(STRANGER, right), limiter.answer(STRANGER, right)])).toEqual([
    "account",
    "account",
  ]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(900);
});

test("guessing on is no faster than its turns, and whoever comes when too many wait is told to come later", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 8 });
  await fail(limiter, STRANGER);
  const guesses = await Promise.all(Array.from({ length: 50 }, () => statusOf(limiter.answer(STRANGER, wrong))));
  expect(guesses.filter((status) => status === 200)).toHaveLength(3);
  expect(guesses.filter((status) => status === 429)).toHaveLength(47);
});

test("who shows a token of the account is not taken for the stranger at his address; nor is one at another address", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 3_600 });
  await fail(limiter, STRANGER);
  expect(await statusOf(limiter.answer(STRANGER, right))).toBe(429);
  expect(await limiter.answer({ ...STRANGER, tokenId: "jti" }, right)).toBe("account");
  expect(await limiter.answer({ ...STRANGER, address: "10.0.0.7" }, right)).toBe("account");
});

test("guessing from many addresses is bounded by the name, but not for an address that it has come in from", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 3_600 });
  const owner = { ...STRANGER, address: "10.0.0.7" };
  expect(await limiter.answer(owner, right)).toBe("account");
  for (let address = 0; address < 10; address += 1) await fail(limiter, { ...STRANGER, address: `10.1.0.${address}` });
  expect(await statusOf(limiter.answer({ ...STRANGER, address: "10.1.1.1" }, right))).toBe(429);
  expect(await limiter.answer(owner, right)).toBe("account");
});

test("a name waits after its failures and not before, from that address only, until its turn", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 60 });
  const from = (address: string, username = "epgu"): Guess => ({ username, address, tokenId: undefined });
  await fail(limiter, from("10.0.0.1"), FAILURES - 1);
  // Who knows the password is counted neither for nor against.
  expect(await limiter.answer(from("10.0.0.1"), right)).toBe("account");
  await fail(limiter, from("10.0.0.1"), 1);
  const refused: unknown = await limiter.answer(from("10.0.0.1"), right).catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 429 });
  const seconds = Number((refused as HttpProblem).headers["Retry-After"]);
  expect(seconds).toBeGreaterThan(10);
  expect(seconds).toBeLessThanOrEqual(60 / FAILURES);
  expect(await limiter.answer(from("10.0.0.2"), right)).toBe("account");
  expect(await limiter.answer(from("10.0.0.1", "operator"), right)).toBe("account");
});

test("of many guesses at once the right one, if not among the first judged, is answered as the others are", async () => {
  const limiter = createLoginLimiter({ failures: FAILURES, windowSeconds: 3_600 });
  const guess = () => {
    const { promise, resolve } = Promise.withResolvers<"account" | undefined>();
    const answer = limiter
      .answer({ ...STRANGER, username: "operator" }, () => promise)
      .catch((error: unknown) => error);
    return { judged: (verdict?: "account") => (resolve(verdict), answer) };
  };
  const [early, late, ...others] = Array.from({ length: FAILURES + 2 }, guess);
  expect(await early?.judged("account")).toBe("account");
  for (const { judged } of others) expect(await judged()).toBeUndefined();
  const refused = { status: 429, headers: { "Retry-After": expect.stringMatching(/^\d+$/) as string } };
  expect(await late?.judged("account")).toMatchObject(refused);
  expect(await guess().judged("account")).toMatchObject(refused);
});
