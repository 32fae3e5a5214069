import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createGatewayClient } from "@ferkit/contracts";
import { bookRequest, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import { json, startScriptedMis, type Answer, type ScriptedMis } from "../testing/scriptedMis.ts";
import { MO_OID, OTHER_MIS, OTHER_MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const ok: Answer = (_call, response) => json(response, 200, {});
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_call, response) =>
    void response.writeHead(code, headers).end("<html></html>");

describe("webhooks", () => {
  let sandbox: TestSandbox;
  let mis: ScriptedMis;
  /** Speaks something that is neither HTTP nor TLS. */
  let babbler: Server;
  let other: ReturnType<typeof createGatewayClient>;

  beforeAll(async () => {
    [sandbox, mis] = await Promise.all([
      startTestSandbox("doc", { booking: { probeMs: 300, reconcileMs: 0 } }),
      startScriptedMis(),
    ]);
    other = createGatewayClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
    babbler = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end("220 smtp ready\r\n");
    }).listen(0, "127.0.0.1");
    await once(babbler, "listening");
  });
  afterAll(async () => {
    await sandbox.stop();
    await mis.stop();
    babbler.close();
  });
  beforeEach(async () => {
    mis.answerProbeWith(ok);
    await sandbox.rows("delete from callback");
  });

  const register = (address: string, depart_oid?: string) =>
    sandbox.gateway.POST("/api/callback", { body: { address, ...(depart_oid ? { depart_oid } : {}) } });
  const find = async (depart_oid?: string) =>
    (await sandbox.gateway.GET("/api/callback", { params: { query: depart_oid ? { depart_oid } : {} } })).data?.result;
  const babble = (scheme: string) => `${scheme}://127.0.0.1:${(babbler.address() as AddressInfo).port}`;

  test("E-36: 200 registers, the record comes back and is found (HOOK-6, HOOK-8)", async () => {
    const { data } = await register(`${mis.url}/`);
    expect(data?.result).toEqual({ address: `${mis.url}/`, depart_oid: null });
    expect(await find()).toEqual({ address: `${mis.url}/`, depart_oid: null });
  });

  const PROBES: readonly (readonly [string, Answer, string])[] = [
    ["400", status(400), "ответил 400; возможно, там ждут TLS"],
    ["401", status(401), "ответил 401; шлюз вызывает МИС без авторизации"],
    ["404", status(404), "ответил 404; проверьте базовый адрес"],
    ["405", status(405), "ответил 405; метод должен отвечать 200 и на GET"],
    ["500", status(500), "ответил 500; сервис или прокси"],
    ["502", status(502), "ответил 502; сервис или прокси"],
    ["204", (_call, response) => void response.writeHead(204).end(), "ответил 204; ожидается 200"],
    ["a redirect", status(308, { location: "http://127.0.0.1:1/" }), "ответил 308; шлюз не следует перенаправлениям"],
    ["silence", () => undefined, "нет ответа за 0.3 с"],
    ["a reset", (_call, response) => void response.socket?.resetAndDestroy(), "соединение"],
    [
      "65 KB",
      (_call, response) => void response.writeHead(200).end("x".repeat(65 * 1024 + 1)),
      "ответ больше 65536 байт",
    ],
  ];
  test.each(PROBES)("E-36: %s does not register, and the answer says why", async (_name, answer, reason) => {
    mis.answerProbeWith(answer);
    const { error, response } = await register(mis.url);
    expect(response.status).toBe(400);
    expect(error?.error.errorMessage).toContain(`Ответный сервис не зарегистрирован: GET ${mis.url}/booking/book`);
    expect(error?.error.errorMessage).toContain(reason);
    expect(await find()).toBeUndefined();
  });

  const ADDRESSES: readonly (readonly [string, () => string, string])[] = [
    ["a closed port", () => "http://127.0.0.1:1", "соединение отклонено; localhost — это узел самого шлюза"],
    ["plain HTTP behind https://", () => mis.url.replace("http:", "https:"), "отвечают без TLS, укажите http://"],
    ["garbage behind https://", () => babble("https"), "отвечают без TLS"],
    ["garbage behind http://", () => babble("http"), "ответ — не HTTP; если там TLS, укажите https://"],
    [
      "an address outside the networks",
      () => "http://169.254.169.254",
      "вне разрешённых сетей (FERKIT_WEBHOOK_NETWORKS)",
    ],
    ["a name that does not exist", () => "http://mis.invalid", "имя узла не найдено"],
    ["/booking/book at the end", () => `${mis.url}/booking/book`, "укажите базовый адрес"],
    ["/booking/cancel/ at the end", () => `${mis.url}/booking/cancel/`, "укажите базовый адрес"],
    ["/Booking/Book at the end", () => `${mis.url}/api/Booking/Book/`, "адрес оканчивается на /booking/book; укажите"],
    ["/booking/book;x at the end", () => `${mis.url}/booking/book;x=1`, "адрес оканчивается на /booking/book; укажите"],
    ["another scheme", () => "ftp://10.0.0.5", "/address — ожидается: URL http или https"],
    ["an empty address", () => "", "/address — ожидается: URL http или https"],
    ["a query", () => `${mis.url}/?key=1`, "/address"],
    ["a password", () => mis.url.replace("http://", "http://user:secret@"), "/address"],
  ];
  test.each(ADDRESSES)("%s does not register", async (_name, address, reason) => {
    const { error, response } = await register(address());
    expect(response.status).toBe(400);
    expect(error?.error.errorMessage).toContain(reason);
    expect(error?.error.errorMessage).not.toMatch(/secret|must|pattern/);
    expect(await find()).toBeUndefined();
  });

  test("/booking is a base like any other; when nothing is there, the answer says what the gateway adds", async () => {
    for (const base of ["/booking", "/api/booking"]) {
      expect((await register(mis.url + base)).response.status).toBe(200);
      expect(await find()).toMatchObject({ address: mis.url + base });
    }
    mis.answerProbeWith(status(404));
    const { error } = await register(`${mis.url}/booking`);
    expect(error?.error.errorMessage).toContain("шлюз добавляет к нему ещё один /booking");
  });

  test("who hangs up on a plain request may be waiting for TLS; localhost is no reason for a failure of TLS", async () => {
    mis.answerProbeWith((_call, response) => void response.socket?.destroy());
    const plain = await register(mis.url);
    expect(plain.error?.error.errorMessage).toContain("если там TLS, укажите https://");
    const tls = await register(mis.url.replace("http:", "https:"));
    expect(tls.error?.error.errorMessage).not.toContain("localhost");
  });

  describe("HOOK-7: whose department is it", () => {
    const lintOf = async (depart_oid: string) => {
      const { response, error } = await register(mis.url, depart_oid);
      return [response.status, response.headers.get("x-fer-lint"), error?.error.errorMessage ?? ""];
    };
    const UNKNOWN = `${MO_OID}.0.100777`;

    test("one that has not been uploaded yet is registered with a remark, until it is", async () => {
      expect(await lintOf(UNKNOWN)).toEqual([200, "E-35", ""]);
      await sandbox.rows(
        `insert into mo (id, parent_id, branch_oid, name, address, enabled, create_ts, tag_age, owner_oid)
         values ($1, $2, $3, 'Новая', 'там', 'ALL', now()::timestamp(0), 'ALL', $2)`,
        [guid(0x777), MO_OID, UNKNOWN],
      );
      expect(await lintOf(UNKNOWN)).toEqual([200, null, ""]);
      await sandbox.rows("delete from mo where id = $1", [guid(0x777)]);
    });

    test("E-49: an OID that only begins with the digits of another МО's is not under it", async () => {
      const shorter = MO_OID.slice(0, -1);
      await sandbox.rows(
        "insert into account (username, password_hash, role, mo_oid) values ('prefix', '-', 'mis', $1)",
        [shorter],
      );
      expect(await lintOf(`${shorter}9.0.1`)).toEqual([200, "E-35", ""]);
      expect((await lintOf(`${shorter}.0.1`))[0]).toBe(400);
    });

    test("one under no OID of the caller's is remarked upon too; one of another МО is refused", async () => {
      expect(await lintOf(MO_OID)).toEqual([200, "E-35", ""]);
      for (const foreign of [`${OTHER_MO_OID}.0.555`, OTHER_MO_OID]) {
        const [code, , text] = await lintOf(foreign);
        expect([code, text]).toEqual([400, expect.stringContaining("принадлежит другой МО")]);
      }
      expect((await sandbox.rows("select 1 from callback where depart_oid like $1", [`${OTHER_MO_OID}%`])).length).toBe(
        0,
      );
    });
  });

  test("a depart_oid that is no OID is refused in words", async () => {
    const { error, response } = await register(mis.url, "отделение 1");
    expect(response.status).toBe(400);
    expect(error?.error.errorMessage).toContain("/depart_oid — ожидается: Объектный идентификатор");
    expect(error?.error.errorMessage).not.toMatch(/must|pattern/);
  });

  test("HOOK-16, E-37: check tells how an address answers, whatever it is, and registers nothing", async () => {
    const check = async (address: string) =>
      (await sandbox.gateway.GET("/api/callback/check", { params: { query: { address } } })).data;
    expect(await check(mis.url)).toMatchObject({
      isSuccess: true,
      result: { address: mis.url, available: true, http_status: 200, reason: null },
    });
    mis.answerProbeWith(status(503));
    expect(await check(mis.url)).toMatchObject({ isSuccess: true, result: { available: false, http_status: 503 } });
    expect(await check("http://8.8.8.8")).toMatchObject({
      isSuccess: true,
      result: {
        available: false,
        http_status: null,
        reason: "GET http://8.8.8.8/booking/book: адрес 8.8.8.8 вне разрешённых сетей (FERKIT_WEBHOOK_NETWORKS)",
      },
    });
    expect(await find()).toBeUndefined();
  });

  test("HOOK-10: an update is probed too and needs a registration; another МО's token sees only its own", async () => {
    const update = (address: string) => sandbox.gateway.PUT("/api/callback", { body: { address } });
    expect((await update(mis.url)).response.status).toBe(404);
    await register(mis.url);
    mis.answerProbeWith(status(500));
    expect((await update(`${mis.url}/new`)).response.status).toBe(400);
    expect(await find()).toMatchObject({ address: mis.url });
    mis.answerProbeWith(ok);
    expect((await update(`${mis.url}/new`)).data?.result).toMatchObject({ address: `${mis.url}/new` });

    expect((await other.GET("/api/callback", {})).response.status).toBe(404);
    expect((await other.DELETE("/api/callback", {})).response.status).toBe(404);
    expect((await other.POST("/api/callback", { body: { address: `${mis.url}/other` } })).response.status).toBe(200);
    expect(await find()).toMatchObject({ address: `${mis.url}/new` });
  });

  describe("E-35: a department's webhook comes first, then the МО's", () => {
    const NEAR = `${MO_OID}.0.100001`;
    let ofDepartment: ScriptedMis;
    let next = 0;
    beforeAll(async () => {
      ofDepartment = await startScriptedMis();
      await uploadTimetable(sandbox, 10);
      const far = mo({ id: guid(0x11), branch_oid: `${MO_OID}.0.100002`, name: "Поликлиника № 2" });
      const { error } = await sandbox.vitrine.POST("/api/mo", { body: { data: [far] } });
      expect(error).toBeUndefined();
    });
    afterAll(() => ofDepartment.stop());

    /** Who was asked, and what ЕПГУ was told. */
    async function bookOne(): Promise<[string, number | undefined]> {
      const { id } = slot(next);
      next += 1;
      const { data } = await sandbox.epgu.POST("/booking/book", { body: bookRequest(id) });
      const asked = { МО: mis, подразделение: ofDepartment };
      const [whom = "никто"] = Object.entries(asked).flatMap(([name, { calls }]) =>
        calls.some(({ body }) => body["slot_id"] === id) ? [name] : [],
      );
      return [whom, data?.status.status_code];
    }

    test("HOOK-5, HOOK-7, HOOK-9, HOOK-12, HOOK-13, HOOK-14: one of each; deleting them leads to the next, and in the end to 18", async () => {
      expect(await bookOne()).toEqual(["никто", 18]);
      await register(mis.url);
      expect(await bookOne()).toEqual(["МО", 0]);
      await register(ofDepartment.url, NEAR);
      expect(await find(NEAR)).toEqual({ address: ofDepartment.url, depart_oid: NEAR });
      expect(await bookOne()).toEqual(["подразделение", 0]);
      // A second registration replaces the first, and another department's does not concern this slot.
      await register(mis.url, `${MO_OID}.0.100002`);
      expect(await sandbox.rows("select 1 from callback")).toHaveLength(3);
      expect(await bookOne()).toEqual(["подразделение", 0]);

      const remove = (depart_oid?: string) =>
        sandbox.gateway.DELETE("/api/callback", { params: { query: depart_oid ? { depart_oid } : {} } });
      expect((await remove(NEAR)).response.status).toBe(200);
      expect((await remove(NEAR)).response.status).toBe(404);
      expect(await bookOne()).toEqual(["МО", 0]);
      expect((await remove()).response.status).toBe(200);
      expect(await find()).toBeUndefined();
      expect(await bookOne()).toEqual(["никто", 18]);
    });
  });
});
