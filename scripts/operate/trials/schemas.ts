import { createCluster, ROLE } from "../cluster.ts";
import { ferkit, serve } from "../program.ts";
import { equal, withEnds, type Finding, type Trial } from "../trial.ts";

/** Two gateways in two schemas of one database: one by `options`, one by the role's own `search_path`. */
export const schemas: Trial = {
  title: "Две схемы одной базы, каждая запущена дважды / two schemas of one database, each started twice",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      const cluster = await createCluster(engines, folder);
      onEnd(() => cluster.stop());
      await cluster.sql(`create schema north authorization ${ROLE}`);
      await cluster.sql(`create schema south authorization ${ROLE}`);
      await cluster.sql(`alter role ${ROLE} set search_path = south`);
      const findings: Finding[] = [];
      for (const [schema, url] of [
        ["north", `${cluster.url()}?options=-csearch_path%3Dnorth`],
        ["south", cluster.url()],
      ] as const) {
        for (const start of [1, 2]) {
          const gateway = await serve({ DATABASE_URL: url, FERKIT_DATA_DIR: folder });
          const ready = await fetch(`${gateway.adminUrl}/health/ready`);
          findings.push(equal(`${schema}, запуск / start ${start}: ready`, ready.status, 200));
          findings.push(equal(`${schema}, запуск / start ${start}: exit`, (await gateway.stop()) ?? -1, 0));
        }
        const added = await ferkit(["account", "add", "--role", "epgu", "--password", schema], { DATABASE_URL: url });
        findings.push(equal(`${schema}: account add`, Number(added.code), 0));
      }
      const [row] = await cluster.sql<{ schemas: string }>(
        "select string_agg(table_schema, ', ' order by table_schema) as schemas from information_schema.tables where table_name = 'account'",
      );
      return [...findings, equal("таблицы account / tables", row?.schemas ?? "", "north, south")];
    }),
};
