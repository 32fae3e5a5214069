import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { FAULTS } from "../mock-mis/faults/index.ts";
import { VARIANT_NAMES } from "../mock-mis/variants/index.ts";

const SCRIPT = fileURLToPath(new URL("certify.ts", import.meta.url));

async function certify(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [SCRIPT, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

test("--help says how to list the defects and does not list them", async () => {
  const { code, out } = await certify("--help");
  expect(code).toBe(0);
  for (const flag of ["--fault <name>", "--list-faults", "--variant <name>", "--list-variants"])
    expect(out).toContain(flag);
  expect(FAULTS.filter(({ name }) => out.includes(` ${name}\n`) || out.includes(`"${name}"`))).toEqual([]);
});

test("--list-faults gives name, level and title of each, --list-variants the names", async () => {
  const faults = await certify("--list-faults");
  expect(faults.code).toBe(0);
  const lines = faults.out.trimEnd().split("\n");
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual(
    FAULTS.map(({ name, level, title }) => [name, level, title.ru]),
  );
  const variants = await certify("--list-variants");
  expect(variants.out.trimEnd().split("\n")).toHaveLength(VARIANT_NAMES.length);
});

test.each([
  ["--fault", "--list-faults"],
  ["--variant", "--list-variants"],
])("an unknown %s is told with the flag that lists them: exit 2", async (flag, list) => {
  const { code, err } = await certify(flag, "no-such-thing");
  expect(code).toBe(2);
  expect(err).toContain(list);
  expect(err.length).toBeLessThan(400);
});

test(
  "who has typed the command sees at once that it was heard, and then what is being done",
  { timeout: 60_000 },
  async () => {
    const child = spawn(process.execPath, [
      SCRIPT,
      "--only",
      "probe.*",
      "--report-dir",
      mkdtempSync(join(tmpdir(), "first-line-")),
    ]);
    const started = performance.now();
    const [first] = (await once(child.stderr, "data")) as [Buffer];
    const firstMs = performance.now() - started;
    let err = String(first);
    child.stderr.on("data", (chunk) => (err += String(chunk)));
    await once(child, "close");
    expect(String(first)).toBe("Загружаю набор проверок…\n");
    expect(firstMs).toBeLessThan(1000);
    expect(err).toMatch(/Соединяюсь с МИС…[^]*Подбираю записи[^]*✓ \[1\/1\] probe/);
  },
);
