import { preflight } from "../http/preflight.ts";
import { answersProblem, speaksContract } from "./answers.ts";
import { wrongBasePath } from "./basePath.ts";
import { look, type Look, type LookOptions } from "./look.ts";
import type { Problem } from "./problem.ts";

/** A connection that is not made in five seconds will not serve a limit of ten for the whole answer (BOOK-2). */
const CONNECT_MS = 5_000;

export function unreachableTarget(target: string): Promise<Problem | null> {
  return preflight(target, CONNECT_MS);
}

export interface TargetExamined {
  readonly problem: Problem | null;
  /** Null when there was nobody to talk to. */
  readonly seen: Look | null;
}

/** Is there a МИС at the address? Three requests at most; none of them can make or change a record. */
export async function examineTarget(options: LookOptions): Promise<TargetExamined> {
  const unreachable = await unreachableTarget(options.target);
  if (unreachable) return { problem: unreachable, seen: null };
  const seen = await look(options);
  // The system's clock, not that of a run that is told what day it is.
  const problem = answersProblem(seen, new Date());
  if (problem?.code !== "wrong_path" || speaksContract(seen)) return { problem, seen };
  const elsewhere = await wrongBasePath(options.target, (target) => look({ ...options, target }));
  return { problem: elsewhere ?? problem, seen };
}
