import type { BenchServer } from "./database.ts";
import type { Budget } from "./budgets.ts";

/** What every part of the bench is given. */
export interface BenchContext {
  readonly server: BenchServer;
  readonly budget: Budget;
  readonly progress: (line: string) => void;
}
