import { setTimeout as sleep } from "node:timers/promises";
import { bodyOf, bookRequestOf, cancelRequestOf } from "../checks/requests.ts";
import type { Exchange } from "../model/exchange.ts";
import { UPLOAD_LIMITS, type UploadFacts, type UploadLimits, type WatchedBooking } from "../model/uploads.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { succeeded } from "../wire/status.ts";
import { readCalls } from "./calls.ts";
import { look, UNSEEN, type Tracked } from "./look.ts";
import type { GatewayReader } from "./reader.ts";
import { shownOf } from "./shown.ts";
import { groupBy } from "../model/groupBy.ts";

export interface ObserverOptions {
  readonly reader: GatewayReader;
  /** How long before the run the calls of the МИС are of interest; undefined: only those of the run itself. */
  readonly sinceMs?: number | undefined;
  readonly limits?: Partial<UploadLimits>;
  readonly pollMs?: number;
  /** The gateway writes its record of calls once a second. */
  readonly recordedMs?: number;
}

/** Looks at what the МИС uploads, while the cases run and after them; asks the gateway only. */
export interface Observer {
  /** From now on the booking is looked at. */
  readonly hold: (booking: Exchange) => void;
  readonly cancelled: (cancel: Exchange) => void;
  /** One look, if the last was long enough ago. True: shown, or there is no more time for it. */
  readonly isShown: () => Promise<boolean>;
  readonly untilShown: (signal: AbortSignal) => Promise<void>;
  /** After the last cancel: waits for what it must bring about, of the first bookings of the cases too. */
  readonly untilReleased: (exchanges: readonly Exchange[], signal: AbortSignal) => Promise<void>;
  readonly facts: () => Promise<UploadFacts>;
}

const POLL_MS = 1_000;
const RECORDED_MS = 1_200;
/** The time-out of a read. */
const SILENCE_MS = 15_000;
/** Bookings of the cases that are looked at besides the held one. */
const FIRST = 10;

export function createObserver(options: ObserverOptions): Observer {
  const { reader, pollMs = POLL_MS, recordedMs = RECORDED_MS, sinceMs } = options;
  const limits = { ...UPLOAD_LIMITS, ...options.limits };
  const started = new Date(Date.now() + reader.skewMs()).toISOString();
  const since = sinceMs === undefined ? null : new Date(Date.parse(started) - sinceMs).toISOString();
  const tracked: Tracked[] = [];
  let problem: string | null = null;
  let lookedAt = 0;

  async function lookAt(some: readonly Tracked[]): Promise<void> {
    lookedAt = Date.now();
    try {
      for (const one of some) await look(reader, one);
      problem = null;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
  }

  /** Polls until all is as it should be or their time is over. */
  async function until(done: (one: Tracked) => boolean, some: readonly Tracked[], signal: AbortSignal): Promise<void> {
    for (;;) {
      await lookAt(some.filter((one) => !done(one)));
      if (some.every(done) || signal.aborted) return;
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  // A look after the limit has to have found nothing: one just before it would prove nothing. A gateway that no longer answers is not asked for ever.
  const overdue = ({ lookedAt }: Tracked, from: number): boolean => {
    const limit = from + limits.shown_ms + limits.margin_ms;
    return lookedAt >= limit || Date.now() > limit + SILENCE_MS;
  };
  const isShown = (one: Tracked): boolean => {
    const { slotTaken, bookActive } = shownOf(asSeen(one));
    return (slotTaken !== undefined && bookActive !== undefined) || overdue(one, one.answeredAt);
  };
  const isReleased = (one: Tracked): boolean => {
    if (!one.cancelled) return true;
    const { slotTaken, bookActive, slotFreed, bookCancelled } = shownOf(asSeen(one));
    const settled = (!slotTaken || slotFreed !== undefined) && (!bookActive || bookCancelled !== undefined);
    return (settled && one.lookedAt > one.cancelled.at) || overdue(one, one.cancelled.at);
  };

  return {
    hold: (booking) => tracked.push(trackedOf(booking, true)),
    cancelled: (cancel) => {
      for (const one of tracked)
        if (one.bookExtId === cancelRequestOf(cancel).book_ext_id) one.cancelled = momentOf(cancel);
    },
    isShown: async () => {
      if (Date.now() - lookedAt >= pollMs) await lookAt(tracked);
      return tracked.every(isShown);
    },
    untilShown: (signal) => until(isShown, tracked, signal),
    untilReleased: async (exchanges, signal) => {
      tracked.push(...firstBookings(exchanges, new Set(tracked.map(({ slotId }) => slotId))));
      await until(isReleased, tracked, signal);
    },
    facts: async () => {
      await sleep(recordedMs);
      const until = new Date(Date.now() + Math.max(0, reader.skewMs()) + 1_000).toISOString();
      const calls = await readCalls(reader, { since, started, until }).catch((error: unknown) => {
        problem = error instanceof Error ? error.message : String(error);
        return { recorded: false, calls: [], dropped: 0, others: [] };
      });
      return { limits, since: since ?? started, until, ...calls, bookings: tracked.map(factOf), problem };
    },
  };
}

/** Those whose slot was booked once: of two bookings of a slot nobody can tell which one is shown. */
function firstBookings(exchanges: readonly Exchange[], known: ReadonlySet<string>): Tracked[] {
  const booked = exchanges.filter((one) => one.operation === "book" && !one.malformed && succeeded(one));
  const bySlot = groupBy(booked, (one) => String(bookRequestOf(one).slot_id));
  const cancels = exchanges.filter((one) => one.operation === "cancel" && succeeded(one));
  return [...bySlot]
    .filter(([slotId, group]) => group.length === 1 && !known.has(slotId))
    .flatMap(([, group]) => group)
    .map((one) => trackedOf(one, false))
    .map((one) => {
      const cancel = cancels.find((other) => cancelRequestOf(other).book_ext_id === one.bookExtId);
      return cancel ? { ...one, cancelled: momentOf(cancel) } : one;
    })
    .filter(({ cancelled, bookExtId }) => cancelled !== null && bookExtId !== "")
    .slice(0, FIRST);
}

function trackedOf(booking: Exchange, held: boolean): Tracked {
  const sentAt = Date.parse(booking.sent_at ?? "");
  return {
    exchange: booking.id,
    slotId: String(bookRequestOf(booking).slot_id),
    bookExtId: meantBookExtId(bodyOf(booking)) ?? "",
    held,
    sentAt,
    answeredAt: sentAt + booking.latency_ms,
    cancelled: null,
    seen: UNSEEN,
    lookedAt: 0,
  };
}

function momentOf({ id, sent_at, latency_ms }: Exchange): { exchange: string; at: number } {
  return { exchange: id, at: Date.parse(sent_at ?? "") + latency_ms };
}

function asSeen({ seen, bookExtId, answeredAt, cancelled }: Tracked): Parameters<typeof shownOf>[0] {
  return {
    slots: seen.slots,
    books: seen.books,
    book_ext_id: bookExtId,
    cancelled: cancelled && { exchange: cancelled.exchange, after_ms: cancelled.at - answeredAt },
  };
}

function factOf(one: Tracked): WatchedBooking {
  const { exchange, slotId, held, answeredAt, seen, lookedAt } = one;
  return { exchange, slot_id: slotId, held, how: seen.how, looked_ms: lookedAt - answeredAt, ...asSeen(one) };
}
