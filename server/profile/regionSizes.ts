// How much of the same region there is. A record that occurs in several sizes has the same id in all of them.

/** `small` for tests, `demo` for people, `large` for measurements (1.2 million slots on any day of the week). */
export type RegionSize = "small" | "demo" | "large";

export interface Scale {
  /** Medical organisations, three departments each. */
  organisations: number;
  /** How often an organisation repeats its team of 23 resources. */
  teams: number;
  /** Where a shift may start, minutes after midnight; with two of them a resource alternates. */
  shiftStarts: readonly number[];
  shiftMinutes: number;
  /** A resource works every n-th working day. */
  everyNthDay: number;
  /** Patients beyond the named ones, all of them with bookings. */
  crowd: number;
  /** Bookings of each busy patient. */
  visits: number;
}

const MORNING = 8 * 60;
const AFTERNOON = 14 * 60;

export const SCALES = {
  small: {
    organisations: 2,
    teams: 1,
    shiftStarts: [MORNING],
    shiftMinutes: 90,
    everyNthDay: 4,
    crowd: 0,
    visits: 1,
  },
  demo: {
    organisations: 2,
    teams: 1,
    shiftStarts: [MORNING, AFTERNOON],
    shiftMinutes: 240,
    everyNthDay: 1,
    crowd: 0,
    visits: 3,
  },
  large: {
    organisations: 33,
    teams: 4,
    shiftStarts: [MORNING],
    shiftMinutes: 720,
    everyNthDay: 1,
    crowd: 12_000,
    visits: 3,
  },
} as const satisfies Record<RegionSize, Scale>;
