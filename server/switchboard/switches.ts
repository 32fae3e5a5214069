import { setTimeout as sleep } from "node:timers/promises";
import type { SandboxBlock, SandboxFault, SandboxMaintenance, SandboxSwitches } from "@ferkit/contracts";
import { readSwitches, type StoredSwitches } from "../db/queries/sandbox.ts";
import type { Database } from "../db/orm.ts";
import { isStoreAway } from "../db/retry.ts";

/** What the operator has switched, with the defaults filled in. */
export interface Switches {
  readonly maintenance: SandboxMaintenance;
  readonly tokenLifetimeSeconds: number;
  readonly readings: Readings;
  readonly faults: readonly SandboxFault[];
  readonly blocks: readonly SandboxBlock[];
}

/** Readings that the errata leave to the operator (E-33, E-39, E-62). */
export type Readings = Required<SandboxSwitches>;

/** What holds until the operator says otherwise. */
export const DEFAULT_READINGS: Readings = {
  gzip_required: false,
  legacy_get_mutations: false,
  auth_envelope: "pascal",
};

export interface Switchboard {
  /** Of this process: what its configuration asks for. */
  readonly defaults: Readings;
  read(): Promise<Switches>;
  /** To be called after a change: resolves when every process behind this port will see it with its next request. */
  changed(): Promise<void>;
  /** Another process behind this port has changed something. */
  forget(): void;
}

/** How long a process on another port or machine may act on what it read before a change. */
const FRESH_MS = 1_000;
/** AUTH-6: the lifetime of the sample token. */
const TOKEN_LIFETIME_SECONDS = 3600;

/**
 * The switches live in the database, for every gateway process must obey them; here they are remembered for a second. `tellOthers`
 * shortens that second for the processes that can be reached.
 */
export function createSwitchboard(
  db: Database,
  tellOthers: () => Promise<void> = () => Promise.resolve(),
  defaults: Readings = DEFAULT_READINGS,
): Switchboard {
  let known: { readonly switches: Promise<Switches>; readonly until: number } | undefined;
  /** Holds on while the database is away: ЕПГУ must be answered all the same (E-25). */
  let latest: StoredSwitches = { settings: {}, blocks: [] };
  const forget = (): void => {
    known = undefined;
  };
  const inTime = (stored: Promise<StoredSwitches>): Promise<StoredSwitches> => {
    const tooLate = sleep(FRESH_MS, undefined, { ref: false }).then(() => latest);
    return Promise.race([
      stored.catch((error: unknown) => {
        if (isStoreAway(error)) return latest;
        throw error;
      }),
      tooLate,
    ]);
  };
  return {
    defaults,
    read() {
      if (known && performance.now() < known.until) return known.switches;
      const stored = readSwitches(db.em.fork()).then((found) => (latest = found));
      const current = {
        switches: inTime(stored).then((found) => withDefaults(found, defaults)),
        until: performance.now() + FRESH_MS,
      };
      known = current;
      // A failure is not remembered.
      stored.catch(() => {
        if (known === current) known = undefined;
      });
      return current.switches;
    },
    async changed() {
      forget();
      // A process that cannot be reached forgets by itself within the second.
      await tellOthers().catch(() => undefined);
    },
    forget,
  };
}

export function withDefaults({ settings, blocks }: StoredSwitches, defaults: Readings): Switches {
  return {
    maintenance: settings.maintenance ?? { enabled: false },
    tokenLifetimeSeconds: settings.token_lifetime?.seconds ?? TOKEN_LIFETIME_SECONDS,
    readings: { ...defaults, ...settings.switches },
    faults: settings.faults?.faults ?? [],
    blocks,
  };
}
