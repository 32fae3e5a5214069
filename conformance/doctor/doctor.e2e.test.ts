import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { runIn, type Changes } from "../testing/certify.ts";
import { startPlainMis, type PlainMis, type PlainMisOptions } from "../testing/plainMis.ts";
import { recordsOf, slotOf } from "../testing/records.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const RECORDS = recordsOf();

async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  });
  // Listening on TCP, so the address is an object.
  return (server.address() as AddressInfo).port;
}

async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(listener))}`;
}

async function mis(options: Partial<PlainMisOptions> = {}): Promise<PlainMis> {
  const started = await startPlainMis({ ...RECORDS, ...options });
  closers.push(() => started.stop());
  return started;
}

function always(status: number, type: string, body: string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => response.writeHead(status, { "content-type": type, ...headers }).end(body);
}

interface Seen {
  readonly exit: number;
  readonly code: string | undefined;
  readonly message: string;
  readonly exchanges: number;
  /** What `doctor` says of the same, exit and found codes. */
  readonly doctor: { readonly exit: number; readonly stdout: string };
}

/** A run and `doctor`, over the same; fixtures from a file, as outside. */
async function examine(target: string, { argv = [], records = RECORDS, changes = {} }: Given = {}): Promise<Seen> {
  const { dir } = await runIn(["--list"]);
  const path = join(dir, "fixtures.json");
  writeFileSync(path, JSON.stringify(records));
  const places = ["--target", target, "--fixtures", path, ...argv];
  const { code: exit, report } = await runIn([...places, "--seed", "3", "--only", "*.success,book.repeat"], changes);
  const { code, stdout } = await runIn(["doctor", ...places], changes);
  return {
    exit,
    code: report.environment?.code,
    message: `${report.environment?.message.ru ?? ""} ${report.environment?.message.en ?? ""}`,
    exchanges: report.exchanges.length,
    doctor: { exit: code, stdout },
  };
}

interface Given {
  readonly argv?: readonly string[];
  readonly records?: FixtureRecords;
  readonly changes?: Changes;
}

/** Nothing was sent to be judged, and both ways of asking give the same code. */
function expectStopped(seen: Seen, code: string): void {
  expect(seen).toMatchObject({ exit: 3, code, exchanges: 0, doctor: { exit: 3 } });
  expect(seen.doctor.stdout).toContain(`✗ ${code}: `);
}

const HTML = "<!doctype html><title>Вход</title><h1>nginx</h1>";

describe("what stops a run before any verdict", () => {
  it.each([
    ["http://no-such-host.invalid", "dns"],
    ["http://127.0.0.1:1", "refused"],
  ])("%s: %s", async (target, code) => expectStopped(await examine(target), code));

  it.each<[string, RequestListener, string, RegExp]>([
    ["no such path", always(404, "text/plain", "no"), "wrong_path", /базовый путь.*base path/],
    ["a redirect to a login page", always(302, "text/plain", "", { location: "/login" }), "redirect", /\/login/],
    ["a web page", always(200, "text/html", HTML), "html_page", /HTML/],
    ["a page of a firewall", always(403, "text/html", HTML), "html_page", /HTML/],
    ["a balancer without its МИС", always(502, "text/html", HTML, { server: "nginx" }), "proxy", /прокси/],
    ["a proxy that wants a password", always(407, "text/plain", ""), "proxy", /прокси/],
    ["maintenance", always(503, "application/json", "{}"), "maintenance", /503/],
    [
      "a clock ten minutes late",
      (_request, response) => {
        response.setHeader("date", new Date(Date.now() - 600_000).toUTCString());
        response.end('{"status":{"status_code":18}}');
      },
      "clock_skew",
      /отстают на (599|60[01]) с.*behind/,
    ],
  ])("%s", async (_name, listener, code, told) => {
    const seen = await examine(await serve(listener));
    expectStopped(seen, code);
    expect(seen.message).toMatch(told);
  });

  it("unreachable: the connection breaks off", async () => {
    const port = await listen(createTcpServer((socket) => socket.destroy()));
    // TLS that never begins is no TLS problem either.
    expectStopped(await examine(`https://127.0.0.1:${port}`), "unreachable");
  });

  it.each(["/fer/booking/book", "/fer/booking", "/fer/extra"])(
    "the base path %s: says which is right",
    async (path) => {
      const { url } = await mis();
      const seen = await examine(url.replace("/fer", path));
      expectStopped(seen, "wrong_base_path");
      expect(seen.message).toContain(`--target ${url}:`);
    },
  );
});

