import type { SandboxTimeSpelling } from "@ferkit/contracts";

/** FRESH-3: 30 s. The margin is for the clocks of two machines and for the polling, never for the МИС. */
export interface UploadLimits {
  readonly shown_ms: number;
  readonly margin_ms: number;
  /** FRESH-1, FRESH-2: nothing may be older. */
  readonly stale_ms: number;
}

export const UPLOAD_LIMITS: UploadLimits = { shown_ms: 30_000, margin_ms: 5_000, stale_ms: 3_600_000 };

/** One call of the МИС as the gateway recorded it: no body, no token, no personal data. */
export interface CallFact {
  /** ISO instant by the gateway's clock. */
  readonly at: string;
  /** operationId; null for what the contract does not know. */
  readonly operation: string | null;
  readonly status: number | null;
  readonly request_id: string;
  readonly encoding: string | null;
  /** The same number, the same token. */
  readonly token: number | null;
  readonly token_age_s: number | null;
  readonly expired: boolean;
  readonly records: number | null;
  readonly refused: number | null;
  readonly codes: Readonly<Record<string, number>>;
  readonly lints: readonly string[];
  readonly times: SandboxTimeSpelling | null;
}

/** A state of the slot or of a бирка, and since when, in ms after the МИС answered the booking; by the suite's clock. */
export interface SeenStatus {
  readonly after_ms: number;
  readonly id: string;
  readonly status: string;
}

/** A record that the suite made, and what the Витрина showed of it. */
export interface WatchedBooking {
  /** The exchange that made it. */
  readonly exchange: string;
  readonly slot_id: string;
  readonly book_ext_id: string;
  /** The exchange that cancelled it, and when, in ms after the booking; null when it was not cancelled. */
  readonly cancelled: { readonly exchange: string; readonly after_ms: number } | null;
  /** Left standing long enough to be shown; the others were cancelled at once, and need not be (FRESH-3). */
  readonly held: boolean;
  /** `timeline`: the gateway says when each came; `polling`: seen by looking, so it may have come a little earlier. */
  readonly how: "timeline" | "polling";
  readonly slots: readonly SeenStatus[];
  readonly books: readonly SeenStatus[];
  /** The last look, in ms after the booking. */
  readonly looked_ms: number;
}

/** Calls of the same МО under another account: told, never judged. */
export interface OtherCaller {
  readonly username: string;
  readonly calls: number;
  /** Records that the gateway refused. */
  readonly refused: number;
}

/** What the Витрина and the gateway tell of the МИС's own uploads. Everything that the cases `upload.*` judge. */
export interface UploadFacts {
  readonly limits: UploadLimits;
  /** ISO instants: the window of the calls. It begins with the run, unless more was asked for (`--observe-since`). */
  readonly since: string;
  readonly until: string;
  /** False where the gateway is not ferkit's: nothing is known of the calls, and what is shown was polled. */
  readonly recorded: boolean;
  /** Of the account that the run was given, the oldest first. The suite's own reads are not among them. */
  readonly calls: readonly CallFact[];
  /** Absent in reports of earlier versions. */
  readonly others?: readonly OtherCaller[];
  /** Older calls of the window that did not fit in. */
  readonly dropped: number;
  readonly bookings: readonly WatchedBooking[];
  /** Something kept the suite from looking: said in every case. */
  readonly problem: string | null;
}
