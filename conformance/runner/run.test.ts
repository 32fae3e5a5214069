import { describe, expect, it } from "vitest";
import { bookSuccess } from "../cases/bookings.ts";
import { CASES } from "../cases/catalog.ts";
import { probe } from "../cases/probe.ts";
import type { RawExchange, Sending, WebhookClient } from "../http/client.ts";
import type { Case } from "../model/case.ts";
import { LIMITS } from "../model/facts.ts";
import type { EnvironmentProblem } from "../model/report.ts";
import type { Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";
import { patientOf, recordsOf, slotOf, ZONE } from "../testing/records.ts";
import { runOptions } from "../testing/runOptions.ts";
import { createDryClient } from "./dryClient.ts";
import type { JournalEntry } from "./journal.ts";
import { record, type Recording, type RunOptions } from "./run.ts";

const RECORDS = recordsOf();
const PROBLEM: EnvironmentProblem = { code: "refused", message: text("не слушает", "does not listen"), detail: "d" };

/** A case that does this with the slot «free» and an adult. */
function caseOf(id: string, run: Case["run"], changes: Partial<Case> = {}): Case {
  return { ...bookSuccess, id, run, checks: [], ...changes };
}
const books = (id: string): Case =>
  caseOf(id, async (steps) => {
    await steps.bookFree("book", "free", steps.patient("patient"));
  });

type Spoil = (raw: RawExchange, sending: Sending, number: number) => RawExchange;

interface Ran extends Recording {
  readonly states: Readonly<Record<string, string>>;
  readonly sent: readonly string[];
  readonly journal: readonly JournalEntry[];
  readonly told: readonly (readonly [string, Verdict])[];
}

async function runOf(
  cases: readonly Case[],
  spoil: Spoil = (raw) => raw,
  changes: Partial<RunOptions> = {},
): Promise<Ran> {
  const dry = createDryClient("http://mis", RECORDS);
  let number = 0;
  const client: WebhookClient = {
    ...dry,
    send: async (sending) => {
      number += 1;
      return spoil(await dry.send(sending), sending, number);
    },
  };
  const [journal, told]: [JournalEntry[], [string, Verdict][]] = [[], []];
  const recording = await record(
    runOptions(cases, RECORDS, client, {
      journal: { write: (entry) => journal.push(entry), close: () => undefined },
      progress: { started: () => undefined, finished: ({ id }, verdict) => told.push([id, verdict]) },
      ...changes,
    }),
  );
  const states = Object.fromEntries(Object.entries(recording.facts.cases).map(([id, { state }]) => [id, state.kind]));
  const sent = recording.exchanges.map(
    ({ case: id, step, attempt, operation }) => `${id} ${step}${attempt} ${operation}`,
  );
  return { ...recording, states, sent, journal, told };
}

const late: Spoil = (raw) => ({ ...raw, latencyMs: LIMITS.answer_ms + 1 });
const failing =
  (kind: "refused" | "timeout"): Spoil =>
  (raw) => ({
    ...raw,
    result: { kind: "failure", failure: { kind, detail: kind } },
  });
function answering(body: object): Spoil {
  return (raw) => ({
    ...raw,
    result: { kind: "response", response: { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) } },
  });
}
const only =
  (operation: Sending["operation"], spoil: Spoil): Spoil =>
  (raw, sending, number) =>
    sending.operation === operation ? spoil(raw, sending, number) : raw;

