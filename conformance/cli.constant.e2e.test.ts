import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BOOKING_STATUSES } from "@ferkit/contracts";
import { afterEach, expect, it } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { certifyMis, type Changes } from "./testing/certify.ts";
import { fullRecords } from "./testing/fixtureRecords.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ url: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // Listening on TCP, so the address is an object.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function always(body: string, status = 200, type = "application/json"): RequestListener {
  return (_request, response) => response.writeHead(status, { "content-type": type }).end(body);
}

const code = (status_code: number): string => JSON.stringify({ status: { status_code, status_message: "x" } });
const full = JSON.stringify({ book_ext_id: "00000000-0000-0001-0000-000001017307", status: { status_code: 0 } });
const QUICK: Changes = { limits: { answer_ms: 40, slow_ms: 30, cap_ms: 60 } };

const SERVERS: readonly (readonly [string, RequestListener, Changes])[] = (
  [
    ...BOOKING_STATUSES.map((row): [string, RequestListener] => [`code ${row.code}`, always(code(row.code))]),
    ["cancel code 1", always(code(1))],
    ["code 0 with one id for all", always(full)],
    ["{}", always("{}")],
    ["an empty body", always("")],
    ["HTML", always("<!doctype html><h1>nginx</h1>", 200, "text/html")],
    ["500", always("{}", 500)],
    ["500 with a refusal", always(code(18), 500)],
    ["404", always("not found", 404, "text/plain")],
    ["a redirect", (_request, response) => response.writeHead(302, { location: "/login" }).end()],
    ["a closed connection", (request) => request.socket.destroy()],
    [
      "half a body",
      (_request, response) => response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy()),
    ],
    ["silence", () => undefined],
  ] satisfies [string, RequestListener][]
).map(([name, listener]) => [name, listener, name === "silence" ? QUICK : {}]);

/** Nothing of a МИС is heard there: the doctor says so before anything is judged (exit 3). */
const NO_MIS = ["HTML", "404", "a redirect"];

/** Whatever a server says to everybody alike, it has refused nobody for a reason. */
it.each(SERVERS)("%s: no negative case passes, exit 1 or 3", { timeout: 60_000 }, async (name, listener, changes) => {
  const { code: exit, report } = await certifyMis(await serve(listener), fullRecords(), ["--seed", "1"], changes);
  expect(exit).toBe(NO_MIS.includes(name) ? 3 : 1);
  const negative = new Set(CASES.filter(({ twin }) => twin).map(({ id }) => id));
  // Of a SHOULD a warning is the worst there is.
  const passed = report.cases.filter(
    ({ id, verdict, level }) => negative.has(id) && (verdict === "pass" || (verdict === "warn" && level === "MUST")),
  );
  expect(passed.map(({ id }) => id)).toEqual([]);
});
