// Attempts that a gateway process is busy with at this moment. Whoever empties the Витрина must not take their journal away: a МИС
// that says yes later would keep a record that nobody knows of (E-25).
import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import { BOOKING_SETTINGS, longestCallMs } from "../../profile/bookingSettings.ts";
import { sql } from "../sql.ts";

/** A call (BOOK-2) and the statement after it; an older claim is of a process that is gone. */
const CALL_MS = BOOKING_SETTINGS.callMs + 1_000;
const LOOK_AGAIN_MS = 100;

const within = (milliseconds: number): string =>
  `coalesce(called_at, created_at) > now() - interval '${milliseconds} milliseconds'`;

/** Of the row of booking_attempt: its answer may still arrive, be it too late for ЕПГУ. */
export const IS_BUSY = `(state in ('claimed', 'unknown') and answered_at is null and ${within(longestCallMs(BOOKING_SETTINGS))})`;

/** Resolves when no booking waits for its МИС, or after as long as one may: with ЕПГУ at work there is always another. */
export async function waitForCalls(em: EntityManager, limitMs: number = CALL_MS): Promise<void> {
  const until = performance.now() + limitMs;
  while ((await isCalling(em)) && performance.now() < until) await sleep(LOOK_AGAIN_MS);
}

async function isCalling(em: EntityManager): Promise<boolean> {
  const rows = await sql<object>(
    em,
    `select 1 from booking_attempt where state = 'claimed' and answered_at is null and ${within(CALL_MS)} limit 1`,
  );
  return rows.length > 0;
}
