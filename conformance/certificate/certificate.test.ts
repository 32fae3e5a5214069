import { describe, expect, it } from "vitest";
import { bookSuccess } from "../cases/bookings.ts";
import { probe } from "../cases/probe.ts";
import { judge } from "../judge.ts";
import type { Certificate } from "../model/certificate.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Facts } from "../model/facts.ts";
import type { Report } from "../model/report.ts";
import { text } from "../model/text.ts";
import { UPLOAD_LIMITS, type UploadFacts, type UploadLimits } from "../model/uploads.ts";
import { exchangeOf, factsOf } from "../testing/exchange.ts";
import { slotOf } from "../testing/records.ts";
import { reportOf } from "../testing/reports.ts";
import type { ReportInput } from "../report/build.ts";
import { certificateFile, issue, type IssueInput, type Issued } from "./issue.ts";
import { newKeyPair, readKey } from "./keys.ts";
import { verifyCertificate, type Verified } from "./verify.ts";

const CASES = [probe, bookSuccess];
const KEYS = newKeyPair();
const NOW = new Date("2026-11-24T00:00:00Z");
const facts: Facts = {
  ...factsOf(),
  cases: Object.fromEntries(
    CASES.map(({ id }) => [id, { state: { kind: "ran" }, patients: [], slots: [slotOf(1).id] }]),
  ),
};
const probed: Exchange = { ...exchangeOf({ operation: "probe", step: "probe", body: "ok" }), case: probe.id };
const booked = exchangeOf(
  {
    body: {
      book_ext_id: "00000000-0000-0001-0000-000001017307",
      slot_id: slotOf(1).id,
      visit_time: slotOf(1).visit_time,
      duration: "15",
      status: { status_code: 0, status_message: "Вы записаны" },
    },
  },
  2,
);

const NOTHING_UPLOADED: UploadFacts = {
  limits: UPLOAD_LIMITS,
  since: "2026-11-23T04:00:00.000Z",
  until: "2026-11-23T05:00:00.000Z",
  recorded: true,
  calls: [],
  dropped: 0,
  bookings: [],
  problem: null,
};

function cleanReport(changes: Partial<ReportInput> = {}, exchanges: readonly Exchange[] = [probed, booked]): Report {
  const recording = { exchanges, facts, leftovers: [], environment: null, interrupted: false };
  return reportOf(exchanges, { recording, cases: judge(CASES, exchanges, facts), ...changes });
}

/** As a file holds it. */
function stored(report: Report): { report: Report; bytes: Buffer } {
  const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  return { report: JSON.parse(bytes.toString()) as Report, bytes };
}

function issueFor(source: Report, changes: Partial<IssueInput> = {}): Issued {
  const { report, bytes } = stored(source);
  const key = must(readKey(KEYS.privatePem, "private"));
  const mutation = { must: { killed: 80, total: 80 }, should: { killed: 5, total: 5 }, proof_sha256: "0".repeat(64) };
  return issue({ report, reportBytes: bytes, cases: CASES, key, mutation, now: NOW, days: 365, ...changes });
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("missing");
  return value;
}

function issuedFor(report: Report): Certificate {
  const issued = issueFor(report);
  if (issued.kind === "refused") throw new Error(issued.reasons.map(({ en }) => en).join(" "));
  return issued.certificate;
}

function verify(certificateText: string, reportBytes: Uint8Array, now = NOW, pem = KEYS.publicPem): Verified {
  return verifyCertificate({ certificateText, reportBytes, publicKey: must(readKey(pem, "public")), now });
}

describe("a certificate", () => {
  const report = cleanReport();
  const { bytes } = stored(report);
  const file = certificateFile(issuedFor(report));

  it("is issued over a clean report and verifies", () => {
    expect(report.summary.exit_code).toBe(0);
    expect(verify(file, bytes).kind).toBe("valid");
  });

  it("is broken by any changed byte of its own", () => {
    const whole = Buffer.from(file);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verify(changed.toString(), bytes).kind, `byte ${at}`).toBe("invalid");
    }
  });

  it("is broken by any changed byte of the report", () => {
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verify(file, changed).kind, `byte ${at}`).toBe("invalid");
    }
  });

  it("is broken by an added space, by a foreign field, by another spelling of the signature", () => {
    expect(verify(`${file} `, bytes).kind).toBe("invalid");
    expect(verify(certificateFile({ ...issuedFor(report), note: "x" } as Certificate), bytes).kind).toBe("invalid");
    expect(verify(file.replace("==", ""), bytes).kind).toBe("invalid");
  });

  it("expires, counted from the run", () => {
    expect(verify(file, bytes, new Date("2027-11-23T04:59:59Z")).kind).toBe("valid");
    expect(verify(file, bytes, new Date("2027-11-23T05:00:00Z"))).toMatchObject({
      kind: "invalid",
      reason: { en: expect.stringContaining("Expired") as string },
    });
  });

  it("is of no worth under another key", () => {
    expect(verify(file, bytes, NOW, newKeyPair().publicPem)).toMatchObject({
      reason: { en: "Signed with another key." },
    });
  });

  it("carries nothing of the private key, and neither does a message", () => {
    const secret = KEYS.privatePem.split("\n")[1] ?? "?";
    expect(file).not.toContain(secret);
    expect(readKey("no key", "private")).toBeNull();
    expect(readKey(KEYS.privatePem, "public")).toBeNull();
    expect(readKey(KEYS.publicPem, "private")).toBeNull();
  });
});

