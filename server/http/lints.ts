import type { Request, Response } from "express";

/** The remarks on a request, in its answer: also in a refusal, which would else hide what to mend besides. */
export function setLints({ ferkit: { lints } }: Request, response: Response): void {
  if (lints.size > 0) response.set("X-Fer-Lint", [...lints].sort().join(", "));
}
