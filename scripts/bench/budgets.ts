/** How much work each part does. */
export interface Budget {
  readonly name: "full" | "small";
  readonly rounds: number;
  readonly warmUps: number;
  readonly ingest: { readonly packages: number; readonly size: number; readonly clients: number };
  readonly memory: { readonly packages: number; readonly size: number; readonly clients: number };
  readonly bookings: {
    readonly latenciesMs: readonly number[];
    readonly inFlight: readonly number[];
    /** Of one run, on slots of their own. */
    count(latencyMs: number, inFlight: number): number;
  };
  readonly flat: {
    readonly stored: readonly number[];
    readonly packages: number;
    readonly size: number;
    readonly batches: number;
  };
  readonly region: { readonly size: "small" | "large"; readonly queries: number };
}

const MOST_BOOKINGS = 3_000;

export const BUDGETS: Readonly<Record<Budget["name"], Budget>> = {
  full: {
    name: "full",
    rounds: 5,
    warmUps: 2,
    ingest: { packages: 60, size: 1_000, clients: 4 },
    memory: { packages: 48, size: 5_000, clients: 8 },
    bookings: {
      latenciesMs: [0, 50, 200],
      inFlight: [32, 256],
      // Some ten waves, or a second and a half of a machine that is busy.
      count: (latencyMs, inFlight) => (latencyMs === 0 ? MOST_BOOKINGS : Math.min(MOST_BOOKINGS, inFlight * 10)),
    },
    flat: { stored: [10_000, 110_000, 1_200_000], packages: 20, size: 1_000, batches: 3 },
    region: { size: "large", queries: 300 },
  },
  // Every path for real, nothing timed: for `npm cit`.
  small: {
    name: "small",
    rounds: 1,
    warmUps: 0,
    ingest: { packages: 4, size: 100, clients: 2 },
    memory: { packages: 2, size: 500, clients: 2 },
    bookings: { latenciesMs: [0, 20], inFlight: [8], count: () => 24 },
    flat: { stored: [200, 600], packages: 2, size: 100, batches: 2 },
    region: { size: "small", queries: 5 },
  },
};
