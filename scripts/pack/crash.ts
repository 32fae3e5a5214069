import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { localTime } from "@ferkit/contracts/local-time";
import { must as plant } from "../../mock-mis/faults/fault.ts";
import { addRecord, isActive, type State } from "../../mock-mis/reference/state.ts";
import { startMockMis } from "../../mock-mis/server.ts";
import { buildWorld, fixturesOf } from "../../mock-mis/world.ts";

const ZONE = "Asia/Yekaterinburg";

/** When, within the request of that number, the suite dies: before the МИС looks, before it answers, or some time after. */
export interface Death {
  readonly request: number;
  readonly moment: "before" | "unanswered" | "after";
  readonly laterMs: number;
}

export interface Crashed {
  readonly death: Death;
  /** The suite was still at work when it was killed. */
  readonly killed: boolean;
  /** Active records in the МИС: when the suite had died, and after the clean-up. */
  readonly left: number;
  readonly afterCleanup: number;
  readonly cleanupExit: number | null;
  readonly stdout: string;
}

export interface Deaths {
  readonly bin: string;
  readonly folder: string;
  readonly only: string;
}

/** The reference МИС with a window into its state; each death begins with an empty one. */
export interface Scene {
  /** Runs the real command against the МИС, kills it with -9, and runs its clean-up. */
  readonly play: (death: Death) => Promise<Crashed>;
  readonly stop: () => Promise<void>;
}

export async function openScene({ bin, folder, only }: Deaths): Promise<Scene> {
  const today = localTime(Date.now(), ZONE).slice(0, 10);
  const world = buildWorld({ today, timeZone: ZONE });
  let watch: Watcher | undefined;
  const hooks = plant("watched", "—", "—", [], {
    insert: (state, record) => {
      addRecord(state, record);
      watch?.inserted(state);
    },
    admit: () => {
      watch?.asked();
      return undefined;
    },
    transport: (answer) => {
      watch?.answered();
      return answer;
    },
  });
  const mis = await startMockMis({ world, port: 0, fault: hooks });
  const records = fixturesOf(world);
  // A few days are schedule enough for these cases, and the search among them is quick.
  const days = [...new Set(records.slots.map(({ visit_time }) => visit_time.slice(0, 10)))].toSorted().slice(1, 3);
  const slots = records.slots.filter(({ visit_time }) => days.includes(visit_time.slice(0, 10)));
  const run = async (dir: string, argv: readonly string[], started?: (child: ChildProcess) => void): Promise<Ended> => {
    const env = { ...process.env, FERKIT_TIME_ZONE: ZONE };
    const child = spawn(process.execPath, [bin, ...argv, "--report-dir", dir], { env });
    started?.(child);
    return ended(child);
  };
  const play = async (death: Death): Promise<Crashed> => {
    mis.reset(world);
    const dir = await mkdtemp(join(folder, "run-"));
    const fixtures = join(dir, "fixtures.json");
    await writeFile(fixtures, JSON.stringify({ ...records, slots }));
    let victim: ChildProcess | undefined;
    const watching = watcher(death, () => victim?.kill("SIGKILL"));
    watch = watching;
    const places = ["--target", mis.url, "--fixtures", fixtures];
    const argv = [...places, "--only", only, "--seed", String(death.request)];
    const { signal } = await run(dir, argv, (child) => (victim = child));
    victim = undefined;
    const left = watching.active();
    const { code, stdout } = await run(dir, ["cleanup", "--fixtures", fixtures, "--settle", "1"]);
    const killed = signal === "SIGKILL";
    return { death, killed, left, afterCleanup: watching.active(), cleanupExit: code, stdout };
  };
  return { play, stop: () => mis.stop() };
}

interface Watcher {
  readonly asked: () => void;
  readonly answered: () => void;
  readonly inserted: (state: State) => void;
  readonly active: () => number;
}

function watcher({ request, moment, laterMs }: Death, kill: () => void): Watcher {
  const states = new Set<State>();
  let seen = 0;
  return {
    asked: () => {
      seen += 1;
      if (seen === request && moment === "before") kill();
    },
    answered: () => {
      if (seen === request && moment === "unanswered") kill();
      if (seen === request && moment === "after") setTimeout(kill, laterMs);
    },
    inserted: (state) => void states.add(state),
    active: () => [...states].flatMap(({ records }) => [...records.values()].filter(isActive)).length,
  };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.resume();
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, stdout }));
  });
}
