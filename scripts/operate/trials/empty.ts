import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createVitrineClient } from "@ferkit/contracts";
import { mo } from "../../../server/testing/records.ts";
import { MO_OID } from "../../../server/testing/sandbox.ts";
import { createCluster, PASSWORD } from "../cluster.ts";
import { ferkit, serve } from "../program.ts";
import { equal, says, withEnds, type Trial } from "../trial.ts";

/** `serve` on an empty database, as a newcomer does it. */
export const empty: Trial = {
  title: "serve на пустой базе / on an empty database",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const cluster = await createCluster(engines, folder);
      onEnd(() => cluster.stop());
      const config = join(folder, "serve.yaml");
      await writeFile(config, `database_url: ${cluster.url()}\ndata_dir: ${folder}\nlog_level: info\n`);
      const env = { FERKIT_CONFIG: config };
      const before = await ferkit(["migrate", "--check"], env);
      const gateway = await serve(env);
      onEnd(() => gateway.stop());
      const added = await ferkit(["account", "add", "--mo", MO_OID], env);
      const password = /password (\S+)/.exec(added.printed)?.[1] ?? "";
      // A running gateway sees a new account within a second.
      const vitrine = createVitrineClient({ baseUrl: gateway.url, credentials: { username: MO_OID, password } });
      const uploaded = await vitrine.POST("/api/mo", { body: { data: [mo()] } });
      const demo = createVitrineClient({
        baseUrl: gateway.url,
        credentials: { username: MO_OID, password: "demo-10001" },
      });
      const refused = await demo
        .GET("/api/mo", { params: { query: { id: mo().id } } })
        .catch((error: unknown) => String(error));
      const list = await ferkit(["account", "list"], env);
      const config2 = await ferkit(["serve", "--print-config"], env);
      const sandbox = await ferkit(["start", "--port", "0", "--mis-port", "0"], { DATABASE_URL: cluster.url() });
      const metrics = (await fetch(`${gateway.url}/metrics`)).status;
      const exit = await gateway.stop();
      const after = await ferkit(["migrate", "--check"], env);
      return [
        equal("migrate --check до / before", Number(before.code), 1),
        equal("migrate --check после / after", Number(after.code), 0),
        equal("выгрузка МО своей записью / upload by an own account", uploaded.response.status, 200),
        says(
          "пароль демонстрации отвергнут / the demo's password is refused",
          JSON.stringify(refused),
          /401|авториз|Требуется/i,
        ),
        says("account list", list.printed, new RegExp(`mis +${MO_OID}`)),
        equal("/metrics на порту шлюза / on the gateway's port", metrics, 404),
        equal("песочница на этой базе / a sandbox on this database: exit", Number(sandbox.code), 1),
        equal("остановка / stop: exit", exit ?? -1, 0),
        equal(
          "пароль базы в выводе / the database's password printed",
          [gateway.printed(), config2.printed, sandbox.printed].filter((text) => text.includes(PASSWORD)).length,
          0,
        ),
      ];
    }),
};
