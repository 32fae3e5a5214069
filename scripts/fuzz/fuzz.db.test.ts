import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Answer } from "../hostile/judge.ts";
import type { Operation } from "../hostile/operations.ts";
import { startHostileWorld, type Change, type HostileWorld } from "../hostile/world.ts";
import { fuzz, type Send } from "./run.ts";

let world: HostileWorld;
beforeAll(async () => {
  world = await startHostileWorld();
});
beforeEach(() => world.restore());
afterAll(() => world.stop());

test("G26: whatever is sent, no answer is a 5xx, of an undeclared status or against its schema", async () => {
  const { broken, requests, statuses } = await fuzz(world, { seed: 26, requests: 300 });
  expect(broken).toBeUndefined();
  expect(requests).toBe(300);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404"]));
});

/** The server with a defect. */
type Plant = (answer: Answer, operation: Operation, change: Change) => Answer;

const PLANTS: readonly { defect: string; plant: Plant; why: RegExp; shortest: RegExp }[] = [
  {
    defect: "a status that is declared nowhere",
    plant: (answer, { method }) => (method === "GET" && answer.status === 200 ? { ...answer, status: 203 } : answer),
    why: /203 is not documented for /,
    shortest: /^GET /,
  },
  {
    defect: "a required field left out",
    plant: (answer, { method }) =>
      method === "GET" ? { ...answer, text: answer.text.replace('"isSuccess":', '"success":') } : answer,
    why: /must have required property 'isSuccess'/,
    shortest: /^GET /,
  },
  {
    defect: "a 500 behind one odd value",
    plant: (answer, _operation, { parameters, raw }) =>
      Object.values({ ...parameters }).includes("1e400") || String(raw).includes("1e400")
        ? { ...answer, status: 500 }
        : answer,
    why: /^500: a fault of the server/,
    shortest: /1e400/,
  },
];

test.each(PLANTS)("found: $defect", async ({ plant, why, shortest }) => {
  const send: Send = async (operation, change) => plant(await world.send(operation, change), operation, change);
  const { broken } = await fuzz(world, { seed: 1, requests: 3_000 }, send);
  expect(broken?.why).toMatch(why);
  expect(broken?.request).toMatch(shortest);
});
