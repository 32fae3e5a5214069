import type { BookingSettings } from "../../server/profile/bookingSettings.ts";

/** Limits of a chaos run: the same order as in production, two dozen times shorter. */
export const CHAOS_BOOKING: Partial<BookingSettings> = {
  callMs: 500,
  lateMs: 500,
  marginMs: 1_000,
  reconcileMs: 150,
  retryMs: 200,
  retryMaxMs: 1_000,
  refusalMs: 2_000,
};

/** Where a gateway may be told to kill itself. */
export const CRASH_POINTS = ["before-call", "after-success", "after-commit"] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** What a parent tells a gateway process, as JSON in CHAOS_GATEWAY. */
export interface GatewayOptions {
  readonly port: number;
  /** Where outcomes wait that PostgreSQL cannot take yet. */
  readonly spoolDir: string;
  readonly booking: Partial<BookingSettings>;
  readonly crashAt: CrashPoint | null;
}

export const TIME_ZONE = "Asia/Yekaterinburg";
