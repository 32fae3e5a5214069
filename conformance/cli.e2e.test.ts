import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { startMockMis } from "../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";
import { CASES } from "./cases/catalog.ts";
import { templateText } from "./fixtures/template.ts";
import { certifyMis, runIn, type Changes, type Ran } from "./testing/certify.ts";
import { NOW, ZONE } from "./testing/records.ts";

/** A full run is several hundred requests. */
vi.setConfig({ testTimeout: 60_000 });

/** The real limit is 10 s; only what is slow anyway is measured by a shorter one. */
const SHORT: Changes = { limits: { answer_ms: 100, slow_ms: 90 } };
const SEED = ["--seed", "7"];

/** The reference МИС of the project, with one rule switched or none. */
async function certifyReference(fault?: FaultName, argv: readonly string[] = SEED): Promise<Ran> {
  const world = buildWorld({ today: "2026-11-23", timeZone: ZONE });
  const mis = await startMockMis({ world, port: 0, fault, now: () => NOW, slowMs: 150 });
  try {
    return await certifyMis(mis, fixturesOf(world), argv, fault === "slow" ? SHORT : {});
  } finally {
    await mis.stop();
  }
}

/** Defects that must be found by a full run; of the others only the case that shows them is run, to save time. */
const FULL: ReadonlySet<FaultName | undefined> = new Set([
  undefined,
  "cyrillic-key",
  "always-zero",
  "double-booking",
  "slow",
  "no-book-ext-id",
]);

function argumentsFor(fault?: FaultName): readonly string[] {
  return fault === undefined || FULL.has(fault) ? SEED : [...SEED, "--only", SHOWN[fault][0]];
}

/** One run for all the tests that look at it. */
const runs = new Map<FaultName | undefined, Promise<Ran>>();
function runOf(fault?: FaultName): Promise<Ran> {
  const run = runs.get(fault) ?? certifyReference(fault, argumentsFor(fault));
  runs.set(fault, run);
  return run;
}

describe("the reference МИС", () => {
  it("conforms: exit 0, every case passes", async () => {
    const { code, stdout, report, stderr } = await runOf();
    // Without a gateway nothing is seen of the uploads.
    const expected = (id: string): string => (id.startsWith("upload.") ? "not_applicable" : "pass");
    expect(report.cases.map(({ id, verdict }) => [id, verdict])).toEqual(
      report.cases.map(({ id }) => [id, expected(id)]),
    );
    expect(report.schema).toBe("ferkit.report/1");
    expect(report.summary.verdict).toBe("conformant");
    expect(report.leftovers).toEqual([]);
    expect(code).toBe(0);
    expect(stdout).toContain("СООТВЕТСТВУЕТ.");
    expect(stderr).toContain("book.slot-taken");
  });

  it("speaks English when asked", async () => {
    const { stdout, file } = await certifyReference(undefined, ["--lang", "en"]);
    expect(stdout).toContain("CONFORMANT.");
    expect(file("report.html")).toContain('<html lang="en">');
  });
});

/** Where each planted defect must show: the case, the check, the pointer, the requirement. */
const SHOWN = {
  "cyrillic-key": ["book.success", "answer.keys", "/status/status_сode", "E-01"],
  "always-zero": ["book.patient-unknown", "book.refused-unknown-patient", "/status/status_code", "ERR-17"],
  "double-booking": ["book.double-booking", "book.no-second-record", "/status/status_code", "ERR-11"],
  slow: ["book.success", "answer.in-time", undefined, "BOOK-2"],
  "probe-405": ["probe.answers-200", "probe.status", undefined, "E-36"],
  "camel-case": ["book.success", "booking.book-ext-id", "/book_ext_id", "BOOK-S1"],
  "code-as-text": ["book.success", "answer.status-code", "/status/status_code", "BOOK-S9"],
  "utc-time": ["book.success", "booking.visit-time", "/visit_time", "E-08"],
  "upper-case-guid": ["book.success", "booking.book-ext-id", "/book_ext_id", "E-10"],
  "wrong-slot-echo": ["book.success", "booking.slot-id", "/slot_id", "BOOK-S2"],
  "no-book-ext-id": ["book.success", "booking.book-ext-id", "/book_ext_id", "BOOK-S1"],
  "unknown-code": ["book.slot-taken", "answer.status-code", "/status/status_code", "E-06"],
} as const satisfies Record<string, readonly [string, string, string | undefined, string]>;

/** A sample of the catalogue: the proof of the suite (`npm run proof`) runs all of it. */
type FaultName = keyof typeof SHOWN;
const SAMPLE = Object.keys(SHOWN) as FaultName[];

