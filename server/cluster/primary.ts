import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { openChannel, type AskedOfPrimary, type AskedOfWorker, type Channel } from "./channel.ts";
import { createTally, type Seat, type Tally } from "./tally.ts";

export interface WorkersOptions {
  readonly count: number;
  /** The module that every worker runs; it must end in `joinPrimary` of worker.ts. */
  readonly program: string;
  /** What the workers find in their environment besides ours. */
  readonly env: Readonly<Record<string, string>>;
  readonly buildRegion: (seed: number) => Promise<void>;
  /** Is given a line for people about each worker that died. */
  readonly report: (line: string) => void;
}

export interface Workers {
  /** Resolves with the common address when every worker serves. @throws Error when one cannot start, with its reason. */
  start(): Promise<string>;
  /** Resolves when all workers are gone; what they have in flight is finished first. */
  stop(): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  readonly channel: Channel<AskedOfWorker>;
  readonly ready: Promise<string>;
  readonly seat: Seat;
  isReady: boolean;
}

/** Longer than a worker needs to finish what is in flight (listen.ts); who is not gone by then is killed. */
const STOP_MS = 30_000;
/** A worker that dies at its start would otherwise be started without end and without rest. */
const PAUSE_MS = 1_000;
/** As long as a worker remembers the switches (switchboard/switches.ts). */
const ANSWER_MS = 1_000;

/**
 * Gateway processes behind one port. A worker that dies is replaced; its bookings are in the journal, and the reconciler of any
 * worker settles them (E-25). What must be one for all of them is kept here or in the database, see specs/DECISIONS.md D-25.
 */
export function createWorkers(options: WorkersOptions): Workers {
  const members = new Set<Member>();
  const tally = createTally();
  const buildRegion = oneAtATime(options.buildRegion);
  let stopping: Promise<void> | undefined;
  const isStopping = (): boolean => stopping !== undefined;
  const add = (): Member => {
    const member: Member = fork(
      options.env,
      commonAnswers(members, tally, buildRegion, () => member),
      tally.join(),
    );
    members.add(member);
    member.worker.once("exit", (code, signal) => {
      members.delete(member);
      member.seat.left();
      member.channel.close();
      if (!isStopping() && member.isReady) void replace(member, signal || `код / exit code ${code}`);
    });
    return member;
  };
  const replace = async (lost: Member, cause: string): Promise<void> => {
    const was = `процесс шлюза ${pidOf(lost)} завершился (${cause})`;
    while (!isStopping()) {
      const member = add();
      const failure = await failureOf(member.ready);
      if (isStopping()) return;
      if (failure === undefined) {
        options.report(`${was}, вместо него работает ${pidOf(member)}`);
        return;
      }
      options.report(`${was}, новый не запустился: ${failure}`);
      await sleep(PAUSE_MS);
    }
  };
  return {
    async start() {
      // Before the first worker asks for its limiter.
      new RateLimiterClusterMaster();
      cluster.setupPrimary({ exec: options.program, args: [] });
      const urls = await Promise.all(Array.from({ length: options.count }, () => add().ready));
      return urls[0] ?? "";
    },
    stop: () => (stopping ??= Promise.all([...members].map(end)).then(() => undefined)),
  };
}

function pidOf({ worker }: Member): string {
  return String(worker.process.pid ?? "");
}

/** Undefined when it succeeds. */
async function failureOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** One after the other, also when the worker that asked first has died meanwhile. */
function oneAtATime(build: WorkersOptions["buildRegion"]): WorkersOptions["buildRegion"] {
  let building: Promise<unknown> = Promise.resolve();
  return (seed) => {
    const built = building.then(() => build(seed));
    building = built.catch(() => undefined);
    return built;
  };
}

function commonAnswers(
  members: ReadonlySet<Member>,
  tally: Tally,
  buildRegion: WorkersOptions["buildRegion"],
  asking: () => Member,
): CommonAnswers {
  return {
    buildRegion,
    switched: async () => {
      await askReady(members, (one) => (one === asking() ? undefined : one.channel.ask("forgetSwitches")));
    },
    metrics: async () => {
      // What comes too late for this answer is there for the next.
      await askReady(members, async ({ channel, seat }) => seat.saw(await channel.ask("metrics")));
      return tally.text();
    },
  };
}

type CommonAnswers = Pick<AskedOfPrimary, "buildRegion" | "switched" | "metrics">;

function fork(env: WorkersOptions["env"], answers: CommonAnswers, seat: Seat): Member {
  const worker = cluster.fork(env);
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  // Whoever waits for it has it; a worker that dies while all are being stopped concerns no one.
  ready.catch(() => undefined);
  // Something was sent to a worker that has just died.
  worker.on("error", () => undefined);
  worker.once("exit", (code, signal) => {
    reject(new Error(`Процесс шлюза не запустился / a gateway process did not start: ${signal || code}`));
  });
  const own: AskedOfPrimary = {
    ...answers,
    ready: (url) => {
      member.isReady = true;
      resolve(url);
    },
    failed: (reason) => reject(new Error(reason)),
  };
  const channel = openChannel<AskedOfWorker, AskedOfPrimary>(
    {
      send: (message) => {
        if (worker.isConnected()) worker.send(message);
      },
      onMessage: (listener) => void worker.on("message", listener),
    },
    own,
  );
  const member: Member = { worker, channel, ready, seat, isReady: false };
  return member;
}

/** A worker that dies, or is too busy to answer in time, is not waited for: what it remembers of the switches is stale by then too. */
async function askReady<T>(
  members: ReadonlySet<Member>,
  ask: (member: Member) => Promise<T> | undefined,
): Promise<T[]> {
  const asked = [...members].filter(({ isReady }) => isReady).flatMap((member) => ask(member) ?? []);
  const tooLate = sleep(ANSWER_MS, undefined, { ref: false });
  const settled = await Promise.all(asked.map((one) => Promise.race([one.then(just, nothing), tooLate])));
  return settled.flatMap((one) => one ?? []);
}

const just = <T>(value: T): [T] => [value];
const nothing = (): undefined => undefined;

async function end({ worker, channel, isReady }: Member): Promise<void> {
  const gone = worker.isDead() ? Promise.resolve() : once(worker, "exit");
  // One that is not ready yet has nothing in flight.
  if (!isReady) worker.process.kill("SIGKILL");
  else void channel.ask("stop").catch(() => undefined);
  const limit = setTimeout(() => worker.process.kill("SIGKILL"), STOP_MS);
  await gone;
  clearTimeout(limit);
}
