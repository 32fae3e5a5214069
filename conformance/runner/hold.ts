import type { Allotted } from "../fixtures/allocate.ts";
import type { Case } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Observer } from "../observe/watch.ts";
import { isEnvironment } from "../http/failures.ts";
import type { Bookings } from "./bookings.ts";
import { cleanUp } from "./cleanup.ts";
import type { Recorder } from "./recorder.ts";
import { CaseStopped, createSteps } from "./steps.ts";
import type { Booking } from "../model/steps.ts";

export interface HoldOptions {
  readonly case: Case;
  readonly allotted: Allotted | undefined;
  /** The record may stand while the other cases run. */
  readonly overlaps: boolean;
  readonly observer: Observer;
  readonly recorder: Recorder;
  /** Of its own: what the cases clean up after themselves is not this record. */
  readonly bookings: Bookings;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** One record that stands until the МИС has shown it, or should have; then it is cancelled, and that has to be shown. */
export interface Hold {
  readonly begin: () => Promise<void>;
  /** Between two cases: looks, and cancels what has been shown. */
  readonly between: () => Promise<void>;
  readonly finish: () => Promise<void>;
}

export function createHold(options: HoldOptions): Hold {
  const { case: item, allotted, overlaps, observer, recorder, bookings, seed, signal } = options;
  if (allotted?.kind !== "allotted") return { begin: nothing, between: nothing, finish: released };
  const gate = (last: Exchange | undefined): void => {
    if (signal.aborted) throw new CaseStopped("interrupted");
    if (last?.outcome.kind === "failure" && isEnvironment(last.outcome.failure)) throw new CaseStopped("unreachable");
  };
  const steps = createSteps({ case: item, allocation: allotted.allocation, seed, recorder, bookings, gate });
  const lastOf = (step: string): Exchange | undefined =>
    recorder.exchanges.findLast((exchange) => exchange.case === item.id && exchange.step === step);
  let standing: Booking | undefined;

  async function book(): Promise<void> {
    const booking = await unlessStopped(() => steps.bookFree("book", "free", steps.patient("patient")));
    const exchange = lastOf("book");
    if (!booking?.booked || booking.book_ext_id === null || !exchange) return;
    standing = booking;
    observer.hold(exchange);
  }

  async function cancel(): Promise<void> {
    if (!standing) return;
    const { book_ext_id, patient } = standing;
    standing = undefined;
    const done = await unlessStopped(() => steps.cancel("cancel", { book_ext_id: book_ext_id ?? "", patient }));
    const exchange = lastOf("cancel");
    if (done && exchange) observer.cancelled(exchange);
  }

  function released(): Promise<void> {
    return observer.untilReleased(recorder.exchanges, signal);
  }

  return {
    begin: async () => {
      if (overlaps) await book();
    },
    between: async () => {
      if (standing && (await observer.isShown())) await cancel();
    },
    finish: async () => {
      if (!overlaps && !signal.aborted) await book();
      if (standing) await observer.untilShown(signal);
      await cancel();
      await cleanUp(bookings.open(), bookings, recorder);
      await released();
    },
  };

  function nothing(): Promise<void> {
    return Promise.resolve();
  }
}

async function unlessStopped<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaseStopped) return undefined;
    throw error;
  }
}