describe("a МИС with one defect", () => {
  it.each(SAMPLE)("%s: exit 1, and the report names case, check, field, requirement and exchange", async (fault) => {
    const { code, report, check, file, stdout } = await runOf(fault);
    const [caseId, checkId, pointer, because] = SHOWN[fault];
    expect(code).toBe(1);
    expect(report.summary.verdict).toBe("nonconformant");
    const { verdict, evidence, requirements, erratum } = check(caseId, checkId);
    expect(verdict).toBe("fail");
    expect(evidence.pointer).toBe(pointer);
    expect([...requirements, erratum]).toContain(because);
    expect(report.exchanges.map(({ id }) => id)).toContain(evidence.exchange);
    for (const word of [checkId, because, `#x-${evidence.exchange ?? ""}`]) expect(file("report.html")).toContain(word);
    expect(stdout).toContain(checkId);
  });

  it("cyrillic-key: the letter, its code point and its byte", async () => {
    const { check, report, file, stdout } = await runOf("cyrillic-key");
    const { evidence } = check("book.success", "answer.keys");
    expect(evidence.code_point).toMatchObject({ code: "U+0441", name: "CYRILLIC SMALL LETTER ES", instead_of: "c" });
    const exchange = report.exchanges.find(({ id }) => id === evidence.exchange);
    const body =
      exchange?.outcome.kind === "response" ? Buffer.from(exchange.outcome.response.body_base64, "base64") : null;
    expect(
      evidence.bytes &&
        body?.subarray(evidence.bytes.offset, evidence.bytes.offset + evidence.bytes.length).toString("hex"),
    ).toBe("d181");
    expect(evidence.bytes?.hex).toContain("73 5f d1 81 6f 64 65");
    expect(file("report.html")).toContain("<mark>d1 81</mark>");
    expect(file("report.html")).toContain("U+0441");
    expect(stdout).toContain("U+0441");
  });

  it("utc-time: the hint says what was returned", async () => {
    const { check } = await runOf("utc-time");
    expect(check("book.success", "booking.visit-time").hint?.ru).toContain("Вы вернули UTC");
  });

  it("no-book-ext-id: stops before it has taken every slot, and reports what is left", async () => {
    const { report, stdout } = await runOf("no-book-ext-id");
    expect(report.leftovers.length).toBeGreaterThan(0);
    expect(report.leftovers.length).toBeLessThan(8);
    expect(stdout).toContain("Остались в МИС");
  });
});

describe("no verdict without a МИС", () => {
  it.each([
    ["http://127.0.0.1:1", "refused"],
    ["http://no-such-host.invalid", "dns"],
  ])("%s: exit 3", async (target, problem) => {
    const fixtures = join(mkdtempSync(join(tmpdir(), "ferkit-data-")), "fixtures.yaml");
    writeFileSync(fixtures, templateText("2026-11-23"));
    const { code, report, stdout, file } = await runIn(["--target", target, "--fixtures", fixtures]);
    expect(code).toBe(3);
    expect(report.summary.verdict).toBe("error");
    expect(report.environment?.code).toBe(problem);
    expect(report.exchanges).toEqual([]);
    expect(new Set(report.cases.map(({ verdict }) => verdict))).toEqual(new Set(["env_error"]));
    expect(stdout).not.toMatch(/СООТВЕТСТВУЕТ|conformant/);
    expect(file("report.html")).not.toMatch(/СООТВЕТСТВУЕТ/);
  });
});

describe("a filtered run", () => {
  it("is never conformant: exit 4 though everything selected passed", async () => {
    const { code, report } = await certifyReference(undefined, ["--only", "cancel.*"]);
    expect(code).toBe(4);
    expect(report.summary.verdict).toBe("incomplete");
    const cancels = CASES.filter(({ id }) => id.startsWith("cancel.")).length;
    expect(report.summary.counts.cases).toMatchObject({ pass: cancels, not_selected: CASES.length - cancels });
  });

  it("sends for a case what the full run sends for it", async () => {
    const full = await runOf();
    const only = await certifyReference(undefined, ["--seed", "7", "--only", "book.slot-unknown"]);
    const bodies = ({ report }: Ran): unknown[] =>
      report.exchanges
        .filter((one) => one.case === "book.slot-unknown" && one.operation === "book")
        .map(({ request }) => request.body);
    expect(bodies(only)).toEqual(bodies(full));
    expect(bodies(only)).toHaveLength(2);
  });
});
