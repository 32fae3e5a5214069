import { readFile } from "node:fs/promises";
import { isClean } from "../../chaos/compare.ts";
import { runStampede } from "../../chaos/run.ts";
import { createCluster } from "../cluster.ts";
import { ferkit } from "../program.ts";
import { startPgBouncer } from "../pgbouncer.ts";
import { equal, figure, withEnds, type Finding, type Trial } from "../trial.ts";

/** A crowd through PgBouncer: as many bookings as there are slots, and no statement that another session has named. */
export const pooler: Trial = {
  title: "PgBouncer: толпа на 100 слотов / a crowd on 100 slots",
  run: ({ engines, folder, isQuick }) =>
    withEnds(async (onEnd) => {
      const findings: Finding[] = [];
      for (const mode of ["transaction", "session"] as const) {
        const cluster = await createCluster(engines, folder);
        onEnd(() => cluster.stop());
        const bouncer = await startPgBouncer(engines, folder, cluster, mode);
        onEnd(() => bouncer.stop());
        const { code } = await ferkit(["migrate"], { DATABASE_URL: bouncer.url });
        findings.push(equal(`${mode}: migrate`, Number(code), 0));
        const attempts = isQuick || mode === "session" ? 1_000 : 10_000;
        const began = performance.now();
        const result = await runStampede({ databaseUrl: bouncer.url, seed: 1, attempts, slots: 100, clients: 64 });
        const log = await readFile(cluster.log, "utf8");
        findings.push(
          figure(`${mode}: попыток / attempts, 64 клиента / clients`, attempts),
          equal(`${mode}: записано / booked`, result.told, 100),
          equal(`${mode}: вызовов МИС / calls of the МИС`, result.asked, 100),
          equal(
            `${mode}: книги сторон сходятся / the books agree`,
            isClean(result) ? "да / yes" : JSON.stringify(result),
            "да / yes",
          ),
          equal(`${mode}: 42P05`, log.split("\n").filter((line) => / (42P05|26000) /.test(line)).length, 0),
          figure(`${mode}: секунд / seconds`, Math.round((performance.now() - began) / 1_000)),
        );
      }
      return findings;
    }),
};