describe("a run", () => {
  it("books, cleans up after itself, and leaves nothing", async () => {
    const ran = await runOf([books("a"), books("b")]);
    expect(ran.sent).toEqual(["a book1 book", "a undo.0011 cancel", "b book1 book", "b undo.0031 cancel"]);
    expect(ran.exchanges.map(({ purpose }) => purpose)).toEqual(["case", "cleanup", "case", "cleanup"]);
    expect([ran.leftovers, ran.environment, ran.interrupted]).toEqual([[], null, false]);
    expect(ran.journal.map(({ event }) => event)).toEqual([
      "booking",
      "booked",
      "cancelled",
      "booking",
      "booked",
      "cancelled",
    ]);
    expect(ran.told.map(([id]) => id)).toEqual(["a", "b"]);
  });

  it("runs what was selected; of the rest it says so", async () => {
    const ran = await runOf([books("a"), books("b")], undefined, { selected: new Set(["b"]) });
    expect(ran.states).toEqual({ a: "not_selected", b: "ran" });
    expect(ran.sent[0]).toBe("b book1 book");
    expect(ran.told.map(([id]) => id)).toEqual(["b"]);
    expect(ran.facts.cases["a"]).toEqual({ state: { kind: "not_selected" }, patients: [], slots: [] });
  });

  it("tells which records a case had, the spare slots that it tried among them", async () => {
    let refused = 0;
    const taken = only("book", (raw, sending, number) =>
      (refused += 1) <= 2 ? answering({ status: { status_code: 11 } })(raw, sending, number) : raw,
    );
    const { facts, sent } = await runOf([books("a")], taken);
    expect(sent.slice(0, 3)).toEqual(["a book1 book", "a book2 book", "a book3 book"]);
    const own = facts.cases["a"];
    expect(own?.slots).toHaveLength(3);
    expect(facts.slots.map(({ id }) => id).toSorted()).toEqual([...(own?.slots ?? [])].toSorted());
    expect(own?.patients).toHaveLength(1);
    expect(facts).toMatchObject({ time_zone: ZONE, profile: "doc", limits: LIMITS });
    const known = RECORDS.slots.find(({ id }) => id === facts.slots[0]?.id);
    expect(facts.slots[0]).toEqual({
      id: known?.id,
      resource_id: known?.resource_id,
      visit_time: known?.visit_time,
      duration: known?.duration,
      tag_age: known?.tag_age,
      tag_type: known?.tag_type,
    });
  });

  it.each([11, 12, 13, 15])(
    "tries another slot when the МИС answers %i: the data may be stale",
    async (status_code) => {
      const { sent } = await runOf([books("a")], only("book", answering({ status: { status_code } })));
      expect(sent).toEqual(["a book1 book", "a book2 book", "a book3 book"]);
    },
  );

  it.each([14, 17, 18])("does not when it answers %i", async (status_code) => {
    const { sent } = await runOf([books("a")], only("book", answering({ status: { status_code } })));
    expect(sent).toEqual(["a book1 book"]);
  });

  it("without the records that a case needs does not begin it, and says which", async () => {
    const none = { ...RECORDS, patients: [] };
    const { facts, sent } = await runOf([books("a")], undefined, { records: none });
    expect(facts.cases["a"]?.state).toMatchObject({ kind: "missing" });
    expect(sent).toEqual([]);
  });

  it("sees the suite's own mistakes as such, whatever they are", async () => {
    const broken = caseOf("a", () => Promise.reject(new Error(`of ${RECORDS.patients[0]?.lastname ?? ""}`)));
    const { facts } = await runOf([broken, books("b")]);
    const state = facts.cases["a"]?.state;
    expect(state).toMatchObject({ kind: "harness_error", detail: expect.stringContaining("of ***") as string });
    expect(facts.cases["b"]?.state).toEqual({ kind: "ran" });
  });
});

describe("a booking for a stranger is never sent", () => {
  const booking = (patient: (steps: Steps) => ReturnType<Steps["patient"]>): Case =>
    caseOf("a", async (steps) => {
      await steps.book("book", { slot: steps.slot("free"), patient: patient(steps) });
    });

  it.each([
    ["somebody who is no test patient", () => patientOf(7)],
    [
      "a test patient under another's id",
      (steps: Steps) => ({ ...steps.patient("patient"), united_guids: [slotOf(5).id] }),
    ],
  ])("%s", async (_name, patient) => {
    const { states, sent } = await runOf([booking(patient)]);
    expect([states, sent]).toEqual([{ a: "harness_error" }, []]);
  });

  it("under an id that the suite has made up it is", async () => {
    const { states, sent } = await runOf([
      booking((steps) => ({ ...steps.patient("patient"), id: steps.unknownId("who") })),
    ]);
    expect([states, sent]).toEqual([{ a: "ran" }, ["a book1 book"]]);
  });
});

