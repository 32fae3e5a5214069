import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookRequest, doctor, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";
import { EPGU, MIS, OPERATOR, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

/** What comes in as bytes: in which encodings, compressed or not, and that none of it is changed without a word. */
let sandbox: TestSandbox;
let mis: ScriptedMis;
const tokens = new Map<string, string>();

beforeAll(async () => {
  [sandbox, mis] = await Promise.all([startTestSandbox(), startScriptedMis()]);
  for (const account of [MIS, EPGU, OPERATOR]) {
    const { data } = await sandbox.gateway.POST("/auth.svc", { body: account });
    tokens.set(account.username, data?.Result.Value ?? "");
  }
  await uploadTimetable(sandbox, 3);
  await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
});
afterAll(() => Promise.all([sandbox.stop(), mis.stop()]));

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly lints: readonly string[];
}

type Sent = string | Uint8Array;

async function send(
  method: string,
  path: string,
  body?: Sent,
  headers: Record<string, string> = {},
  { username } = MIS,
): Promise<Answer> {
  const given = {
    authorization: `bearer ${tokens.get(username) ?? ""}`,
    "content-type": "application/json",
    ...headers,
  };
  const init = { method, headers: given, ...(body === undefined ? {} : { body: body as BodyInit }) };
  const response = await fetch(sandbox.url + path, init);
  const lints = response.headers.get("x-fer-lint")?.split(", ") ?? [];
  return { status: response.status, text: await response.text(), lints };
}

/** Text in an encoding of one byte a letter. */
function encoded(text: string, label: string): Buffer {
  const letters = Array.from({ length: 128 }, (_, n) => new TextDecoder(label).decode(Uint8Array.of(n + 128)));
  return Buffer.from(
    Array.from(text, (letter) => (letter < "\u0080" ? letter.charCodeAt(0) : letters.indexOf(letter) + 128)),
  );
}

const WIDE = {
  le: (text: string) => Buffer.from(text, "utf16le"),
  be: (text: string) => Buffer.from(text, "utf16le").swap16(),
};

