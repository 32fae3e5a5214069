import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../server/db/testing.ts";
import { startSandboxProcess, type SandboxProcess } from "./process.ts";

const MO = "1.2.643.5.1.13.13.12.2.999.10001";
const AT_ONCE = 60;

/** 7.6 kB that inflate to 7.8 MB: a dozen of them killed a gateway. */
const SHAPES = {
  "[],[],…": `[${"[],".repeat(2_600_000)}[]]`,
  "data of {}": `{"data":[${"{},".repeat(2_600_000)}{}]}`,
  "many keys": `{"data":[{${Array.from({ length: 290_000 }, (_, n) => `"k${n}":1`).join()}}]}`,
};

let database: TestDatabase;
let sandbox: SandboxProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  sandbox = await startSandboxProcess(["--region", "small"], { DATABASE_URL: database.url });
});
afterAll(async () => {
  await sandbox.interrupt();
  await database.drop();
});

async function tokenFor(username: string, password: string): Promise<string> {
  const answer = await post("/auth.svc", JSON.stringify({ username, password }));
  return ((await answer.json()) as { Result: { Value: string } }).Result.Value;
}

function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(sandbox.url + path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** The most that the process has ever taken, in MB; 0 where that cannot be seen. */
async function peakMb(): Promise<number> {
  const status = await readFile(`/proc/${sandbox.pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

test.each(Object.entries(SHAPES))(
  "AUTH-8: %s, many at once, with a token and without: refused, alive, under 500 MB",
  async (_shape, text) => {
    const body = new Uint8Array(gzipSync(text));
    const token = await tokenFor(MO, "demo-10001");
    for (const [path, bearer, allowed] of [
      ["/auth.svc", undefined, [413]],
      ["/api/slot", undefined, [401]],
      ["/api/slot", token, [400, 413, 429, 503]],
      ["/api/callback", token, [413]],
    ] as const) {
      const headers = {
        "content-encoding": "gzip",
        ...(bearer === undefined ? {} : { authorization: `bearer ${bearer}` }),
      };
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => post(path, body, headers)));
      for (const { status } of answers) expect(allowed).toContain(status);
      for (const { status, headers } of answers)
        if (status === 429 || status === 503) expect(headers.get("retry-after")).toMatch(/^\d+$/);
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    }
    expect(await peakMb()).toBeLessThan(500);
    // Nothing of the budgets was lost on the way.
    const small = new Uint8Array(gzipSync('{"data":[]}'));
    const after = await post("/api/slot", small, { "content-encoding": "gzip", authorization: `bearer ${token}` });
    expect(after.status).toBe(400);
  },
);
