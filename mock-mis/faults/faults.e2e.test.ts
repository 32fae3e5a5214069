import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import { afterEach, describe, expect, test } from "vitest";
import type { MockMis, MockMisOptions } from "../server.ts";
import { adultSlot, bookingOf, cancelOf, patientAt, post, startTestMis, strangerLike, testWorld } from "../testing.ts";
import type { Heard } from "../testing.ts";
import { CYRILLIC_KEY } from "../transport.ts";
import { FAULTS, findFault } from "./index.ts";
import type { Fault } from "./fault.ts";

const world = testWorld();
const patient = patientAt(world, 0);
const stranger = patientAt(world, 5);
const booking = bookingOf(adultSlot(world), patient);
const FIRST_ID = "b00c0000-0000-4000-8000-000000000001";
const UNKNOWN_ID = "b00c0000-0000-4000-8000-999999999999";

const running: MockMis[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
});

async function start(options: Partial<MockMisOptions> = {}): Promise<MockMis> {
  const mis = await startTestMis(options);
  running.push(mis);
  return mis;
}

/** One conversation that touches every kind of answer; the ids are counted, so two МИС can be compared. */
const CONVERSATION: readonly (readonly [step: string, say: (url: string) => Promise<Heard>])[] = [
  ["probe", async (url) => ({ status: (await fetch(`${url}/booking/book`)).status, body: null })],
  ["booked", (url) => post(url, "/booking/book", booking)],
  ["repeated", (url) => post(url, "/booking/book", booking)],
  ["malformed", (url) => post(url, "/booking/book", "{")],
  ["unknown slot", (url) => post(url, "/booking/book", { ...booking, slot_id: UNKNOWN_ID })],
  ["unknown patient", (url) => post(url, "/booking/book", bookingOf(adultSlot(world), strangerLike(patient)))],
  ["annulled", (url) => post(url, "/booking/book", bookingOf(adultSlot(world, "CANCELED"), stranger))],
  ["blocked", (url) => post(url, "/booking/book", bookingOf(adultSlot(world, "BLOCKED"), stranger))],
  ["taken", (url) => post(url, "/booking/book", bookingOf(adultSlot(world, "RECORDED"), stranger))],
  ["cancel of the unknown", (url) => post(url, "/booking/cancel", cancelOf(UNKNOWN_ID, patient))],
  ["cancelled", (url) => post(url, "/booking/cancel", cancelOf(FIRST_ID, patient))],
  ["cancelled again", (url) => post(url, "/booking/cancel", cancelOf(FIRST_ID, patient))],
  ["cancel by a stranger", (url) => post(url, "/booking/cancel", cancelOf(FIRST_ID, stranger))],
];

async function converse(mis: MockMis): Promise<Map<string, Heard>> {
  const heard = new Map<string, Heard>();
  for (const [step, say] of CONVERSATION) heard.set(step, await say(mis.url));
  return heard;
}

const SUCCESSES = ["booked", "repeated", "cancelled"];
const POSTS = CONVERSATION.map(([step]) => step).filter((step) => step !== "probe");

/** Which steps the defect changes, and what one of them becomes. */
const EFFECTS = {
  "cyrillic-key": [POSTS, "booked", { body: { status: { [CYRILLIC_KEY]: 0 } } }],
  "always-zero": [
    ["unknown slot", "unknown patient", "annulled", "blocked", "taken"].concat([
      "cancel of the unknown",
      "cancelled again",
      "cancel by a stranger",
    ]),
    "taken",
    { body: { status: { status_code: 0 } } },
  ],
  "double-booking": [["taken"], "taken", { body: { status: { status_code: 0 } } }],
  slow: [[], "booked", { status: 200 }],
  "probe-405": [["probe"], "probe", { status: 405 }],
  "camel-case": [POSTS, "booked", { body: { bookExtId: FIRST_ID, duration: "15", status: { statusCode: 0 } } }],
  "code-as-text": [POSTS, "taken", { body: { status: { status_code: "11" } } }],
  "utc-time": [SUCCESSES, "booked", { body: { visit_time: "2026-11-24T04:00:00" } }],
  "upper-case-guid": [SUCCESSES, "booked", { body: { book_ext_id: FIRST_ID.toUpperCase() } }],
  "wrong-slot-echo": [SUCCESSES, "booked", { body: { book_ext_id: FIRST_ID, status: { status_code: 0 } } }],
  "no-book-ext-id": [["booked", "repeated"], "booked", { body: { status: { status_code: 0 } } }],
  "unknown-code": [["blocked", "taken"], "taken", { body: { status: { status_code: 16 } } }],
} satisfies Record<string, [steps: string[], sample: string, becomes: object]>;

