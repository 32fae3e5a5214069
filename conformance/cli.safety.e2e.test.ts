import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { startMockMis, type MockMis } from "../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../mock-mis/world.ts";
import { runCli } from "./cli.ts";
import type { FixtureRecords } from "./fixtures/fixtures.ts";
import { certifyMis, runIn } from "./testing/certify.ts";
import { startPlainMis, type PlainMis, type PlainMisOptions } from "./testing/plainMis.ts";
import { NOW, patientOf, recordsOf, slotOf, ZONE } from "./testing/records.ts";

const RECORDS = recordsOf();
const started: (PlainMis | MockMis)[] = [];
afterEach(async () => {
  for (const mis of started.splice(0)) await mis.stop();
});

async function plainMis(options: Partial<PlainMisOptions> = {}): Promise<PlainMis> {
  const mis = await startPlainMis({ ...RECORDS, ...options });
  started.push(mis);
  return mis;
}

function fixturesIn(dir: string, records: FixtureRecords = RECORDS): string {
  const path = join(dir, "fixtures.json");
  writeFileSync(path, JSON.stringify(records));
  return path;
}

/** Bookings that the МИС was asked for. */
function bookings({ requests }: PlainMis): string[] {
  return requests.filter((line) => line.startsWith("POST /fer/booking/book"));
}

describe("--max-bookings", () => {
  it("stops the run when so many were made, says why, and leaves nothing", async () => {
    const mis = await plainMis();
    const { code, report, stdout } = await certifyMis(mis, RECORDS, ["--seed", "1", "--max-bookings", "5"]);
    expect(code).toBe(4);
    expect(report.summary.verdict).toBe("incomplete");
    expect(stdout).toContain("--max-bookings 5");
    expect(report.leftovers).toEqual([]);
    expect(mis.active()).toBe(0);
    const made = report.exchanges.filter(
      ({ operation, outcome }) =>
        operation === "book" && outcome.kind === "response" && outcome.response.body_text.includes('"status_code":0'),
    );
    expect(made.length).toBe(5);
  });

  it("0: not one booking is sent", async () => {
    const mis = await plainMis();
    const { code } = await certifyMis(mis, RECORDS, ["--seed", "1", "--max-bookings", "0"]);
    expect(code).toBe(4);
    expect(bookings(mis)).toEqual([]);
  });

  it("is enough for a full run unless told otherwise", async () => {
    const { report } = await certifyMis(await plainMis(), RECORDS, ["--seed", "1"]);
    expect(JSON.stringify(report.cases)).not.toContain("--max-bookings");
  });
});

it("books for nobody but the patients that were named, and ids that nobody has", async () => {
  const named = RECORDS.patients.slice(0, 3);
  const mis = await plainMis();
  await certifyMis(mis, { ...RECORDS, patients: named }, ["--seed", "1"]);
  const strangers = RECORDS.patients.slice(3).map(({ id, lastname }) => [id, lastname ?? ""]);
  expect(bookings(mis).length).toBeGreaterThan(10);
  for (const word of strangers.flat()) expect(mis.requests.join("\n")).not.toContain(word);
});

describe("--dry-run", () => {
  it("says which requests would be sent with which records, sends and writes nothing, exit 0", async () => {
    const mis = await plainMis();
    const { code, stdout, files } = await certifyMis(mis, RECORDS, ["--seed", "9", "--dry-run"]);
    expect(code).toBe(0);
    expect(mis.requests).toEqual([]);
    expect(files).toEqual([]);
    expect(stdout).toContain("Ничего не отправлено");
    // The very records that the run then takes.
    const { report } = await certifyMis(mis, RECORDS, ["--seed", "9"]);
    const [first] = report.exchanges.filter(({ operation }) => operation === "book");
    const { slot_id, patient_id } = JSON.parse(first?.request.body ?? "{}") as Record<string, string>;
    expect(stdout).toContain(`POST /fer/booking/book, slot ${slot_id ?? "?"}, patient ${patient_id ?? "?"}`);
    expect(stdout).not.toContain(RECORDS.patients[0]?.lastname);
  });

  it("goes the same way as a run, as long as the МИС answers as it should", async () => {
    const world = buildWorld({ today: "2026-11-23", timeZone: ZONE });
    const mis = await startMockMis({ world, port: 0, now: () => NOW });
    started.push(mis);
    const argv = ["--seed", "9", "--only", "book.success,book.slot-unknown,cancel.*,age.*"];
    const { stdout } = await certifyMis(mis, fixturesOf(world), [...argv, "--dry-run"]);
    const { report } = await certifyMis(mis, fixturesOf(world), argv);
    const steps = stdout.split("\n").flatMap((line) => /^ {4}(\S+): (GET|POST) /.exec(line)?.[1] ?? []);
    expect(steps).toEqual(report.exchanges.map(({ step }) => step));
  });
});

