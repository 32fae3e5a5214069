import { Worker } from "node:worker_threads";
import type { Job, Sat } from "./job.ts";

export interface Crew {
  /** In any order of ending; at most so many at a time as there are hands. */
  readonly perform: (job: Job) => Promise<Sat>;
  readonly dismiss: () => Promise<void>;
}

interface Task {
  readonly job: Job;
  readonly resolve: (sat: Sat) => void;
  readonly reject: (error: Error) => void;
}

interface Report {
  readonly number: number;
  readonly sat?: Sat;
  readonly error?: string;
}

/** A run waits for the network half of the time, so a thread takes two. */
const AT_ONCE = 2;

/** Threads of this very process: a МИС and the suite over it share one, and no two runs share a МИС. */
export function hire(threads: number): Crew {
  const workers = Array.from({ length: threads }, () => new Worker(new URL("worker.ts", import.meta.url)));
  const busy = new Map(workers.map((worker) => [worker, 0]));
  const waiting: Task[] = [];
  const running = new Map<number, Task & { readonly worker: Worker }>();
  let last = 0;

  const next = (): void => {
    for (const worker of workers) {
      while ((busy.get(worker) ?? 0) < AT_ONCE) {
        const task = waiting.shift();
        if (!task) return;
        last += 1;
        busy.set(worker, (busy.get(worker) ?? 0) + 1);
        running.set(last, { ...task, worker });
        worker.postMessage({ number: last, job: task.job });
      }
    }
  };
  const ended = ({ number, sat, error }: Report): void => {
    const task = running.get(number);
    if (!task) return;
    running.delete(number);
    busy.set(task.worker, (busy.get(task.worker) ?? 1) - 1);
    if (sat) task.resolve(sat);
    else task.reject(new Error(`${task.job.kind} ${task.job.name}: ${error ?? "?"}`));
    next();
  };
  const failed = (error: Error): void => {
    for (const { reject } of [...waiting.splice(0), ...running.values()]) reject(error);
  };
  for (const worker of workers) worker.on("message", ended).on("error", failed);

  return {
    perform: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
