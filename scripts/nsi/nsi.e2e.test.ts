// The importer as people run it: a process of its own.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDictionaries } from "../../server/nsi/dictionaries.ts";

const OID = "1.2.643.5.1.13.13.11.1002";
const RECORDS = [
  { code: "110", name: "врач-терапевт участковый" },
  { code: "122", name: "врач-хирург" },
];

describe("node scripts/nsi.ts", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ferkit-nsi-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ code: number; output: string }> {
    const script = fileURLToPath(new URL("../nsi.ts", import.meta.url));
    const env = { ...process.env, FERKIT_DATA_DIR: folder };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env });
      return { code: 0, output: stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, output: stderr };
    }
  }

  test("imports a file, which is then preferred to the shipped subset", async () => {
    const file = join(folder, "posts.json");
    writeFileSync(file, JSON.stringify(RECORDS));
    const { code, output } = await run(file, "--oid", OID, "--version", "9.9", "--title", "Должности");
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("Должности 9.9: 2") as unknown });
    expect(loadDictionaries(folder).get(OID)).toMatchObject({ version: "9.9", subset: false });
    expect(loadDictionaries(folder).get(OID)?.names.size).toBe(2);
  });

  test("says how it is used, and what is wrong with a file", async () => {
    expect(await run()).toMatchObject({ code: 2, output: expect.stringContaining("--oid") as unknown });
    expect(await run("a.json", "--nonsense")).toMatchObject({ code: 2 });
    expect(await run(join(folder, "nothing.json"), "--oid", OID)).toMatchObject({ code: 1 });
  });
});
