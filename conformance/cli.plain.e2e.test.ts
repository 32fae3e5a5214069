import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CASES } from "./cases/catalog.ts";
import { runCli } from "./cli.ts";
import { judge } from "./judge.ts";
import { certifyMis, runIn } from "./testing/certify.ts";
import { NOW, patientOf } from "./testing/records.ts";
import { fullRecords } from "./testing/fixtureRecords.ts";
import { startPlainMis, type PlainMis, type PlainMisOptions } from "./testing/plainMis.ts";

// A whole run is two hundred exchanges: seconds, on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const running: PlainMis[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
});

const RECORDS = fullRecords();

/** Enough to see what a run does; a filtered run ends with 4 at best. */
const CORE = ["--only", "probe.*,book.*,cancel.*"];
const FULL_MS = 60_000;

async function plainMis(options: Partial<PlainMisOptions> = {}): Promise<PlainMis> {
  const mis = await startPlainMis({ ...RECORDS, ...options });
  running.push(mis);
  return mis;
}

describe("a МИС nobody wrote the suite against", () => {
  it(
    "that knows no terms of a referral fails the three cases about them, and no other",
    { timeout: FULL_MS },
    async () => {
      const timeless = RECORDS.referrals.map((referral) => ({
        ...referral,
        start_date: referral.create_ts,
        end_date: null,
        to_resource_id: null,
      }));
      const mis = await plainMis({ referrals: timeless });
      const { code, report } = await certifyMis(mis, RECORDS);
      expect(code).toBe(1);
      expect(report.cases.filter(({ verdict }) => verdict === "fail").map(({ id }) => id)).toEqual([
        "referral.expired",
        "referral.not-yet",
        "referral.other-doctor",
      ]);
    },
  );

  it(
    "conforms, with warnings only where the document leaves a choice, and nothing is left in it",
    { timeout: FULL_MS },
    async () => {
      const mis = await plainMis();
      const { code, report } = await certifyMis(mis, RECORDS);
      expect(code).toBe(0);
      const warned = report.cases.filter(({ verdict }) => verdict === "warn").map(({ id }) => id);
      expect(warned.filter((id) => !id.startsWith("malformed."))).toEqual([
        "cancel.success",
        "time.overlap",
        "doctor.other-day",
        "doctor.same-speciality-other-day",
        "age.turns-one-baby-slot-birthday",
        "type.dispensary",
        "vaccination.no-service",
        "vaccination.other-code",
      ]);
      // It has nobody with such a name, and counts the first birthday the other way: no word against it.
      // Without a gateway there are no uploads to watch.
      const asked = report.cases.filter(({ id }) => !id.startsWith("upload."));
      const open = asked.filter(({ verdict }) => !["pass", "warn"].includes(verdict));
      expect(open.map(({ level, verdict }) => `${level} ${verdict}`)).toEqual(open.map(() => "SHOULD untestable"));
      expect(open.map(({ id }) => id).filter((id) => !id.startsWith("data.name-"))).toEqual([
        "age.turns-one-child-slot-birthday",
      ]);
      expect(mis.active()).toBe(0);
    },
  );

  it("is found out when it frees no slot on a cancel", async () => {
    const mis = await plainMis({
      spoil: (reply, { path }) =>
        path.endsWith("/cancel") ? { ...reply, body: { status: { status_code: 18, status_message: "сбой" } } } : reply,
    });
    const { code, check } = await certifyMis(mis, RECORDS, CORE);
    expect(code).toBe(1);
    expect(check("cancel.success", "cancel.accepted").verdict).toBe("fail");
  });

  it("is found out when a broken request makes it fail, and nothing is thought to be left of it", async () => {
    const mis = await plainMis({ spoil: (reply) => (reply.status === 400 ? { ...reply, status: 500 } : reply) });
    const { code, report } = await certifyMis(mis, RECORDS, ["--only", "malformed.book-*"]);
    expect(code).toBe(1);
    expect(report.leftovers).toEqual([]);
    const broken = report.cases.filter(({ id, level }) => id.startsWith("malformed.book-") && level === "MUST");
    // Of a slot_id that is no GUID it says «нет такого слота», code 18.
    expect(broken.filter(({ verdict }) => verdict !== "fail").map(({ id }) => id)).toEqual([
      "malformed.book-slot-id-not-guid",
    ]);
  });

  it("is not held to a schedule that has changed: two closed slots must be given out", async () => {
    const reopened = RECORDS.slots.find(({ status }) => status === "CANCELED")?.id;
    const slots = RECORDS.slots.map((slot) =>
      slot.id === reopened ? { ...slot, status: "AVAILABLE" as const } : slot,
    );
    const [one] = slots.filter(({ id }) => id === reopened);
    const known = { ...RECORDS, slots: [...RECORDS.slots.filter(({ status }) => status === "AVAILABLE")] };
    const asked = { ...known, slots: [...known.slots, ...(one ? [{ ...one, status: "CANCELED" as const }] : [])] };
    const { found } = await certifyMis(await plainMis({ slots }), asked, ["--only", "slot.annulled"]);
    expect(found("slot.annulled").verdict).toBe("ambiguous");
  });

  it("is believed when a slot has been taken meanwhile: a spare one is used", async () => {
    let refusals = 1;
    const taken = { status: { status_code: 11, status_message: "занято" } };
    const mis = await plainMis({
      spoil: (reply, { path }) =>
        path === "POST /fer/booking/book" && refusals-- > 0 ? { ...reply, body: taken } : reply,
    });
    const { report, found } = await certifyMis(mis, RECORDS, ["--only", "book.success"]);
    expect(found("book.success").verdict).toBe("pass");
    expect(report.exchanges.filter(({ attempt }) => attempt === 2).map((one) => one.case)).toEqual(["book.success"]);
  });
});

