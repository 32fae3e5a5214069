type Stop = () => Promise<unknown>;

export interface Shutdown {
  /** Called in reverse order of registration. */
  onStop: (stop: Stop) => void;
  stop: (exitCode: number) => Promise<void>;
  isStopping: () => boolean;
}

const EXIT_AFTER_SIGINT = 130;

/** npm passes a Ctrl-C on that the terminal has sent to its whole group already: so soon it is the same one once more. */
const ECHO_MS = 500;

/** What of a process it takes to end it; a test brings its own. */
type Host = Pick<NodeJS.Process, "on" | "ppid" | "env"> & { readonly exit: (code: number) => unknown };

/** Ctrl-C ends everything in order: first who answers, last the database. A second one ends the process at once. */
export function createShutdown(process: Host, now: () => number = () => performance.now()): Shutdown {
  const stops: Stop[] = [];
  let stopping: Promise<void> | undefined;
  let firstSignalAt: number | undefined;
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.toReversed()) {
      await stop().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }
  };
  const stop = (exitCode: number): Promise<void> => {
    stopping ??= stopAll().then(() => void process.exit(exitCode));
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      const exitCode = signal === "SIGINT" ? EXIT_AFTER_SIGINT : 0;
      if (firstSignalAt === undefined) {
        firstSignalAt = now();
        console.error("\n  останавливаюсь; ещё раз Ctrl-C — выйти сразу");
        void stop(exitCode);
      } else if (now() - firstSignalAt >= ECHO_MS) {
        // PostgreSQL may be left running: the next start finds and ends it (server/db/embedded/orphan.ts).
        process.exit(exitCode);
      }
    });
  }
  if (process.env["npm_lifecycle_event"] !== undefined) whenOrphaned(process, () => void stop(0));
  return {
    onStop(one) {
      // Started while the rest is already being stopped: it goes at once.
      if (stopping) void one();
      else stops.push(one);
    },
    stop,
    isStopping: () => stopping !== undefined,
  };
}

const ORPHAN_CHECK_MS = 500;

/** npm runs scripts through a shell that dies of SIGTERM without passing it on; then we have another parent. */
function whenOrphaned(process: Host, orphaned: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    orphaned();
  }, ORPHAN_CHECK_MS);
  timer.unref();
}
