// The samples of §4, §6 and §8 of the document over HTTP: authorisation, booking, cancel, webhook. Keys in any order, texts byte for
// byte. Bytes that our descriptions correct (E-01, E-11, E-13) stand here as they are printed.
import { readFileSync } from "node:fs";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGatewayClient, createVitrineClient, type BookRequest, type Slot } from "@ferkit/contracts";
import { hashPassword } from "../http/auth.ts";
import { createLog } from "../log.ts";
import { doctor, guid, mo, slot } from "../testing/records.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { startScriptedMis, type Answer, type ScriptedMis } from "../testing/scriptedMis.ts";

/** L184: the МО of the sample, printed with a blank before it (E-11), and its password. */
const PRINTED_LOGIN = `{
"username":" 1.2.643.5.1.13.13.12.2.86.8902",
"password":"E837EE78350021618250663B60EF58**"
}`;
const DOCUMENT_MO = "1.2.643.5.1.13.13.12.2.86.8902";
const DOCUMENT_PASSWORD = "E837EE78350021618250663B60EF58**";

/** L1005–1012: a blank after the id (E-11), and numbers that no check accepts (E-13). */
const PRINTED_PATIENT = {
  id: "953f8666-21ce-478f-8351-389f27ce8cde ",
  snils: "11147535028",
  oms_number: "11080835497",
};

/** L1102–1115. */
const PRINTED_BOOKED = `{
    "book_ext_id": "00000000-0000-0001-0000-000001017307",
    "slot_id": "ac46c807-9d59-4f56-b30c-2d165ab21753",
    "visit_time": "2022-12-14T08:00:00+05:00",
    "duration": "40",
    "service_id": null,
    "organization_id": null,
    "area_id": null,
    "queue_number": null,
    "status": {
        "status_code": 0,
        "status_message": null
       }
}`;

/** L1289–1296, the key with a Cyrillic с as in the document (E-01). */
const PRINTED_CANCELLED = `{
  "book_ext_id": "597bc82e-88a5-4be5-8bd2-51a54312dbef",
  "status": {
    "status_\u0441ode": 0,
    "status_message": "Вы отменили своё заявление"
  }
}`;

/** L1328–1335, the same. */
const PRINTED_REFUSAL = `{
  "book_ext_id": "597bc82e-88a5-4be5-8bd2-51a54312dbef",
  "status": {
    "status_\u0441ode": 1,
    "status_message": "Запись с ИД записи уже отменена"
  }
}`;

/** ERRC-1, L1482–1484. */
const CANCEL_REFUSED =
  "Ошибка при отмене записи. Произошла ошибка. Попробуйте снова или зайдите позже. Если ничего не изменится, напишите в службу поддержки";

/** The day before the printed visit. */
const PRINTED_NOW = Date.parse("2022-12-13T08:00:00+05:00");

interface Examples {
  components: { examples: Record<string, { value: unknown }> };
}
const bundle = JSON.parse(
  readFileSync(new URL(import.meta.resolve("@ferkit/contracts/openapi/gateway.json")), "utf8"),
) as Examples;

/** A sample as our description carries it, with what it corrects. */
function example<T>(key: string): T {
  return bundle.components.examples[key]?.value as T;
}