describe("a run ends early", () => {
  it.each(["book", "cancel"] as const)("after three late answers of one operation: %s", async (operation) => {
    const { states, facts, leftovers } = await runOf(["a", "b", "c", "d", "e"].map(books), only(operation, late));
    expect(states).toEqual({ a: "ran", b: "ran", c: "ran", d: "not_run", e: "not_run" });
    expect(leftovers).toEqual([]);
    expect(facts.cases["d"]?.state).toMatchObject({
      why: { en: expect.stringContaining("does not keep the limit of 10 s") as string },
    });
  });

  it("in the middle of a case, which then is not judged as if it had been played", async () => {
    const long = caseOf("a", async (steps) => {
      const plan = { slot: steps.slot("free"), patient: steps.patient("patient") };
      for (let count = 1; count <= 9; count += 1) await steps.book(`book${count}`, plan);
    });
    const { states, sent } = await runOf([long], only("book", late));
    expect(states).toEqual({ a: "not_run" });
    expect(sent.filter((line) => line.endsWith(" book"))).toHaveLength(3);
  });

  it("not when a good answer came between", async () => {
    let bookings = 0;
    const spoil = only("book", (raw, sending, number) =>
      (bookings += 1) % 3 === 0 ? raw : late(raw, sending, number),
    );
    const { states } = await runOf(["a", "b", "c", "d", "e"].map(books), spoil);
    expect(new Set(Object.values(states))).toEqual(new Set(["ran"]));
  });

  it("when three records cannot be cancelled, and names them", async () => {
    const { states, leftovers, facts } = await runOf(
      ["a", "b", "c", "d"].map(books),
      only("cancel", answering({ status: { status_code: 18 } })),
    );
    expect(states).toEqual({ a: "ran", b: "ran", c: "ran", d: "not_run" });
    expect(leftovers.map(({ case: id }) => id)).toEqual(["a", "b", "c"]);
    expect(facts.cases["d"]?.state).toMatchObject({
      why: { en: expect.stringContaining("there are 3 already") as string },
    });
  });

  it("when so many bookings were made as it may make", async () => {
    const { states, sent, facts } = await runOf(["a", "b", "c", "d"].map(books), undefined, {
      caps: { made: 2, held: 2 },
    });
    expect(sent.filter((line) => line.endsWith(" book"))).toEqual(["a book1 book", "b book1 book"]);
    expect(states).toEqual({ a: "ran", b: "ran", c: "not_run", d: "not_run" });
    expect(facts.cases["d"]?.state).toEqual(facts.cases["c"]?.state);
    expect(facts.cases["c"]?.state).toMatchObject({
      why: { en: expect.stringContaining("--max-bookings 2") as string },
    });
  });

  it("when it is interrupted: what was made is cancelled all the same", async () => {
    const controller = new AbortController();
    const spoil = only("book", (raw) => (controller.abort(), raw));
    const { states, interrupted, leftovers, sent, facts } = await runOf([books("a"), books("b")], spoil, {
      signal: controller.signal,
    });
    expect([states, interrupted, leftovers]).toEqual([{ a: "not_run", b: "not_run" }, true, []]);
    expect(facts.cases["a"]?.state).toMatchObject({ why: { ru: "Запуск прерван.", en: "The run was interrupted." } });
    expect(sent).toEqual(["a book1 book", "a undo.0011 cancel"]);
  });

  it("when the МИС is gone: the rest is the environment's, and the bookings of which nothing is known are left over", async () => {
    const { states, environment, leftovers } = await runOf([books("a"), books("b")], failing("refused"), {
      preflight: () => Promise.resolve(PROBLEM),
    });
    expect([states, environment]).toEqual([{ a: "env_error", b: "env_error" }, PROBLEM]);
    expect(leftovers).toMatchObject([{ case: "a", book_ext_id: null }]);
  });

  it("not after a hiccup: the МИС answers when it is asked", async () => {
    let asked = 0;
    const hiccup: Spoil = (raw, sending, number) => (number === 1 ? failing("refused")(raw, sending, number) : raw);
    const { states, environment } = await runOf([probe, books("b")], hiccup, {
      preflight: () => ((asked += 1), Promise.resolve(null)),
    });
    expect([states, environment, asked]).toEqual([{ [probe.id]: "ran", b: "ran" }, null, 1]);
  });

  it("not after a silence, which is the fault of the МИС", async () => {
    let asked = 0;
    const silent: Spoil = (raw, sending, number) => (number === 1 ? failing("timeout")(raw, sending, number) : raw);
    const { states } = await runOf([probe, books("b")], silent, {
      preflight: () => ((asked += 1), Promise.resolve(PROBLEM)),
    });
    expect([states, asked]).toEqual([{ [probe.id]: "ran", b: "ran" }, 0]);
  });
});

