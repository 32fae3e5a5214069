type Stop = () => Promise<unknown>;

export interface Shutdown {
  /** Called in reverse order of registration. */
  onStop: (stop: Stop) => void;
  stop: (exitCode: number) => Promise<void>;
  isStopping: () => boolean;
}

const EXIT_AFTER_SIGINT = 130;

/** Ctrl-C ends everything in order: first who answers, last the database. */
export function createShutdown(process: NodeJS.Process): Shutdown {
  const stops: Stop[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.toReversed()) {
      await stop().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }
  };
  const stop = (exitCode: number): Promise<void> => {
    stopping ??= stopAll().then(() => process.exit(exitCode));
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      console.error("\n  останавливаюсь");
      void stop(signal === "SIGINT" ? EXIT_AFTER_SIGINT : 0);
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
function whenOrphaned(process: NodeJS.Process, orphaned: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    orphaned();
  }, ORPHAN_CHECK_MS);
  timer.unref();
}
