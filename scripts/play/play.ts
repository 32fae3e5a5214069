import { Parties, type Accounts } from "./parties.ts";
import { BY_REFERRAL } from "./scenarios/byReferral.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { USE_CASES } from "./scenarios/useCases.ts";
import { Stage, type Audience, type Played } from "./stage.ts";

export const SCENARIOS: readonly Scenario[] = [...USE_CASES, ...BY_REFERRAL];

export interface Theatre {
  readonly gateway: string;
  readonly accounts: Accounts;
  readonly timeZone: string;
  /** Slots of this МО alone; null: of any. */
  readonly moOid: string | null;
}

/** Plays one scenario to its end, or until something that it cannot go on without is missing. */
export async function playOne(scenario: Scenario, theatre: Theatre, audience: Audience): Promise<Played> {
  const stage = new Stage(audience);
  try {
    await scenario.play(new Parties(theatre, stage), stage);
    return { name: scenario.name, steps: stage.steps, broken: null };
  } catch (error) {
    return { name: scenario.name, steps: stage.steps, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** As the document says, to the last step. */
export function isAsWritten({ steps, broken }: Played): boolean {
  return broken === null && steps.length > 0 && steps.every(({ differs }) => differs.length === 0);
}
