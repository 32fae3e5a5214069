// Starts real servers in folders of their own, also with a DATABASE_URL: this is the one part that does not use it.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { appendFile, chmod, mkdir, readFile, readdir, rm, stat, writeFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded.ts";
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from "./embedded.ts";
import { weAreRoot } from "./embedded/osUser.ts";
import { isAlive } from "./embedded/processIdentity.ts";
import { temporaryFolder, withDatabase } from "./testServer.ts";

const lines: string[] = [];
const log = (line: string): void => void lines.push(line);
let parent: string;
let dataDir: string;
const running = new Set<EmbeddedPostgres>();

// One cluster for all tests, since initdb takes a second; each test starts and ends its own server on it.
beforeAll(async () => {
  parent = await temporaryFolder();
  dataDir = join(parent, "postgres");
  const server = await start();
  await server.stop();
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  lines.length = 0;
});

afterAll(async () => {
  await rm(parent, { recursive: true, force: true });
});

async function start(
  folder = dataDir,
  options: Pick<EmbeddedPostgresOptions, "lost" | "restartPausesMs"> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder, log, durable: false, ...options });
  running.add(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** A sandbox in a process (and a process group) of its own. */
async function startElsewhere(): Promise<{ sandbox: ChildProcess; url: string }> {
  const program = `import { startEmbeddedPostgres } from ${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)};
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {}, durable: false });
    process.on('SIGINT', () => {});
    console.log(url);
    setInterval(() => {}, 1000);`;
  const sandbox = spawn(process.execPath, ["--input-type=module", "--eval", program], { detached: true });
  for await (const url of createInterface(sandbox.stdout)) return { sandbox, url };
  throw new Error("the other sandbox did not start");
}

async function killHard(sandbox: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => sandbox.once("exit", resolve));
  sandbox.kill("SIGKILL");
  await gone;
}

