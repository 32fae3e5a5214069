import { parentPort } from "node:worker_threads";
import { perform, type Job } from "./job.ts";

/** What the crew sends and gets back. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}

parentPort?.on("message", ({ number, job }: Order) => {
  perform(job).then(
    (sat) => parentPort?.postMessage({ number, sat }),
    (error: unknown) =>
      parentPort?.postMessage({
        number,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
