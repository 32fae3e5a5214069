import { afterEach, describe, expect, it } from "vitest";
import { BOOKING_RULES, decideBooking } from "../../mock-mis/reference/bookingRules.ts";
import { decideCancel, CANCEL_RULES } from "../../mock-mis/reference/cancelRules.ts";
import type { Fault } from "../../mock-mis/faults/fault.ts";
import { startMockMis, type MockMis } from "../../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";
import { race } from "../cases/race.ts";
import { sequences } from "../cases/sequences.ts";
import { play, type Played } from "../testing/play.ts";
import { NOW, ZONE } from "../testing/records.ts";

const world = buildWorld({ today: "2026-11-23", timeZone: ZONE });
const running: MockMis[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((mis) => mis.stop()));
});

/** The seed of the report in which the chain began in what the suite itself had left, and some others. */
const SEEDS = [827318155, 2, 3, 4, 5];

async function startFaulty(hooks: Partial<Fault>): Promise<MockMis> {
  const fault: Fault = { name: "planted", level: "MUST", title: { ru: "", en: "" }, kills: [], ...hooks };
  const mis = await startMockMis({ world, port: 0, fault, now: () => NOW });
  running.push(mis);
  return mis;
}

async function playOn(item: typeof race, hooks: Partial<Fault> = {}, seed = 1): Promise<Played> {
  const mis = await startFaulty(hooks);
  return play(item, mis.url, fixturesOf(world), seed);
}

const verdictOf = ({ result }: Played, id: string) => result.checks.find((check) => check.id === id)?.verdict;

describe("random sequences", () => {
  it("pass on the reference МИС and leave nothing behind", async () => {
    const played = await playOn(sequences);
    expect(verdictOf(played, "given.ground")).toBe("pass");
    expect(verdictOf(played, "sequence.follows-the-model")).toBe("pass");
    expect(played.exchanges.filter(({ purpose }) => purpose === "cleanup")).toEqual([]);
  });

  it("send the same requests for the same seed, others for another", async () => {
    const sent = async (seed: number): Promise<(string | null)[]> =>
      (await playOn(sequences, {}, seed)).exchanges.map(({ request, step }) =>
        `${step} ${request.body}`.replaceAll(/"book_ext_id":"[^"]+"/g, ""),
      );
    const first = await sent(7);
    expect(await sent(7)).toEqual(first);
    expect(await sent(8)).not.toEqual(first);
  });

  it("find a repeat that makes a second record, and shorten the way to it to two requests", async () => {
    const rules = { ...BOOKING_RULES, slot_free: () => null, time_free: () => null, doctor_free: () => null };
    const played = await playOn(sequences, {
      decideBooking: (situation) => decideBooking({ ...situation, repeats: undefined }, rules),
    });
    expect(verdictOf(played, "sequence.follows-the-model")).toBe("fail");
    const { message } = played.result.checks.find(({ id }) => id === "sequence.follows-the-model") ?? {};
    expect(message?.en.split("from a clean state: ")[1]?.split("; ")).toHaveLength(2);
  });

  it("find that a record is cancelled twice", async () => {
    const rules = { ...CANCEL_RULES, not_cancelled: () => null };
    const played = await playOn(sequences, { decideCancel: (situation) => decideCancel(situation, rules) });
    expect(verdictOf(played, "sequence.follows-the-model")).toBe("fail");
  });
});

/** The chain of the finding, sent to another МИС of the same make in which nothing has happened yet. */
async function replayed(
  { exchanges, result, sentBodies }: Played,
  hooks: Partial<Fault>,
): Promise<{ printed: unknown; again: unknown }> {
  const finding = result.checks.find(({ id }) => id === "sequence.follows-the-model");
  const wrong = exchanges.findIndex(({ id }) => id === finding?.evidence.exchange);
  const chain = exchanges.slice(0, wrong + 1).filter(({ step }) => step.startsWith("replay."));
  const { url } = await startFaulty(hooks);
  const ids = new Map<unknown, string>();
  let [printed, again]: [unknown, unknown] = [null, null];
  for (const { id: sent, request, outcome } of chain) {
    const body = [...ids].reduce((told, [old, id]) => told.replaceAll(String(old), id), String(sentBodies.get(sent)));
    const path = new URL(request.url).pathname.replace("/fer", "");
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const heard = (await response.json()) as { book_ext_id?: string; status: { status_code: number } };
    const told = JSON.parse(outcome.kind === "response" ? outcome.response.body_text : "null") as typeof heard;
    if (told.book_ext_id && heard.book_ext_id) ids.set(told.book_ext_id, heard.book_ext_id);
    [printed, again] = [told.status.status_code, heard.status.status_code];
  }
  return { printed, again };
}

describe("the chain that is printed", () => {
  const rules = { ...BOOKING_RULES, slot_free: () => null, time_free: () => null, doctor_free: () => null };
  const hooks: Partial<Fault> = {
    decideBooking: (situation) => decideBooking({ ...situation, repeats: undefined }, rules),
  };

  it.each(SEEDS)("reproduces on a fresh МИС, seed %i", async (seed) => {
    const played = await playOn(sequences, hooks, seed);
    const { message } = played.result.checks.find(({ id }) => id === "sequence.follows-the-model") ?? {};
    expect(message?.ru).toContain("повторена с чистого состояния");
    const { printed, again } = await replayed(played, hooks);
    expect(printed).not.toBeNull();
    expect(again).toBe(printed);
  });
});

describe("races", () => {
  it("pass on the reference МИС", async () => {
    const played = await playOn(race);
    expect(verdictOf(played, "given.ground")).toBe("pass");
    expect(verdictOf(played, "race.linearizable")).toBe("pass");
  });
});
