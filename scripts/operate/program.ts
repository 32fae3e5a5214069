// `ferkit` as the operator starts it.
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const FERKIT = fileURLToPath(new URL("../ferkit.ts", import.meta.url));

type Env = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: unknown;
  readonly printed: string;
}

/** Variables of ours that the environment may have are not the trial's. */
function environment(env: Env): NodeJS.ProcessEnv {
  const plain = Object.entries(process.env).filter(([name]) => !/^(FERKIT_|PG|DATABASE_URL$|PORT$|HOST$)/.test(name));
  return { ...Object.fromEntries(plain), ...env };
}

export function ferkit(args: readonly string[], env: Env = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  execFile(process.execPath, [FERKIT, ...args], { env: environment(env) }, (error, out, err) =>
    resolve({ code: error?.code ?? 0, printed: out + err }),
  );
  return promise;
}

export interface Gateway {
  readonly url: string;
  readonly adminUrl: string;
  /** What it has printed, log included. */
  printed(): string;
  isRunning(): boolean;
  /** SIGTERM, as systemd does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** `ferkit serve`. @throws Error with what it printed when it does not come up. */
export async function serve(env: Env): Promise<Gateway> {
  const child: ChildProcess = spawn(process.execPath, [FERKIT, "serve"], {
    env: environment({ PORT: "0", FERKIT_ADMIN_PORT: "0", ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ready = Promise.withResolvers<boolean>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (/\/metrics +http\S+\n/.test(printed)) ready.resolve(true);
    });
  const exited = once(child, "exit") as Promise<[number | null]>;
  if (!(await Promise.race([ready.promise, exited.then(() => false)]))) throw new Error(printed);
  const address = (name: RegExp): string => new RegExp(`${name.source} +(https?:\\S+)`).exec(printed)?.[1] ?? "";
  return {
    url: address(/gateway/),
    adminUrl: address(/\/metrics/),
    printed: () => printed,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill("SIGTERM");
      return (await exited)[0];
    },
  };
}
