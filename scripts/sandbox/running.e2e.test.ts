import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { stopRunning } from "./running.ts";

const dataDir = mkdtempSync(join(tmpdir(), "ferkit-running-"));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process that runs on `dataDir` as a sandbox does, and ends with 7 when it was asked to stop. */
const PROGRAM = `
  const { announce } = await import(process.argv[1]);
  await announce(process.argv[2], () => process.exit(7));
  console.log("runs");
  setInterval(() => undefined, 1_000);
`;

it("a process that announced itself ends in order when it is told to, and nobody else is waited for", async () => {
  const args = ["--input-type=module", "-e", PROGRAM, new URL("running.ts", import.meta.url).href, dataDir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  expect(await stopRunning(dataDir)).toEqual({ stopped: [child.pid], left: [] });
  expect((await ended)[0]).toBe(7);
  expect(await stopRunning(dataDir)).toEqual({ stopped: [], left: [] });
});
