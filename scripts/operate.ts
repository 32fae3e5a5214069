import { rm } from "node:fs/promises";
import { temporaryFolder } from "../server/db/testServer.ts";
import { createCommand, runCommand, someOf } from "./commandLine.ts";
import { findEngines } from "./operate/debian.ts";
import { printFindings } from "./operate/table.ts";
import type { Finding, Surroundings, Trial } from "./operate/trial.ts";
import { empty } from "./operate/trials/empty.ts";
import { failover } from "./operate/trials/failover.ts";
import { growth } from "./operate/trials/growth.ts";
import { guide } from "./operate/trials/guide.ts";
import { pooler } from "./operate/trials/pooler.ts";
import { proxy } from "./operate/trials/proxy.ts";
import { readOnly } from "./operate/trials/readOnly.ts";
import { schemas } from "./operate/trials/schemas.ts";
import { tls } from "./operate/trials/tls.ts";
import { upgrade } from "./operate/trials/upgrade.ts";

const TRIALS = {
  tls,
  schemas,
  empty,
  pooler,
  failover,
  readOnly,
  upgrade,
  proxy,
  guide,
  growth,
} as const satisfies Readonly<Record<string, Trial>>;
type Name = keyof typeof TRIALS;
const NAMES = Object.keys(TRIALS) as Name[];

const command = createCommand(
  "npm run operate --",
  "Шлюз на движках Debian: PostgreSQL, PgBouncer, HAProxy (ставит недостающее от root); таблица, код 1 при неудаче.\nThe gateway on Debian's engines (installs what is missing, as root); a table, exit code 1 when something is not as it must be.",
)
  .option("--quick", "меньше аварий и строк, для проверки самой команды / fewer kills and rows")
  .option("--only <names>", `только эти / only these: ${NAMES.join(", ")}`, someOf(NAMES), NAMES);

interface Flags {
  quick?: true;
  only: readonly Name[];
}

async function run({ quick, only }: Flags): Promise<number> {
  const progress = (line: string): void => console.error(`  ${line}`);
  const engines = await findEngines(progress);
  const folder = await temporaryFolder();
  try {
    let isRight = true;
    for (const name of only) {
      const findings = await attempt(TRIALS[name], { engines, folder, isQuick: quick ?? false, progress });
      console.log(printFindings(`${name}: ${TRIALS[name].title}`, findings));
      isRight &&= findings.every((finding) => finding.isRight);
    }
    return isRight ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What breaks off is a finding too, and the others go on. */
async function attempt(trial: Trial, around: Surroundings): Promise<Finding[]> {
  try {
    return await trial.run(around);
  } catch (error) {
    return [
      {
        what: "прервано / broken off",
        measured: error instanceof Error ? error.message : String(error),
        isRight: false,
      },
    ];
  }
}

process.exit(await runCommand<Flags>(command, run));