describe("G2: only UTF-8 comes in", () => {
  const record = doctor({ id: guid(0x901), last_name: "Щукина", first_name: "Анна" });
  const text = JSON.stringify({ data: [record] });
  const broken = Buffer.from(text);
  const at = broken.indexOf("Щукина");
  const cases: [string, Buffer, string][] = [
    ["windows-1251", encoded(text, "windows-1251"), "тело не в UTF-8 (похоже на windows-1251)"],
    ["KOI8-R", encoded(text, "koi8-r"), "тело не в UTF-8 (похоже на KOI8-R)"],
    ["CP866", encoded(text, "ibm866"), "тело не в UTF-8 (похоже на CP866)"],
    ["UTF-16LE", WIDE.le(text), "тело не в UTF-8 (похоже на UTF-16LE)"],
    ["UTF-16LE with its mark", WIDE.le(`\ufeff${text}`), "тело не в UTF-8 (похоже на UTF-16LE)"],
    ["UTF-16BE", WIDE.be(text), "тело не в UTF-8 (похоже на UTF-16BE)"],
    ["UTF-16BE with its mark", WIDE.be(`\ufeff${text}`), "тело не в UTF-8 (похоже на UTF-16BE)"],
    ["UTF-8 without one byte", Buffer.concat([broken.subarray(0, at), broken.subarray(at + 1)]), "тело не в UTF-8"],
  ];
  test.each(cases)("an upload in %s, plain and gzip: 400, nothing stored", async (_what, body, flaw) => {
    for (const answer of [
      await send("POST", "/api/resource", body),
      await send("POST", "/api/resource", gzipSync(body), { "content-encoding": "gzip" }),
    ]) {
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining(`${flaw}"`) as string });
    }
    expect(await sandbox.rows("select id from resource where id = $1", [record.id])).toEqual([]);
  });

  test("a booking, a login in JSON and as a form, the body of a DELETE", async () => {
    const booking = JSON.stringify({ ...bookRequest(slot(0).id), email: "Щукина" });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const flaw = expect.stringContaining("не в UTF-8 (похоже на windows-1251)") as string;
    const as1251 = (sent: string): Buffer => encoded(sent, "windows-1251");
    for (const answer of [
      await send("POST", "/booking/book", as1251(booking), {}, EPGU),
      await send("POST", "/auth.svc", as1251('{"username":"Щукина","password":"x"}')),
      await send("POST", "/auth.svc", as1251("username=Щукина&password=x"), form),
      await send("POST", "/auth.svc", "username=%D9%F3%EA%E8%ED%E0&password=x", form),
      await send("DELETE", "/api/slot", as1251('{"id":"Щукина"}')),
    ]) {
      expect(answer).toMatchObject({ status: 400, text: flaw });
    }
    expect(mis.calls).toEqual([]);
  });

  test("a byte order mark of UTF-8 is read over; a character that was lost before is remarked upon", async () => {
    const body = JSON.stringify({ data: [record] });
    expect((await send("POST", "/api/resource", `\ufeff${body}`)).status).toBe(200);
    for (const lost of ["\ufffd", "\\ufffd"]) {
      const answer = await send("POST", "/api/resource", body.replace("Щ", lost));
      expect([answer.status, answer.lints]).toEqual([200, ["E-62", "replacement-character"]]);
    }
  });

  test.each(["/api/mo/%ff", "/api/mo?id=%D9%F3%EA", "/api/mo/%D9%F3%EA%E8%ED%E0", "/api/mo?id=%zz", "/api/mo/%"])(
    "GET %s is 400 in the envelope",
    async (path) => {
      const answer = await send("GET", path);
      expect(answer).toMatchObject({ status: 400, text: expect.stringMatching(/адрес/) as string });
      expect(JSON.parse(answer.text)).toMatchObject({ isSuccess: false, statusCode: 400 });
    },
  );
});

test("D-51: a МИС that answers in windows-1251 has booked all the same; what cannot be read is shown to nobody", async () => {
  mis.answerWith(({ body }, response) => {
    const reply = {
      book_ext_id: guid(0xb00),
      slot_id: body["slot_id"],
      visit_time: slot(2).visit_time,
      duration: "10",
      queue_number: "Щ-15",
      status: { status_code: 0, status_message: "Записано" },
    };
    response.end(encoded(JSON.stringify(reply), "windows-1251"));
  });
  const { data } = await sandbox.epgu.POST("/booking/book", { body: bookRequest(slot(2).id) });
  expect(data).toMatchObject({ book_ext_id: guid(0xb00), queue_number: null, status: { status_code: 0 } });
  await expect
    .poll(() => sandbox.rows("select mis_lints from booking_attempt where slot_id = $1", [slot(2).id]))
    .toEqual([{ mis_lints: "replacement-character" }]);
});

