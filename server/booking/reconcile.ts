import type { EntityManager } from "@mikro-orm/postgresql";
import { journalCompensation, type CancelToSend } from "../db/queries/attempt/begin.ts";
import { takeCancel } from "../db/queries/attempt/call.ts";
import { commitCancel } from "../db/queries/attempt/commitCancel.ts";
import { abandonAttempt, closeAttempt } from "../db/queries/attempt/end.ts";
import { judgeOpenAttempts } from "../db/queries/attempt/revealed.ts";
import { liftDeadClaims } from "../db/queries/claims.ts";
import { FIRST_PAGE, lockOpenAttempts, type Cursor } from "../db/queries/reconcile.ts";
import { logFailure } from "./background.ts";
import { acceptRecord, sendCancel } from "./compensate.ts";
import type { BookingDeps } from "./deps.ts";
import { inStep } from "./steps.ts";
import { longestCallMs } from "../profile/bookingSettings.ts";
import type { OpenAttempt } from "../profile/statuses.ts";
import { isOverdue, nextStep } from "./nextStep.ts";

/** Attempts in one transaction, and cancels in flight at once. */
const PAGE = 50;

export interface Reconciler {
  /** One pass over all open attempts. */
  pass(): Promise<void>;
  start(): void;
  /** No new pass; resolves when the current one is over. */
  stop(): Promise<void>;
}

/**
 * E-25: settles attempts whose outcome is unknown, those of crashed processes included. Any number of processes may run it on
 * one database: each attempt is locked while a step is decided, and a cancel in flight is `claimed` by the process that sends it.
 */
export function createReconciler(given: BookingDeps): Reconciler {
  const deps: BookingDeps = { ...given, actor: { who: "reconciler" } };
  const { log, settings } = deps;
  const alerted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const pass = async (): Promise<void> => {
    if (!deps.storage.isOpen()) return;
    await inStep(deps, async (em) => {
      await judgeOpenAttempts(em);
      await liftDeadClaims(em, longestCallMs(settings));
    });
    let cursor: Cursor | undefined = FIRST_PAGE;
    while (cursor && !isStopped) cursor = await settlePage(deps, cursor, alertOnce);
  };
  const alertOnce = ({ id, slot_id }: OpenAttempt): void => {
    if (alerted.has(id)) return;
    alerted.add(id);
    log.error(
      { attemptId: id, slotId: slot_id },
      "booking: the МИС has not said how this attempt ended, its slot is held",
    );
  };
  const planNextPass = (): void => {
    if (isStopped || settings.reconcileMs === 0) return;
    timer = setTimeout(() => {
      running = pass()
        .catch((error: unknown) => {
          deps.storage.failed(error);
          logFailure(log, error);
        })
        .then(planNextPass);
    }, settings.reconcileMs);
    timer.unref();
  };

  return {
    pass,
    start: planNextPass,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

interface Errand {
  readonly attempt: OpenAttempt;
  readonly cancel: CancelToSend | undefined;
}

/** Decides on a page of attempts in one transaction, then does what needs the МИС; returns where the next page begins. */
async function settlePage(
  deps: BookingDeps,
  after: Cursor,
  alert: (attempt: OpenAttempt) => void,
): Promise<Cursor | undefined> {
  const { attempts, errands } = await inStep(deps, async (em) => {
    const attempts = await lockOpenAttempts(em, after, PAGE);
    const errands: Errand[] = [];
    for (const attempt of attempts) errands.push(...(await takeStep(deps, em, attempt)));
    return { attempts, errands };
  });
  for (const attempt of attempts) if (isOverdue(attempt, deps.settings)) alert(attempt);
  await Promise.all(errands.map((errand) => run(deps, errand)));
  return attempts.length < PAGE ? undefined : attempts.at(-1);
}

/** What the database alone can settle is settled at once; the rest comes back as an errand. */
async function takeStep(deps: BookingDeps, em: EntityManager, attempt: OpenAttempt): Promise<Errand[]> {
  const { id } = attempt;
  switch (nextStep(attempt, deps.settings)) {
    case "wait":
      return [];
    case "abandon":
      await abandonAttempt(em, attempt);
      return [];
    case "close":
      await close(em, attempt);
      return [];
    case "compensate":
      return toSend(attempt, await journalCompensation(em, deps.newId(), id));
    case "repeat":
      return toSend(attempt, await takeCancel(em, id));
    case "accept":
      return [{ attempt, cancel: undefined }];
  }
}

/** A cancel that the МИС's uploads have granted does what its yes would have done (UC11-5, REF-30). */
async function close(em: EntityManager, { id, kind, book_ext_id: bookExtId, record }: OpenAttempt): Promise<void> {
  const isGranted = kind === "cancel" && bookExtId !== null && record !== "active";
  await (isGranted ? commitCancel(em, { attemptId: id, bookExtId }) : closeAttempt(em, id));
}

function toSend(attempt: OpenAttempt, cancel: CancelToSend | undefined): Errand[] {
  return cancel ? [{ attempt, cancel }] : [];
}

/** An errand that fails does not stop the others. */
async function run(deps: BookingDeps, { attempt, cancel }: Errand): Promise<void> {
  const { id, kind, book_ext_id, age_ms, compensates } = attempt;
  try {
    if (cancel) await sendCancel(deps, cancel, kind === "book" || compensates, kind === "cancel" ? age_ms : 0);
    else if (book_ext_id !== null) await acceptRecord(deps, id, book_ext_id);
  } catch (error) {
    logFailure(deps.log, error);
  }
}
