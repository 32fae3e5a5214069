import type { Slot } from "@ferkit/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { slot, guid, uploadTimetable } from "../testing/records.ts";
import { startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const COUNT = 20;

describe("a package of slots", () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.stop());
  beforeEach(async () => {
    await sandbox.rows("delete from mo");
    await uploadTimetable(sandbox, COUNT);
  });

  const all = (): Slot[] => Array.from({ length: COUNT }, (_, number) => slot(number));

  async function upload(slots: readonly Slot[]): Promise<number> {
    const { response } = await sandbox.vitrine.POST("/api/slot", { body: { data: [...slots] } });
    return response.status;
  }

  /** Place and version of every row, and who has locked it. */
  const versions = () =>
    sandbox.rows(
      `select 'slot' as t, id, ctid::text, xmin::text, xmax::text from slot
        union all select 'association', slot_id, ctid::text, xmin::text, xmax::text from associations_slots order by 1, 2`,
    );

  const associations = () =>
    sandbox.rows<{ id: string; status: string }>("select slot_id as id, status from associations_slots order by 1");

  test("that is sent again unchanged writes and locks nothing, not even next to a record that is refused", async () => {
    const before = await versions();
    expect(before).toHaveLength(2 * COUNT);
    expect(await upload(all())).toBe(200);
    expect(await versions()).toEqual(before);
    expect(await upload([...all(), slot(COUNT, { mo_id: guid(0x99) })])).toBe(422);
    expect(await versions()).toEqual(before);
  });

  test("E-24: what is sent reaches the association, also of a slot that is stored as it was sent", async () => {
    await sandbox.rows("update associations_slots set status = 'RECORDED' where slot_id = $1", [slot(1).id]);
    await sandbox.rows("delete from associations_slots where slot_id = $1", [slot(2).id]);
    const sent = all().map((record, number) => (number === 3 ? { ...record, status: "BLOCKED" as const } : record));
    expect(await upload(sent)).toBe(200);
    expect(await associations()).toEqual(
      sent.map(({ id, status }) => ({ id, status })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  test.each([
    ["DUP-5: the time of a stored slot", slot(COUNT, { visit_time: slot(0).visit_time })],
    ["LOAD-2: a department that is not there", slot(COUNT, { mo_id: guid(0x99) })],
    ["LOAD-2: a resource that is not there", slot(COUNT, { resource_id: guid(0x99) })],
  ])("%s: this slot is refused, with its association, and its neighbours are loaded", async (_name, bad) => {
    const good = slot(COUNT + 1);
    expect(await upload([bad, good])).toBe(422);
    const stored = await sandbox.rows<{ id: string }>("select id from slot where id = any($1::uuid[])", [
      [bad.id, good.id],
    ]);
    expect(stored).toEqual([{ id: good.id }]);
    expect((await associations()).map(({ id }) => id)).toEqual([...all(), good].map(({ id }) => id).toSorted());
  });

  test("DUP-6: of two new slots at one time the first is loaded", async () => {
    const [first, second] = [slot(COUNT), slot(COUNT + 1, { visit_time: slot(COUNT).visit_time })];
    expect(await upload([first, second])).toBe(422);
    expect((await associations()).map(({ id }) => id)).toEqual([...all(), first].map(({ id }) => id).toSorted());
  });

  test("a new slot takes the time that a stored one leaves in the same package", async () => {
    const [moved, taker] = [
      slot(0, { visit_time: slot(COUNT).visit_time }),
      slot(COUNT, { visit_time: slot(0).visit_time }),
    ];
    expect(await upload([taker, moved])).toBe(200);
    const times = await sandbox.rows("select id, visit_time from slot where id = any($1::uuid[]) order by id", [
      [moved.id, taker.id],
    ]);
    expect(times).toEqual([moved, taker].map(({ id, visit_time }) => ({ id, visit_time })));
  });
});