describe("G23, G24: what the headers say of the body", () => {
  const body = JSON.stringify({ data: [mo()] });
  test.each(["utf8", "UTF8", "utf-8", '"UTF-8"', "Utf-8"])("charset=%s is taken", async (charset) => {
    const headers = { "content-type": `application/json; charset=${charset}` };
    expect((await send("POST", "/api/mo", body, headers)).status).toBe(200);
  });

  test.each(["windows-1251", '"koi8-r"', "utf-16le", "us-ascii"])("charset=%s is 415 and named", async (charset) => {
    const answer = await send("POST", "/api/mo", body, { "content-type": `application/json;charset=${charset}` });
    const named = expect.stringContaining(`charset=${charset.replaceAll('"', "")}`) as string;
    expect(answer).toMatchObject({ status: 415, text: named });
  });

  const packed = gzipSync(body);
  const wrongSum = Buffer.from(packed);
  wrongSum.writeUInt8((wrongSum.at(-8) ?? 0) ^ 1, wrongSum.length - 8);
  test.each([
    ["plain JSON", Buffer.from(body), "объявлено gzip, но не распаковывается: тело похоже на несжатый JSON"],
    ["no gzip", Buffer.from("hello"), "объявлено gzip, но не распаковывается: тело начинается не так, как gzip"],
    ["cut off", packed.subarray(0, -9), "объявлено gzip, но не распаковывается: тело оборвано"],
    ["with more after it", Buffer.concat([packed, Buffer.from("more")]), "объявлено gzip, но не распаковывается"],
    ["of a wrong sum", wrongSum, "объявлено gzip, но не распаковывается: данные повреждены"],
    ["twice", gzipSync(packed), "тело сжато gzip дважды"],
  ])("Content-Encoding: gzip, %s", async (_what, sent, flaw) => {
    const answer = await send("POST", "/api/mo", sent, { "content-encoding": "gzip" });
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining(flaw) as string });
  });

  test("gzip that nobody announced; two members of gzip are one body", async () => {
    const flaw = expect.stringContaining("тело похоже на gzip: укажите Content-Encoding: gzip") as string;
    expect(await send("POST", "/api/mo", packed)).toMatchObject({ status: 400, text: flaw });
    const members = Buffer.concat([gzipSync(body.slice(0, 9)), gzipSync(body.slice(9))]);
    expect((await send("POST", "/api/mo", members, { "content-encoding": "gzip" })).status).toBe(200);
  });
});

describe("G8: nothing is changed without a word", () => {
  test.each([
    ['{"data":[{"id":1,"id":2}]}', "/data/0/id — поле указано дважды"],
    ['{"data":[{"a" : {"b/c":1, "b/c" :1}}]}', "/data/0/a/b~1c — поле указано дважды"],
    ['{"data":[],"data":[]}', "/data — поле указано дважды"],
    ['{"data":[{"price":12345678901234567890}]}', "/data/0/price — число нельзя передать без потерь"],
    ['{"data":[1,{"price":1e-400}]}', "/data/1/price — число нельзя передать без потерь"],
  ])("%s", async (body, flaw) => {
    const answer = await send("POST", "/api/service", body);
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining(flaw) as string });
  });

  const service = (n: number, price: number): object => ({
    id: guid(0x950 + n),
    resource_id: doctor().id,
    code: "A01.01.001",
    price,
    create_ts: "2026-11-20T08:00:00",
  });
  test("a price of more than two decimals is refused, with an example; others are kept to the kopeck", async () => {
    const prices = [99.999, 1e-7, 0.07, 9_999_999_999.99, 100];
    const data = prices.map((price, n) => service(n, price));
    const answer = await send("POST", "/api/service", JSON.stringify({ data }));
    expect(answer.status).toBe(400);
    const { errors } = JSON.parse(answer.text) as { errors: { pointer: string; errorMessage: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(["/data/0/price", "/data/1/price"]);
    expect(errors[0]?.errorMessage).toContain("больше 2 знаков после запятой. Например: 1250.5");
    const kept = await sandbox.rows<{ price: string }>("select price::text from service order by price");
    expect(kept).toEqual([{ price: "0.07" }, { price: "100.00" }, { price: "9999999999.99" }]);
  });

  test.each(["0001-01-01T00:00:00", "1753-01-01T00:00:00", "1900-01-01T00:00:00", "9999-12-31T23:59:59"])(
    "the empty value %s is remarked upon",
    async (time) => {
      for (const field of ["visit_time", "create_ts"]) {
        const answer = await send("POST", "/api/slot", JSON.stringify({ data: [slot(1, { [field]: time })] }));
        expect([answer.status, answer.lints]).toEqual([200, ["E-62", "empty-time"]]);
      }
      const body = bookRequest(guid(0xdead));
      const patient = { ...body.patient_data_rrp, birthdate: time.replace("23:59:59", "00:00:00") };
      const answer = await send(
        "POST",
        "/booking/book",
        JSON.stringify({ ...body, patient_data_rrp: patient }),
        {},
        EPGU,
      );
      expect([answer.status, answer.lints]).toEqual([200, ["empty-time"]]);
    },
  );

  test("part of a second, and blanks around a name, are dropped with a remark", async () => {
    const create_ts = "2026-11-20T08:00:00.120";
    expect((await send("POST", "/api/slot", JSON.stringify({ data: [slot(1, { create_ts })] }))).lints).toContain(
      "E-09",
    );
    const whole = JSON.stringify({ data: [slot(1, { create_ts: "2026-11-20T08:00:00.000" })] });
    expect((await send("POST", "/api/slot", whole)).lints).toEqual(["E-62"]);
    const named = JSON.stringify({ data: [mo({ name: " Поликлиника " })] });
    expect((await send("POST", "/api/mo", named)).lints).toContain("E-50");
  });
});