describe("cleanup", () => {
  const BOOKING = {
    event: "booking",
    exchange: "001",
    case: "book.success",
    slot_id: slotOf(0).id,
    patient_id: patientOf(0).id,
    united_guids: [],
    application: { booking_type: "APPOINTMENT", case_number: "2000000001", preliminary_reservation: false },
  } as const;

  /** A journal as a killed run leaves it. */
  async function crashed(lines: readonly object[], target: string): Promise<string> {
    const { dir } = await runIn(["--list"]);
    const run = { event: "run", target, seed: 1, started_at: NOW.toISOString() };
    const text = [run, ...lines].map((line) => JSON.stringify(line)).join("\n");
    // The last line was being written.
    writeFileSync(join(dir, "journal.jsonl"), `${text}\n{"event":"book`);
    return dir;
  }

  /** In a folder that is there already, so not by `runIn`. */
  async function tell(argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const out = { stdout: "", stderr: "" };
    const stdout = { write: (chunk: string) => (out.stdout += chunk) };
    const stderr = { write: (chunk: string) => (out.stderr += chunk) };
    return { code: await runCli(argv, { env: {}, now: () => NOW, stdout, stderr }), ...out };
  }

  function cleanUp(dir: string): ReturnType<typeof tell> {
    return tell(["cleanup", "--fixtures", fixturesIn(dir), "--settle", "0", "--report-dir", dir]);
  }

  async function booked(mis: PlainMis): Promise<string> {
    const { application, slot_id, patient_id } = BOOKING;
    const body = { ...application, slot_id, patient_id, patient_data_rrp: patientOf(0) };
    const answer = await fetch(`${mis.url}/booking/book`, { method: "POST", body: JSON.stringify(body) });
    return ((await answer.json()) as { book_ext_id: string }).book_ext_id;
  }

  it("cancels by the id in the journal, without fixtures; then there is nothing more to do", async () => {
    const mis = await plainMis();
    const book_ext_id = await booked(mis);
    const dir = await crashed([BOOKING, { event: "booked", exchange: "001", book_ext_id }], mis.url);
    const argv = ["--report-dir", dir];
    expect(await tell(["--cleanup", ...argv])).toMatchObject({ code: 0 });
    expect(mis.active()).toBe(0);
    const again = await tell(["cleanup", ...argv]);
    expect(again).toMatchObject({ code: 0 });
  });

  it("waits for what the МИС may still be making: --settle counts from the last line of the journal", async () => {
    const mis = await plainMis();
    const dir = await crashed([BOOKING], mis.url);
    // The МИС is at work on the booking of the killed run, and makes its record only now.
    const late = sleep(700).then(() => booked(mis));
    const began = Date.now();
    const argv = ["cleanup", "--fixtures", fixturesIn(dir), "--report-dir", dir];
    const { code } = await tell([...argv, "--settle", "2"]);
    expect(Date.now() - began).toBeGreaterThan(1_500);
    // This МИС gives no id for a repeat, so its record is named, not taken for nothing.
    expect([code, mis.active()]).toEqual([6, 1]);
    await late;
  });

  it("does not wait when the last line is old, nor for a booking whose answer was seen", async () => {
    const mis = await plainMis();
    const dir = await crashed([BOOKING], mis.url);
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(dir, "journal.jsonl"), old, old);
    const began = Date.now();
    await tell(["cleanup", "--fixtures", fixturesIn(dir), "--settle", "30", "--report-dir", dir]);
    const book_ext_id = await booked(mis);
    const seen = await crashed([BOOKING, { event: "booked", exchange: "001", book_ext_id }], mis.url);
    expect((await tell(["cleanup", "--settle", "30", "--report-dir", seen])).code).toBe(0);
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(mis.active()).toBe(0);
  });

  it("exit 6 for a record that cannot be told from somebody's: the МИС gives no id for a repeat", async () => {
    const mis = await plainMis();
    await booked(mis);
    const { code, stdout } = await cleanUp(await crashed([BOOKING], mis.url));
    expect(code).toBe(6);
    expect(stdout).toContain(slotOf(0).id);
    expect(mis.active()).toBe(1);
  });

  it("exit 0 when another application is granted the slot: nothing was left there", async () => {
    const mis = await plainMis();
    const { code } = await cleanUp(await crashed([BOOKING], mis.url));
    expect(code).toBe(0);
    expect(mis.active()).toBe(0);
  });

  it("exit 3 when the МИС is not there, and the journal is kept", async () => {
    const dir = await crashed([BOOKING], "http://127.0.0.1:1");
    const { code, stdout } = await cleanUp(dir);
    expect(code).toBe(3);
    expect(stdout).toContain("refused: ");
    expect(readFileSync(join(dir, "journal.jsonl"), "utf8")).toContain(BOOKING.slot_id);
  });

  it("exit 2 without a journal", async () => {
    const { code, dir } = await runIn(["cleanup"]);
    expect(code).toBe(2);
    expect(existsSync(join(dir, "journal.jsonl"))).toBe(false);
  });

  it("the next run says that it is due", async () => {
    const mis = await plainMis();
    const dir = await crashed([BOOKING], mis.url);
    const argv = ["--target", mis.url, "--fixtures", fixturesIn(dir), "--only", "probe.*", "--report-dir", dir];
    expect((await tell(argv)).stderr).toContain(`cleanup --report-dir ${dir}`);
    expect((await cleanUp(dir)).code).toBe(0);
    expect((await tell(argv)).stderr).not.toContain("cleanup");
  });

  it("keeps no personal data in the journal", async () => {
    const { file } = await certifyMis(await plainMis(), RECORDS, ["--seed", "1"]);
    const journal = file("journal.jsonl");
    const personal = RECORDS.patients.flatMap(({ lastname, phone, email, oms_number, snils }) => [
      lastname,
      phone,
      email,
      oms_number,
      snils,
    ]);
    for (const word of personal) expect(journal).not.toContain(word);
    expect(journal).not.toContain("patient_data_rrp");
  });
});

