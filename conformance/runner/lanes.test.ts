import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { bookSuccess } from "../cases/bookings.ts";
import { CASES } from "../cases/catalog.ts";
import { judge } from "../judge.ts";
import type { Case } from "../model/case.ts";
import { fullRecords } from "../testing/fixtureRecords.ts";
import { runOptions } from "../testing/runOptions.ts";
import { createDryClient } from "./dryClient.ts";
import { sideBySide } from "./lanes.ts";
import { record, type Recording } from "./run.ts";

const caseOf = (id: string, changes: Partial<Case> = {}): Case => ({ ...bookSuccess, id, ...changes });

async function begun(cases: readonly Case[], width: number, records: Readonly<Record<string, string[]>> = {}) {
  const log: string[] = [];
  await sideBySide(cases, {
    width: () => width,
    wider: () => new Promise(() => undefined),
    recordsOf: ({ id }) => records[id] ?? [],
    run: async ({ id }) => {
      log.push(id);
      await sleep(5);
      log.push(`/${id}`);
    },
  });
  return log;
}

describe("cases in lanes", () => {
  const [a, b, c, long] = [caseOf("a"), caseOf("b"), caseOf("c"), caseOf("long", { long: true })];

  it("one at a time go in their order", async () => {
    expect(await begun([a, b, long], 1)).toEqual(["a", "/a", "b", "/b", "long", "/long"]);
  });

  it("so many as there is room for go together, the long one first", async () => {
    const log = await begun([a, b, c, long], 2);
    expect(log.slice(0, 2)).toEqual(["long", "a"]);
    expect(log).toHaveLength(8);
  });

  it("who shares a record waits, and whoever shares none goes before", async () => {
    expect(await begun([a, b, c], 3, { a: ["p1", "s1"], b: ["s2", "p1"], c: ["p2"] })).toEqual([
      "a",
      "c",
      "/a",
      "b",
      "/c",
      "/b",
    ]);
  });
});

it(
  "side by side the verdicts, the cases and their order are those of a run one by one",
  { timeout: 60_000 },
  async () => {
    const RECORDS = fullRecords();
    let [underWay, most] = [0, 0];
    const play = async (jobs: number): Promise<Recording> => {
      const dry = createDryClient("http://mis", RECORDS);
      const client: typeof dry = {
        ...dry,
        send: async (sending) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await sleep(jobs === 1 ? 0 : 2);
          underWay -= 1;
          return dry.send(sending);
        },
      };
      return record(runOptions(CASES, RECORDS, client, { jobs }));
    };
    const verdictsOf = ({ exchanges, facts }: Recording): string[] =>
      judge(CASES, exchanges, facts).map(({ id, verdict, checks }) => `${id} ${verdict} ${checks.length}`);
    const one = await play(1);
    const alone = most;
    const eight = await play(8);
    expect(verdictsOf(eight)).toEqual(verdictsOf(one));
    expect(Object.keys(eight.facts.cases)).toEqual(CASES.map(({ id }) => id));
    expect(eight.leftovers).toEqual([]);
    // Only a race sends several at once where cases go one by one.
    expect(alone).toBe(3);
    expect(most).toBeGreaterThan(4);
  },
);
