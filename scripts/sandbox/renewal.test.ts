import { expect, test, vi } from "vitest";
import { renewDaily } from "./renewal.ts";

test("it looks again and again, one look at a time, also after one that failed; a stop waits for the last", async () => {
  const told: string[] = [];
  const looks: PromiseWithResolvers<unknown>[] = [];
  const keepUp = async (): Promise<void> => {
    looks.push(Promise.withResolvers());
    await looks.at(-1)?.promise;
  };
  const renewal = renewDaily(keepUp, (line) => told.push(line), 1);
  await vi.waitFor(() => expect(looks).toHaveLength(1));
  looks[0]?.reject(new Error("no database"));
  await vi.waitFor(() => expect(looks).toHaveLength(2));
  expect(told).toEqual(["живой регион не обновлён, повторю: no database"]);
  const stopped = renewal.stop().then(() => told.push("stopped"));
  expect(told).toHaveLength(1);
  looks[1]?.resolve(undefined);
  await stopped;
  expect([told.at(-1), looks.length]).toEqual(["stopped", 2]);
});
