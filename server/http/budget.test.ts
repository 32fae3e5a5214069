import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBudget, type Hold } from "./budget.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LIMITS = { capacity: 10, share: 6, waiting: 4, waitMs: 1_000 };
const problem = (taken: Promise<Hold>): Promise<unknown> =>
  taken.then(
    () => "held",
    (error: unknown) => error,
  );

test("one owner has his share, the others the rest; what is given back goes to whoever came first", async () => {
  const budget = createBudget(LIMITS);
  const first = await budget.take(6, "a");
  const order: string[] = [];
  const more = budget.take(1, "a").then(() => order.push("a"));
  // Behind one who has his share nobody else waits.
  const other = await budget.take(4, "b");
  const third = budget.take(2, "c").then(() => order.push("c"));
  first.shrink(5);
  await more;
  other.release();
  other.release();
  await third;
  expect(order).toEqual(["a", "c"]);
});

test("more than a share is taken for a share, so that it is ever served", async () => {
  expect(await problem(createBudget(LIMITS).take(1_000, "a"))).toBe("held");
});

test("who has half of the line is told 429; when it is full all are told 503", async () => {
  const budget = createBudget(LIMITS);
  await budget.take(6, "a");
  await budget.take(4, "b");
  const waiting = ["a", "a", "b", "c"].map((owner) => problem(budget.take(1, owner)));
  expect(await problem(budget.take(1, "a"))).toMatchObject({ status: 429, headers: { "Retry-After": "2" } });
  expect(await problem(budget.take(1, "d"))).toMatchObject({ status: 503, headers: { "Retry-After": "2" } });
  await vi.advanceTimersByTimeAsync(1_000);
  // After a wait in vain too: 429 to whoever waited behind himself.
  const statuses = (await Promise.all(waiting)).map((error) => (error as { status?: number }).status);
  expect(statuses).toEqual([429, 429, 429, 503]);
});

test("a small one behind a large one that gave up is served", async () => {
  const budget = createBudget(LIMITS);
  await budget.take(6, "a");
  const large = problem(budget.take(6, "b"));
  await vi.advanceTimersByTimeAsync(500);
  const small = budget.take(3, "c");
  await vi.advanceTimersByTimeAsync(500);
  expect(await large).toMatchObject({ status: 503 });
  expect(await problem(small)).toBe("held");
});