describe("TLS", () => {
  const file = (name: string): string => readFileSync(new URL(`../testing/tls/${name}.pem`, import.meta.url), "utf8");

  async function serveTls(cert: string): Promise<string> {
    const server = createTlsServer({ key: file("key"), cert: file(cert) }, always(200, "application/json", "{}"));
    return `https://localhost:${await listen(server)}`;
  }

  function trustTestAuthority(): void {
    const usual = getCACertificates("default");
    setDefaultCACertificates([...usual, file("ca")]);
    closers.push(() => setDefaultCACertificates(usual));
  }

  it.each([
    ["expired", "tls_expired"],
    ["early", "tls_not_yet_valid"],
    ["other", "tls_wrong_name"],
    ["selfsigned", "tls_self_signed"],
  ])("%s: %s", async (cert, code) => {
    trustTestAuthority();
    expectStopped(await examine(await serveTls(cert)), code);
  });

  it("tls_untrusted: nobody here knows who issued it", async () => {
    expectStopped(await examine(await serveTls("good")), "tls_untrusted");
  });

  it("tls: the port speaks http", async () => {
    const url = await serve(always(200, "application/json", "{}"));
    expectStopped(await examine(url.replace("http:", "https:")), "tls");
  });

  it("lets a good certificate through to the cases", async () => {
    trustTestAuthority();
    const { exit, code } = await examine(await serveTls("good"));
    expect([exit, code]).toEqual([1, undefined]);
  });
});

describe("what is a defect, and gets its verdict", () => {
  const spoilt = (when: string, status: number, headers: Record<string, string> = {}): Partial<PlainMisOptions> => ({
    spoil: (reply, { path }) => (path.startsWith(when) ? { status, headers, body: HTML } : reply),
  });

  const asPage: Partial<PlainMisOptions> = {
    spoil: (reply) => ({ ...reply, headers: { "content-type": "text/html; charset=utf-8" } }),
  };

  it.each([
    ["JSON under the header of a web page", asPage],
    ["a probe answered with 405", spoilt("GET", 405)],
    ["a probe answered with 404", spoilt("GET", 404)],
    ["a probe that redirects", spoilt("GET", 302, { location: "/x" })],
    ["a probe with a server error", spoilt("GET", 503)],
    ["cancels not there", spoilt("POST /fer/booking/cancel", 404)],
    ["cancels that end in a web page", spoilt("POST /fer/booking/cancel", 200, { "content-type": "text/html" })],
  ])("%s: exit 1", async (_name, options) => {
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.json");
    writeFileSync(path, JSON.stringify(RECORDS));
    const { url } = await mis(options);
    const { code, report } = await runIn(["--target", url, "--fixtures", path, "--only", "probe.*,cancel.*"]);
    expect(code).toBe(1);
    expect(report.environment).toBeNull();
  });

  it.each([
    ["405 to everything", always(405, "text/html", HTML)],
    ["401 with the page of its server", always(401, "text/html", HTML)],
    ["500 with the page of its server", always(500, "text/html", HTML)],
    ["code 17 to whatever it is asked", always(200, "application/json", '{"status":{"status_code":17}}')],
  ])("%s: exit 1", async (_name, listener) => {
    const { exit, code } = await examine(await serve(listener));
    expect([exit, code]).toEqual([1, undefined]);
  });
});

describe("the data", () => {
  it("no_free_slot: the cases that need none are run, and a defect found there outweighs it", async () => {
    const records = { ...RECORDS, slots: RECORDS.slots.map((slot) => ({ ...slot, status: "RECORDED" as const })) };
    const { url } = await mis();
    const seen = await examine(url, { records });
    expect(seen).toMatchObject({ exit: 3, code: "no_free_slot", doctor: { exit: 3 } });
    expect(seen.doctor.stdout).toContain("✗ no_free_slot");
    const broken = await mis({
      spoil: (reply, { path }) => (path.startsWith("GET") ? { ...reply, status: 405 } : reply),
    });
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.json");
    writeFileSync(path, JSON.stringify(records));
    expect((await runIn(["--target", broken.url, "--fixtures", path])).code).toBe(1);
  });

  it("no_known_patient: 17 to each of them, though the МИС speaks the contract", async () => {
    const strangers = recordsOf(20, 8).patients.slice(4);
    const { url } = await mis();
    const seen = await examine(url, { records: { ...RECORDS, patients: strangers } });
    expect(seen).toMatchObject({ exit: 3, code: "no_known_patient", doctor: { exit: 3 } });
    expect(seen.doctor.stdout).toContain("✗ no_known_patient");
  });

  it("time_zone: the МИС gives another offset, and nobody said which zone it is", async () => {
    const moscow: Partial<PlainMisOptions> = {
      spoil: ({ body, ...reply }) => {
        const visit = typeof body === "object" ? (body as { visit_time?: string }) : {};
        const { visit_time } = visit;
        return { ...reply, body: visit_time === undefined ? body : { ...visit, visit_time: `${visit_time}+03:00` } };
      },
    };
    expectStopped(await examine((await mis(moscow)).url), "time_zone");
    // With the zone named the same answer is a defect (E-08).
    const changes = { env: { FERKIT_TIME_ZONE: "Asia/Yekaterinburg" } };
    const named = await examine((await mis(moscow)).url, { changes });
    expect(named).toMatchObject({ exit: 1, code: undefined });
  });

  it("a МИС in order: doctor exit 0, and its trial booking is gone", async () => {
    const started = await mis();
    const { doctor } = await examine(started.url);
    expect(doctor.exit).toBe(0);
    expect(doctor.stdout).toContain("✓ no_known_patient");
    expect(doctor.stdout).toContain("– gateway_account");
    expect(started.active()).toBe(0);
    expect(started.requests.filter((line) => line.startsWith("POST /fer/booking/book")).length).toBeGreaterThan(2);
  });
});

