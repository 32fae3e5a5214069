import { randomBytes } from "node:crypto";
import { runSql, withDatabase } from "../../server/db/testServer.ts";
import type { BenchContext } from "./context.ts";
import { figure, type Figure } from "./figures.ts";
import { inRounds } from "./rounds.ts";
import { startGateway } from "./uploads.ts";

/** (3) From the start of the process to its first 200 at /health/ready, on an empty database: the migrations count too. */
export async function benchReady(context: BenchContext): Promise<Figure[]> {
  const { ready } = await inRounds({ ready: () => secondsToReady(context) }, { ...context.budget, ...context });
  const title = "от запуска процесса до готовности / from the start of the process to ready";
  return [figure({ id: "ready", title, unit: "s", samples: ready, bound: { kind: "below", value: 3 } })];
}

/** As after an installation: nothing is compiled yet. */
const COLD = { NODE_DISABLE_COMPILE_CACHE: "1" };

async function secondsToReady({ server }: BenchContext): Promise<number> {
  const name = `ferkit_bench_${randomBytes(5).toString("hex")}`;
  await runSql(server.url, `create database ${name} template template0`);
  try {
    const started = performance.now();
    const gateway = await startGateway(withDatabase(server.url, name), COLD);
    try {
      const { status } = await fetch(`${gateway.url}/health/ready`);
      if (status !== 200) throw new Error(`a gateway that has started is not ready: ${status}`);
      return (performance.now() - started) / 1_000;
    } finally {
      await gateway.process.stop();
    }
  } finally {
    await runSql(server.url, `drop database if exists ${name} with (force)`);
  }
}
