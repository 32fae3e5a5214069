import type { Bilingual } from "@ferkit/contracts";
import type { FaultHooks, LedgerId } from "../faults/fault.ts";

/** Another МИС that is right all the same: what the profile leaves open, answered otherwise than the reference does. */
export interface Variant extends FaultHooks {
  readonly name: string;
  readonly title: Bilingual;
  /** The passages that leave it open. */
  readonly allowedBy: readonly LedgerId[];
  /** It is a matter of time, as with a fault. */
  readonly timed?: true;
}

export function variant(
  name: string,
  ru: string,
  en: string,
  allowedBy: readonly LedgerId[],
  hooks: FaultHooks,
): Variant {
  return { name, title: { ru, en }, allowedBy, ...hooks };
}
