// The client that NSwag made, at work on a running sandbox.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createVitrineClient } from "@ferkit/contracts";
import { startSandboxProcess } from "../sandbox/process.ts";
import { nswagFolder, references } from "./tools.ts";
import type { Tried } from "./tries.ts";

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL("csharp/Program.cs", import.meta.url));
const MIS = { username: "1.2.643.5.1.13.13.12.2.999.10001", password: "demo-10001" };
/** Of the document's own sample; РРП of the sandbox does not know him, and takes what is said of him. */
const PATIENT = "953f8666-21ce-478f-8351-389f27ce8cde";

/** «uploads yes», «refusal yes», «books yes», «cancels yes», or what went wrong. */
export async function bookWithCsharp(tried: readonly Tried[], tools: string, work: string): Promise<string[]> {
  const libraries = tried
    .filter(({ tool, file }) => tool.language === "C#" && file !== "mis-webhook")
    .map(({ out }) => join(out, "Client.cs"));
  const program = join(work, "Program.exe");
  await run("mcs", [`-out:${program}`, ...references(tools), PROGRAM, ...libraries]);
  const dataDir = await mkdtemp(join(tmpdir(), "ferkit-clients-"));
  await chmod(dataDir, 0o755);
  const sandbox = await startSandboxProcess([], { FERKIT_DATA_DIR: dataDir, DATABASE_URL: undefined });
  try {
    const { mo, resource } = await placeOf(sandbox.url);
    const env = { ...process.env, MONO_PATH: nswagFolder(tools) };
    const args = [program, sandbox.url, MIS.username, MIS.password, mo, resource, PATIENT];
    const { stdout } = await run("mono", args, { env });
    return stdout.trim().split("\n");
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    await sandbox.interrupt();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A department of the МО that is open to all, and a doctor of it. */
async function placeOf(baseUrl: string): Promise<{ mo: string; resource: string }> {
  const client = createVitrineClient({ baseUrl, credentials: MIS });
  const departments = await client.GET("/api/mo/oid/{oid}", { params: { path: { oid: MIS.username } } });
  for (const { id, enabled, tag_age } of departments.data?.result ?? []) {
    if (enabled !== "ALL" || tag_age === "CHILD") continue;
    const found = await client.GET("/api/mo/{mo_id}/resource", { params: { path: { mo_id: id } } });
    const doctor = found.data?.result.find((one) => one.type === "SPECIALIST" && one.enabled === "ALL");
    if (doctor) return { mo: id, resource: doctor.id };
  }
  throw new Error("no doctor who takes everybody");
}
