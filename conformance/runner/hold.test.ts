import { describe, expect, it } from "vitest";
import { CASES } from "../cases/catalog.ts";
import { allocate } from "../fixtures/allocate.ts";
import type { RawExchange } from "../http/client.ts";
import type { Observer } from "../observe/watch.ts";
import { createMask } from "../redact/mask.ts";
import { NOW, recordsOf, ZONE } from "../testing/records.ts";
import { createBookings } from "./bookings.ts";
import { createDryClient } from "./dryClient.ts";
import { createHold, type Hold } from "./hold.ts";
import { createRecorder } from "./recorder.ts";

const RECORDS = recordsOf();
const [ITEM] = CASES.filter(({ watch }) => watch === "hold");

interface Circumstances {
  readonly overlaps?: boolean;
  readonly shown?: () => boolean;
  readonly answer?: (raw: RawExchange, operation: string) => RawExchange;
  readonly records?: typeof RECORDS;
}

function held({ overlaps = true, shown = () => true, answer = (raw) => raw, records = RECORDS }: Circumstances = {}) {
  if (!ITEM) throw new Error("no case that holds");
  const log: string[] = [];
  const dry = createDryClient("http://mis", RECORDS);
  const recorder = createRecorder(
    {
      ...dry,
      send: async (sending) => {
        log.push(`send ${sending.operation}`);
        return answer(await dry.send(sending), sending.operation);
      },
    },
    createMask([]),
  );
  const observer: Observer = {
    hold: ({ id }) => log.push(`hold ${id}`),
    cancelled: ({ id }) => log.push(`cancelled ${id}`),
    isShown: () => (log.push("look"), Promise.resolve(shown())),
    untilShown: () => (log.push("until shown"), Promise.resolve()),
    untilReleased: (exchanges) => (log.push(`until released ${exchanges.length}`), Promise.resolve()),
    facts: () => Promise.reject(new Error("not asked")),
  };
  const controller = new AbortController();
  const bookings = createBookings({ write: () => undefined, close: () => undefined });
  const allotted = allocate([ITEM], { ...records, now: NOW.getTime(), timeZone: ZONE }, 1).get(ITEM.id);
  const hold: Hold = createHold({
    case: ITEM,
    allotted,
    overlaps,
    observer,
    recorder,
    bookings,
    seed: 1,
    signal: controller.signal,
  });
  return { hold, log, controller, bookings };
}

const failed = (raw: RawExchange): RawExchange => ({
  ...raw,
  result: { kind: "failure", failure: { kind: "refused", detail: "" } },
});
const refused = (raw: RawExchange): RawExchange => ({
  ...raw,
  result: {
    kind: "response",
    response: { status: 200, headers: {}, body: Buffer.from('{"status":{"status_code":18}}') },
  },
});

describe("the record that stands while the other cases run", () => {
  it("is booked before them, cancelled as soon as it is shown, and then waited for", async () => {
    const looks = [false, true];
    const { hold, log, bookings } = held({ shown: () => looks.shift() ?? false });
    await hold.begin();
    await hold.between();
    await hold.between();
    await hold.between();
    await hold.finish();
    expect(log).toEqual(["send book", "hold 001", "look", "look", "send cancel", "cancelled 002", "until released 2"]);
    expect(bookings.open()).toEqual([]);
  });

  it("is waited for at the end when it was never shown, and cancelled then", async () => {
    const { hold, log } = held({ shown: () => false });
    await hold.begin();
    await hold.between();
    await hold.finish();
    expect(log).toEqual([
      "send book",
      "hold 001",
      "look",
      "until shown",
      "send cancel",
      "cancelled 002",
      "until released 2",
    ]);
  });

  it("is booked after them when there are not enough patients", async () => {
    const { hold, log } = held({ overlaps: false });
    await hold.begin();
    await hold.between();
    expect(log).toEqual([]);
    await hold.finish();
    expect(log).toEqual(["send book", "hold 001", "until shown", "send cancel", "cancelled 002", "until released 2"]);
  });

  it("is not booked any more after an interruption", async () => {
    const { hold, log, controller } = held({ overlaps: false });
    controller.abort();
    await hold.finish();
    expect(log).toEqual(["until released 0"]);
  });

  it("is cancelled after an interruption by the clean-up, which asks nobody", async () => {
    const { hold, log, controller, bookings } = held();
    await hold.begin();
    controller.abort();
    await hold.finish();
    expect(log).toEqual(["send book", "hold 001", "until shown", "send cancel", "until released 2"]);
    expect(bookings.open()).toEqual([]);
  });

  it("that is refused is not looked at", async () => {
    const { hold, log } = held({ answer: (raw, operation) => (operation === "book" ? refused(raw) : raw) });
    await hold.begin();
    await hold.between();
    await hold.finish();
    expect(log).toEqual(["send book", "until released 1"]);
  });

  it("whose cancel is refused is not told as cancelled, and the clean-up tries once more", async () => {
    const { hold, log, bookings } = held({ answer: (raw, operation) => (operation === "cancel" ? refused(raw) : raw) });
    await hold.begin();
    await hold.between();
    await hold.finish();
    expect(log).toEqual(["send book", "hold 001", "look", "send cancel", "send cancel", "until released 3"]);
    expect(bookings.leftovers()).toHaveLength(1);
  });

  it("does not end the run when the МИС is gone", async () => {
    const { hold, log } = held({ answer: failed });
    await hold.begin();
    await hold.between();
    await hold.finish();
    expect(log).toEqual(["send book", "until released 1"]);
  });

  it("without records for it: only the other bookings are waited for", async () => {
    const { hold, log } = held({ records: { ...RECORDS, patients: [] } });
    await hold.begin();
    await hold.between();
    await hold.finish();
    expect(log).toEqual(["until released 0"]);
  });
});
