import type { BenchServer } from "./database.ts";
import type { Budget } from "./budgets.ts";

/** What every part of the bench is given. */
export interface BenchContext {
  readonly server: BenchServer;
  readonly budget: Budget;
  readonly progress: (line: string) => void;
}

/** To the МИС of the bare loop: as many as the gateway opens (server/booking/misClient.ts). */
export const MIS_CONNECTIONS = 256;
export const TIME_ZONE = "Asia/Yekaterinburg";