const printed =
  (text: string): Answer =>
  (_call, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(text);

const SLOT_ID = "ac46c807-9d59-4f56-b30c-2d165ab21753";
const CANCEL = example<{ book_ext_id: string; patient_id: string; united_guids: string[] }>("doc_cancel_request");

describe("the exchanges of booking that the document prints", () => {
  let sandbox: TestSandbox;
  let mis: ScriptedMis;
  const lines: string[] = [];
  let gateway: ReturnType<typeof createGatewayClient>;

  beforeAll(async () => {
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    [sandbox, mis] = await Promise.all([startTestSandbox("doc", { log, now: () => PRINTED_NOW }), startScriptedMis()]);
    await sandbox.rows("insert into account values ($1, $2, 'mis', $1)", [
      DOCUMENT_MO,
      await hashPassword(DOCUMENT_PASSWORD),
    ]);
    const credentials = { username: DOCUMENT_MO, password: DOCUMENT_PASSWORD };
    gateway = createGatewayClient({ baseUrl: sandbox.url, credentials });
    const vitrine = createVitrineClient({ baseUrl: sandbox.url, credentials });
    const department = mo({ parent_id: DOCUMENT_MO, branch_oid: `${DOCUMENT_MO}.0.1` });
    // What was booked and what is cancelled are different records in the document.
    const slots = [slot(0, { id: SLOT_ID, visit_time: "2022-12-14T08:00:00", duration: 40 }), slot(1), slot(2)];
    const loaded = [
      await vitrine.POST("/api/mo", { body: { data: [department] } }),
      await vitrine.POST("/api/resource", { body: { data: [doctor()] } }),
      await vitrine.POST("/api/slot", { body: { data: slots } }),
    ];
    expect(loaded.map(({ response }) => response.status)).toEqual([200, 200, 200]);
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
  });

  const login = (body: string) =>
    fetch(`${sandbox.url}/auth.svc`, { method: "POST", body, headers: { "content-type": "application/json" } });

  test("§4, AUTH-4, AUTH-7: authorisation, with the blank that is printed in the name", async () => {
    const before = Math.floor(Date.now() / 1000);
    const response = await login(PRINTED_LOGIN);
    const answer = (await response.json()) as { Result: { ValidTo: string; Value: string } };

    expect(response.status).toBe(200);
    expect(response.headers.get("x-fer-lint")).toBe("E-11");
    const sample = example<typeof answer>("doc_auth_response");
    const { ValidTo, Value } = answer.Result;
    expect(answer).toEqual({ ...sample, Result: { ValidTo, Value } });
    // AUTH-7: as the sample token, but for whom, until when and by which key (D-58).
    const [ours, theirs] = [Value, sample.Result.Value].map((token) => decodeJwt(token));
    expect(decodeProtectedHeader(Value)).toEqual({
      ...decodeProtectedHeader(sample.Result.Value),
      kid: expect.any(String) as unknown,
    });
    expect(ours).toMatchObject({ iss: theirs?.iss, aud: theirs?.aud, MoId: DOCUMENT_MO });
    expect(Object.keys(ours ?? {})).toEqual(expect.arrayContaining(Object.keys(theirs ?? {})));
    expect(ValidTo).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Date.parse(ValidTo) / 1000).toBe(ours?.exp);
    expect(ours?.exp).toBeGreaterThan(before);
  });

  test("§4: a wrong password", async () => {
    const response = await login(PRINTED_LOGIN.replace("58**", "59**"));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      Result: null,
      IsSuccess: false,
      ErrorMessage: "Требуется авторизация: неверное имя или пароль",
      StatusCode: 401,
    });
  });

  test.each([400, 404, 500, 502])(
    "§8, 5а, HOOK-4: the service answers %i to the probe and is not registered",
    async (status) => {
      mis.answerProbeWith((_call, response) => void response.writeHead(status).end());
      const { response, error } = await gateway.POST("/api/callback", { body: { address: mis.url } });
      expect(response.status).toBe(400);
      expect(error).toMatchObject({ result: null, isSuccess: false, error: { errorCode: "R-310" }, statusCode: 400 });
      expect(error?.error.errorMessage).toContain(`GET ${mis.url}/booking/book ответил ${status}`);
      expect((await gateway.GET("/api/callback")).response.status).toBe(404);
    },
  );

  test("§8, HOOK-3, HOOK-6, HOOK-7, HOOK-8, HOOK-9, HOOK-13: the service answers 200 to GET /booking/book and is registered, the department's beside it", async () => {
    const probes: string[] = [];
    mis.answerProbeWith(({ method, path }, response) => {
      probes.push(`${method} ${path}`);
      response.writeHead(200).end();
    });
    const ofMo = { address: mis.url, depart_oid: null };
    const ofDepartment = { address: `${mis.url}/d1`, depart_oid: `${DOCUMENT_MO}.0.1` };
    const record = (result: object) => ({
      result,
      isSuccess: true,
      error: null,
      errors: null,
      sendedGuids: [],
      sendedGuidsToContactCenter: null,
      statusCode: 200,
    });
    expect((await gateway.POST("/api/callback", { body: { address: mis.url } })).data).toEqual(record(ofMo));
    expect((await gateway.POST("/api/callback", { body: ofDepartment })).data).toEqual(record(ofDepartment));
    expect(probes).toEqual(["GET /booking/book", "GET /d1/booking/book"]);
    const query = { depart_oid: ofDepartment.depart_oid };
    expect((await gateway.GET("/api/callback")).data).toEqual(record(ofMo));
    expect((await gateway.GET("/api/callback", { params: { query } })).data).toEqual(record(ofDepartment));
    expect((await gateway.DELETE("/api/callback", { params: { query } })).data).toEqual(record(null as never));
    expect((await gateway.GET("/api/callback", { params: { query } })).response.status).toBe(404);
  });

  test("§6.1, BOOK-1, BOOK-3, BOOK-6, BOOK-R1, HOOK-1, UC1-2, UC1-8: the booking, of the slot that the printed answer names", async () => {
    // The printed request names another slot than its answer.
    const request = { ...example<BookRequest>("doc_book_request"), slot_id: SLOT_ID };
    const patient = { ...request.patient_data_rrp, ...PRINTED_PATIENT };
    mis.answerWith(printed(PRINTED_BOOKED));
    const body = { ...request, patient_data_rrp: patient };
    const { response, data } = await sandbox.epgu.POST("/booking/book", { body });

    const passedOn = { ...request, patient_data_rrp: { ...patient, id: request.patient_id } };
    expect(mis.calls.at(-1)).toEqual({ method: "POST", path: "/booking/book", body: passedOn });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-fer-lint")).toBe("E-11, E-13");
    expect(data).toEqual(JSON.parse(PRINTED_BOOKED));
    expect(data).toEqual(example("doc_booked"));
    // UC1-8.
    const [book] = await sandbox.rows(
      "select id, patient_id, slot_id, status_code, tag_source, type, referral_id from book",
    );
    expect(book).toEqual({
      id: "00000000-0000-0001-0000-000001017307",
      patient_id: "953f8666-21ce-478f-8351-389f27ce8cde",
      slot_id: SLOT_ID,
      status_code: 5000,
      tag_source: "EPGU",
      type: "APPOINTMENT",
      referral_id: null,
    });
  });

  async function book({ id: slotId, visit_time, duration }: Slot, bookExtId: string): Promise<void> {
    const printedBody = example<BookRequest>("doc_book_request");
    // E-16: one value everywhere, here that of the printed cancel.
    const patient = { ...printedBody.patient_data_rrp, id: CANCEL.patient_id };
    const body = { ...printedBody, slot_id: slotId, patient_id: CANCEL.patient_id, patient_data_rrp: patient };
    // BOOK-S3, BOOK-S4: of this slot, which is not the printed one.
    const visit = { visit_time: `${visit_time}+05:00`, duration: String(duration) };
    const answer = { ...(JSON.parse(PRINTED_BOOKED) as object), ...visit, book_ext_id: bookExtId, slot_id: slotId };
    mis.answerWith(printed(JSON.stringify(answer)));
    const { data } = await sandbox.epgu.POST("/booking/book", { body });
    expect(data).toMatchObject({ book_ext_id: bookExtId, status: { status_code: 0 } });
  }

  test("§6.2, CANCEL-1, CANCEL-6, UC11-2, UC11-6: the cancel, and the same once more", async () => {
    await book(slot(1), CANCEL.book_ext_id);
    mis.answerWith(printed(PRINTED_CANCELLED));
    const { response, data } = await sandbox.epgu.POST("/booking/cancel", { body: CANCEL });
    expect(mis.calls.at(-1)).toEqual({ method: "POST", path: "/booking/cancel", body: CANCEL });
    expect(response.status).toBe(200);
    expect(data).toEqual(JSON.parse(PRINTED_CANCELLED.replace("\u0441", "c")));
    expect(data).toEqual(example("doc_cancelled"));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { requestId: response.headers.get("x-request-id"), operation: "cancel", lints: ["E-01"] },
    ]);
    // UC11-6.
    const books = await sandbox.rows("select status_code from book where id = $1", [CANCEL.book_ext_id]);
    expect(books).toEqual([{ status_code: 5010 }]);
    const calls = mis.calls.length;
    const again = await sandbox.epgu.POST("/booking/cancel", { body: CANCEL });
    expect(again.data).toEqual({ status: { status_code: 1, status_message: CANCEL_REFUSED } });
    expect(mis.calls.length).toBe(calls);
  });

  test("§6.2, CANCEL-8, ERRC-1: the МИС refuses the cancel in the printed words, ЕПГУ gets the text of the table", async () => {
    await book(slot(2), guid(0x51));
    mis.answerWith(printed(PRINTED_REFUSAL.replace(CANCEL.book_ext_id, guid(0x51))));
    const body = { ...CANCEL, book_ext_id: guid(0x51) };
    const { response, data } = await sandbox.epgu.POST("/booking/cancel", { body });
    expect(mis.calls.at(-1)).toEqual({ method: "POST", path: "/booking/cancel", body });
    expect(response.status).toBe(200);
    expect(data).toEqual({ status: { status_code: 1, status_message: CANCEL_REFUSED } });
  });
});
