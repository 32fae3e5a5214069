// Newman, which runs a Postman collection: installed on first use, apart from the dependencies of this repository.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const MANIFEST = ["package.json", "package-lock.json", ".npmrc"];
const run = promisify(execFile);

export interface NewmanRun {
  readonly requests: number;
  readonly assertions: number;
  /** «chapter / request: what was wanted». */
  readonly failures: readonly string[];
}

interface Report {
  readonly run: {
    readonly stats: { readonly requests: { readonly total: number }; readonly assertions: { readonly total: number } };
    readonly failures: readonly {
      readonly source?: { readonly name?: string };
      readonly error: { readonly test?: string; readonly message: string };
    }[];
  };
}

/** One run of the collection; `variables` take the place of its own. */
export async function runNewman(collection: string, variables: Readonly<Record<string, string>>): Promise<NewmanRun> {
  const newman = join(await installed(), "node_modules/newman/bin/newman.js");
  const folder = await mkdtemp(join(CACHE, "newman-run-"));
  try {
    const report = join(folder, "report.json");
    const given = Object.entries(variables).flatMap(([name, value]) => ["--env-var", `${name}=${value}`]);
    const options = ["--reporters", "json", "--reporter-json-export", report, "--suppress-exit-code"];
    await run(process.execPath, [newman, "run", collection, ...given, ...options]);
    return summary(JSON.parse(await readFile(report, "utf8")) as Report);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function summary({ run: { stats, failures } }: Report): NewmanRun {
  return {
    requests: stats.requests.total,
    assertions: stats.assertions.total,
    failures: failures.map(({ source, error }) => `${source?.name ?? ""}: ${error.test ?? ""}: ${error.message}`),
  };
}

/** The folder that holds exactly what the lock file says. */
async function installed(): Promise<string> {
  const lock = await readFile(join(HERE, "package-lock.json"));
  const folder = join(CACHE, `newman-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}.`);
  for (const file of MANIFEST) await cp(join(HERE, file), join(staging, file));
  await run("npm", ["ci", "--ignore-scripts", "--prefer-offline"], {
    cwd: staging,
    shell: process.platform === "win32",
  });
  // Whoever comes second finds the folder there and throws its own away.
  await rename(staging, folder).catch(() => rm(staging, { recursive: true }));
  return folder;
}
