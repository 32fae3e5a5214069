import { createVitrineClient } from "@ferkit/contracts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "../db/sql.ts";
import { doctor, guid, mo, slot, uploadTimetable } from "../testing/records.ts";
import { OTHER_MIS, OTHER_MO_OID, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const ELSEWHERE = guid(0x11);
const THEIR_DOCTOR = guid(0x21);

beforeEach(async () => {
  await sandbox.rows("delete from mo");
  await uploadTimetable(sandbox, 2);
  const other = createVitrineClient({ baseUrl: sandbox.url, credentials: OTHER_MIS });
  const theirs = mo({ id: ELSEWHERE, parent_id: OTHER_MO_OID, branch_oid: `${OTHER_MO_OID}.0.1`, name: "Иная" });
  await other.POST("/api/mo", { body: { data: [theirs] } });
  await other.POST("/api/resource", { body: { data: [doctor({ id: THEIR_DOCTOR, mo_id: ELSEWHERE })] } });
});

/** Another transaction does `statements` and commits once `upload` waits for it; what the upload is answered. */
async function whileAnotherWrites<T>(statements: readonly string[], upload: () => Promise<T>): Promise<T> {
  const started = Promise.withResolvers<Promise<T>>();
  await sandbox.db.em.fork().transactional(async (tx) => {
    for (const statement of statements) await sql(tx, statement);
    const answer = upload();
    started.resolve(answer);
    await untilSomebodyWaits();
  });
  return started.promise;
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [waiting] = await sandbox.rows(
      "select 1 as found from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()",
    );
    if (waiting) return;
  }
}

const ROOM = {
  type: "ROOM",
  mo_id: mo().id,
  enabled: "ALL",
  room_number: "1",
  room_name: "Процедурный",
  create_ts: "2026-11-20T08:00:00",
} as const;

test("AUTH-8: who is second to store a new id is told that it is another МО's, and his other records are loaded", async () => {
  const [contested, own] = [guid(0x700), guid(0x701)];
  const answer = await whileAnotherWrites(
    [
      `insert into resource (id, type, mo_id, enabled, create_ts, room_number, room_name, owner_oid)
       values ('${contested}', 'ROOM', '${ELSEWHERE}', 'ALL', now(), '7', 'Их кабинет', '${OTHER_MO_OID}')`,
    ],
    () =>
      sandbox.vitrine.POST("/api/resource", {
        body: { data: [contested, own].map((id) => ({ ...ROOM, id })) },
      }),
  );
  expect(answer.response.status).toBe(422);
  expect(answer.error?.sendedGuids).toEqual([own]);
  expect(answer.error?.errors).toMatchObject([{ id: contested, errorCode: "SBX-203", pointer: "/data/0/id" }]);
  const stored = "select id, room_name from resource where id = any($1::uuid[]) order by id";
  expect(await sandbox.rows(stored, [[contested, own]])).toEqual([
    { id: contested, room_name: "Их кабинет" },
    { id: own, room_name: "Процедурный" },
  ]);
});

test("AUTH-8: a slot that became another МО's while it was being changed is not lost in silence", async () => {
  const [contested, own] = [slot(0, { duration: 20 }), slot(1, { duration: 20 })];
  const answer = await whileAnotherWrites(
    [
      `delete from slot where id = '${contested.id}'`,
      `insert into slot (id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid)
       values ('${contested.id}', '${ELSEWHERE}', '${THEIR_DOCTOR}', 'EPGU', 'ALL', '2099-12-01T08:00:00', 45, 'AVAILABLE',
               now(), '${OTHER_MO_OID}')`,
    ],
    () => sandbox.vitrine.POST("/api/slot", { body: { data: [contested, own] } }),
  );
  expect(answer.response.status).toBe(422);
  expect(answer.error?.sendedGuids).toEqual([own.id]);
  expect(answer.error?.errors).toMatchObject([{ id: contested.id, errorCode: "SBX-203" }]);
  expect(await sandbox.rows("select duration from slot order by duration")).toEqual([
    { duration: 20 },
    { duration: 45 },
  ]);
});
