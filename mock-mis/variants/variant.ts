import type { Bilingual } from "@ferkit/contracts";
import type { FaultHooks, LedgerId, Planting } from "../faults/fault.ts";

/** Another МИС that is right all the same: what the profile leaves open, answered otherwise than the reference does. */
export interface Variant extends FaultHooks {
  readonly name: string;
  readonly title: Bilingual;
  /** The passages that leave it open. */
  readonly allowedBy: readonly LedgerId[];
  /** It is a matter of time, as with a fault. */
  readonly timed?: true;
}

export const variant: Planting<Variant> = (name, ru, en, allowedBy, hooks) => ({
  name,
  title: { ru, en },
  allowedBy,
  ...hooks,
});