describe("the same seed", () => {
  it("sends the same requests, byte for byte", async () => {
    const [one, two, three] = [await plainMis(), await plainMis(), await plainMis()];
    await certifyMis(one, RECORDS, ["--seed", "41", ...CORE]);
    await certifyMis(two, RECORDS, ["--seed", "41", ...CORE], { now: () => new Date("2026-11-23T09:00:00Z") });
    await certifyMis(three, RECORDS, ["--seed", "42", ...CORE]);
    expect(one.requests.length).toBeGreaterThan(25);
    expect(two.requests).toEqual(one.requests);
    expect(three.requests).not.toEqual(one.requests);
  });

  it("is drawn and told when none is given", async () => {
    const { report, stdout } = await certifyMis(await plainMis(), RECORDS, ["--only", "probe.*"]);
    expect(stdout).toContain(`seed ${report.seed}`);
  });
});

describe("a stored report", () => {
  it("is judged again to the same verdicts, with nothing but its exchanges and facts", async () => {
    const { report } = await certifyMis(await plainMis(), RECORDS, CORE);
    expect(JSON.parse(JSON.stringify(judge(CASES, report.exchanges, report.facts)))).toEqual(report.cases);
  });

  it("changes its verdict with one byte of an answer", async () => {
    const { report } = await certifyMis(await plainMis(), RECORDS, CORE);
    const exchanges = report.exchanges.map(withOtherDuration);
    expect(judge(CASES, exchanges, report.facts).find(({ id }) => id === "book.success")?.verdict).toBe("fail");
  });
});

type Stored = Awaited<ReturnType<typeof certifyMis>>["report"]["exchanges"][number];

function withOtherDuration(exchange: Stored): Stored {
  if (exchange.outcome.kind !== "response") return exchange;
  const text = Buffer.from(exchange.outcome.response.body_base64, "base64")
    .toString()
    .replace('"duration":"15"', '"duration":"16"');
  const response = { ...exchange.outcome.response, body_base64: Buffer.from(text).toString("base64"), body_text: text };
  return { ...exchange, outcome: { kind: "response", response } };
}

