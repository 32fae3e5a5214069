// Which of several servers is the one: after a fail-over it is another, and nobody tells.
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { DatabaseAddress, Place, SessionAttrs } from "../address/address.ts";
import { clientSettings } from "./clientSettings.ts";
import { sqlState } from "./retry.ts";

interface Found {
  readonly isStandby: boolean;
  readonly isReadOnly: boolean;
}

const SUITS: Readonly<Record<SessionAttrs, (found: Found) => boolean>> = {
  any: () => true,
  "read-write": ({ isReadOnly }) => !isReadOnly,
  "read-only": ({ isReadOnly }) => isReadOnly,
  primary: ({ isStandby }) => !isStandby,
  standby: ({ isStandby }) => isStandby,
  "prefer-standby": ({ isStandby }) => isStandby,
};

/** A node that has died answers nothing at all; the others are waited for by somebody's booking. */
const PATIENCE_MS = 2_000;

/** 57P03 «cannot connect now»: the store is away, whatever each of the servers said. */
export class NoServerSuits extends Error {
  readonly code = "57P03";
}

export type Locate = () => Promise<Place>;

/** @returns undefined when there is nothing to choose. */
export function createLocator(address: DatabaseAddress): Locate | undefined {
  const { places, sessionAttrs } = address;
  if (places.length === 1 && (sessionAttrs === "any" || sessionAttrs === "prefer-standby")) return undefined;
  return async () => {
    const order = address.isBalanced ? shuffled(places) : places;
    const answers = order.map((place) => ask(address, place));
    const found = await firstThat(order, answers, SUITS[sessionAttrs]);
    const taken = found ?? (sessionAttrs === "prefer-standby" ? await firstThat(order, answers, SUITS.any) : undefined);
    if (taken) return taken;
    throw new NoServerSuits(await complaint(sessionAttrs, order, answers));
  };
}

/** All are asked at once, and the first in the order that suits is taken. */
async function firstThat(
  places: readonly Place[],
  answers: readonly Promise<Found | Error>[],
  suits: (found: Found) => boolean,
): Promise<Place | undefined> {
  for (const [index, place] of places.entries()) {
    const answer = await answers[index];
    if (answer && !(answer instanceof Error) && suits(answer)) return place;
  }
  return undefined;
}

async function ask(address: DatabaseAddress, place: Place): Promise<Found | Error> {
  const client = new Client({ connectionTimeoutMillis: PATIENCE_MS, ...clientSettings(address, place) });
  // Told by whatever waits for it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await Promise.race([client.query<Found>(ASK), tooLate()]);
    return rows[0] ?? new Error("no answer");
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    void client.end().catch(() => undefined);
  }
}

const ASK = `select pg_is_in_recovery() as "isStandby", current_setting('transaction_read_only') = 'on' as "isReadOnly"`;

async function tooLate(): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  throw new Error("timeout");
}

async function complaint(
  attrs: SessionAttrs,
  places: readonly Place[],
  answers: readonly Promise<Found | Error>[],
): Promise<string> {
  const all = await Promise.all(answers);
  const what = places.map(({ host, port }, index) => `  ${host}:${port}: ${wordFor(all[index])}`);
  return [
    `Ни один сервер PostgreSQL не подходит (target_session_attrs=${attrs}) / no server of PostgreSQL suits:`,
    ...what,
  ].join("\n");
}

function wordFor(answer: Found | Error | undefined): string {
  if (answer instanceof Error) return sqlState(answer) ?? answer.message;
  if (answer?.isStandby) return "реплика / a standby";
  return answer?.isReadOnly ? "только чтение / read-only" : "пишущий / a primary";
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
