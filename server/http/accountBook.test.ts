import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DoorRows } from "../db/queries/accounts.ts";
import { createAccountBook } from "./accountBook.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rows = (key: string): DoorRows => ({ key, accounts: [], webhooks: [] });
const never = (): Promise<DoorRows> => new Promise(() => undefined);
const keyOf = async (book: ReturnType<typeof createAccountBook>): Promise<string> => (await book.read()).key;

test("what is known serves for half a second, and for another half while the next state is looked for", async () => {
  const read = vi.fn().mockResolvedValueOnce(rows("first")).mockResolvedValue(rows("second"));
  const book = createAccountBook(read, undefined);
  expect(await keyOf(book)).toBe("first");
  vi.advanceTimersByTime(499);
  expect(await keyOf(book)).toBe("first");
  expect(read).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2);
  expect(await keyOf(book)).toBe("first");
  await vi.advanceTimersByTimeAsync(0);
  expect(await keyOf(book)).toBe("second");
});

test("what is older than a second is not believed while the database answers; nor is what was forgotten", async () => {
  const read = vi
    .fn()
    .mockResolvedValueOnce(rows("first"))
    .mockResolvedValueOnce(rows("second"))
    .mockResolvedValue(rows("third"));
  const book = createAccountBook(read, undefined);
  await book.read();
  vi.advanceTimersByTime(1_000);
  expect(await keyOf(book)).toBe("second");
  book.forget();
  expect(await keyOf(book)).toBe("third");
});

test("a database that refuses leaves what was known last, and is asked again until it answers", async () => {
  const read = vi
    .fn()
    .mockResolvedValueOnce(rows("first"))
    .mockRejectedValueOnce(new Error("away"))
    .mockResolvedValue(rows("second"));
  const book = createAccountBook(read, undefined);
  await book.read();
  vi.advanceTimersByTime(60_000);
  expect(await keyOf(book)).toBe("first");
  expect(await keyOf(book)).toBe("first");
  await vi.advanceTimersByTimeAsync(0);
  expect(await keyOf(book)).toBe("second");
});

test("a database that is silent is waited for once, for a second", async () => {
  const read = vi.fn().mockResolvedValueOnce(rows("first")).mockImplementation(never);
  const book = createAccountBook(read, undefined);
  await book.read();
  vi.advanceTimersByTime(60_000);
  const first = keyOf(book);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await first).toBe("first");
  // No time passes for the next one.
  expect(await keyOf(book)).toBe("first");
  expect(read).toHaveBeenCalledTimes(2);
});

test("without anything known the failure is told", async () => {
  const book = createAccountBook(() => Promise.reject(new Error("away")), undefined);
  await expect(book.read()).rejects.toThrow("away");
});
