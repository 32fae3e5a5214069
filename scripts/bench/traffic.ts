export interface Load {
  /** From the first request to the end of the last answer. */
  readonly ms: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Keeps `clients` requests in flight until each of `count` was sent once. */
export async function inFlight(
  clients: number,
  count: number,
  send: (index: number) => Promise<number>,
): Promise<Load> {
  const statuses: Record<string, number> = {};
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      const status = await send(next - 1);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client));
  return { ms: performance.now() - started, statuses };
}
