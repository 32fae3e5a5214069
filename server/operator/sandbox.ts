import type { SandboxFault, SandboxState } from "@ferkit/contracts";
import type { Profile } from "../config.ts";
import type { Database } from "../db/orm.ts";
import { deleteBlock, readState, resetData, saveBlock, type SwitchName } from "../db/queries/sandbox.ts";
import { storeSetting } from "../db/queries/settings.ts";
import { found, refusal, written } from "../profile/envelope.ts";
import type { Handlers } from "../http/types.ts";
import { ALL_OPERATIONS, mayFail } from "../switchboard/faults.ts";
import { withDefaults, type Switchboard } from "../switchboard/switches.ts";

export interface SandboxDeps {
  readonly db: Database;
  readonly profile: Profile;
  readonly switchboard: Switchboard;
  /** Builds the living region of today from a seed in an empty Витрина, in whatever process; without it a reset leaves the Витрина empty. */
  readonly buildRegion?: (seed: number) => Promise<void>;
}

type SandboxOperation =
  | "getSandbox"
  | "blockMo"
  | "unblockMo"
  | "setMaintenance"
  | "setTokenLifetime"
  | "setSwitches"
  | "setFaults"
  | "resetSandbox";

/** The seed of a Витрина into which no living region was ever loaded. */
const NO_REGION = 0;

/** What the operator may switch (SYS-4, SYS-5, HTTP-5, HTTP-9, AUTH-6). Every process obeys within a second, those behind this port at once. */
export function sandboxHandlers(deps: SandboxDeps): Pick<Handlers, SandboxOperation> {
  const { db, switchboard } = deps;
  const store = async (name: SwitchName, value: object): Promise<void> => {
    await storeSetting(db.em.fork(), name, value);
    await switchboard.changed();
  };
  return {
    getSandbox: async () => ({ status: 200, body: found(await stateOf(deps)) }),
    blockMo: async ({ params, body }) => {
      const block = await saveBlock(db.em.fork(), params.oid, body.reason);
      await switchboard.changed();
      return { status: 200, body: found(block) };
    },
    unblockMo: async ({ params }) => {
      const isDeleted = await deleteBlock(db.em.fork(), params.oid);
      await switchboard.changed();
      return isDeleted ? { status: 200, body: written() } : refusal(404, `Блокировка [${params.oid}] не найдена`);
    },
    setMaintenance: async ({ body: { enabled, retry_after_seconds } }) => {
      const maintenance = { enabled, ...(retry_after_seconds === undefined ? {} : { retry_after_seconds }) };
      await store("maintenance", maintenance);
      return { status: 200, body: found(maintenance) };
    },
    setTokenLifetime: async ({ body: { seconds } }) => {
      await store("token_lifetime", { seconds });
      return { status: 200, body: found({ seconds }) };
    },
    setSwitches: async ({ body }) => {
      const known = Object.entries(body).filter(([name]) => name in switchboard.defaults);
      await store("switches", Object.fromEntries(known));
      return { status: 200, body: found((await switchboard.read()).readings) };
    },
    setFaults: async ({ body }) => {
      const unfit = body.faults.findIndex(({ operation }) => operation !== ALL_OPERATIONS && !mayFail(operation));
      if (unfit >= 0) return refusal(400, `faults/${unfit}/operation: ${NOT_FOR_FAULTS}`);
      const faults = body.faults.map(known);
      await store("faults", { faults });
      return { status: 200, body: found({ faults }) };
    },
    resetSandbox: async ({ body }) => {
      const seed = body.seed ?? (await stateOf(deps)).seed;
      await resetData(db.em.fork(), async () => deps.buildRegion?.(seed));
      return { status: 200, body: found(await stateOf(deps)) };
    },
  };
}

async function stateOf({ db, profile, switchboard }: SandboxDeps): Promise<SandboxState> {
  const stored = await readState(db.em.fork());
  const { maintenance, tokenLifetimeSeconds, readings, faults, blocks } = withDefaults(stored, switchboard.defaults);
  return {
    profile,
    seed: stored.settings.region?.seed ?? NO_REGION,
    maintenance,
    token_lifetime_seconds: tokenLifetimeSeconds,
    switches: readings,
    blocks: [...blocks],
    faults: [...faults],
    counts: stored.counts,
  };
}

const NOT_FOR_FAULTS = "ожидается operationId метода шлюза или Витрины, кроме управления песочницей, либо *";

/** Fields of the contract only: what else the body holds is not kept. */
function known({ operation, kind, delay_ms, share }: SandboxFault): SandboxFault {
  return {
    operation,
    kind,
    ...(delay_ms === undefined ? {} : { delay_ms }),
    ...(share === undefined ? {} : { share }),
  };
}
