import { spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { canReach } from "../../../server/db/embedded/osUser.ts";
import { createCluster } from "../cluster.ts";
import { blocksOf, type Block } from "../document.ts";
import type { Engines } from "../debian.ts";
import { equal, figure, withEnds, type Trial } from "../trial.ts";

const FERKIT = fileURLToPath(new URL("../../ferkit.ts", import.meta.url));

/** The blocks of OPERATING.md as they stand, by the user of PostgreSQL, in one shell; then back to the moment before a deletion. */
export const guide: Trial = {
  title: "Команды OPERATING.md, восстановление на момент / the commands of OPERATING.md, point-in-time recovery",
  run: ({ engines, folder }) =>
    withEnds(async (onEnd) => {
      if (engines.user && !(await canReach(FERKIT.replace(/\/[^/]*$/, ""), engines.user)))
        throw new Error(`${engines.user.name} cannot read ${FERKIT}: clone into another folder`);
      // As Debian has it, the folder above the data is PostgreSQL's too.
      const work = await ownFolder(engines, folder);
      const cluster = await createCluster(engines, work);
      onEnd(() => cluster.stop());
      // The document makes them itself.
      await cluster.sql("drop database ferkit", "postgres");
      await cluster.sql("drop role ferkit", "postgres");
      const blocks = (await blocksOf("OPERATING.md")).filter(({ isTested }) => isTested);
      const script = join(work, "guide.sh");
      await writeFile(script, [await names(engines, cluster, work), ...blocks.map(asWritten), END].join("\n"));
      const { code, printed } = await bash(engines, script);
      const word = (name: string): string => new RegExp(`^${name}=(.*)$`, "m").exec(printed)?.[1] ?? "";
      return [
        figure("блоков / blocks", blocks.length),
        equal(code === 0 ? "код / exit" : `код / exit: ${printed.slice(-400)}`, code ?? -1, 0),
        equal("записей до ошибки / records before the mistake", word("BEFORE"), "3"),
        equal("после ошибки / after it", word("MISTAKEN"), "0"),
        equal("после восстановления / after the recovery", word("RESTORED"), "3"),
        equal("сервер принимает запись / the server takes writes", word("WRITES"), "1"),
      ];
    }),
};

/** Before the recovery something must have been lost: three accounts of the document, all deleted. */
function asWritten({ name, text: block }: Block): string {
  if (name !== "restore") return block;
  return `kill %1; wait %1 || true
count() { psql -U postgres -d ferkit -Atc 'select count(*) from account'; }
echo "BEFORE=$(count)"
sleep 1.2
MOMENT=$(psql -U postgres -d postgres -Atc "select now()")
sleep 1.2
psql -U postgres -d ferkit -c "delete from account"
echo "MISTAKEN=$(count)"
${block}
echo "RESTORED=$(count)"`;
}

const END = `psql -U postgres -d ferkit -c "create table takes_writes (); drop table takes_writes" && echo "WRITES=1"`;

async function names(
  { postgres }: Engines,
  { port, folder, log }: { port: number; folder: string; log: string },
  work: string,
): Promise<string> {
  const [gateway, admin] = [await getPort({ host: "127.0.0.1" }), await getPort({ host: "127.0.0.1" })];
  const start = `"$PGBIN/pg_ctl" -D "$PGDATA" -w -l "${log}.guide" -o "-p ${port} -c unix_socket_directories=" start`;
  return `set -euo pipefail
trap 'kill $(jobs -p) 2>/dev/null || true; pg_stop || true' EXIT
export PGHOST=127.0.0.1 PGPORT=${port} PGDATA=${folder} PGBIN=${postgres}
export ETC=${work}/etc BACKUP=${work}/backup GATEWAY_PORT=${gateway} ADMIN_PORT=${admin} FERKIT_DATA_DIR=${work}/data
pg_stop() { "$PGBIN/pg_ctl" -D "$PGDATA" -w -m fast stop; }
pg_start() { ${start}; }
mkdir ${work}/bin
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "${process.execPath}" "${FERKIT}" > ${work}/bin/ferkit
chmod +x ${work}/bin/ferkit
export PATH="${work}/bin:$PATH:/usr/sbin"
cd ${work}
`;
}

async function ownFolder({ user }: Engines, parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, "guide-"));
  await mkdir(join(folder, "data"));
  if (user) for (const one of [folder, join(folder, "data")]) await chown(one, user.uid, user.gid);
  return folder;
}

async function bash({ user }: Engines, script: string): Promise<{ code: number | null; printed: string }> {
  const { PATH = "" } = process.env;
  const child = spawn("bash", ["-c", `exec bash "${script}" 2>&1`], {
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    env: { PATH, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const printed = text(child.stdout);
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, printed: await printed };
}
