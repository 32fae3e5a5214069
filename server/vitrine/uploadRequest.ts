import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { Profile } from "../config.ts";
import type { Actor } from "../db/queries/actor.ts";
import type { RecordShape } from "../flk/schema.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";
import type { Subsystem } from "../profile/subsystems.ts";

export interface UploadDeps {
  readonly em: EntityManager;
  readonly shapes: (schema: string) => RecordShape;
  readonly profile: Profile;
  readonly timeZone: string;
  readonly dictionaries: Dictionaries;
  readonly log: Logger;
}

export interface UploadRequest {
  readonly subsystem: Subsystem;
  readonly records: readonly unknown[];
  /** OID of the МО whose token is used. */
  readonly owner: string;
  readonly requestId: string;
  readonly lints: Set<string>;
  readonly blocked: Blocked;
}

export interface Blocked {
  /** The operator refused the whole МО: none of its packages is even read. */
  readonly whole: boolean;
  /** OIDs that may be those of its departments. */
  readonly others: readonly string[];
}

/** For the history of slots: which МИС writes. */
export function writerOf({ owner, requestId }: UploadRequest): Actor & { readonly moOid: string } {
  return { who: "mis", moOid: owner, requestId };
}
