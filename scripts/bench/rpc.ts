import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process of the bench can be asked to do. The bench and its processes come from one build, so their words are trusted. */
export type Tasks = Readonly<Record<string, (args: never) => unknown>>;

interface Call {
  readonly number: number;
  readonly task: string;
  readonly args: unknown;
}

interface Answer {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A process of its own, so that what measures does not take the time of what is measured. */
export interface Process<T extends Tasks> {
  call<K extends keyof T & string>(task: K, args: Parameters<T[K]>[0]): Promise<Awaited<ReturnType<T[K]>>>;
  /** Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface ForkOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself. */
  readonly flags?: readonly string[];
}

/** The same programs start many times. */
const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), "ferkit-chaos-compile-cache") };

/** Starts a module that calls `serve`; calls may overlap. */
export function forkTasks<T extends Tasks>(module: URL, { env = {}, flags = [] }: ForkOptions = {}): Process<T> {
  const child = fork(module, {
    env: { ...process.env, ...COMPILE_CACHE, ...env },
    execArgv: [...flags],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const exited = once(child, "exit");
  child.on("message", (message) => {
    const answer = message as Answer;
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  child.once("exit", () => {
    for (const [number, resolve] of waiting) resolve({ number, error: `${module.pathname} is gone` });
  });
  let last = 0;
  return {
    async call<K extends keyof T & string>(task: K, args: Parameters<T[K]>[0]): Promise<Awaited<ReturnType<T[K]>>> {
      last += 1;
      const number = last;
      const answered = new Promise<Answer>((resolve) => waiting.set(number, resolve));
      send(child, { number, task, args });
      const { result, error } = await answered;
      if (error !== undefined) throw new Error(`${task}: ${error}`);
      return result as Awaited<ReturnType<T[K]>>;
    },
    async stop() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function send(child: ChildProcess, call: Call): void {
  if (child.connected) child.send(call);
}

/** The other end: answers calls until the parent goes away. */
export function serve(tasks: Tasks): void {
  process.on("message", (message) => void answerCall(tasks, message as Call));
  process.on("disconnect", () => process.exit(0));
}

async function answerCall(tasks: Tasks, { number, task, args }: Call): Promise<void> {
  try {
    const work = tasks[task];
    if (!work) throw new Error("no such task");
    process.send?.({ number, result: await work(args as never) } satisfies Answer);
  } catch (error) {
    process.send?.({
      number,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies Answer);
  }
}
