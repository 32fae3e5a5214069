import { FIELD_VARIANTS } from "./fieldVariants.ts";
import { ORDER_VARIANTS } from "./orderVariants.ts";
import { RULE_VARIANTS } from "./ruleVariants.ts";
import type { Variant } from "./variant.ts";
import { WIRE_VARIANTS } from "./wireVariants.ts";

/** МИС that differ and are right: no case may fail on any of them. */
export const VARIANTS: readonly Variant[] = [...ORDER_VARIANTS, ...RULE_VARIANTS, ...FIELD_VARIANTS, ...WIRE_VARIANTS];

export const VARIANT_NAMES: readonly string[] = VARIANTS.map(({ name }) => name);

export function findVariant(name: string): Variant | undefined {
  return VARIANTS.find((variant) => variant.name === name);
}