test("a PostgreSQL 18 with Cyrillic that folds case, on 127.0.0.1 only", async () => {
  const { url } = await start();
  expect(
    await ask(
      url,
      `select current_setting('server_version_num')::int / 10000 as version, lower('ЩЁ') as lower,
    current_database() as name, current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as sockets,
    pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    ),
  ).toEqual([{ version: 18, lower: "щё", name: "ferkit", tcp: "127.0.0.1", sockets: "", encoding: "UTF8" }]);
});

test("the second start is quick and finds the data and the same password", async () => {
  const first = await start();
  await ask(first.url, "create table kept as select 42 as answer");
  await first.stop();
  const started = performance.now();
  const second = await start();
  expect(performance.now() - started).toBeLessThan(2000);
  expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
});

test("nobody gets in without the password, and the file with it is closed to others", async () => {
  const { url } = await start();
  const stranger = new URL(url);
  stranger.password = "wrong";
  await expect(ask(stranger.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  const { mode } = await stat(join(dataDir, "cluster", "ferkit.password"));
  expect(mode & 0o777).toBe(0o600);
});

test("stop() ends the server, drops open connections and may be repeated", async () => {
  const server = await start();
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("begin");
  const pid = await postmasterPid();
  await Promise.all([server.stop(), server.stop()]);
  expect(await isAlive(pid)).toBe(false);
  expect(await readdir(dataDir)).not.toContain("owner.lock");
  expect(lines).toEqual([]);
});

test("Ctrl-C in the terminal does not hit the server", async () => {
  const { sandbox, url } = await startElsewhere();
  process.kill(-(sandbox.pid ?? 0), "SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await ask(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  await killHard(sandbox);
  await start();
});

test("the server that a killed sandbox left behind is ended by the next start", async () => {
  const { sandbox, url } = await startElsewhere();
  await ask(url, "create table left_behind as select 42 as answer");
  const orphan = await postmasterPid();
  await killHard(sandbox);
  expect(await isAlive(orphan)).toBe(true);
  const { url: next } = await start();
  expect(await isAlive(orphan)).toBe(false);
  expect(await ask(next, "select answer from left_behind")).toEqual([{ answer: 42 }]);
  expect(lines).toEqual([expect.stringContaining(String(orphan))]);
});

test("an id in postmaster.pid that belongs to another program by now is left alone", async () => {
  const bystander = spawn("sleep", ["60"]);
  await writeFile(
    join(dataDir, "cluster", "postmaster.pid"),
    `${bystander.pid}\n${dataDir}/cluster\n0\n5432\n\n127.0.0.1\n`,
  );
  await start();
  expect(bystander.exitCode ?? bystander.signalCode).toBe(null);
  expect(lines).toEqual([]);
  bystander.kill();
});

test("a second sandbox on the same folder is refused in both languages", async () => {
  await start();
  await expect(start()).rejects.toThrow(/уже использует другая песочница[^]*in use by another sandbox/);
  const { sandbox } = await startElsewhere().catch(() => ({ sandbox: undefined }));
  expect(sandbox).toBeUndefined();
});

test("a lock whose process id was reused is stale", async () => {
  await writeFile(join(dataDir, "owner.lock"), JSON.stringify({ pid: process.pid, started: "before the restart" }));
  await start();
});

test.each(["", "not json", "{}", '{"pid":-1}'])("a broken lock (%j) does not stop a start", async (content) => {
  await writeFile(join(dataDir, "owner.lock"), content);
  await start();
});

test("two starts at the same moment: one wins", async () => {
  await writeFile(join(dataDir, "owner.lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "" }));
  const results = await Promise.allSettled([start(), start(), start()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
});

test("what PostgreSQL says when it cannot start is shown, and the folder is free again", async () => {
  const settings = join(dataDir, "cluster", "postgresql.conf");
  const before = await readFile(settings);
  await appendFile(settings, "no_such_setting = 1\n");
  await expect(start()).rejects.toThrow(/не запустился[^]*did not start[^]*no_such_setting/);
  expect(await readdir(dataDir)).not.toContain("owner.lock");
  await writeFile(settings, before);
});

test("an initdb that was cut off is repeated", async () => {
  const other = join(parent, "other");
  await mkdir(join(other, "cluster.new"), { recursive: true });
  await writeFile(join(other, "cluster.new", "PG_VERSION"), "18\n");
  const { url } = await start(other);
  expect(await ask(withDatabase(url, "postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
});

test.runIf(weAreRoot())(
  "root may keep the kit in a 0700 home: the data lives elsewhere, and is found again",
  async () => {
    const home = join(parent, "home");
    await mkdir(home, { mode: 0o700 });
    await chmod(home, 0o700);
    const first = await start(join(home, "postgres"));
    await ask(first.url, "create table kept_elsewhere as select 42 as answer");
    await first.stop();
    const second = await start(join(home, "postgres"));
    expect(second.dataDir).not.toContain(home);
    expect(lines).toEqual(Array(2).fill(expect.stringContaining(second.dataDir)));
    expect(await ask(second.url, "select answer from kept_elsewhere")).toEqual([{ answer: 42 }]);
    await second.stop();
    await rm(second.dataDir, { recursive: true });
  },
);

test.each(["SIGKILL", "SIGQUIT"] as const)(
  "a server that dies of %s is started again, at the same address",
  async (signal) => {
    const server = await start();
    process.kill(await postmasterPid(), signal);
    await expect.poll(() => lines.join(), { timeout: 30_000 }).toContain("неожиданно завершился");
    await expect.poll(() => lines.join(), { timeout: 30_000 }).toContain("PostgreSQL снова работает");
    expect(await ask(server.url, "select 42 as answer")).toEqual([{ answer: 42 }]);
    await server.stop();
  },
);

test("one that cannot be started again is told of, once", async () => {
  const lost: Error[] = [];
  const server = await start(dataDir, { lost: (error) => lost.push(error), restartPausesMs: [10, 20, 40] });
  const pid = await postmasterPid();
  const settings = join(dataDir, "cluster", "postgresql.conf");
  await rename(settings, `${settings}.aside`);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => lost.length, { timeout: 50_000 }).toBe(1);
  expect(lost[0]?.message).toContain("PostgreSQL не запустился");
  await rename(`${settings}.aside`, settings);
  await server.stop();
});

test("a message about personal data does not reach the log of the server", async () => {
  const { url } = await start();
  await ask(url, "create table people (name text unique)");
  await ask(url, `insert into people values ('Иванов')`);
  await expect(ask(url, `insert into people values ('Иванов')`)).rejects.toMatchObject({ code: "23505" });
  const text = await readFile(join(dataDir, "postgres.log"), "utf8");
  expect(text).toContain("people_name_key");
  expect(text).not.toContain("Иванов");
});
