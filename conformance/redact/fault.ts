import type { PatientDataRrp } from "@ferkit/contracts";
import { createMask } from "./mask.ts";

const MOST = 2000;

/** What went wrong inside the suite, for a report: an error may quote what it was working on, so it is masked like the rest. */
export function describeFault(error: unknown, people: readonly PatientDataRrp[]): string {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    return createMask(people).text(told).slice(0, MOST);
  } catch {
    return error instanceof Error ? error.name : "error";
  }
}
