import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { runCli } from "./cli.ts";
import type { Report } from "./model/report.ts";
import { certifyMis } from "./testing/certify.ts";
import { startPlainMis, type PlainMis, type PlainMisOptions } from "./testing/plainMis.ts";
import { NOW, recordsOf } from "./testing/records.ts";

// Whole runs and real processes: seconds, on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const RECORDS = recordsOf();
const FEW = ["--seed", "5", "--only", "book.success,cancel.success,probe.*"];

interface Heard {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line over files alone: no target, no network. */
async function call(...argv: string[]): Promise<Heard> {
  const heard = { stdout: "", stderr: "" };
  const stdout = { write: (chunk: string) => (heard.stdout += chunk) };
  const stderr = { write: (chunk: string) => (heard.stderr += chunk) };
  const code = await runCli(argv, { env: {}, now: () => NOW, stdout, stderr, proof: join(folder, "proof.json") });
  return { code, ...heard };
}

let folder: string;
let good: string;
let bad: string;
const running: PlainMis[] = [];

async function runOver(
  options: Partial<PlainMisOptions> = {},
  argv: readonly string[] = FEW,
): Promise<Awaited<ReturnType<typeof certifyMis>>> {
  const mis = await startPlainMis({ ...RECORDS, ...options });
  running.push(mis);
  return certifyMis(mis, RECORDS, argv);
}

const spoil: NonNullable<PlainMisOptions["spoil"]> = (reply, { path }) =>
  path.endsWith("/book") && typeof reply.body === "object"
    ? { ...reply, body: { ...reply.body, duration: "900" } }
    : reply;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ferkit-stored-"));
  const score = { must: { killed: 80, total: 80 }, should: { killed: 5, total: 6 } };
  writeFileSync(join(folder, "proof.json"), JSON.stringify({ cases: CASES.length, score }));
  good = join((await runOver()).dir, "report.json");
  bad = join((await runOver({ spoil })).dir, "report.json");
  // From here on nobody answers: what follows is done without a network.
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
});

afterAll(async () => {
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
  rmSync(folder, { recursive: true });
});

/** A copy of the report, changed by hand. */
function edited(path: string, edit: (report: Report) => unknown): string {
  const copy = join(mkdtempSync(join(folder, "edited-")), "report.json");
  writeFileSync(copy, JSON.stringify(edit(JSON.parse(readFileSync(path, "utf8")) as Report)));
  return copy;
}

