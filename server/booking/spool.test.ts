// Files of outcomes: whole or not at all, nothing of a person in them, and never a reason to fail.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { guid } from "../testing/records.ts";
import { neverAsked } from "./settlement.ts";
import { createSpool, type Spool } from "./spool.ts";

const settlement = (number: number, reason = "МИС не спрашивали") =>
  neverAsked(guid(number), { who: "epgu", requestId: guid(0x77) }, reason);

describe("E-25, D-80: a file per outcome", () => {
  let folder: string;
  let lines: string[];
  let spool: Spool;
  const logTo = () => pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ferkit-spool-"));
    lines = [];
    spool = createSpool(folder, logTo());
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("what was put is read by the next process, the last word of each; what was removed is not", async () => {
    const puts = [settlement(1), settlement(2), settlement(3), settlement(2, "другая причина")];
    expect(await Promise.all(puts.map((each) => spool.put(each)))).toEqual([true, true, true, true]);
    spool.remove(guid(3));
    await spool.idle();
    const found = await createSpool(folder, logTo()).readAll();
    expect(found.toSorted((one, other) => one.attemptId.localeCompare(other.attemptId))).toEqual([
      settlement(1),
      settlement(2, "другая причина"),
    ]);
    expect((await readdir(folder)).toSorted()).toEqual([`${guid(1)}.json`, `${guid(2)}.json`]);
  });

  test("a file that is cut, or somebody else's, stays where it is and is named; the others are read", async () => {
    await spool.put(settlement(1));
    const whole = await readFile(join(folder, `${guid(1)}.json`), "utf8");
    await writeFile(join(folder, `${guid(2)}.json`), whole.slice(0, 40));
    await writeFile(join(folder, "notes.json"), `{"operation":"book"}`);
    await writeFile(join(folder, `${guid(3)}.json.123`), whole.slice(0, 10));
    expect(await spool.readAll()).toEqual([settlement(1)]);
    expect(lines.filter((line) => line.includes(`${guid(2)}.json`))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("notes.json"))).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(4);
  });

  test("a folder that cannot be made: a line in the log, and nothing fails", async () => {
    await writeFile(join(folder, "in-the-way"), "");
    const nowhere = createSpool(join(folder, "in-the-way"), logTo());
    expect(await nowhere.put(settlement(1))).toBe(false);
    expect(await nowhere.put(settlement(2))).toBe(false);
    expect(await nowhere.readAll()).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ attemptId: guid(1), code: expect.any(String) as unknown });
  });
});