describe("personal data", () => {
  const person = patientOf(1, { lastname: "Секретова", firstname: "Любовь", snils: "11223344595" });
  const records = { ...RECORDS, patients: [person, patientOf(2)] };
  const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJNTyJ9.c2lnbmF0dXJl";
  const PLANTED =
    /Секретов|Любовь|11223344595|112-233-445|9900000000000001|9991112201|111-22-01|1990-05-17|person1@|eyJhbGci|sid=42/i;

  const FILES = ["badge.svg", "journal.jsonl", "junit.xml", "report.har", "report.html", "report.json", "summary.md"];

  /** Whatever in a file may be base64, in both readings. */
  function base64In(content: string): string[] {
    const found = [...content.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([run]) => Buffer.from(run, "base64"));
    return found.flatMap((bytes) => [bytes.toString(), new TextDecoder("windows-1251").decode(bytes)]);
  }

  async function gossip(argv: readonly string[]): Promise<Awaited<ReturnType<typeof certifyMis>>> {
    const mis = await plainMis({
      ...records,
      spoil: (reply) => ({
        ...reply,
        headers: { ...reply.headers, "set-cookie": "sid=42", "x-trace": `bearer ${TOKEN}` },
        body:
          typeof reply.body === "object"
            ? {
                ...reply.body,
                fio: "СЕКРЕТОВА Любовь",
                note: "у Секретовой (СНИЛС 112-233-445 95, 17.05.1990) уже есть запись",
              }
            : reply.body,
      }),
    });
    const path = join(mkdtempSync(join(tmpdir(), "people-")), "fixtures.json");
    writeFileSync(path, JSON.stringify(records));
    return certifyMis(mis, records, [...argv, "--fixtures", path]);
  }

  it("stands in no file of the report and not on the screen", async () => {
    const { files, stdout, stderr } = await gossip(CORE);
    expect(files.map((path) => basename(path)).toSorted()).toEqual(FILES);
    for (const file of files) expect(readFileSync(file, "utf8").match(PLANTED), file).toBeNull();
    expect(`${stdout}${stderr}`).not.toMatch(PLANTED);
    const hidden = files.flatMap((path) => base64In(readFileSync(path, "utf8")));
    expect(hidden.length).toBeGreaterThan(20);
    for (const body of hidden) expect(body).not.toMatch(PLANTED);
  });

  it("is written beside it only when asked for, for the owner's eyes", async () => {
    const { files, dir, report, file } = await gossip([...CORE, "--with-bodies"]);
    expect(report.bodies).toBe("requests/");
    const open = files.filter((path) => PLANTED.test(readFileSync(path, "utf8")));
    expect(open.length).toBeGreaterThan(0);
    for (const path of open) expect(path.startsWith(join(dir, "requests"))).toBe(true);
    expect(statSync(open[0] ?? "").mode & 0o077).toBe(0);
    expect(file("report.html")).toContain("@requests/");
    expect(existsSync(join(dir, "requests", "002.json"))).toBe(true);
  });
});

describe("an interrupted run", () => {
  it("cancels its bookings and exits 130", async () => {
    const mis = await plainMis();
    const controller = new AbortController();
    const stderr = { write: (chunk: string) => (chunk.includes("book.success") ? controller.abort() : undefined) };
    const { code, report } = await certifyMis(mis, RECORDS, CORE, { signal: controller.signal, stderr });
    expect(code).toBe(130);
    expect(report.summary.verdict).toBe("error");
    expect(mis.active()).toBe(0);
    expect(mis.requests.length).toBeLessThan(6);
  });

  it("does so even when stopped between a booking and its answer", async () => {
    const controller = new AbortController();
    const mis = await plainMis({
      spoil: (reply, { path }) => {
        if (path === "POST /fer/booking/book") controller.abort();
        return reply;
      },
    });
    const { code } = await certifyMis(mis, RECORDS, CORE, { signal: controller.signal });
    expect(code).toBe(130);
    expect(mis.active()).toBe(0);
  });
});

