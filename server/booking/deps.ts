import type { Logger } from "pino";
import type { Profile } from "../config.ts";
import type { Actor } from "../db/queries/actor.ts";
import type { Database } from "../db/orm.ts";
import type { StorageGate } from "../db/storageGate.ts";
import type { Background } from "./background.ts";
import type { Outbox } from "./outbox.ts";
import type { Watch } from "./watch.ts";
import type { MisClient } from "../webhook/misClient.ts";
import type { BookingSettings } from "../profile/bookingSettings.ts";

export interface BookingDeps {
  readonly db: Database;
  readonly mis: MisClient;
  readonly profile: Profile;
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A fresh GUID for the journal. */
  readonly newId: () => string;
  readonly settings: BookingSettings;
  readonly background: Background;
  readonly storage: StorageGate;
  readonly outbox: Outbox;
  readonly watch: Watch;
  readonly log: Logger;
  /** Whom the history names as the one who asked; absent when the gateway acts by itself. */
  readonly actor?: Actor;
}
