import { expect, test } from "vitest";
import { boundedLookup, LOOKUP_TIMEOUT, type LookupAll } from "./boundedLookup.ts";

const FOUND = [{ address: "10.0.0.1", family: 4 }];

/** A resolver that answers when it is told to. */
function manual() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const resolve: LookupAll = (hostname, _options, answer) => {
    asked.push(hostname);
    answers.push(() => answer(null, FOUND));
  };
  return { asked, answers, resolve };
}

const ask = (look: LookupAll, name: string): Promise<string> =>
  new Promise((done) => look(name, {}, (error, found) => done(error?.code ?? found[0]?.address ?? "")));

test("no more names at once than threads may be held, and one name once for all who ask", async () => {
  const { asked, answers, resolve } = manual();
  const look = boundedLookup(resolve, 2, 1_000);
  const all = ["a", "a", "b", "c", "c"].map((name) => ask(look, name));
  expect(asked).toEqual(["a", "b"]);
  answers[0]?.();
  expect(asked).toEqual(["a", "b", "c"]);
  answers[1]?.();
  answers[2]?.();
  expect(await Promise.all(all)).toEqual(Array(5).fill("10.0.0.1"));
});

test("whoever waits too long is told so; a name nobody waits for any more is not looked up", async () => {
  const { asked, answers, resolve } = manual();
  const look = boundedLookup(resolve, 1, 20);
  const late = ["silent", "queued"].map((name) => ask(look, name));
  expect(await Promise.all(late)).toEqual([LOOKUP_TIMEOUT, LOOKUP_TIMEOUT]);
  answers[0]?.();
  expect(asked).toEqual(["silent"]);
  const again = ask(look, "queued");
  answers[1]?.();
  expect(await again).toBe("10.0.0.1");
});