describe("the gateway", () => {
  const OID = "1.2.643.5.1.13.13.12.2.999.10001";
  const ACCOUNT = ["--username", OID, "--password", "secret-password"];
  const DEPARTMENT = { id: slotOf(0).mo_id, enabled: "ALL" };

  type Routes = Readonly<Record<string, readonly [status: number, body: unknown]>>;

  /** As much of a gateway as the question takes. */
  function gateway(routes: Routes): Promise<string> {
    const token = { Result: { Value: "token", ValidTo: new Date(Date.now() + 3_600_000).toISOString() } };
    const all: Routes = { "POST /auth.svc": [200, token], ...routes };
    return serve((request, response) => {
      const path = `${request.method ?? ""} ${(request.url ?? "").replace(/\?.*/, "")}`;
      const [status, body] = all[path] ?? [404, {}];
      request.resume().on("end", () => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
    });
  }

  const mo = (status: number, result: unknown = {}): Routes => ({ [`GET /api/mo/oid/${OID}`]: [status, { result }] });

  it.each<[string, Routes]>([
    ["gateway_account", { "POST /auth.svc": [401, { ErrorMessage: "нет" }] }],
    ["gateway_account", mo(401)],
    ["gateway_forbidden", mo(403)],
    ["gateway_other_mo", mo(200, [{ ...DEPARTMENT, id: slotOf(1).resource_id }])],
    ["gateway_maintenance", mo(503)],
    ["mo_blocked", mo(405)],
    ["gateway", mo(500)],
  ])("%s", async (code, routes) => {
    const seen = await examine((await mis()).url, { argv: ["--gateway", await gateway(routes), ...ACCOUNT] });
    expect(seen).toMatchObject({ exit: 3, code, exchanges: 0, doctor: { exit: 3 } });
    expect(seen.doctor.stdout).toContain(`✗ ${code}: `);
    expect(JSON.stringify(seen)).not.toContain("secret-password");
  });

  it("gateway_unreachable", async () => {
    const seen = await examine((await mis()).url, { argv: ["--gateway", "http://127.0.0.1:1", ...ACCOUNT] });
    expectStopped(seen, "gateway_unreachable");
  });

  it("mo_blocked: a blocked МО may read, so doctor tries an empty package", async () => {
    const routes: Routes = { ...mo(200, [DEPARTMENT]), "POST /api/slot": [405, {}] };
    const argv = ["--gateway", await gateway(routes), ...ACCOUNT];
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.json");
    writeFileSync(path, JSON.stringify(RECORDS));
    const places = ["--target", (await mis()).url, "--fixtures", path, ...argv];
    const { code, stdout } = await runIn(["doctor", ...places]);
    expect(code).toBe(3);
    expect(stdout).toContain("✗ mo_blocked");
  });

  it("time_zone: slots of the Витрина in the night, by day once the offset is added", async () => {
    const slots = Array.from({ length: 40 }, (_, number) =>
      slotOf(number, { visit_time: `2026-11-24T${String(3 + Math.floor(number / 4)).padStart(2, "0")}:00:00` }),
    );
    const resource = { id: slotOf(0).resource_id, mo_id: DEPARTMENT.id, type: "ROOM", enabled: "ALL" };
    const routes: Routes = {
      ...mo(200, [DEPARTMENT]),
      [`GET /api/mo/${DEPARTMENT.id}/resource`]: [200, { result: [resource] }],
      [`GET /api/resourse/${resource.id}/slots`]: [200, { result: slots }],
      "POST /api/slot": [400, {}],
    };
    const records = { ...RECORDS, slots: [] };
    const argv = ["--gateway", await gateway(routes), ...ACCOUNT, "--no-booking"];
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.json");
    writeFileSync(path, JSON.stringify(records));
    const { code, stdout } = await runIn(["doctor", "--target", (await mis()).url, "--fixtures", path, ...argv]);
    expect(stdout).toContain("✗ time_zone: Слоты Витрины сдвинуты");
    expect(code).toBe(3);
  });
});

describe("what doctor tells of the data", () => {
  it("S4: how many cases can run, and which records would free most of the others", async () => {
    const { doctor } = await examine((await mis()).url, { records: { ...RECORDS, resources: [] } });
    expect(doctor.exit).toBe(0);
    expect(doctor.stdout).toMatch(
      /Данных хватает на \d+ сценари\S+ из \d+\.\n.* записи? освобод\S+ сценариев.*\n +\d+ /,
    );
  });

  it("S15: without TLS no certificate was looked at", async () => {
    const { doctor } = await examine((await mis()).url);
    const tls = doctor.stdout.split("\n").filter((line) => / tls/.test(line));
    expect(tls.length).toBeGreaterThan(3);
    expect(tls.filter((line) => !line.startsWith("– "))).toEqual([]);
  });
});
