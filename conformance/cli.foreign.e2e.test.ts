import { afterEach, expect, it, vi } from "vitest";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";
import { certifyMis, type Ran } from "./testing/certify.ts";
import { startForeignMis, type ForeignDefect } from "./testing/foreignMis.ts";
import { NOW, ZONE } from "./testing/records.ts";

// A whole run is two hundred and fifty exchanges: seconds, on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// A МИС written from the profile alone, by somebody who had not seen the suite: its verdicts have to be right all the same.
const fixtures = fixturesOf(buildWorld({ today: "2026-11-23", timeZone: ZONE }));
const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
});

async function certifyForeign(defect?: ForeignDefect): Promise<Ran & { left: number }> {
  const options = { ...fixtures, timeZone: ZONE, now: () => NOW, ...(defect === undefined ? {} : { defect }) };
  const mis = await startForeignMis(options);
  running.push(mis);
  const ran = await certifyMis(mis, fixtures, ["--seed", "1"]);
  return { ...ran, left: mis.active() };
}

const failed = ({ report }: Ran): string[] =>
  report.cases.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);

it("passes, with nothing left behind", async () => {
  const ran = await certifyForeign();
  expect(failed(ran)).toEqual([]);
  expect(ran.code, ran.stdout).toBe(0);
  expect(ran.left).toBe(0);
});

it.each([
  ["sells-twice", ["book.double-booking", "book.slot-taken"]],
  ["wrong-age-limit", ["age.turns-eighteen-child-slot", "age.turns-eighteen-adult-slot"]],
  ["forgets-to-free", ["book.after-cancel"]],
] as const)("with the defect %s fails", async (defect, cases) => {
  const ran = await certifyForeign(defect);
  expect(ran.code).toBe(1);
  expect(failed(ran)).toEqual(expect.arrayContaining([...cases]));
});
