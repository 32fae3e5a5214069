import { startTestServer, testDatabaseName, withDatabase, runSql } from "../server/db/testServer.ts";
import { createCommand, runCommand, someOf, wholeNumber } from "./commandLine.ts";
import { isClean } from "./chaos/compare.ts";
import { isSafe, runOutage, type OutageOptions } from "./chaos/outages.ts";
import { runKills, runStampede, type StampedeResult } from "./chaos/run.ts";

/** Whether nothing was lost or sold twice, and the figures. */
type Verdict = readonly [isSafe: boolean, result: object];
type Scenario = (seed: number) => Promise<Verdict>;

const SCENARIOS = {
  /** kill -9 of gateways during bookings. */
  kills: (seed) =>
    inDatabase(async (databaseUrl) => {
      const result = await runKills({ databaseUrl, seed, bookings: 300 });
      return [isClean(result), result];
    }),
  /** 10,000 attempts on 100 slots by 64 clients of two gateways. */
  crowd: (seed) =>
    inDatabase(async (databaseUrl) => {
      const result = await runStampede({ databaseUrl, seed, attempts: 10_000, slots: 100, clients: 64 });
      return [isSold(result), result];
    }),
  // The store fails during bookings and cancels, for so many seconds.
  "away-3": outage({ trouble: "away", forMs: 3_000 }),
  "away-25": outage({ trouble: "away", forMs: 25_000 }),
  "away-60": outage({ trouble: "away", forMs: 60_000 }),
  "away-90": outage({ trouble: "away", forMs: 90_000 }),
  "full-25": outage({ trouble: "full", forMs: 25_000 }),
  "full-60": outage({ trouble: "full", forMs: 60_000 }),
  "full-90": outage({ trouble: "full", forMs: 90_000 }),
  "read-only-30": outage({ trouble: "readOnly", forMs: 30_000 }),
  // The gateways are killed meanwhile.
  "away-25-kill": outage({ trouble: "away", forMs: 25_000, killsGateways: true }),
  "read-only-25-kill": outage({ trouble: "readOnly", forMs: 25_000, killsGateways: true }),
} as const satisfies Readonly<Record<string, Scenario>>;
type Name = keyof typeof SCENARIOS;
const NAMES = Object.keys(SCENARIOS) as Name[];

const command = createCommand(
  "npm run chaos --",
  "Сбои и толпы в полном размере; код 1, если слот продан дважды, исход забыт или книги сторон расходятся\ncrashes and crowds at full size; exits with 1 when a slot was sold twice, an outcome forgotten, or the books of the two sides differ",
)
  .argument("[seed]", "seed, целое число / an integer", wholeNumber(), 1)
  .option("--only <names>", `только эти / only these: ${NAMES.join(", ")}`, someOf(NAMES), NAMES);

async function main(seed: number, names: readonly Name[]): Promise<boolean> {
  const verdicts: boolean[] = [];
  for (const name of names) {
    const [isPassed, result] = await SCENARIOS[name](seed);
    console.log(`${name}, seed ${seed}: ${isPassed ? "цело / safe" : "ПОТЕРИ / LOSSES"}`, result);
    verdicts.push(isPassed);
  }
  return verdicts.every(Boolean);
}

function outage(kind: Pick<OutageOptions, "trouble" | "forMs" | "killsGateways">): Scenario {
  return async (seed) => {
    const options = { ...kind, seed, bookings: 300, cancels: 150 };
    const result = await runOutage(options);
    return [isSafe(result, options), result];
  };
}

/** On a PostgreSQL of its own, or on the server of DATABASE_URL in a database that is dropped afterwards. */
async function inDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const server = await startTestServer(process.env["DATABASE_URL"]);
  const name = testDatabaseName("chaos");
  try {
    await runSql(server.url, `create database ${name} template ${server.template}`);
    return await work(withDatabase(server.url, name));
  } finally {
    await runSql(server.url, `drop database if exists ${name} with (force)`);
    await server.stop();
  }
}

function isSold({ told, asked, ...comparison }: StampedeResult): boolean {
  return isClean(comparison) && [comparison.bookings, told, asked].every((count) => count === 100);
}

process.exit(
  await runCommand<{ only: readonly Name[] }>(command, async ({ only }) =>
    (await main(command.processedArgs[0] as number, only)) ? 0 : 1,
  ),
);
