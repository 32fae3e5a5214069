import type { BookResponse } from "@ferkit/contracts";
import { instantOf } from "@ferkit/contracts/local-time";
import type { Offer, Parties } from "../parties.ts";
import type { Stage } from "../stage.ts";
import type { Scenario } from "./scenario.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What МИС and Витрина are waited for: FRESH-3 gives the МИС 30 s. */
const SHOWN_MS = 32_000;
const LOOK_MS = 250;

/** UC-1: the booking, as the document has it step by step. @returns the id of the record. */
export async function booked(parties: Parties, stage: Stage, offer: Offer): Promise<string> {
  const answer = await parties.book(offer);
  judgeAnswer(stage, offer, answer);
  const id = answer.book_ext_id ?? "";
  const history = await parties.history(offer.slot.id);
  stage.step(
    "Шлюз пишет book_ext_id и RECORDED в свою таблицу",
    ["UC1-4", "UC1-7"],
    [
      ["associations_slots.book_ext_id", history.includes(`association book_ext_id → ${id}`), true],
      ["associations_slots.status", history.includes("association status → RECORDED"), true],
    ],
  );
  stage.step(
    "Слот занят и бирка 5000 в Витрине",
    ["UC1-5", "UC1-6", "REF-27"],
    [
      ["slot.status", history.includes("slot status → RECORDED"), true],
      ["book.status_code", history.some((line) => /^book status_code → 5000$/.test(line)), true],
    ],
  );
  const own = (await parties.books(offer.patient)).find(({ book_id }) => book_id === id);
  stage.step(
    "Бирка собрана из заявки и ответа",
    ["UC1-8", "REF-28", "REF-29"],
    [
      ["slot_id", own?.slot_id, offer.slot.id],
      ["type", own?.book_type, "APPOINTMENT"],
      ["tag_source", own?.book_tag_source, "EPGU"],
      ["referral_id", own?.book_referral_id, offer.referral.id],
    ],
  );
  return id;
}

function judgeAnswer(stage: Stage, { slot }: Offer, answer: BookResponse): void {
  const success = "visit_time" in answer ? answer : undefined;
  const said = success?.visit_time;
  stage.step(
    "МО отвечает идентификатором записи и кодом",
    ["UC1-2", "UC1-3", "ERR-0", "BOOK-S1"],
    [
      ["status.status_code", answer.status.status_code, 0],
      ["book_ext_id", GUID.test(success?.book_ext_id ?? ""), true],
      ["slot_id", success?.slot_id.toLowerCase(), slot.id],
      ["duration", Number(success?.duration), slot.duration],
      ["visit_time", said === undefined ? null : localOf(said), slot.visit_time.slice(0, 16)],
    ],
  );
}

/** The clock of the answer's own offset: the МИС says when the visit is where it is (E-08). */
function localOf(time: string): string {
  return Number.isNaN(instantOf(time, "UTC")) ? time : time.slice(0, 16);
}

/** UC-1.1: the cancel. */
export async function cancelled(parties: Parties, stage: Stage, offer: Offer, id: string): Promise<void> {
  const answer = await parties.cancel(id, offer.patient);
  stage.step(
    "МО отменяет запись",
    ["UC11-2", "UC11-3", "ERRC-0"],
    [["status.status_code", answer.status.status_code, 0]],
  );
  const history = await parties.history(offer.slot.id);
  stage.step(
    "Шлюз освобождает слот и бирку",
    ["UC11-4", "UC11-5", "UC11-6", "UC11-7"],
    [
      ["associations_slots.book_ext_id", last(history, "association book_ext_id"), "null"],
      ["associations_slots.status", last(history, "association status"), "AVAILABLE"],
      ["slot.status", last(history, "slot status"), "AVAILABLE"],
      ["book.status_code", last(history, "book status_code"), "5010"],
    ],
  );
  const [referral] = (await parties.referrals(offer.patient)).filter((one) => one.id === offer.referral.id);
  stage.step("Направление снова действует", ["REF-30"], [["referral.status", referral?.status, "AVAILABLE"]]);
}

function last(history: readonly string[], field: string): string | undefined {
  return history.findLast((line) => line.startsWith(`${field} → `))?.slice(`${field} → `.length);
}

/** FRESH-3: the МИС itself shows the slot taken and the бирка, within 30 seconds of its answer. */
async function shown(parties: Parties, stage: Stage, offer: Offer): Promise<void> {
  const until = performance.now() + SHOWN_MS;
  let seen = 0;
  while (seen < 2 && performance.now() < until) {
    const history = await parties.history(offer.slot.id);
    seen = history.filter((line) => line === "slot status → RECORDED" || line === "book status_code → 5000").length;
    if (seen < 2) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  stage.step("МИС показывает слот и бирку за 30 секунд", ["FRESH-3"], [["показано / shown", seen >= 2, true]]);
}

export const USE_CASES: readonly Scenario[] = [
  {
    name: "uc-1",
    title: "UC-1: записаться на приём через ЕПГУ",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const id = await booked(parties, stage, offer);
      await shown(parties, stage, offer);
      if (id !== "") await parties.cancel(id, offer.patient);
    },
  },
  {
    name: "uc-1.1",
    title: "UC-1.1: отменить запись, сделанную через ЕПГУ",
    play: async (parties, stage) => {
      const offer = await parties.offer();
      const id = await booked(parties, stage, offer);
      await cancelled(parties, stage, offer, id);
      const again = await parties.cancel(id, offer.patient);
      stage.step(
        "Отменённая запись второй раз не отменяется",
        ["ERRC-1"],
        [["status.status_code", again.status.status_code, 1]],
      );
    },
  },
];