describe("no certificate", () => {
  const clean = cleanReport();
  const source = (from: "demo" | "file") => ({
    slots: { source: from, given: 1, usable: 1 },
    patients: { source: from, given: 1 },
    origin: [],
    notes: [],
  });
  const leftover = {
    case: "c",
    exchange: "002",
    slot_id: "s",
    patient_id: "p",
    book_ext_id: null,
    why: text("т", "t"),
  };
  const withLeftover = {
    exchanges: [probed, booked],
    facts,
    leftovers: [leftover],
    environment: null,
    interrupted: false,
  };
  const limited = (limits: Partial<Facts["limits"]>): Facts => ({ ...facts, limits: { ...facts.limits, ...limits } });
  const shorter: Facts = { ...facts, limits: { ...facts.limits, answer_ms: 20_000 } };
  const observed = (limits: Partial<UploadLimits>): Partial<ReportInput> => {
    const uploads = { ...NOTHING_UPLOADED, limits: { ...UPLOAD_LIMITS, ...limits } };
    return { recording: { ...withLeftover, leftovers: [], facts: { ...facts, uploads } } };
  };
  const slow = { exchanges: [probed, booked], facts: shorter, leftovers: [], environment: null, interrupted: false };

  it.each<[string, Report, RegExp]>([
    ["a filtered run", cleanReport({ selection: ["book.*"] }), /--only/],
    ["the demo МИС", cleanReport({ fixtures: source("demo") }), /demo/],
    ["a baseline", cleanReport({ baseline: { file: "k.yaml", entries: [] } }), /--baseline/],
    ["left-overs", cleanReport({ recording: withLeftover }), /left in the МИС/],
    ["other limits", cleanReport({ recording: slow }), /limits of time/],
    ["a shorter limit for uploads", cleanReport(observed({ shown_ms: 29_999 })), /limits of time/],
    ["a longer limit for uploads", cleanReport(observed({ shown_ms: 60_000 })), /limits of time/],
    ["another margin for uploads", cleanReport(observed({ margin_ms: 0 })), /limits of time/],
    ["another age of uploads", cleanReport(observed({ stale_ms: 7_200_000 })), /limits of time/],
    [
      "another limit for the probe",
      cleanReport({ recording: { ...slow, facts: limited({ probe_ms: 1 }) } }),
      /limits of time/,
    ],
    [
      "another limit for a warning",
      cleanReport({ recording: { ...slow, facts: limited({ slow_ms: 9_000 }) } }),
      /limits of time/,
    ],
    [
      "a dead МИС",
      cleanReport({ environment: { code: "refused", message: text("т", "t"), detail: "" } }),
      /environment/,
    ],
    ["a failure", cleanReport({}, [probed, exchangeOf({ body: "x" }, 2)]), /failures/],
    ["nothing answered", cleanReport({}, [probed]), /untestable/],
    ["another suite", { ...clean, suite: { ...clean.suite, version: "0.0.1" } }, /another suite/],
    ["other requirements", { ...clean, suite: { ...clean.suite, requirements: "0".repeat(64) } }, /other requirements/],
    [
      "a changed verdict",
      { ...clean, cases: clean.cases.map((item) => ({ ...item, level: "MAY" as const })) },
      /changed.*cases/,
    ],
    [
      "a changed summary",
      { ...clean, summary: { ...clean.summary, counts: { ...clean.summary.counts, exchanges: 9 } } },
      /changed.*summary/,
    ],
    ["a case taken out", { ...clean, cases: clean.cases.slice(1) }, /changed/],
    ["a changed latency table", { ...clean, latency: [] }, /changed.*latency/],
  ])("over %s", (_name, report, reason) => {
    const issued = issueFor(report);
    expect(issued.kind === "refused" ? issued.reasons.map(({ en }) => en).join(" ") : "issued").toMatch(reason);
  });

  it("is refused for the limits of uploads when they are the profile's", () => {
    expect(issueFor(cleanReport(observed({}))).kind).toBe("issued");
  });

  it("hides no failure by a hand-written verdict", () => {
    const broken = cleanReport({}, [probed, exchangeOf({ body: "x" }, 2)]);
    const forged = { ...clean, exchanges: broken.exchanges };
    expect(issueFor(forged).kind).toBe("refused");
  });

  it("without the proof of the suite, or when the run is too old", () => {
    expect(issueFor(clean, { mutation: null })).toMatchObject({ kind: "refused" });
    expect(issueFor(clean, { now: new Date("2028-01-01T00:00:00Z") })).toMatchObject({ kind: "refused" });
    expect(issueFor(clean, { now: new Date("2026-11-20T00:00:00Z") })).toMatchObject({ kind: "refused" });
  });
});
