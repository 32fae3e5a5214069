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
  readonly growth: {
    /** Bookings made before each measurement. */
    readonly stages: readonly number[];
    /** Bookings of one measurement, and how often it is taken. */
    readonly sample: number;
    readonly rounds: number;
    readonly lean: readonly {
      readonly latencyMs: number;
      readonly clients: number;
      readonly count: number;
      readonly bound: number;
    }[];
    /** Free slots to begin with. */
    readonly toBook: number;
    /** Beside which the bookings are made the second time. */
    readonly slots: number;
    readonly books: number;
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
    growth: {
      stages: [0, 8_000, 16_000, 32_000],
      sample: 1_000,
      rounds: 3,
      lean: [
        { latencyMs: 0, clients: 64, count: 3_000, bound: 0.45 },
        { latencyMs: 50, clients: 32, count: 1_000, bound: 0.7 },
        { latencyMs: 200, clients: 32, count: 400, bound: 0.7 },
      ],
      toBook: 60_000,
      slots: 1_200_000,
      books: 200_000,
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
    growth: {
      stages: [0, 40],
      sample: 20,
      rounds: 1,
      lean: [{ latencyMs: 0, clients: 8, count: 20, bound: 0 }],
      toBook: 1_000,
      slots: 1_000,
      books: 500,
    },
    flat: { stored: [200, 600], packages: 2, size: 100, batches: 2 },
    region: { size: "small", queries: 5 },
  },
};
