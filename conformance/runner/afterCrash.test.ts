import { describe, expect, it } from "vitest";
import type { Exchange } from "../model/exchange.ts";
import { exchangeOf, type Draft } from "../testing/exchange.ts";
import { patientOf, slotOf } from "../testing/records.ts";
import { undoAfterCrash, type Settled } from "./afterCrash.ts";
import type { JournalEntry, OpenEntry } from "./journal.ts";
import type { Recorder, RequestDraft } from "./recorder.ts";

const PATIENTS = [0, 1, 2, 3, 4, 5].map((number) => patientOf(number));
const MIS = "http://mis";

function entry(exchange: string, changes: Partial<OpenEntry> = {}): OpenEntry {
  return {
    run: 1,
    exchange,
    case: "book.success",
    target: MIS,
    seed: 7,
    slot_id: slotOf(1).id,
    patient_id: patientOf(0).id,
    united_guids: [],
    application: { booking_type: "APPOINTMENT", case_number: "2000000001", preliminary_reservation: false },
    book_ext_id: null,
    ...changes,
  };
}

const made = (book_ext_id: string): Draft => ({ body: { book_ext_id, status: { status_code: 0 } } });
const code = (status_code: number): Draft => ({ body: { status: { status_code } } });

interface Undone extends Settled {
  /** «repeat 2000000001 patient0 slot», «cancel id»: what the МИС was asked. */
  readonly asked: readonly string[];
  readonly settledAs: readonly string[];
}

async function undo(
  entries: readonly OpenEntry[],
  answer: (slip: RequestDraft, body: Record<string, unknown>) => Draft,
  busy: readonly string[] = [],
  patients = PATIENTS,
): Promise<Undone> {
  const [asked, journal]: [string[], JournalEntry[]] = [[], []];
  const recorder: Pick<Recorder, "send"> = {
    send: (slip): Promise<Exchange> => {
      const body = JSON.parse(String(slip.body)) as Record<string, string>;
      const person = PATIENTS.findIndex(({ id }) => id === body["patient_id"]);
      const what =
        slip.operation === "cancel" ? body["book_ext_id"] : slip.step === "repeat" ? body["case_number"] : "";
      asked.push([slip.step, what, person].filter((part) => part !== "").join(" "));
      expect(slip).toMatchObject({ case: "cleanup", attempt: 1, purpose: "cleanup" });
      return Promise.resolve(exchangeOf({ operation: slip.operation, ...answer(slip, body) }, asked.length));
    },
  };
  const settled = await undoAfterCrash({
    entries,
    patients,
    busy: new Set(busy),
    recorder: recorder as Recorder,
    journal: { write: (one) => journal.push(one), close: () => undefined },
  });
  const settledAs = journal.map((one) =>
    one.event === "settled" ? `${one.run}/${one.exchange} ${one.how}` : one.event,
  );
  return { ...settled, asked, settledAs };
}

describe("a booking whose id is known", () => {
  it("is cancelled by it", async () => {
    const undone = await undo([entry("001", { book_ext_id: "id" })], () => code(0));
    expect(undone).toEqual({ asked: ["cancel id 0"], settledAs: ["1/001 cancelled"], settled: 1, leftovers: [] });
  });

  it("is gone too when it had been cancelled before", async () => {
    expect((await undo([entry("001", { book_ext_id: "id" })], () => code(1))).settled).toBe(1);
  });

  it("is left over when the МИС refuses, and named", async () => {
    const { settled, leftovers, settledAs } = await undo([entry("001", { book_ext_id: "id" })], () => code(18));
    expect([settled, settledAs]).toEqual([0, []]);
    expect(leftovers).toMatchObject([
      { case: "book.success", exchange: "001", slot_id: slotOf(1).id, patient_id: patientOf(0).id, book_ext_id: "id" },
    ]);
    expect(leftovers[0]?.why).toMatchObject({
      ru: expect.stringContaining("отмените её в МИС") as string,
      en: expect.stringContaining("cancel it in the МИС") as string,
    });
  });
});

