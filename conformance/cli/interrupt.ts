/** The first Ctrl-C ends the run in order (bookings are cancelled), the second one ends the process. */
export function interruptible(owner: Pick<NodeJS.Process, "once" | "stderr">): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    owner.once(name, () => {
      owner.stderr.write("\nПрерываю: отменяю свои записи… / interrupted: cancelling the suite's records…\n");
      controller.abort();
    });
  }
  return controller.signal;
}