describe("rejudge", () => {
  it.each([["good"], ["bad"]])("gives the stored verdicts again, with the МИС gone: %s", async (which) => {
    const { code, stdout, stderr } = await call("rejudge", which === "good" ? good : bad);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Вердикты те же/);
    expect(code).toBe(0);
  });

  it("finds a verdict changed by hand, and says that the suite is the same", async () => {
    const path = edited(bad, (report) => ({
      ...report,
      cases: report.cases.map((item) => ({
        ...item,
        verdict: "pass",
        checks: item.checks.map((check) => ({ ...check, verdict: "pass" })),
      })),
    }));
    const { code, stdout } = await call("rejudge", path);
    expect(code).toBe(1);
    expect(stdout).toContain("book.success: выполнено → нарушение");
    expect(stdout).toMatch(/booking\.duration: выполнено → нарушение\. Версия набора та же/);
  });

  it("finds a changed byte of an answer", async () => {
    const path = edited(good, (report) => ({ ...report, exchanges: report.exchanges.map(withOtherStatus) }));
    expect((await call("rejudge", path, "--lang", "en")).code).toBe(1);
  });

  it("finds a summary that does not follow", async () => {
    const path = edited(bad, (report) => ({
      ...report,
      summary: { ...report.summary, verdict: "conformant", exit_code: 0 },
    }));
    const { code, stdout } = await call("rejudge", path);
    expect(code).toBe(1);
    expect(stdout).toContain("conformant, 0 → nonconformant, 1");
  });

  it("says what is new when another suite judged", async () => {
    const path = edited(bad, (report) => ({
      ...report,
      suite: { ...report.suite, version: "0.0.9" },
      cases: report.cases
        .filter(({ id }) => id !== "cancel.repeat")
        .map((item) => ({ ...item, checks: item.checks.filter(({ id }) => id !== "booking.duration") })),
    }));
    const { stdout } = await call("rejudge", path);
    expect(stdout).toMatch(/Отчёт судил другой набор:\n {2}версия набора: 0\.0\.9 → /);
    expect(stdout).toContain("Новые сценарии, в том запуске их не было (1): cancel.repeat");
    expect(stdout).toMatch(/booking\.duration: не было → нарушение\. Новая проверка\./);
  });

  it("writes the report as it is judged today, in another language if asked", async () => {
    const dir = join(folder, "again");
    expect((await call("rejudge", bad, "--report-dir", dir, "--lang", "en")).code).toBe(0);
    expect(readFileSync(join(dir, "report.json"), "utf8")).toBe(readFileSync(bad, "utf8"));
    expect(readFileSync(join(dir, "report.html"), "utf8")).toContain("What to mend");
  });

  it.each([
    ["nothing.json", "не читается"],
    ["proof.json", "не отчёт"],
  ])("refuses %s: exit 2", async (name, words) => {
    const { code, stderr } = await call("rejudge", join(folder, name));
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

type Stored = Report["exchanges"][number];

function withOtherStatus(exchange: Stored): Stored {
  if (exchange.outcome.kind !== "response") return exchange;
  return { ...exchange, outcome: { kind: "response", response: { ...exchange.outcome.response, status: 500 } } };
}

describe("diff", () => {
  it("exit 1 on a new failure, and names it", async () => {
    const { code, stdout } = await call("diff", good, bad);
    expect(code).toBe(1);
    expect(stdout).toContain("book.success: выполнено → нарушение");
    expect(stdout).toMatch(/booking\.duration: выполнено → нарушение\. Длительность не та/);
    expect(stdout).toContain("  book.success booking.duration");
  });

  it("exit 0 when it is only mended, and when nothing changed", async () => {
    const mended = await call("diff", bad, good);
    expect(mended.code).toBe(0);
    expect(mended.stdout).toContain("Новых нарушений: 0");
    expect(await call("diff", good, good)).toMatchObject({ code: 0, stdout: "Вердикты одинаковы.\n" });
  });

  it("says when the runs differ in more than the answers", async () => {
    const other = edited(good, (report) => ({ ...report, target: "http://other" }));
    expect((await call("diff", good, other, "--lang", "en")).stdout).toContain("→ http://other");
  });
});

describe("certificates on the command line", () => {
  const keys = (): [string, string] => [
    join(folder, "keys", "ferkit-certify.key.pem"),
    join(folder, "keys", "ferkit-certify.pub.pem"),
  ];

  it("makes a key pair once, the private one for its owner only", async () => {
    expect((await call("keygen", "--out", join(folder, "keys"))).code).toBe(0);
    const [secret, open] = keys();
    expect(statSync(secret).mode & 0o077).toBe(0);
    const { code, stderr } = await call("keygen", "--out", join(folder, "keys"));
    expect(code).toBe(2);
    expect(stderr).toContain("EEXIST");
    expect(readFileSync(open, "utf8")).toContain("PUBLIC KEY");
  });

  it("refuses a filtered run of the demo МИС with every reason, and writes nothing", async () => {
    const out = join(folder, "none.json");
    const { code, stderr } = await call("certificate", good, "--key", keys()[0], "--out", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/--only/);
    expect(stderr).toMatch(/учебная МИС/);
    expect(stderr).toMatch(/не выбрано/);
    expect(() => statSync(out)).toThrow();
  });

  it("takes only an Ed25519 key, and never repeats what it read", async () => {
    const { code, stderr } = await call("certificate", good, "--key", keys()[1]);
    expect(code).toBe(2);
    expect(stderr).toContain("не закрытый ключ Ed25519");
    expect(stderr).not.toContain("BEGIN");
  });

  it("knows a forged certificate", async () => {
    const path = join(folder, "forged.json");
    writeFileSync(path, "{}\n");
    const { code, stderr } = await call("verify", path, "--report", good, "--public-key", keys()[1]);
    expect(code).toBe(1);
    expect(stderr).toContain("Сертификат недействителен");
  });

  it.each([
    [["verify", "c.json"], "Не хватает"],
    [["certificate"], "Не хватает"],
    [["diff", "a"], "Не хватает"],
    [["certificate", "r", "--key", "k", "--days", "0"], "Недопустимое значение"],
  ])("%j: exit 2", async (argv, words) => {
    const { code, stderr } = await call(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("--baseline", () => {
  function baseline(text: string): string[] {
    const path = join(folder, "known.yaml");
    writeFileSync(path, text);
    return ["--baseline", path, ...FEW];
  }
  const row = (id: string, expires = "2026-12-31"): string =>
    `  - {case: ${id}, check: booking.duration, reason: "починим в 2.4", expires: ${expires}}\n`;

  it("a known failure does not fail the run but is shown; it stays a failure", async () => {
    const { report, stdout, file } = await runOver(
      { spoil },
      baseline(`known:\n${row("book.success")}${row("cancel.success")}`),
    );
    expect(report.summary.verdict).toBe("nonconformant");
    // What was not selected keeps a filtered run from being green.
    expect(report.summary.exit_code).toBe(4);
    expect(stdout).toContain("book.success / booking.duration: известно");
    expect(file("report.html")).toContain("починим в 2.4");
    expect(file("summary.md")).toContain("починим в 2.4");
  });

  it("an expired row excuses nothing", async () => {
    const { code, stdout } = await runOver({ spoil }, baseline(`known:\n${row("book.success", "2026-11-22")}`));
    expect(code).toBe(1);
    expect(stdout).toContain("срок прошёл");
  });

  it("a bad file is refused with the place: exit 2", async () => {
    const { code, stderr } = await runOver({}, baseline("known:\n  - {case: x}\n"));
    expect(code).toBe(2);
    expect(stderr).toContain("/known/0/reason");
  });
});
