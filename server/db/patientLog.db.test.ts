// PostgreSQL's own log at log_statement = all while patient data flows through every part of the server: no name, СНИЛС, phone or
// ЕНП in it. Starts servers of its own, whose log file it reads.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createVitrineClient, type BookRequest } from "@ferkit/contracts";
import { bookRequest, consultation, doctor, guid, mo, PATIENT, slot } from "../testing/records.ts";
import { EPGU, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded.ts";
import { migrate, openDatabase } from "./orm.ts";
import { warnOfServerLog } from "./serverLog.ts";
import { temporaryFolder } from "./testServer.ts";

const PLANTED = {
  doctorLast: "Докторовскаяметка",
  doctorFirst: "Имяврачаметка",
  doctorMiddle: "Отчествоврачаметка",
  doctorSnils: "90000000017",
  patientLast: "Пациентоваметка",
  patientFirst: "Имяпациентаметка",
  patientMiddle: "Отчествопациентаметка",
  patientSnils: "90000000025",
  enp: "9900000000000777",
  phone: "+7 (999) 777-66-55",
  mobile: "+7 (999) 777-66-44",
  email: "metka.patient@example.org",
} as const;

/** As PostgreSQL comes, and as its owner may have left it: everything about a statement is written down. */
const TALKATIVE = {
  log_statement: "all",
  log_duration: "on",
  log_min_duration_statement: "0",
  log_error_verbosity: "default",
  log_min_error_statement: "error",
  log_parameter_max_length: "-1",
  log_parameter_max_length_on_error: "-1",
};

describe.each([
  ["the server of the kit, with statements logged", { log_statement: "all", log_min_duration_statement: "0" }],
  ["a server that logs values, and a role that may change that", TALKATIVE],
] as const)("%s", (_name, settings) => {
  let folder: string;
  let server: EmbeddedPostgres;
  let sandbox: TestSandbox;
  let mis: ScriptedMis;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const options = { dataDir: join(folder, "postgres"), log: () => undefined, durable: false, settings };
    server = await startEmbeddedPostgres(options);
    const db = await openDatabase(server.url);
    await migrate(db);
    await db.close();
    mis = await startScriptedMis();
    const log = pino({ level: "warn" }, { write: (line: string) => keepWarning(line) });
    const database = { url: server.url, drop: () => Promise.resolve() };
    sandbox = await startTestSandbox("doc", { database, log });
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the server says of the log at its start; of refused records it warns later. */
  const warnings: string[] = [];
  function keepWarning(line: string): void {
    if (line.includes("log_parameter_max_length")) warnings.push(line);
  }

  const logged = (): Promise<string> => readFile(join(server.dataDir, "postgres.log"), "utf8");

  test("uploads, booking, cancel, queries of ЕПГУ and errors leave no personal data in the log", async () => {
    await loadAll();
    await bookAndCancel();
    await ask();
    await fail();

    const log = await logged();
    // It is a log of statements indeed.
    for (const part of ["insert into resource", "booking_attempt", "from patient", "_test_only"])
      expect(log).toContain(part);
    expect(Object.values(PLANTED).filter((value) => log.includes(value))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  const named = () =>
    doctor({
      last_name: PLANTED.doctorLast,
      first_name: PLANTED.doctorFirst,
      middle_name: PLANTED.doctorMiddle,
      snils: PLANTED.doctorSnils,
    });

  async function loadAll(): Promise<void> {
    const answers = [
      await sandbox.vitrine.POST("/api/mo", { body: { data: [mo({ phone: PLANTED.phone })] } }),
      await sandbox.vitrine.POST("/api/resource", { body: { data: [named()] } }),
      await sandbox.vitrine.POST("/api/slot", { body: { data: [slot(0), slot(1)] } }),
      await sandbox.vitrine.POST("/api/referral", { body: { data: [consultation()] } }),
    ];
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
    await sandbox.rows(
      `insert into patient (id, united_guids, firstname, lastname, middlename, snils, oms_number, birthdate, gender, phone, email, deceased)
       values ($1, '{}', $2, $3, $4, $5, $6, '1990-05-17', '2', $7, $8, false)`,
      [
        PATIENT,
        PLANTED.patientFirst,
        PLANTED.patientLast,
        PLANTED.patientMiddle,
        PLANTED.patientSnils,
        PLANTED.enp,
        PLANTED.phone,
        PLANTED.email,
      ],
    );
  }

  async function bookAndCancel(): Promise<void> {
    await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
    const booked = await sandbox.epgu.POST("/booking/book", { body: withPatient(bookRequest(slot(0).id)) });
    expect(booked.data).toMatchObject({ status: { status_code: 0 } });
    const [{ book_ext_id } = { book_ext_id: "" }] = await sandbox.rows<{ book_ext_id: string }>(
      "select book_ext_id from associations_slots where book_ext_id is not null",
    );
    const cancelled = await sandbox.epgu.POST("/booking/cancel", {
      body: { book_ext_id, patient_id: PATIENT, united_guids: [] },
    });
    expect(cancelled.data).toMatchObject({ status: { status_code: 0 } });
  }

  function withPatient(request: BookRequest): BookRequest {
    const patient = {
      firstname: PLANTED.patientFirst,
      lastname: PLANTED.patientLast,
      middlename: PLANTED.patientMiddle,
      snils: PLANTED.patientSnils,
      oms_number: PLANTED.enp,
      phone: PLANTED.phone,
      email: PLANTED.email,
    };
    return {
      ...request,
      mobile_phone: PLANTED.mobile,
      email: PLANTED.email,
      patient_data_rrp: { ...request.patient_data_rrp, ...patient },
    };
  }

  async function ask(): Promise<void> {
    const epgu = createVitrineClient({ baseUrl: sandbox.url, credentials: EPGU });
    const body = { snils: PLANTED.patientSnils, birthdate: "1990-05-17" };
    const found = await epgu.POST("/regulated/patients", { body });
    expect(JSON.stringify(found.data)).toContain(PLANTED.patientLast);
    const params = { query: { patient_id: PATIENT } };
    expect((await epgu.GET("/regulated/referrals", { params })).response.status).toBe(200);
    expect((await epgu.GET("/regulated/books", { params })).response.status).toBe(200);
    const read = await sandbox.vitrine.GET("/api/resource", { params: { query: { id: doctor().id } } });
    expect(JSON.stringify(read.data)).toContain(PLANTED.doctorLast);
  }

  /** Errors quote rows and keys. */
  async function fail(): Promise<void> {
    await sandbox.rows("alter table resource add constraint resource_test_only check (create_ts <> '2001-01-01')");
    const guilty = { ...named(), id: guid(0x21), create_ts: "2001-01-01T00:00:00" };
    const refused = await sandbox.vitrine.POST("/api/resource", { body: { data: [guilty] } });
    expect(refused.error).toMatchObject({ errors: [{ errorCode: "SBX-103" }] });
    const nul = await sandbox.gateway.POST("/auth.svc", {
      body: { username: `${PLANTED.phone}\u0000`, password: "x" },
    });
    expect(nul.response.status).toBe(401);
    await expect(sandbox.rows("select $1::int", [PLANTED.patientLast])).rejects.toThrow();
  }
});

test("a server that logs values, and a connection that did not ask it not to: the values are there, and the kit can tell", async () => {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, "postgres"),
    log: () => undefined,
    durable: false,
    settings: TALKATIVE,
  });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create role weak login password 'weak'");
  await client.query("select $1::text", [PLANTED.patientLast]);
  await client.end();
  expect(await readFile(join(server.dataDir, "postgres.log"), "utf8")).toContain(PLANTED.patientLast);
  // Whoever may not change it is told.
  const url = new URL(server.url);
  [url.username, url.password] = ["weak", "weak"];
  const db = await openDatabase(url.href);
  const lines: string[] = [];
  await warnOfServerLog(db.em.fork(), pino({ level: "warn" }, { write: (line: string) => void lines.push(line) }));
  expect(lines.join()).toContain("log_parameter_max_length = 0");
  await db.close(true);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