describe("a booking whose answer was never seen", () => {
  it("is repeated for its id and cancelled; then the slot is asked for, which shows that it is free", async () => {
    let books = 0;
    const undone = await undo([entry("001")], ({ operation }) =>
      operation === "book" ? made(`id${(books += 1)}`) : code(0),
    );
    expect(undone.asked).toEqual(["repeat 2000000001 0", "cancel id1 0", "ask1 0", "cancel id2 0"]);
    expect([undone.settledAs, undone.settled, undone.leftovers]).toEqual([["1/001 the slot is free"], 1, []]);
  });

  it("is cancelled although the slot is refused afterwards: somebody else has it", async () => {
    const undone = await undo([entry("001")], ({ step }) =>
      step === "repeat" ? made("id") : step === "cancel" ? code(0) : code(11),
    );
    expect(undone.settledAs).toEqual(["1/001 cancelled"]);
    expect(undone.asked).toEqual(["repeat 2000000001 0", "cancel id 0", "ask1 0", "ask2 1", "ask3 2", "ask4 3"]);
  });

  it("is left over when nobody gives its id and nobody is given the slot", async () => {
    const { leftovers, settled, asked } = await undo([entry("001")], () => code(11));
    expect([leftovers.map(({ exchange }) => exchange), settled]).toEqual([["001"], 0]);
    expect(leftovers[0]?.why.en).toContain("cannot be known");
    expect(leftovers[0]?.why.ru).toContain("узнать нельзя");
    expect(asked).toEqual(["repeat 2000000001 0", "ask1 0", "ask2 1", "ask3 2", "ask4 3"]);
  });

  it("left nothing when such an application is never accepted: the patient is unknown", async () => {
    expect((await undo([entry("001")], () => code(17))).settledAs).toEqual(["1/001 cancelled"]);
  });

  it.each([
    ["the slot was not free when the run began", entry("001"), [slotOf(1).id]],
    ["the slot was invented", entry("001", { invented: true }), []],
  ])("was refused then as it is now: %s", async (_name, one, busy) => {
    expect((await undo([one], () => code(11), busy)).settledAs).toEqual(["1/001 refused before"]);
  });

  it("stays open when its repeat gives an id that cannot be cancelled", async () => {
    const { leftovers } = await undo([entry("001")], ({ step }) => (step === "repeat" ? made("id") : code(18)));
    expect(leftovers.map(({ exchange }) => exchange)).toEqual(["001"]);
  });

  it("named no slot: there is nothing to undo, and nothing is asked", async () => {
    const undone = await undo([entry("001", { slot_id: null })], () => code(0));
    expect(undone).toEqual({ asked: [], settledAs: ["1/001 names no slot"], settled: 1, leftovers: [] });
  });

  it("cannot be repeated when it was broken on purpose; the slot is asked for all the same", async () => {
    const broken = [
      entry("001", { application: null }),
      entry("002", { application: { booking_type: "NONE" as never } }),
    ];
    const { asked, settledAs } = await undo(broken, ({ operation }) => (operation === "book" ? made("id") : code(0)));
    expect(asked).toEqual(["ask1 0", "cancel id 0"]);
    expect(settledAs).toEqual(["1/001 the slot is free", "1/002 the slot is free"]);
  });

  it("of somebody who is in no fixture goes out under the ids alone", async () => {
    const stranger = { ...entry("001", { patient_id: patientOf(7).id, united_guids: [slotOf(3).id] }) };
    const bodies: Record<string, unknown>[] = [];
    await undo([stranger], (_slip, body) => (bodies.push(body), code(11)), [], []);
    expect(bodies[0]).toMatchObject({
      patient_id: patientOf(7).id,
      patient_data_rrp: {
        id: patientOf(7).id,
        united_guids: [slotOf(3).id],
        lastname: null,
        birthdate: null,
        gender: "1",
      },
    });
  });

  it("of a merged patient goes out under the ids that were sent, with the data of the fixture", async () => {
    const merged = patientOf(2, { united_guids: [slotOf(3).id] });
    const bodies: Record<string, unknown>[] = [];
    const one = entry("001", { patient_id: slotOf(3).id, united_guids: [merged.id] });
    await undo([one], (_slip, body) => (bodies.push(body), code(11)), [], [merged]);
    expect(bodies[0]).toMatchObject({
      patient_id: slotOf(3).id,
      patient_data_rrp: { id: slotOf(3).id, united_guids: [merged.id], lastname: merged.lastname },
    });
  });
});

describe("several bookings of one slot", () => {
  it("hide each other: they are repeated until nothing more comes to light", async () => {
    const two = [
      entry("001"),
      entry("002", { patient_id: patientOf(1).id, application: { case_number: "2000000002" } }),
    ];
    let standing: string | null = "2000000002";
    const { asked, settledAs } = await undo(two, ({ step, operation }, body) => {
      if (operation === "cancel") {
        standing = standing === "2000000002" ? "2000000001" : null;
        return code(0);
      }
      return step === "repeat" && body["case_number"] === standing ? made(`of ${standing ?? ""}`) : code(11);
    });
    expect(asked.slice(0, 5)).toEqual([
      "repeat 2000000001 0",
      "repeat 2000000002 1",
      "cancel of 2000000002 1",
      "repeat 2000000001 0",
      "cancel of 2000000001 0",
    ]);
    expect(settledAs).toEqual(["1/001 cancelled", "1/002 cancelled"]);
  });

  it("of different slots, or of different МИС, are looked at apart", async () => {
    const apart = [entry("001"), entry("002", { slot_id: slotOf(2).id }), entry("003", { target: "http://other" })];
    const { leftovers } = await undo(apart, ({ step }, body) =>
      step === "ask1" && body["slot_id"] === slotOf(2).id ? made("id") : step === "cancel" ? code(0) : code(11),
    );
    expect(leftovers.map(({ exchange }) => exchange)).toEqual(["001", "003"]);
  });
});
