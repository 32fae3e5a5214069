import type { Profile } from "../config.ts";
import type { Database } from "../db/orm.ts";
import type { MisClient } from "./misClient.ts";

export interface BookingDeps {
  readonly db: Database;
  readonly mis: MisClient;
  readonly profile: Profile;
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A fresh GUID for the journal. */
  readonly newId: () => string;
}
