import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookRequest, slot, uploadTimetable } from "../testing/records.ts";
import { agree, startScriptedMis } from "../testing/scriptedMis.ts";
import { LOGIN_LIMITS } from "./loginLimiter.ts";
import { EPGU, MIS, MO_OID, OTHER_MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

/** The client is a process of its own, so that the loop that is watched has the server's work alone. */
const CLIENT = `
  import { gzipSync } from "node:zlib";
  const [url, token, opening, closing, packed] = process.argv.slice(1);
  const body = Buffer.from("[".repeat(opening) + "]".repeat(closing));
  const headers = { authorization: "bearer " + token, "content-type": "application/json" };
  if (packed) headers["content-encoding"] = packed;
  const answer = await fetch(url, { method: "POST", headers, body: packed ? gzipSync(body) : body }).then(
    async (response) => [response.status, await response.text()],
    ({ cause }) => [cause.code, ""],
  );
  console.log(JSON.stringify(answer));`;

async function sendNested(args: readonly (string | number)[]): Promise<[answer: number | string, text: string]> {
  const program = ["--input-type=module", "-e", CLIENT, ...args.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return JSON.parse(stdout) as [number | string, string];
}

describe("what a client may not do", () => {
  const FAILURES = 4;
  const WINDOW_SECONDS = 4;
  const SLOW_CLIENT_MS = 600;
  let sandbox: TestSandbox;
  let token: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox("doc", {
      limits: { slowClientMs: SLOW_CLIENT_MS, failures: FAILURES, windowSeconds: WINDOW_SECONDS },
    });
    token = (await sandbox.gateway.POST("/auth.svc", { body: MIS })).data?.Result.Value ?? "";
  });
  afterAll(() => sandbox.stop());

  const login = (username: string, password: string, { gateway } = sandbox) =>
    gateway.POST("/auth.svc", { body: { username, password } });

  test("guess passwords: 20 a minute", () => {
    expect(LOGIN_LIMITS).toEqual({ failures: 20, windowSeconds: 60 });
  });

  test("guess a password: after so many failures guesses are answered in turn, and the right one is among them (AUTH-8)", async () => {
    for (let failure = 0; failure < FAILURES; failure += 1) {
      expect((await login(OTHER_MIS.username, `guess ${failure}`)).response.status).toBe(401);
    }
    const more = Array.from({ length: 12 }, (_, n) => login(OTHER_MIS.username, `more ${n}`));
    const refused = (await Promise.all(more)).filter(({ response }) => response.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.response.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(refused[0]?.error).toMatchObject({ Result: null, IsSuccess: false, StatusCode: 429 });
    expect((await login(EPGU.username, EPGU.password)).response.status).toBe(200);
    expect((await login(OTHER_MIS.username, OTHER_MIS.password)).response.status).toBe(200);
  });

  test("guess many at once: only the first are answered", async () => {
    // A window that is not over before the last of them has been judged, however busy the machine.
    const patient = await startTestSandbox("doc", { limits: { failures: FAILURES, windowSeconds: 3_600 } });
    const wrong = Array.from({ length: 15 }, (_, n) => login("operator", `guess ${n}`, patient));
    const statuses = (await Promise.all(wrong)).map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(FAILURES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(statuses.length - FAILURES);
    await patient.stop();
  });

  function dribble(): Promise<{ socket: Socket; ended: Promise<number> }> {
    const { hostname, port } = new URL(sandbox.url);
    const socket = connect(Number(port), hostname);
    const started = performance.now();
    socket.on("error", () => undefined).resume();
    const ended = once(socket, "close").then(() => performance.now() - started);
    return once(socket, "connect").then(() => ({ socket, ended }));
  }

  test.each([
    ["headers", "POST /api/slot HTTP/1.1\r\nHost: a\r\nX-A: "],
    [
      "a body",
      "POST /api/slot HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n" +
        '{"data":[',
    ],
  ])("dribble %s: the connection is closed in time, though a byte comes again and again", async (_what, beginning) => {
    const { socket, ended } = await dribble();
    socket.write(beginning);
    const drip = setInterval(() => socket.write("1"), 50);
    const lasted = await ended;
    clearInterval(drip);
    expect(lasted).toBeGreaterThan(SLOW_CLIENT_MS * 0.8);
    expect(lasted).toBeLessThan(SLOW_CLIENT_MS * 1.5);
  });

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.url}/api/slot`, {
      method: "POST",
      body,
      headers: { authorization: `bearer ${token}`, "content-type": "application/json", ...headers },
    });

  test.each([
    ["4 MB of [", 4_000_000, 0, 400],
    ["the same, complete", 2_000_000, 2_000_000, 400],
    ["20 MB of [", 20_000_000, 0, 413],
  ])("nest: %s is refused, and nobody else waits for it", async (_what, opening, closing, status) => {
    const send = (...packed: "gzip"[]) => sendNested([`${sandbox.url}/api/slot`, token, opening, closing, ...packed]);
    const blockedMs: number[] = [];
    let [plain, zipped, text]: (number | string)[] = [];
    // A busy machine makes the loop wait as well, but not each time.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const loop = watchLoop();
      [plain] = await send();
      [zipped, text] = await send("gzip");
      blockedMs.push(loop.stop());
    }
    expect(Math.min(...blockedMs)).toBeLessThan(200);
    expect(zipped).toBe(status);
    // A body that is too large is not read to its end, so that the client may meet a closed connection before the answer.
    expect(status === 413 ? [413, "EPIPE", "ECONNRESET", "UND_ERR_SOCKET"] : [status]).toContain(plain);
    if (status === 400) expect(text).toContain("вложенность JSON больше 64 уровней");
  });

  test.each([undefined, "bearer nonsense", "basic ZXBndTpwYXNzd29yZA=="])(
    "make the server unpack a body without a token (%s): 401 whatever the body is",
    async (authorization) => {
      const bodies: [string | Uint8Array<ArrayBuffer>, Record<string, string>][] = [
        ["{", {}],
        ["<a/>", { "content-type": "text/xml" }],
        [new Uint8Array(gzipSync(Buffer.alloc(9 * 1024 * 1024, " "))), { "content-encoding": "gzip" }],
        ["not gzip", { "content-encoding": "gzip" }],
      ];
      for (const [body, headers] of bodies) {
        const given = { "content-type": "application/json", ...(authorization ? { authorization } : {}), ...headers };
        for (const path of ["/api/slot", "/booking/book", "/sandbox/reset", "/api/nothing"]) {
          const response = await fetch(sandbox.url + path, { method: "POST", body, headers: given });
          expect([path, response.status]).toEqual([path, 401]);
          expect(await response.json()).toMatchObject({ statusCode: 401, isSuccess: false });
        }
      }
      expect((await fetch(`${sandbox.url}/auth.svc`, { method: "POST", body: "{" })).status).toBe(415);
    },
  );

  test("write JSON in another encoding than UTF-8: 415", async () => {
    const body = new Uint8Array(Buffer.from('{"data":[]}', "utf16le"));
    expect((await post(body, { "content-type": "application/json; charset=utf-16le" })).status).toBe(415);
  });

  /** How long the loop stood still for work of this process: when others have the processor no CPU time goes by. Milliseconds. */
  function watchLoop(): { stop: () => number } {
    const now = () => ({ wall: performance.now(), cpu: process.cpuUsage() });
    let last = now();
    let longest = 0;
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(last.cpu);
      longest = Math.max(longest, Math.min(performance.now() - last.wall, (user + system) / 1000));
      last = now();
    }, 5);
    return {
      stop() {
        clearInterval(timer);
        return longest;
      },
    };
  }
});

describe("E-46: an МО that makes too many errors", () => {
  const LIMIT = 3;
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox("doc", { config: { blockAfterErrors: LIMIT } });
    await uploadTimetable(sandbox, 1);
  });
  afterAll(() => sandbox.stop());

  const upload = async (data: object[]): Promise<number> =>
    (await sandbox.vitrine.POST("/api/slot", { body: { data: data as never } })).response.status;
  const blocked = (): Promise<{ reason: string }[]> => sandbox.rows("select reason from mo_block");

  async function counted(errors: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = await sandbox.rows<{ errors: number }>(
        "select (value ->> 'errors')::int as errors from sandbox_setting where key like 'upload_errors/%'",
      );
      if (row?.errors === errors) return;
      await sleep(10);
    }
    throw new Error(`never counted ${errors} errors`);
  }

  test("is blocked by the third refused upload of an hour; unblocking begins the count anew", async () => {
    for (let error = 1; error <= LIMIT; error += 1) {
      expect(await upload([{ id: "x" }])).toBe(400);
      await counted(error);
      expect(await upload([slot(0)])).toBe(error < LIMIT ? 200 : 405);
    }
    expect(await blocked()).toEqual([{ reason: "Ошибочных загрузок за час: 3" }]);
    await sandbox.operator.DELETE("/sandbox/blocks/{oid}", { params: { path: { oid: MO_OID } } });
    expect(await upload([{ id: "x" }])).toBe(400);
    await counted(1);
    expect(await upload([slot(0)])).toBe(200);
  });
});

describe("stop", () => {
  async function bookSlowly() {
    const [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
    await uploadTimetable(sandbox, 1);
    await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
    const asked = Promise.withResolvers<undefined>();
    mis.answerWith(async (call, response) => {
      asked.resolve(undefined);
      await sleep(700);
      await agree(call, response);
    });
    return { sandbox, mis, asked: asked.promise };
  }
  const STATE = "select a.status, (select state from booking_attempt) as attempt from associations_slots a";

  test("a booking that waits for the МИС is answered and written down before stop resolves", async () => {
    const { sandbox, mis, asked } = await bookSlowly();
    const answer = sandbox.epgu.POST("/booking/book", { body: bookRequest(slot(0).id) });
    await asked;
    let isStopped = false;
    const stopped = sandbox.server.stop().then(() => (isStopped = true));
    await expect(fetch(`${sandbox.url}/health/live`)).rejects.toThrow();
    expect(isStopped).toBe(false);
    expect((await answer).data).toMatchObject({ status: { status_code: 0 } });
    await stopped;
    expect(await sandbox.rows(STATE)).toEqual([{ status: "RECORDED", attempt: "booked" }]);
    await Promise.all([sandbox.stop(), mis.stop()]);
  });

  test("so is one whose client has left", async () => {
    const { sandbox, mis, asked } = await bookSlowly();
    const leave = new AbortController();
    const body = bookRequest(slot(0).id);
    const answer = sandbox.epgu.POST("/booking/book", { body, signal: leave.signal }).catch(() => undefined);
    await asked;
    leave.abort();
    await answer;
    await sandbox.server.stop();
    expect(await sandbox.rows(STATE)).toEqual([{ status: "RECORDED", attempt: "booked" }]);
    await Promise.all([sandbox.stop(), mis.stop()]);
  });

  test("a client that never takes its answer is cut off after the drain time", async () => {
    const sandbox = await startTestSandbox("doc", { limits: { drainMs: 200 } });
    const { hostname, port } = new URL(sandbox.url);
    const socket = connect(Number(port), hostname).on("error", () => undefined);
    socket.write("POST /api/slot HTTP/1.1\r\nHost: a\r\n");
    await once(socket, "connect");
    const started = performance.now();
    await sandbox.stop();
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
