import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { DATABASE, PASSWORD, ROLE, type Cluster } from "./cluster.ts";
import { startDaemon, type Daemon } from "./daemon.ts";
import type { Engines } from "./debian.ts";

export interface PgBouncer extends Daemon {
  readonly url: string;
}

/** In front of a cluster, as OPERATING.md sets it up. */
export async function startPgBouncer(
  engines: Engines,
  parent: string,
  { port: target }: Cluster,
  mode: "transaction" | "session",
): Promise<PgBouncer> {
  const port = await getPort({ host: "127.0.0.1" });
  const folder = join(parent, `pgbouncer-${port}`);
  await mkdir(folder);
  const ini = join(folder, "pgbouncer.ini");
  await writeFile(join(folder, "users.txt"), `"${ROLE}" "${PASSWORD}"\n`);
  await writeFile(
    ini,
    `[databases]
${DATABASE} = host=127.0.0.1 port=${target} dbname=${DATABASE}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, "users.txt")}
pool_mode = ${mode}
default_pool_size = ${mode === "transaction" ? 20 : 100}
max_client_conn = 500
`,
  );
  for (const path of [folder, ini, join(folder, "users.txt")])
    if (engines.user) await chown(path, engines.user.uid, engines.user.gid);
  const daemon = await startDaemon(engines.pgbouncer, [ini], {
    user: engines.user,
    log: join(parent, `pgbouncer-${port}.log`),
    port,
  });
  return { ...daemon, url: `postgresql://${ROLE}:${PASSWORD}@127.0.0.1:${port}/${DATABASE}` };
}
