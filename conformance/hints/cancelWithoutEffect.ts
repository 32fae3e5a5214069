import { text } from "../model/text.ts";
import type { Exchange } from "../model/exchange.ts";
import { groupBy } from "../model/groupBy.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { meantCode, succeeded } from "../wire/status.ts";
import { type Hint, type Seen, type Suspicion, sentFields } from "./hint.ts";

const TAKEN = 11;

/** ERRC-0: the cancel is confirmed and nothing comes of it. A dozen cases then fail, each in words of its own. */
export const cancelWithoutEffect: Hint = {
  id: "cancel-without-effect",
  across: true,
  explains: ({ id, verdict, evidence }) =>
    evidence.pointer === CODE && (evidence.expected === "0" || id === REPEATED || verdict === "untestable"),
  find,
};

const CODE = "/status/status_code";
const REPEATED = "cancel.refused-repeat";

/** What a case asked for after a cancel of its own was confirmed; `taken`: the very slot that the cancel should have freed. */
interface After {
  readonly asked: Exchange;
  readonly cancel: Exchange;
  readonly taken: boolean;
}

function find({ exchanges }: Seen): Suspicion[] {
  const refused = [...groupBy(exchanges, ({ case: id }) => id).values()].flatMap(refusedAfterCancel);
  const proof = refused.find(({ taken }) => taken);
  if (!proof) return [];
  const message = text(
    "Отмена подтверждается кодом 0, но не действует: слот остаётся занятым, запись и направление — в силе. Проверьте, что отмена сохраняется в базе и что запись по book_ext_id действительно находится.",
    "The cancel is confirmed with code 0 but has no effect: the slot stays taken, the record and the referral stay in force. See that the cancel is stored, and that the record is really found by its book_ext_id.",
  );
  const evidence = `${proof.cancel.id}: cancel → 0, ${proof.asked.id}: book → ${TAKEN}`;
  return [{ id: "cancel-without-effect", message, exchanges: refused.map(({ asked }) => asked.id), evidence }];
}

function refusedAfterCancel(exchanges: readonly Exchange[]): After[] {
  return exchanges.flatMap((asked, index) => {
    const before = exchanges.slice(0, index);
    const cancel = before.findLast((one) => one.operation === "cancel" && succeeded(one));
    if (!cancel) return [];
    if (asked.operation === "cancel") {
      const isRepeat = succeeded(asked) && idOf(asked) === idOf(cancel) && idOf(asked) !== undefined;
      return isRepeat ? [{ asked, cancel, taken: false }] : [];
    }
    const code = meantCode(asked);
    if (asked.operation !== "book" || code === null || code === 0) return [];
    const slot = sentFields(asked)["slot_id"];
    const taken = code === TAKEN && slot !== undefined && slotsOf(before, [cancel]).has(slot) && !isHeld(before, slot);
    return [{ asked, cancel, taken }];
  });
}

function idOf(cancel: Exchange): unknown {
  return sentFields(cancel)["book_ext_id"];
}

/** Slots of the records that these cancels are about. */
function slotsOf(exchanges: readonly Exchange[], cancels: readonly Exchange[]): ReadonlySet<unknown> {
  const ids = new Set(cancels.map(idOf));
  const booked = exchanges.filter((one) => one.operation === "book" && succeeded(one));
  return new Set(booked.filter((one) => ids.has(recordOf(one))).map((one) => sentFields(one)["slot_id"]));
}

/** Somebody's record in the slot that was not cancelled: then code 11 is right. */
function isHeld(exchanges: readonly Exchange[], slot: unknown): boolean {
  const cancelled = new Set(exchanges.filter((one) => one.operation === "cancel" && succeeded(one)).map(idOf));
  return exchanges.some(
    (one) =>
      one.operation === "book" &&
      succeeded(one) &&
      sentFields(one)["slot_id"] === slot &&
      !cancelled.has(recordOf(one)),
  );
}

function recordOf(booking: Exchange): unknown {
  return meantBookExtId(bodyOf(booking));
}
