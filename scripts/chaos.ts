import { startTestServer, testDatabaseName, withDatabase, runSql } from "../server/db/testServer.ts";
import { createCommand, runCommand, wholeNumber } from "./commandLine.ts";
import { isClean } from "./chaos/compare.ts";
import { runKills, runStampede, type StampedeResult } from "./chaos/run.ts";

const command = createCommand(
  "npm run chaos --",
  "Сбои и толпы в полном размере; код 1, если слот продан дважды или книги сторон расходятся\ncrashes and crowds at full size; exits with 1 when a slot was sold twice or the books of the two sides differ",
).argument("[seed]", "seed, целое число / an integer", wholeNumber(), 1);

/**
 * Crashes and crowds at full size on a PostgreSQL of its own, or on the server of DATABASE_URL in
 * databases that are dropped afterwards. Exits with 1 when a slot was sold twice or one side knows more than the other.
 */
async function main(seed: number): Promise<boolean> {
  const server = await startTestServer(process.env["DATABASE_URL"]);
  const inDatabase = async <T>(work: (databaseUrl: string) => Promise<T>): Promise<T> => {
    const name = testDatabaseName("chaos");
    await runSql(server.url, `create database ${name} template ${server.template}`);
    try {
      return await work(withDatabase(server.url, name));
    } finally {
      await runSql(server.url, `drop database if exists ${name} with (force)`);
    }
  };
  try {
    const kills = await inDatabase((databaseUrl) => runKills({ databaseUrl, seed, bookings: 200 }));
    console.log(`kill -9 во время 200 записей / kill -9 during 200 bookings, seed ${seed}:`, kills);
    const crowd = await inDatabase((databaseUrl) =>
      runStampede({ databaseUrl, seed, attempts: 10_000, slots: 100, clients: 64 }),
    );
    console.log("10 000 попыток на 100 слотов / 10,000 attempts on 100 slots, 2 gateways, 64 clients:", crowd);
    return isClean(kills) && isSold(crowd);
  } finally {
    await server.stop();
  }
}

function isSold({ told, asked, ...comparison }: StampedeResult): boolean {
  return isClean(comparison) && [comparison.bookings, told, asked].every((count) => count === 100);
}

process.exit(await runCommand(command, async () => ((await main(command.processedArgs[0] as number)) ? 0 : 1)));
