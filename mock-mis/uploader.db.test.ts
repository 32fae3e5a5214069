import type { SandboxExchange } from "@ferkit/contracts";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bookRequest, guid, slot, uploadTimetable } from "../server/testing/records.ts";
import { MIS, OTHER_MIS, startTestSandbox, TIME_ZONE, type TestSandbox } from "../server/testing/sandbox.ts";
import { startMockMis, type MockMis } from "./server.ts";
import { NOW } from "./testing.ts";

const SLOTS = 60;
const EMPTY = { timeZone: TIME_ZONE, slots: [], resources: [], patients: [], referrals: [], services: [] };

let sandbox: TestSandbox;
let mis: MockMis;
let next = 0;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  await uploadTimetable(sandbox, SLOTS);
  const gateway = { url: sandbox.url, ...OTHER_MIS, others: [MIS] };
  mis = await startMockMis({ world: EMPTY, port: 0, now: () => NOW, gateway, uploads: { delayMs: 10 } });
  await sandbox.gateway.POST("/api/callback", { body: { address: mis.url } });
});
beforeEach(async () => {
  await mis.shown();
  await uploads();
  await sandbox.rows("delete from exchange");
});
afterAll(async () => {
  await mis.stop();
  await sandbox.stop();
});

const freshSlot = (): string => slot(next++).id;
/** A patient of his own for every slot: a second visit to one doctor on one day is refused (ERR-13). */
const patientOf = (slotId: string, who = 9): string => slotId.replace(/^.{8}/, String(who).repeat(8));

async function bookAtGateway(slotId: string, who?: number): Promise<number> {
  const { data } = await sandbox.epgu.POST("/booking/book", { body: bookRequest(slotId, patientOf(slotId, who)) });
  return data?.status.status_code ?? -1;
}

async function idAt(slotId: string): Promise<string> {
  const rows = await sandbox.rows<{ id: string }>("select id from book where slot_id = $1 and status_code = 5000", [
    slotId,
  ]);
  return rows[0]?.id ?? "";
}

async function cancelAtGateway(slotId: string): Promise<number> {
  const body = { book_ext_id: await idAt(slotId), patient_id: patientOf(slotId), united_guids: [] };
  const { data } = await sandbox.epgu.POST("/booking/cancel", { body });
  return data?.status.status_code ?? -1;
}

/** As the suite does it: past the gateway. */
async function ask(
  path: "book" | "cancel",
  body: object,
): Promise<{ status: { status_code: number }; book_ext_id?: string }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${mis.url}/booking/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as { status: { status_code: number }; book_ext_id?: string };
}

interface Stored {
  readonly slot: string;
  readonly books: readonly (readonly [string, number])[];
}

async function vitrineOf(slotId: string): Promise<Stored> {
  const [one] = await sandbox.rows<{ status: string }>("select status from slot where id = $1", [slotId]);
  const books = await sandbox.rows<{ id: string; status_code: number }>(
    "select id, status_code from book where slot_id = $1 order by create_ts, status_code",
    [slotId],
  );
  return { slot: one?.status ?? "", books: books.map(({ id, status_code }) => [id, status_code] as const) };
}

/** What the mock sent, in order. */
async function uploads(): Promise<SandboxExchange[]> {
  const { data } = await sandbox.operator.GET("/sandbox/exchanges", { params: { query: { limit: 1000 } } });
  return (data?.result.items ?? []).filter(({ operation }) => operation?.startsWith("upload"));
}

async function shownResults(): Promise<string[]> {
  const { data } = await sandbox.gateway.GET("/sandbox/freshness");
  return (data?.result.items[0]?.shown ?? []).map(
    ({ change, record, on_time, expected }) => `${change} ${record} ${on_time}/${expected}`,
  );
}

