import { createVitrineClient, type Slot } from "@ferkit/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doctor, guid, mo, slot } from "../testing/records.ts";
import { MIS, startTestSandbox, type TestSandbox } from "../testing/sandbox.ts";

const ROUNDS = 20;
const SLOTS = 2_000;
const PACKAGES_AT_ONCE = 4;

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  await sandbox.vitrine.POST("/api/mo", { body: { data: [mo()] } });
  await sandbox.vitrine.POST("/api/resource", { body: { data: [doctor()] } });
});
afterAll(() => sandbox.stop());

/** The same slots, changed in every round, so that every package has rows to write and to lock. */
function slotsOf(round: number): Slot[] {
  return Array.from({ length: SLOTS }, (_, number) =>
    slot(0, {
      id: guid(0x10_0000 + number),
      visit_time: new Date(Date.UTC(2027, 0, 1) + number * 60_000).toISOString().slice(0, 19),
      duration: 1 + round,
    }),
  );
}

function packagesOf(slots: readonly Slot[]): Slot[][] {
  const size = slots.length / PACKAGES_AT_ONCE;
  return Array.from({ length: PACKAGES_AT_ONCE }, (_, part) => slots.slice(part * size, (part + 1) * size));
}

interface Loaded {
  readonly status: number;
  readonly guids: readonly string[];
  readonly problem: object | undefined;
}

/** Sends all packages of a round at once. */
async function send(client: ReturnType<typeof createVitrineClient>, slots: readonly Slot[]): Promise<Loaded[]> {
  return Promise.all(
    packagesOf(slots).map(async (data) => {
      const { response, data: body, error } = await client.POST("/api/slot", { body: { data } });
      return { status: response.status, guids: body?.sendedGuids ?? [], problem: error };
    }),
  );
}

test.each([
  ["stored before, each time changed", "select"],
  ["new each time", "delete from slot"],
])(
  "two clients send the same 2,000 slots in opposite order, four packages at a time, twenty times, %s: nobody meets a deadlock",
  async (_which, prepare) => {
    const clients = [0, 1].map(() => createVitrineClient({ baseUrl: sandbox.url, credentials: MIS }));
    for (let round = 0; round < ROUNDS; round += 1) {
      await sandbox.rows(prepare);
      const slots = slotsOf(round);
      const [one, other] = await Promise.all(
        clients.map((client, number) => send(client, number === 0 ? slots : slots.toReversed())),
      );
      for (const loaded of [one, other]) {
        expect(loaded?.map(({ status, problem }) => [status, problem])).toEqual(
          Array(PACKAGES_AT_ONCE).fill([200, undefined]),
        );
        expect(new Set(loaded?.flatMap(({ guids }) => guids)).size).toBe(SLOTS);
      }
      const stored = await sandbox.rows(
        "select count(*)::int as slots, min(duration) as least, max(duration) as most from slot",
      );
      expect(stored).toEqual([{ slots: SLOTS, least: 1 + round, most: 1 + round }]);
    }
    const [associated] = await sandbox.rows("select count(*)::int as slots from associations_slots");
    expect(associated).toEqual({ slots: SLOTS });
  },
);
