import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENT, doctor, DOCTOR, guid, mo } from "../testing/records.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const POSTS_OID = "1.2.643.5.1.13.13.11.1002";

describe("dictionaries of НСИ, from outside", () => {
  let sandbox: TestSandbox;
  let strict: TestSandbox;
  beforeAll(async () => {
    [sandbox, strict] = await Promise.all([startTestSandbox(), startTestSandbox("strict")]);
    for (const { vitrine } of [sandbox, strict]) await vitrine.POST("/api/mo", { body: { data: [mo()] } });
  });
  afterAll(() => Promise.all([sandbox.stop(), strict.stop()]));

  const load = ({ vitrine }: TestSandbox, post_id: string) =>
    vitrine.POST("/api/resource", { body: { data: [doctor({ post_id }), room] } });
  const room = {
    id: guid(0x22),
    type: "ROOM",
    mo_id: DEPARTMENT,
    enabled: "ALL",
    create_ts: "2026-11-20T08:00:00",
    room_number: "12",
    room_name: "Процедурный кабинет",
  } as const;

  test("E-51: post_name of a read is the name of the post; a room has none", async () => {
    const { response } = await load(sandbox, "110");
    expect(response.headers.get("x-fer-lint")).toBeNull();
    const one = await sandbox.vitrine.GET("/api/resource", { params: { query: { id: DOCTOR } } });
    expect(one.data?.result).toEqual([expect.objectContaining({ post_name: "врач-терапевт участковый" })]);
    const all = await sandbox.vitrine.GET("/api/mo/{mo_id}/resource", { params: { path: { mo_id: DEPARTMENT } } });
    expect(all.data?.result.map((resource) => "post_name" in resource)).toEqual([true, false]);
  });

  test("an unknown code is a remark in doc, and its name is not known", async () => {
    const { data, response } = await load(sandbox, "9999");
    expect(data?.sendedGuids).toHaveLength(2);
    expect(response.headers.get("x-fer-lint")).toBe(`NSI ${POSTS_OID}`);
    const { data: read } = await sandbox.vitrine.GET("/api/resource", { params: { query: { id: DOCTOR } } });
    expect(read?.result).toEqual([expect.objectContaining({ post_id: "9999", post_name: null })]);
  });

  test("an unknown code is an error of its record in strict", async () => {
    const { error, response } = await load(strict, "9999");
    expect(response.status).toBe(422);
    expect(error).toMatchObject({
      sendedGuids: [room.id],
      errors: [
        {
          id: DOCTOR,
          errorCode: "SBX-501",
          errorMessage: `Запись [${DOCTOR}], поле [post_id]: кода нет в справочнике ${POSTS_OID} версии sandbox-1.`,
          pointer: "/data/0/post_id",
        },
      ],
    });
  });
});