describe("the same seed over a МИС that gives the same ids", () => {
  it("sends the same requests, byte for byte and in the same order, in a full run", async () => {
    const bodies = async (): Promise<string[]> => {
      const world = buildWorld({ today: "2026-11-23", timeZone: ZONE });
      let count = 0;
      const newGuid = (): string => `5e2a7a10-0c1d-4e5f-8a9b-${String((count += 1)).padStart(12, "0")}`;
      const mis = await startMockMis({ world, port: 0, now: () => NOW, newGuid });
      started.push(mis);
      const { report, file, files } = await certifyMis(mis, fixturesOf(world), ["--seed", "77", "--with-bodies"]);
      expect(report.summary.exit_code).toBe(0);
      const sent = files.filter((path) => path.includes("requests")).length;
      expect(sent).toBe(report.exchanges.filter(({ request }) => request.body !== null).length);
      return report.exchanges.map(({ id, request }) => {
        const headers = JSON.stringify(request.headers);
        const body = request.body === null ? "" : file(`requests/${id}.json`);
        return `${request.method} ${new URL(request.url).pathname} ${headers} ${body}`;
      });
    };
    const [one, two] = [await bodies(), await bodies()];
    expect(one.length).toBeGreaterThan(300);
    expect(two).toEqual(one);
  }, 60_000);
});