describe("a МИС that stops listening in mid-run", () => {
  it("gets no verdict, exit 3, and what was not tried is not held against it", async () => {
    let left = 6;
    const mis: PlainMis = await plainMis({
      spoil: (reply) => {
        left -= 1;
        if (left === 0) mis.refuse();
        return reply;
      },
    });
    const { code, report } = await certifyMis(mis, RECORDS, CORE);
    expect(code).toBe(3);
    expect(report.summary.verdict).toBe("error");
    expect(report.environment?.code).toBe("refused");
    expect(report.summary.counts.cases).toMatchObject({ fail: 0, untestable: 0 });
  });
});

describe("left-overs", () => {
  it("exit 6 when a booking cannot be cancelled, and the journal says which", async () => {
    const mis = await plainMis({
      spoil: (reply, { path }) =>
        path.endsWith("/cancel") ? { ...reply, body: { status: { status_code: 18, status_message: "сбой" } } } : reply,
    });
    const { code, report, file, stdout } = await certifyMis(mis, RECORDS, ["--only", "book.success"]);
    expect(code).toBe(6);
    expect(report.leftovers).toHaveLength(1);
    const id = report.leftovers[0]?.book_ext_id ?? "?";
    expect(stdout).toContain(id);
    expect(file("report.html")).toContain(id);
    const events = file("journal.jsonl")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(["run", "booking", "booked"]);
  });

  it("keeps the journal of a run that left something", async () => {
    const broken = await plainMis({
      spoil: (reply, { path }) => (path.endsWith("/cancel") ? { ...reply, status: 500 } : reply),
    });
    const { dir } = await certifyMis(broken, RECORDS, ["--only", "book.success"]);
    const healthy = await plainMis();
    const second = await runIn(["--target", healthy.url, "--only", "probe.*", "--report-dir", dir]);
    expect(second.code).toBe(4);
    expect(readFileSync(join(dir, "journal.jsonl"), "utf8")).toContain(broken.url);
  });
});

