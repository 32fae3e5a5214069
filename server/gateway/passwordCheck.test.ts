import { expect, test } from "vitest";
import { hashPassword } from "../http/auth.ts";
import { createPasswordCheck } from "./passwordCheck.ts";

const account = async (password: string) => ({
  username: "one",
  role: "mis" as const,
  mo_oid: null,
  webhook_header: null,
  version: "1",
  password_hash: await hashPassword(password),
});

async function timed(work: Promise<boolean>): Promise<{ ms: number; isRight: boolean }> {
  const started = performance.now();
  const isRight = await work;
  return { ms: performance.now() - started, isRight };
}

test("after a wrong password the processor is left to others for three times as long as it took", async () => {
  const [passwords, holder, other] = [createPasswordCheck(), await account("right"), await account("another")];
  const wrong = await timed(passwords.isRight(holder, "wrong", "192.0.2.1"));
  const right = await timed(passwords.isRight(holder, "right", "192.0.2.2"));
  const next = await timed(passwords.isRight(other, "another", "192.0.2.3"));
  expect([wrong.isRight, right.isRight, next.isRight]).toEqual([false, true, true]);
  expect(right.ms).toBeGreaterThan(wrong.ms * 3 * 0.9);
  // Known again without a turn.
  expect((await timed(passwords.isRight(holder, "right", "192.0.2.2"))).ms).toBeLessThan(wrong.ms);
});