test("FRESH-3, LOAD-4: after a booking of ЕПГУ the slot, then the бирка under book_ext_id; after a cancel AVAILABLE and 5010", async () => {
  const slotId = freshSlot();
  expect(await bookAtGateway(slotId)).toBe(0);
  await mis.shown();
  expect((await shownResults()).sort()).toEqual(["book book 1/1", "book slot 1/1"]);
  const id = await idAt(slotId);
  expect(await vitrineOf(slotId)).toEqual({ slot: "RECORDED", books: [[id, 5000]] });
  expect(await cancelAtGateway(slotId)).toBe(0);
  await mis.shown();
  expect(await shownResults()).toContain("cancel slot 1/1");
  expect(await vitrineOf(slotId)).toEqual({ slot: "AVAILABLE", books: [[id, 5010]] });
  const sent = await uploads();
  expect(sent.map(({ operation }) => operation)).toEqual(["uploadSlot", "uploadBook", "uploadSlot", "uploadBook"]);
  expect(sent.every(({ status, content_encoding }) => status === 200 && content_encoding === "gzip")).toBe(true);
  expect(new Set(sent.map(({ token_id }) => token_id)).size).toBe(1);
});

test("a booking that came past the gateway is shown too, and ЕПГУ cannot sell its slot again", async () => {
  const slotId = freshSlot();
  const { book_ext_id = "", status } = await ask("book", bookRequest(slotId, patientOf(slotId)));
  expect(status.status_code).toBe(0);
  expect(await bookAtGateway(slotId, 8)).toBe(11);
  await mis.shown();
  expect(await vitrineOf(slotId)).toEqual({ slot: "RECORDED", books: [[book_ext_id, 5000]] });
  expect(await bookAtGateway(slotId, 8)).toBe(11);
  await ask("cancel", { book_ext_id, patient_id: patientOf(slotId), united_guids: [] });
  await mis.shown();
  expect(await vitrineOf(slotId)).toEqual({ slot: "AVAILABLE", books: [[book_ext_id, 5010]] });
  expect(await bookAtGateway(slotId, 8)).toBe(0);
});

test("E-23, E-24: uploads racing with the gateway's own writing: no refusal, no slot sold twice, both agree in the end", async () => {
  const ids = Array.from({ length: 12 }, freshSlot);
  await Promise.all(
    ids.map(async (slotId, index) => {
      const codes = await Promise.all([bookAtGateway(slotId), bookAtGateway(slotId, 8)]);
      expect(codes.filter((code) => code === 0)).toHaveLength(1);
      if (index % 3 === 0 || codes[0] !== 0) return;
      expect(await cancelAtGateway(slotId)).toBe(0);
      if (index % 3 === 1) await vi.waitFor(async () => expect(await bookAtGateway(slotId, 7)).toBe(0));
    }),
  );
  await mis.shown();
  for (const slotId of ids) {
    const { slot: status, books } = await vitrineOf(slotId);
    const active = books.filter(([, code]) => code === 5000);
    expect(active).toHaveLength(status === "RECORDED" ? 1 : 0);
    const [link] = await sandbox.rows<{ status: string; book_ext_id: string | null }>(
      "select status, book_ext_id from associations_slots where slot_id = $1",
      [slotId],
    );
    expect(link).toEqual({ status, book_ext_id: active[0]?.[0] ?? null });
  }
  expect((await uploads()).filter(({ status, refused }) => status !== 200 || refused !== 0)).toEqual([]);
});

test("what the gateway could not take is sent again, slot and бирка in order", async () => {
  await sandbox.operator.PUT("/sandbox/faults", {
    body: { faults: [{ operation: "uploadSlot", kind: "status_503" }] },
  });
  const slotId = freshSlot();
  await bookAtGateway(slotId);
  await vi.waitFor(async () => expect((await uploads()).map(({ status }) => status)).toContain(503));
  await sandbox.operator.PUT("/sandbox/faults", { body: { faults: [] } });
  await mis.shown();
  expect((await uploads()).slice(-2)).toMatchObject([
    { operation: "uploadSlot", status: 200 },
    { operation: "uploadBook", status: 200 },
  ]);
});

test("a slot that the Витрина does not have is nobody's to show", async () => {
  const unknown = guid(0xdead);
  const { status } = await ask("book", bookRequest(unknown, patientOf(unknown)));
  expect(status.status_code).toBe(18);
  await mis.shown();
  expect(await uploads()).toEqual([]);
});