describe("G22, G25, G26: words", () => {
  const operator = (path: string): Promise<Answer> => send("GET", path, undefined, {}, OPERATOR);
  test.each(["1e400", "1e2", "Infinity", "NaN", "0x10", "1.0", "%205", "5%20", "+5"])(
    "limit=%s is 400",
    async (limit) => {
      const answer = await operator(`/sandbox/fixtures?limit=${limit}`);
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining("параметр limit") as string });
    },
  );
  test("limit=5 is not", async () => {
    expect((await operator("/sandbox/fixtures?limit=5")).status).toBe(200);
  });

  test.each([
    ["/api/mo?id=a:b", "параметр id — ожидается: GUID"],
    ["/api/mo?x=1", "параметр x — неизвестный параметр"],
    ["/api/mo?id=", "параметр id — пустое значение"],
    ["/api/slot", "параметр id — обязательное поле отсутствует"],
  ])("GET %s", async (path, text) => {
    expect(await send("GET", path)).toMatchObject({ status: 400, text: expect.stringContaining(text) as string });
  });

  test("a booking: every fault, by its pointer, none of the values", async () => {
    const { slot_id: _absent, ...request } = bookRequest(slot(0).id);
    const patient = { ...request.patient_data_rrp, birthdate: "1.1.1990", snils: "112-233-445 95" };
    const body = JSON.stringify({ ...request, case_number: 12345, patient_data_rrp: patient });
    const { status, text } = await send("POST", "/booking/book", body, {}, EPGU);
    const message = (JSON.parse(text) as { error: { errorMessage: string } }).error.errorMessage;
    expect(status).toBe(400);
    for (const place of ["/slot_id", "/case_number", "/patient_data_rrp/birthdate", "/patient_data_rrp/snils"]) {
      expect(message).toContain(`${place} — `);
    }
    expect(message.split("; ")).toHaveLength(4);
    expect(message).not.toMatch(/12345|1\.1\.1990|112-233|[a-z] must /);
  });

  test("G25: a record's verdict has form, example and the list", async () => {
    const wrong = { visit_time: "2026-12-01T08:00:00+0500", create_ts: "/Date(1764558000000)/" };
    const slots = await send(
      "POST",
      "/api/slot",
      JSON.stringify({ data: [slot(1, { ...wrong, status: "FREE" as "AVAILABLE" })] }),
    );
    for (const field of ["visit_time", "create_ts"]) {
      expect(slots.text).toContain(`поле [${field}]: ожидается: Дата и время YYYY-MM-DDTHH:MI:SS`);
    }
    expect(slots.text).toContain("Например: 2026-11-24T09:00:00");
    expect(slots.text).toContain("поле [status]: значение не из перечня AVAILABLE, ");
    const people = [doctor({ snils: "112-233-445 95" }), doctor({ id: guid(1), type: "specialist" } as object)];
    const { text } = await send("POST", "/api/resource", JSON.stringify({ data: people }));
    expect(text).toContain("поле [snils]: ожидается: Одиннадцать цифр без разделителей");
    expect(text).toContain("поле [type]: значение не из перечня SPECIALIST, MACHINE, ROOM");
  });
});
