import type { BookRequest } from "@ferkit/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLog } from "./log.ts";
import { book, bookRequest, doctor, guid, mo, slot, uploadTimetable } from "./testing/records.ts";
import { agree, json, refuse, startScriptedMis, type ScriptedMis } from "./testing/scriptedMis.ts";
import { MIS, PASSWORD, startTestSandbox, type TestSandbox } from "./testing/sandbox.ts";

/** What must be found nowhere but in the database and in the request to the МИС. */
const PERSON = {
  lastname: "Тайнофамильева",
  firstname: "Скрытоимена",
  middlename: "Секретоотчествовна",
  snils: "12345678964",
  oms_number: "7700001234567890",
  birthdate: "1987-06-05T00:00:00",
  phone: "+79995550123",
  email: "secret.person@example.test",
};
const PATIENT_ID = "patient-never-logged-4711";
const PLANTED = [...Object.values(PERSON), PERSON.birthdate.slice(0, 10), PATIENT_ID];

describe("health, metrics and logs", () => {
  let sandbox: TestSandbox;
  let mis: ScriptedMis;
  const lines: string[] = [];
  /** Bodies of refusals: an error must name the field, never the value. */
  const refusals: string[] = [];
  let caseNumber = 0;

  beforeAll(async () => {
    const log = createLog("trace", { write: (line) => void lines.push(line) });
    [sandbox, mis] = await Promise.all([startTestSandbox("doc", { log }), startScriptedMis()]);
    await uploadTimetable(sandbox, 6);
    await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
  });

  const logged = (): string => lines.join("");
  const metrics = async (): Promise<string> => (await fetch(`${sandbox.url}/metrics`)).text();

  function request(number: number, change: object = {}): BookRequest {
    const plain = bookRequest(slot(number).id, PATIENT_ID, `case-${(caseNumber += 1)}`);
    return { ...plain, patient_data_rrp: { ...plain.patient_data_rrp, ...PERSON, id: PATIENT_ID }, ...change };
  }
  async function bookAt(body: BookRequest): Promise<number> {
    const { data, error, response } = await sandbox.epgu.POST("/booking/book", { body });
    if (error) refusals.push(JSON.stringify(error));
    else if (data.status.status_code !== 0) refusals.push(JSON.stringify(data));
    return response.status;
  }
  async function upload(path: "/api/resource" | "/api/book" | "/api/referral", data: object[]): Promise<number> {
    const { error, response } = await sandbox.vitrine.POST(path, { body: { data: data as never } });
    if (error) refusals.push(JSON.stringify(error));
    return response.status;
  }
  const named = (change: object = {}): object =>
    doctor({ last_name: PERSON.lastname, first_name: PERSON.firstname, middle_name: PERSON.middlename, ...change });

  function expectNoPerson(text: string): void {
    for (const value of [...PLANTED, PASSWORD]) expect(text).not.toContain(value);
  }

  test("uploads that load and that fail, record by record and as a whole", async () => {
    expect(await upload("/api/resource", [named()])).toBe(200);
    const wrong = [
      named({ snils: PERSON.phone }),
      named({ post_id: PERSON.lastname, create_ts: PERSON.birthdate.slice(0, 10), mo_id: PERSON.oms_number }),
      named({ id: guid(0x22), enabled: PERSON.firstname, speciality_id: PERSON.email }),
      { ...named(), [PERSON.lastname]: PERSON.snils },
    ];
    expect(await upload("/api/resource", wrong)).toBe(400);
    expect(await upload("/api/book", [book({ patient_id: PATIENT_ID, slot_id: guid(0xdead) })])).toBe(422);
    expect(await upload("/api/referral", [{ id: guid(1), patient_id: PATIENT_ID, number: PERSON.snils }])).toBe(400);
    expectNoPerson(logged() + refusals.join(""));
  });

  test("bookings that succeed and that fail, and a МИС that says names", async () => {
    mis.answerWith(agree);
    expect(await bookAt(request(0))).toBe(200);
    mis.answerWith(refuse(11));
    expect(await bookAt(request(1))).toBe(200);
    mis.answerWith((call, response) => json(response, 500, call.body));
    expect(await bookAt(request(2))).toBe(200);
    mis.answerWith((_call, response) =>
      json(response, 200, { status: { status_code: 18, status_message: `${PERSON.lastname} ${PERSON.snils}` } }),
    );
    expect(await bookAt(request(3))).toBe(200);
    const badBirthdate = { ...request(4).patient_data_rrp, birthdate: PERSON.phone, gender: PERSON.lastname as never };
    expect(await bookAt(request(4, { patient_data_rrp: badBirthdate }))).toBe(400);
    expectNoPerson(logged() + refusals.join(""));
  });

  test("JSON that breaks off in the middle of a name", async () => {
    const token = (await sandbox.gateway.POST("/auth.svc", { body: MIS })).data?.Result.Value ?? "";
    const response = await fetch(`${sandbox.url}/api/resource`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `bearer ${token}` },
      body: `{"data":[{"last_name":"${PERSON.lastname}`,
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    expectNoPerson(logged() + text);
  });

  test("a 500 whose cause quotes the record: the log has the kind of the error and the number of the request", async () => {
    await sandbox.rows(`create function refuse() returns trigger language plpgsql as
      $$begin raise exception 'no room for % %', new.last_name, new.snils using detail = new.first_name; end$$`);
    await sandbox.rows(
      "create trigger refuse before insert or update on resource for each row execute function refuse()",
    );
    expect(await upload("/api/resource", [named({ id: guid(0x21), snils: PERSON.snils })])).toBe(500);
    await sandbox.rows("drop trigger refuse on resource");
    const failure = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ level }) => level === 50);
    expect(failure).toMatchObject({ msg: "request failed", err: { code: "P0001" } });
    expect(refusals.at(-1)).toContain(String(failure?.["requestId"]));
    expectNoPerson(logged() + refusals.join(""));
  });

  test("every answer has its line, with the number that the client got", async () => {
    const response = await fetch(`${sandbox.url}/api/slot?id=${slot(0).id}`);
    await expect.poll(logged).toContain(response.headers.get("x-request-id"));
  });

  /** The line of the request with this number. */
  async function lineOf(requestId: string | null): Promise<Record<string, unknown>> {
    await expect.poll(logged).toContain(requestId);
    return JSON.parse(lines.find((line) => line.includes(String(requestId))) ?? "") as Record<string, unknown>;
  }

  test("a line has the template of its operation; of any other address nothing that the client wrote", async () => {
    const line = async (path: string, method = "GET") => {
      const { headers } = await fetch(sandbox.url + path, { method });
      return lineOf(headers.get("x-request-id"));
    };
    const books = { operation: "getSlotBooks", path: "/api/slot/{slot_id}/books", status: 401, aborted: false };
    expect(await line(`/api/slot/${PATIENT_ID}/books`)).toMatchObject(books);
    const name = encodeURIComponent(PERSON.lastname);
    const path = async (address: string, method?: string) => (await line(address, method))["path"];
    expect(await path(`/api/${name}/${PERSON.snils}`)).toBe("/api/…");
    expect(await path(`/${PERSON.snils}`)).toBe("/…");
    expect(await path("/api/mo", "PATCH")).toBe("/api/mo");
    expect(await path("/health/live")).toBe("/health/…");
    expect(await path("/metrics")).toBe("/metrics");
    expect(logged()).not.toContain(name);
    expectNoPerson(logged());
  });

  test("the second net: fields named like personal data are masked, whoever logs them", () => {
    const caught: string[] = [];
    const log = createLog("info", { write: (line) => void caught.push(line) });
    log.info({ ...PERSON, patient_id: PATIENT_ID });
    log.info({ body: { patient_data_rrp: PERSON, password: PASSWORD } });
    log.info({ records: [{ last_name: PERSON.lastname, first_name: PERSON.firstname, snils: PERSON.snils }] });
    log.info({ body: { data: [{ snils: PERSON.snils, phone: PERSON.phone }] } });
    expect(caught).toHaveLength(4);
    expectNoPerson(caught.join(""));
  });

  test("/metrics: requests by operation, outcomes of bookings, attempts, calls to the МИС, records; no OID and no person", async () => {
    const text = await metrics();
    for (const sample of [
      'ferkit_http_request_duration_seconds_count{operation="uploadResource",status="500"} 1',
      'ferkit_http_request_duration_seconds_count{operation="none",status="400"} 1',
      'ferkit_booking_outcomes_total{operation="bookSlot",status_code="0"} 1',
      'ferkit_booking_outcomes_total{operation="bookSlot",status_code="11"} 1',
      'ferkit_booking_attempts{kind="book",state="unknown"} 1',
      'ferkit_booking_attempts{kind="cancel",state="claimed"} 0',
      'ferkit_mis_call_duration_seconds_count{call="book",result="answered"} 4',
      'ferkit_mis_call_duration_seconds_count{call="probe",result="answered"} 1',
      'ferkit_upload_records_total{operation="uploadSlot",verdict="accepted"} 6',
      'ferkit_upload_records_total{operation="uploadResource",verdict="refused"} 3',
      "process_resident_memory_bytes",
    ]) {
      expect(text).toContain(sample);
    }
    expect(text).not.toContain(mo().parent_id);
    expectNoPerson(text);
  });

  test("a request whose client leaves has a line too", async () => {
    const release = Promise.withResolvers<undefined>();
    const called = Promise.withResolvers<undefined>();
    mis.answerWith(async (call, response) => {
      called.resolve(undefined);
      await release.promise;
      return agree(call, response);
    });
    const before = lines.length;
    const leaving = new AbortController();
    const left = sandbox.epgu.POST("/booking/book", { body: request(5), signal: leaving.signal });
    await called.promise;
    leaving.abort();
    await expect(left).rejects.toThrow();
    await expect.poll(() => lines.slice(before).join("")).toContain('"aborted":true');
    const line = lines.slice(before).find((one) => one.includes('"aborted":true')) ?? "";
    expect(JSON.parse(line)).toMatchObject({ operation: "bookSlot", path: "/booking/book", status: null });
    release.resolve(undefined);
  });

  /** As when PostgreSQL goes away under a running gateway: connections break, new ones are refused. */
  async function closeDatabase(other: TestSandbox): Promise<void> {
    const [row] = await other.rows<{ name: string }>("select current_database() as name");
    await sandbox.rows(`alter database "${row?.name ?? ""}" allow_connections false`);
    await sandbox.rows("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [row?.name]);
  }

  test("/health: live, ready; without a database live and not ready", async () => {
    const check = async (name: string): Promise<[number, unknown]> => {
      const response = await fetch(`${sandbox.url}/health/${name}`);
      return [response.status, await response.json()];
    };
    expect(await check("live")).toEqual([200, { status: "live" }]);
    expect(await check("ready")).toEqual([200, { status: "ready" }]);
    const other = await startTestSandbox();
    await closeDatabase(other);
    const ready = await fetch(`${other.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "not ready", reason: "database" }]);
    for (const path of ["/health/live", "/metrics"]) expect((await fetch(other.url + path)).status).toBe(200);
    await other.stop();
  });
});