/** A sample; that every defect of the catalogue shows is what `npm run proof` is for. */
const SAMPLE = Object.keys(EFFECTS) as (keyof typeof EFFECTS)[];

describe.each(SAMPLE)("%s", (name) => {
  const [steps, sample, becomes] = EFFECTS[name];

  test("changes its own answers and no other", async () => {
    const expected = await converse(await start());
    const heard = await converse(await start({ fault: name, slowMs: 1 }));
    const changed = POSTS.concat("probe").filter(
      (step) => JSON.stringify(heard.get(step)) !== JSON.stringify(expected.get(step)),
    );
    expect(changed.toSorted()).toEqual([...steps].toSorted());
    expect(heard.get(sample)).toMatchObject(becomes);
  });
});

describe("the defect is what its name says", () => {
  test("cyrillic-key: the letter is U+0441 and the Latin key is gone", async () => {
    const { body } = await post((await start({ fault: "cyrillic-key" })).url, "/booking/book", booking);
    const keys = Object.keys((body as { status: object }).status);
    expect(keys).toEqual(["status_\u0441ode", "status_message"]);
  });

  test("slow: the answer is held for as long as it is told, the probe is not", async () => {
    const { url } = await start({ fault: "slow", slowMs: 50 });
    const timed = async (say: () => Promise<unknown>) => {
      const started = performance.now();
      await say();
      return performance.now() - started;
    };
    expect(await timed(() => post(url, "/booking/book", booking))).toBeGreaterThanOrEqual(49);
    expect(await timed(() => post(url, "/booking/cancel", cancelOf(FIRST_ID, patient)))).toBeGreaterThanOrEqual(49);
    const transport = findFault("slow")?.transport;
    const answer = { status: 200, headers: {}, body: "", delayMs: 0, breaks: "never" } as const;
    expect(transport?.(answer, { operation: "book", slowMs: 11_000 })).toMatchObject({ delayMs: 11_000 });
    expect(transport?.(answer, { operation: "probe", slowMs: 11_000 })).toMatchObject({ delayMs: 0 });
  });

  test("double-booking: both patients hold the slot", async () => {
    const { url } = await start({ fault: "double-booking" });
    const other = bookingOf(adultSlot(world), stranger);
    const heard = [await post(url, "/booking/book", booking), await post(url, "/booking/book", other)];
    expect(heard.map(({ body }) => (body as { book_ext_id: string }).book_ext_id)).toEqual([
      FIRST_ID,
      "b00c0000-0000-4000-8000-000000000002",
    ]);
  });

  test("wrong-slot-echo: a well-formed id of another slot", async () => {
    const { body } = await post((await start({ fault: "wrong-slot-echo" })).url, "/booking/book", booking);
    const { slot_id: echoed } = body as { slot_id: string };
    expect(echoed).toHaveLength(36);
    expect(echoed).not.toBe(booking.slot_id);
  });

  test("no-book-ext-id: the key itself is missing", async () => {
    const { body } = await post((await start({ fault: "no-book-ext-id" })).url, "/booking/book", booking);
    expect(body).not.toHaveProperty("book_ext_id");
  });

  test("upper-case-guid: the МИС knows its own spelling in a cancel", async () => {
    const { url } = await start({ fault: "upper-case-guid" });
    await post(url, "/booking/book", booking);
    const heard = await post(url, "/booking/cancel", cancelOf(FIRST_ID.toUpperCase(), patient));
    expect(heard).toMatchObject({ status: 200, body: { status: { status_code: 0 } } });
  });
});

describe("the catalogue", () => {
  test("names are unique and every fault kills something of the ledger", () => {
    const known = new Set<string>([...REQUIREMENTS, ...ERRATA].map(({ id }) => id));
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    for (const { kills } of FAULTS) {
      expect(kills.length).toBeGreaterThan(0);
      expect(kills.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test("names are in kebab-case, titles in both languages, a hundred of them at the level MUST", () => {
    expect(FAULTS.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(FAULTS.filter(({ title }) => title.ru === "" || title.en === "")).toEqual([]);
    expect(FAULTS.filter(({ level }) => level === "MUST").length).toBeGreaterThanOrEqual(100);
  });

  test("a fault of one's own can be planted", async () => {
    const teapot: Fault = { name: "teapot", title: { ru: "418", en: "418" }, kills: [], level: "MUST" };
    const { url } = await start({ fault: { ...teapot, transport: (answer) => ({ ...answer, status: 418 }) } });
    expect((await post(url, "/booking/book", booking)).status).toBe(418);
  });
});
