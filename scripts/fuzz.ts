import { startTestServer, runSql, testDatabaseName, withDatabase } from "../server/db/testServer.ts";
import { createCommand, runCommand, wholeNumber } from "./commandLine.ts";
import { fuzz, type FuzzResult } from "./fuzz/run.ts";
import { startHostileWorld } from "./hostile/world.ts";

interface Options {
  readonly requests: number;
  readonly seeds: number;
  readonly seed: number;
}

const command = createCommand(
  "npm run fuzz --",
  "Запросы, сочинённые по описаниям, половина испорчена; код 1, если ответ нарушает описание или это 5xx.\nRequests made from the descriptions, half of them spoilt; exits with 1 when an answer breaks its description or is a 5xx.",
)
  .option("--requests <n>", "запросов на seed / requests a seed", wholeNumber({ least: 1 }), 20_000)
  .option("--seeds <n>", "сколько разных seed подряд / how many seeds in a row", wholeNumber({ least: 1 }), 3)
  .option("--seed <n>", "первый из них / the first of them", wholeNumber(), 1);

/** On a PostgreSQL of its own, or on the server of DATABASE_URL in a database that is dropped afterwards. */
async function main({ requests, seeds, seed: first }: Options): Promise<boolean> {
  const server = await startTestServer(process.env["DATABASE_URL"]);
  try {
    for (let seed = first; seed < first + seeds; seed += 1) {
      const name = testDatabaseName("fuzz");
      await runSql(server.url, `create database ${name} template ${server.template}`);
      const drop = () => runSql(server.url, `drop database if exists ${name} with (force)`);
      const world = await startHostileWorld("doc", { database: { url: withDatabase(server.url, name), drop } });
      const progress = (done: number): void => console.error(`  seed ${seed}: ${done} из / of ${requests}`);
      const result = await fuzz(world, { seed, requests, progress }).finally(() => world.stop());
      print(result);
      if (result.broken) return false;
    }
    return true;
  } finally {
    await server.stop();
  }
}

function print({ seed, requests, statuses, broken }: FuzzResult): void {
  const counts = Object.entries(statuses).map(([status, count]) => `${status} × ${count}`);
  console.log(`seed ${seed}: ${requests} запросов / requests: ${counts.join(", ")}`);
  if (!broken)
    console.log(
      "  5xx 0, неописанных статусов / undeclared statuses 0, ответов не по схеме / answers against their schema 0",
    );
  else
    console.log(
      `  нарушено / broken: ${broken.why}\n${broken.request}\n  ещё раз / again: npm run fuzz -- --seed ${seed} --seeds 1`,
    );
}

process.exit(await runCommand(command, async (options: Options) => ((await main(options)) ? 0 : 1)));
