import { setTimeout as sleep } from "node:timers/promises";
import { createCluster, type Cluster } from "../cluster.ts";
import { serve, type Gateway } from "../program.ts";
import { atMost, equal, withEnds, type Trial } from "../trial.ts";

const LIMIT_MS = 2_000;

/** A server that stops taking writes, and takes them again; the gateway goes on. */
export const readOnly: Trial = {
  title: "Сервер только читает / the server only reads",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const cluster = await createCluster(engines, folder);
      onEnd(() => cluster.stop());
      const gateway = await serve({ DATABASE_URL: cluster.url(), FERKIT_DATA_DIR: folder });
      onEnd(() => gateway.stop());
      await readyIs(gateway, 200);
      await refuseWrites(cluster, true);
      const closed = await readyIs(gateway, 503);
      await refuseWrites(cluster, false);
      const opened = await readyIs(gateway, 200);
      await cluster.kill();
      const away = await readyIs(gateway, 503);
      await cluster.start();
      const back = await readyIs(gateway, 200);
      return [
        atMost("503 после запрета записи, мс / after writes are refused, ms", closed, LIMIT_MS),
        atMost("200 после разрешения, мс / after they are taken again, ms", opened, LIMIT_MS),
        atMost("503 после kill -9, мс / after kill -9, ms", away, LIMIT_MS),
        atMost("200 после запуска, мс / after its start, ms", back, LIMIT_MS),
        equal("шлюз тот же процесс / the same process", String(gateway.isRunning()), "true"),
      ];
    }),
};

/** Also for connections that are there already. */
async function refuseWrites(cluster: Cluster, refused: boolean): Promise<void> {
  await cluster.sql(`alter system set default_transaction_read_only = ${refused ? "on" : "off"}`, "postgres");
  await cluster.sql("select pg_reload_conf()", "postgres");
}

async function readyIs({ adminUrl }: Gateway, status: number): Promise<number> {
  const began = performance.now();
  while ((await fetch(`${adminUrl}/health/ready`)).status !== status) {
    if (performance.now() - began > 30_000) throw new Error(`never ${status}`);
    await sleep(20);
  }
  return Math.round(performance.now() - began);
}
