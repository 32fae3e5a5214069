// One run of the suite, in a thread of its own: what it computes does not hold up the gateway.
import { parentPort, workerData } from "node:worker_threads";
import { runCli } from "../../conformance/cli.ts";
import type { CaseProgress } from "../../conformance/cli/deps.ts";

export interface ThreadInput {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export type ThreadMessage =
  | { readonly kind: "case"; readonly progress: CaseProgress }
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "end"; readonly code: number };

const { argv, env } = workerData as ThreadInput;
const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
const stopping = new AbortController();
parentPort?.on("message", () => stopping.abort());

const code = await runCli(argv, {
  env,
  signal: stopping.signal,
  stdout: { write: () => undefined },
  stderr: { write: (text) => say({ kind: "line", text }) },
  progress: (progress) => say({ kind: "case", progress }),
});
say({ kind: "end", code });
parentPort?.close();
