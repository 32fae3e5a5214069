import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("../proof.ts", import.meta.url));

async function prove(...words: readonly string[]): Promise<{ code: number | null; printed: string; errors: string }> {
  const child = spawn(process.execPath, [SCRIPT, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  let [printed, errors] = ["", ""];
  child.stdout.on("data", (chunk) => (printed += String(chunk)));
  child.stderr.on("data", (chunk) => (errors += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, printed, errors };
}

test("every case finds the defects that it declares, and the reference passes", { timeout: 300_000 }, async () => {
  const { code, printed, errors } = await prove("--budget", "small", "--quiet");
  expect(errors).toBe("");
  expect(printed).not.toContain("✗");
  expect(code).toBe(0);
});

test("a wrong flag is told with exit 2", async () => {
  const { code, errors } = await prove("--budget", "tiny");
  expect(code).toBe(2);
  expect(errors).toContain("tiny");
});

test("--help names the flags", async () => {
  const { code, printed } = await prove("--help");
  expect(code).toBe(0);
  for (const flag of ["--only", "--seed", "--check", "--budget"]) expect(printed).toContain(flag);
});
