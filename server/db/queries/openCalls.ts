// Attempts that a gateway process is busy with at this moment. Whoever empties the Витрина must not take their journal away: a МИС
// that says yes later would keep a record that nobody knows of (E-25).
import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKING_SETTINGS, longestCallMs } from "../../profile/bookingSettings.ts";
import { statement } from "../statement.ts";
import { columns } from "../tables.ts";

/** A call (BOOK-2) and the statement after it; an older claim is of a process that is gone. */
const CALL_MS = BOOKING_SETTINGS.callMs + 1_000;
const LOOK_AGAIN_MS = 100;

const attempt = columns("booking_attempt");

const within = (milliseconds: number): string =>
  `coalesce(${attempt.called_at}, ${attempt.created_at}) > now() - interval '${milliseconds} milliseconds'`;

/** Of the row of booking_attempt: its answer may still arrive, even if too late for ЕПГУ. */
export const IS_BUSY = `(
  ${attempt.state} in ('claimed', 'unknown') and ${attempt.answered_at} is null and ${within(longestCallMs(BOOKING_SETTINGS))})`;

const ONE_CALLING = statement<object>(
  () => `
  select 1 from booking_attempt
   where ${attempt.state} = 'claimed' and ${attempt.answered_at} is null and ${within(CALL_MS)} limit 1`,
);

/** Resolves when no booking waits for its МИС, or after as long as one may: with ЕПГУ at work there is always another. */
export async function waitForCalls(em: EntityManager, limitMs: number = CALL_MS): Promise<void> {
  const until = performance.now() + limitMs;
  while ((await isCalling(em)) && performance.now() < until) await sleep(LOOK_AGAIN_MS);
}

async function isCalling(em: EntityManager): Promise<boolean> {
  return (await ONE_CALLING.run(em, {})).length > 0;
}
