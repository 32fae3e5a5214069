import { setTimeout as sleep } from "node:timers/promises";
import getPort from "get-port";
import { createGatewayClient } from "@ferkit/contracts";
import { createCluster, type Cluster } from "../cluster.ts";
import { startHaproxy } from "../haproxy.ts";
import { ferkit, serve, type Gateway } from "../program.ts";
import { equal, figure, says, withEnds, type Finding, type Trial } from "../trial.ts";

const ROUNDS = 2;

/** An older program is refused; gateways behind HAProxy are replaced one by one, and nobody notices. */
export const upgrade: Trial = {
  title:
    "Обновление: старая программа отвергнута, замена по одному под нагрузкой / an older program refused, one by one under load",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const cluster = await createCluster(engines, folder);
      onEnd(() => cluster.stop());
      const url = cluster.url();
      await ferkit(["migrate"], { DATABASE_URL: url });
      await ferkit(["account", "add", "--role", "operator", "--password", "op"], { DATABASE_URL: url });
      const places = await Promise.all([0, 1].map(async () => ({ port: await free(), adminPort: await free() })));
      const start = ({ port, adminPort }: { port: number; adminPort: number }): Promise<Gateway> =>
        serve({ DATABASE_URL: url, FERKIT_DATA_DIR: folder, PORT: String(port), FERKIT_ADMIN_PORT: String(adminPort) });
      const gateways = await Promise.all(places.map(start));
      onEnd(() => Promise.all(gateways.map((gateway) => gateway.stop())));
      const balancer = await startHaproxy(engines, folder, places);
      onEnd(() => balancer.stop());
      const load = ask(balancer.url);
      let replaced = 0;
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [index, place] of places.entries()) {
          await sleep(1_500);
          await gateways[index]?.stop();
          gateways[index] = await start(place);
          replaced += 1;
        }
      await sleep(1_500);
      const { asked, failures } = await load.end();
      return [
        ...(await refused(cluster, url)),
        figure("шлюзов заменено / gateways replaced", replaced),
        figure("запросов / requests", asked),
        equal("из них не 200 / of them not 200", failures.join(", ") || "0", "0"),
      ];
    }),
};

const free = (): Promise<number> => getPort({ host: "127.0.0.1" });

/** A migration of a later version has been here. */
async function refused(cluster: Cluster, url: string): Promise<Finding[]> {
  await cluster.sql("insert into mikro_orm_migrations (name) values ('9999-of-a-later-version')");
  const older = await ferkit(["serve"], { DATABASE_URL: url, PORT: "0" });
  const migrate = await ferkit(["migrate"], { DATABASE_URL: url });
  await cluster.sql("delete from mikro_orm_migrations where name like '9999%'");
  return [
    equal("старая программа / an older program: exit", Number(older.code), 3),
    says(
      "…говорит, чего не знает / says what it does not know",
      older.printed,
      /новее программы[^]*9999-of-a-later-version/,
    ),
    equal("её migrate: exit", Number(migrate.code), 3),
  ];
}

/** One request after the other, until it is told to end. */
function ask(baseUrl: string): { end(): Promise<{ asked: number; failures: string[] }> } {
  const operator = createGatewayClient({ baseUrl, credentials: { username: "operator", password: "op" } });
  let isOver = false;
  let asked = 0;
  const failures: string[] = [];
  const one = async (): Promise<void> => {
    while (!isOver) {
      asked += 1;
      const status = await operator.GET("/sandbox").then(
        ({ response }) => response.status,
        (error: unknown) => String(error),
      );
      if (status !== 200) failures.push(String(status));
      await sleep(10);
    }
  };
  const clients = Promise.all(Array.from({ length: 4 }, one));
  return {
    async end() {
      isOver = true;
      await clients;
      return { asked, failures };
    },
  };
}