describe("the command line", () => {
  it.each([
    [["--nonsense"], "Неизвестный ключ: --nonsense", "unknown option '--nonsense'"],
    [["extra"], "Лишние аргументы", "too many arguments"],
    [["--target", "mis"], "Недопустимое значение", "an address"],
    [["--target", "http://u:p@mis"], "Недопустимое значение", "E-38"],
    [["--seed", "x"], "Недопустимое значение", "integer"],
    [["--lang", "fr"], "Недопустимое значение", "Allowed choices"],
    [["--only", "nothing.*"], "Нет таких сценариев", "no such cases"],
    [["--fixtures", "/no/such/file"], "не читается", "cannot read"],
    [["--gateway", "http://gw"], "--username", "--username"],
    [["--fault", "slow"], "Неизвестный ключ: --fault", "unknown option"],
  ])("%j: exit 2, in Russian and English", async (argv, russian, english) => {
    const { code, stderr, stdout } = await certifyMis(await plainMis(), RECORDS, argv);
    expect(code).toBe(2);
    expect(stderr).toContain(russian);
    expect(stderr).toContain(english);
    expect(stdout).toBe("");
  });

  it.each([
    [["--target", "10.0.0.5:8080"], "например http://10.0.0.5:8080"],
    [["--fautl", "slow"], "может быть, --fault"],
    [["--fault", "slwo"], "может быть, slow"],
    [["--lang", "fr"], "можно: ru, en"],
    [["--seed", "x"], "нужно целое число от 0"],
    [["--observe-since", "soon"], "нужно время вида 90s"],
    [["--only", "book.succes"], "Может быть / perhaps: book.success"],
    [["--nonsense"], "npm run certify -- --help"],
  ])("S17: %j is told in Russian, with what may have been meant", async (argv, told) => {
    const deps = { faults: ["slow", "cyrillic-key"], command: "npm run certify --" };
    const { code, stderr } = await certifyMis(await plainMis(), RECORDS, argv, deps);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });

  it("needs a target", async () => {
    const { code, stderr } = await runIn([]);
    expect(code).toBe(2);
    expect(stderr).toContain("--target URL");
  });

  it("refuses --fault with --target", async () => {
    const { code, stderr } = await runIn(["--target", "http://mis", "--fault", "slow"], { faults: ["slow"] });
    expect(code).toBe(2);
    expect(stderr).toContain("--fault");
  });

  it("lists the cases", async () => {
    const { code, stdout } = await runIn(["--list"]);
    expect(code).toBe(0);
    const lines = stdout.split("\n").filter((line) => /^\S/.test(line));
    expect(lines.map((line) => line.split(" ")[0])).toEqual(CASES.map(({ id }) => id));
    const one = await runIn(["--list", "--only", "time.same,upload.gzip"]);
    expect(one.stdout).toMatch(/^time\.same .*\n +нужны: .*два слота на одно время/);
    expect(one.stdout).toMatch(/\nupload\.gzip .*\n +нужны: шлюз/);
  });

  it("takes fixtures from a file, and says exactly what is wrong with them", async () => {
    const mis = await plainMis();
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.json");
    writeFileSync(path, JSON.stringify(RECORDS));
    const good = await runIn(["--target", mis.url, "--fixtures", path, "--only", "book.success"]);
    expect(good.found("book.success").verdict).toBe("pass");
    expect(good.report.fixtures).toMatchObject({
      slots: { source: "file", given: RECORDS.slots.length },
      origin: ["fixtures.json"],
    });
    writeFileSync(path, JSON.stringify({ slots: [{ id: 1 }] }));
    const bad = await runIn(["--target", mis.url, "--fixtures", path]);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain("/slots/0/visit_time");
  });

  it("S2: without any data it sends nothing, and says how to get some", async () => {
    const mis = await plainMis();
    const { code, stdout, stderr, files } = await runIn(["--target", mis.url], { command: "npm run certify --" });
    expect([code, stdout, files, mis.requests]).toEqual([2, "", [], []]);
    for (const way of ["--fixtures ФАЙЛ", "--gateway URL", "npm run certify -- init fixtures.yaml"])
      expect(stderr).toContain(way);
    const free = await runIn(["--target", (await plainMis()).url, "--only", "probe.*"]);
    expect(free.found("probe.answers-200").verdict).toBe("pass");
  });

  it("S4: without resources it is the doctor who is missing, and three records are named before the first case", async () => {
    const mis = await plainMis();
    const { stdout, stderr } = await certifyMis(mis, { ...RECORDS, resources: [] });
    expect(stdout).toContain("врач слота (запись SPECIALIST");
    expect(stdout).not.toContain("Не хватает данных: два слота");
    const [before = ""] = stderr.split("[1/");
    expect(before).toMatch(/Данных хватает на \d+ сценари/);
    expect(before).toContain("resources: врач слота");
  });

  it("S2: init makes a file that needs nothing but a МИС, and overwrites none", async () => {
    const { dir } = await runIn(["--list"]);
    const path = join(dir, "fixtures.yaml");
    const out = { printed: "" };
    const init = (...words: readonly string[]): Promise<number> => {
      out.printed = "";
      const stdout = { write: (chunk: string) => (out.printed += chunk) };
      return runCli(["init", ...words], { env: {}, now: () => NOW, stdout, stderr: stdout });
    };
    expect(await init()).toBe(0);
    const template = out.printed;
    expect(template).toContain('"visit_time": "2026-11-24T09:00:00"');
    expect([await init(path), readFileSync(path, "utf8")]).toEqual([0, template]);
    expect(out.printed).toContain(`ferkit-certify doctor --target URL --fixtures ${path}`);
    expect([await init(path), readFileSync(path, "utf8")]).toEqual([2, template]);
  });

  it("exits 3 when the gateway is not there", async () => {
    const argv = [
      "--target",
      (await plainMis()).url,
      "--gateway",
      "http://127.0.0.1:1",
      "--username",
      "1.2.3",
      "--password",
      "p",
    ];
    const { code, report } = await runIn(argv);
    expect(code).toBe(3);
    expect(report.environment?.code).toBe("gateway_unreachable");
  });
});
