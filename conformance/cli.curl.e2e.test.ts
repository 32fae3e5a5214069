import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { judge } from "./judge.ts";
import type { CheckResult } from "./model/case.ts";
import type { Exchange, Outcome } from "./model/exchange.ts";
import { curlOf } from "./report/curl.ts";
import { certifyMis } from "./testing/certify.ts";
import { startPlainMis, type PlainMis, type PlainMisOptions } from "./testing/plainMis.ts";
import { recordsOf } from "./testing/records.ts";
import { shell } from "./testing/shell.ts";

type Spoil = NonNullable<PlainMisOptions["spoil"]>;

// Whole runs and real processes: seconds, on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const RECORDS = recordsOf();
const running: PlainMis[] = [];
afterEach(() => Promise.all(running.splice(0).map((mis) => mis.stop())));

async function faulty(spoil: Spoil): Promise<PlainMis> {
  const mis = await startPlainMis({ ...RECORDS, spoil });
  running.push(mis);
  return mis;
}

/** Defects that show whatever was done before: a МИС in another state must answer the same way. */
const DEFECTS: readonly (readonly [string, Spoil])[] = [
  ["HTTP 500", (reply) => ({ ...reply, status: 500 })],
  [
    // Everywhere it would be a web page, and no МИС to judge.
    "HTML",
    (reply, { path }) =>
      path.endsWith("/cancel")
        ? reply
        : { ...reply, headers: { "content-type": "text/html" }, body: "<!doctype html><title>502</title>" },
  ],
  [
    "a Cyrillic letter",
    (reply) => ({
      ...reply,
      body: JSON.parse(JSON.stringify(reply.body).replaceAll("status_code", "status_сode")) as unknown,
    }),
  ],
  ["an array", (reply) => ({ ...reply, body: [reply.body] })],
  [
    "a code as text",
    (reply) => ({
      ...reply,
      body: JSON.parse(JSON.stringify(reply.body).replace(/"status_code":(\d+)/, '"status_code":"$1"')) as unknown,
    }),
  ],
  ["a GET that is refused", (reply, { path }) => (path.startsWith("GET") ? { ...reply, status: 405 } : reply)],
  [
    "duration in seconds",
    (reply, { path }) =>
      path.endsWith("/book") && typeof reply.body === "object"
        ? { ...reply, body: { ...reply.body, duration: "900" } }
        : reply,
  ],
];

it("curl is on this machine", () => {
  expect(execFileSync("curl", ["--version"]).toString()).toContain("curl");
});

describe("every curl of a failure reproduces it", () => {
  it.each(DEFECTS)("%s", async (_name, spoil) => {
    // The people are invented, so the bodies lie beside the report without being asked for.
    const argv = ["--seed", "3", "--only", "book.success,cancel.success,probe.*"];
    const first = await faulty(spoil);
    const { report, dir, file } = await certifyMis(first, RECORDS, argv);
    const page = file("report.html");
    const failures = report.cases.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === "fail"));
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) {
      const exchange = report.exchanges.find(({ id }) => id === failure.evidence.exchange);
      if (!exchange) throw new Error(`${failure.id} names no exchange`);
      expect(page).toContain(escaped(curlOf(exchange)));
      // Of the same make, and nobody has booked there yet.
      const fresh = await faulty(spoil);
      const command = curlOf(exchange).replaceAll(first.url, fresh.url);
      const again = { ...exchange, outcome: outcomeOf(await shell(command, dir)) };
      expect(again.outcome).toMatchObject({ response: { status: statusOf(exchange) } });
      expect(
        failsStill(
          failure,
          report.exchanges.map((one) => (one.id === again.id ? again : one)),
          report.facts,
        ),
      ).toBe(true);
    }
  });
});

function escaped(command: string): string {
  return command
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll(">", "&gt;")
    .replaceAll("<", "&lt;");
}

function statusOf({ outcome }: Exchange): number | null {
  return outcome.kind === "response" ? outcome.response.status : null;
}

/** What `curl -i` printed, as the suite would have written it down. */
function outcomeOf(printed: string): Outcome {
  const at = printed.indexOf("\r\n\r\n");
  const [first = "", ...lines] = printed.slice(0, at).split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const bytes = Buffer.from(printed.slice(at + 4), "latin1");
  const body = { body_base64: bytes.toString("base64"), body_text: bytes.toString() };
  return { kind: "response", response: { status: Number(first.split(" ")[1]), headers, ...body } };
}

function failsStill(
  { id, evidence }: CheckResult,
  exchanges: readonly Exchange[],
  facts: Parameters<typeof judge>[2],
): boolean {
  return judge(CASES, exchanges, facts).some(({ checks }) =>
    checks.some(
      (check) => check.id === id && check.verdict === "fail" && check.evidence.exchange === evidence.exchange,
    ),
  );
}
