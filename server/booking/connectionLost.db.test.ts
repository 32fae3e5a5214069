import { afterAll, beforeAll, expect, test } from "vitest";
import { POOL_SIZE } from "../db/orm.ts";
import { sql } from "../db/sql.ts";
import { createTestDatabase } from "../db/testing.ts";
import { startCuttingProxy, type CuttingProxy } from "../testing/cuttingProxy.ts";
import { bookRequest, PATIENT, slot, uploadTimetable } from "../testing/records.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { startScriptedMis, type ScriptedMis } from "../testing/scriptedMis.ts";

let proxy: CuttingProxy;
let sandbox: TestSandbox;
let mis: ScriptedMis;

beforeAll(async () => {
  const database = await createTestDatabase();
  proxy = await startCuttingProxy(database.url);
  mis = await startScriptedMis();
  sandbox = await startTestSandbox("doc", { database: { ...database, url: proxy.url } });
  await uploadTimetable(sandbox, 5);
  await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
});
afterAll(async () => {
  await sandbox.stop();
  await proxy.stop();
  await mis.stop();
});

const statesOf = async (id: string) =>
  (
    await sandbox.rows<{ state: string }>(
      "select kind || ' ' || state as state from booking_attempt where slot_id = $1 order by created_at, kind",
      [id],
    )
  ).map(({ state }) => state);

test("E-25: the booking is stored and the word of it is lost with the connection: ЕПГУ is told 0, nothing is cancelled", async () => {
  const { id } = slot(0);
  // Its first use on a connection tells the text, later ones the name; both are in the message.
  proxy.cutAnswerTo("commit_booking");
  const { data } = await sandbox.epgu.POST("/booking/book", { body: bookRequest(id) });
  expect(data).toMatchObject({ slot_id: id, status: { status_code: 0 } });
  expect(await statesOf(id)).toEqual(["book booked"]);
  expect(mis.calls.filter(({ path }) => path.endsWith("/cancel"))).toEqual([]);
});

test("a cancel is stored and the word of it is lost: 0", async () => {
  const { id } = slot(1);
  const first = (await sandbox.epgu.POST("/booking/book", { body: bookRequest(id) })).data;
  const book_ext_id = first && "slot_id" in first ? first.book_ext_id : "";
  const body = { book_ext_id, patient_id: PATIENT, united_guids: [] };
  mis.answerWith((call, response) => {
    proxy.cutAnswerTo("with asked as");
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ book_ext_id: call.body["book_ext_id"], status: { status_code: 0 } }));
  });
  const { data } = await sandbox.epgu.POST("/booking/cancel", { body });
  expect(data).toMatchObject({ status: { status_code: 0 } });
  expect(await statesOf(id)).toEqual(["book cancelled", "cancel cancelled"]);
});

test("connections that are lost in the middle of a transaction leave the pool", async () => {
  for (let lost = 0; lost < POOL_SIZE + 2; lost += 1) {
    proxy.cutAnswerTo("select 'lost'");
    await expect(sandbox.db.em.fork().transactional((em) => sql(em, "select 'lost'"))).rejects.toThrow();
  }
  expect(await sandbox.rows("select 1 as one")).toEqual([{ one: 1 }]);
});
