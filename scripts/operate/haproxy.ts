import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { startDaemon, type Daemon } from "./daemon.ts";
import type { Engines } from "./debian.ts";

export interface Balancer extends Daemon {
  readonly url: string;
}

export interface Behind {
  readonly port: number;
  readonly adminPort: number;
}

/** In front of gateways, as OPERATING.md sets it up: who is not ready gets nothing. */
export async function startHaproxy(engines: Engines, parent: string, gateways: readonly Behind[]): Promise<Balancer> {
  const port = await getPort({ host: "127.0.0.1" });
  const config = join(parent, `haproxy-${port}.cfg`);
  const servers = gateways.map(
    ({ port: own, adminPort }, index) =>
      `  server gateway${index} 127.0.0.1:${own} check port ${adminPort} inter 500ms fall 1 rise 1`,
  );
  await writeFile(
    config,
    `defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  option forwardfor
  option redispatch
  retries 2
frontend epgu
  bind 127.0.0.1:${port}
  default_backend gateways
backend gateways
  balance roundrobin
  option httpchk GET /health/ready
${servers.join("\n")}
`,
  );
  await chmod(config, 0o644);
  const daemon = await startDaemon(engines.haproxy, ["-db", "-f", config], {
    user: engines.user,
    log: join(parent, `haproxy-${port}.log`),
    port,
  });
  return { ...daemon, url: `http://127.0.0.1:${port}` };
}
