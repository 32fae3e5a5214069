import type { Parties } from "../parties.ts";
import type { Stage } from "../stage.ts";

export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Leaves the region as it was: what it has booked it cancels. */
  readonly play: (parties: Parties, stage: Stage) => Promise<void>;
}