describe("the steps of a case", () => {
  it("give every request of a case a number of its own; a repeat has that of what it repeats", async () => {
    const twice = caseOf("a", async (steps) => {
      const plan = { slot: steps.slot("free"), patient: steps.patient("patient") };
      await steps.book("one", plan);
      await steps.book("two", plan);
      await steps.book("again", { ...plan, repeats: "one" });
    });
    const { sentBodies } = await runOf([twice]);
    const [one, two, again] = [...sentBodies.values()].map(
      (body) => (JSON.parse(String(body)) as { case_number: string }).case_number,
    );
    expect(one).toMatch(/^\d{10}$/);
    expect(two).not.toBe(one);
    expect(again).toBe(one);
  });

  it("cancel a booking that should have been refused at once, and try the next slot while the code is another", async () => {
    const refused = caseOf("a", async (steps) => {
      await steps.tryRefused("wrong", "free", steps.patient("patient"), { expected: [14] });
    });
    const made = await runOf(
      [refused],
      only("book", (raw) => raw),
    );
    expect(made.sent).toEqual(["a wrong1 book"]);
    const foreseen = made.exchanges[0];
    expect(foreseen?.outcome).toMatchObject({ response: { body_text: expect.stringContaining("14") as string } });
    const booked = answering({ book_ext_id: "id", status: { status_code: 0 } });
    expect((await runOf([refused], only("book", booked))).sent).toEqual([
      "a wrong1 book",
      "a undo1 cancel",
      "a undo.0011 cancel",
      "a undo.0012 cancel",
    ]);
    const other = answering({ status: { status_code: 18 } });
    expect((await runOf([refused], only("book", other))).sent).toEqual([
      "a wrong1 book",
      "a wrong2 book",
      "a wrong3 book",
    ]);
  });

  it("try a refusal on another slot even after a success when the status may be old", async () => {
    const stale = caseOf("a", async (steps) => {
      await steps.tryRefused("wrong", "free", steps.patient("patient"), { expected: [11], stale: true });
    });
    let count = 0;
    const booked: Spoil = (raw, ...rest) =>
      answering({ book_ext_id: `id${(count += 1)}`, status: { status_code: 0 } })(raw, ...rest);
    const { sent } = await runOf([stale], only("book", booked));
    expect(sent.filter((line) => line.endsWith(" book"))).toEqual(["a wrong1 book", "a wrong2 book", "a wrong3 book"]);
  });

  it("do not believe a stranger who is told that a record is cancelled", async () => {
    const stranger = caseOf("a", async (steps) => {
      const { book_ext_id } = await steps.bookFree("book", "free", steps.patient("patient"));
      const patient = RECORDS.patients.find(({ id }) => id !== steps.patient("patient").id) ?? patientOf(0);
      await steps.cancel("theft", { book_ext_id: book_ext_id ?? "", patient });
    });
    const { sent } = await runOf([stranger], only("cancel", answering({ status: { status_code: 1 } })));
    expect(sent).toEqual(["a book1 book", "a theft1 cancel", "a undo.0011 cancel"]);
  });

  it("tell what a cancel was answered", async () => {
    const heard: unknown[] = [];
    const asking = caseOf("a", async (steps) => {
      const { book_ext_id, patient, code, booked, slot } = await steps.bookFree(
        "book",
        "free",
        steps.patient("patient"),
      );
      heard.push(code, booked, slot.id === steps.slot("free").id);
      const plan = { book_ext_id: book_ext_id ?? "", patient };
      heard.push(
        await steps.cancel("one", plan),
        await steps.cancel("two", plan),
        await steps.cancelCode("three", plan),
      );
    });
    await runOf([asking]);
    expect(heard).toEqual([0, true, true, true, true, 1]);
  });

  it("want the patient of a request that is written by hand", async () => {
    const raw = caseOf("a", async (steps) => {
      await steps.raw("raw", { operation: "book", body: "{" });
    });
    expect((await runOf([raw])).facts.cases["a"]?.state).toMatchObject({
      detail: expect.stringContaining("a raw booking needs the patient") as string,
    });
  });
});

it("cases that are watched are out of reach without a gateway, and run nothing", async () => {
  const watched = CASES.filter(({ watch }) => watch !== undefined);
  const { states, sent, facts } = await runOf(watched);
  expect(new Set(Object.values(states))).toEqual(new Set(["out_of_scope"]));
  expect([sent, Object.hasOwn(facts, "uploads")]).toEqual([[], false]);
  expect(facts.cases[watched[0]?.id ?? ""]?.state).toMatchObject({
    why: { en: expect.stringContaining("--gateway") as string },
  });
});
