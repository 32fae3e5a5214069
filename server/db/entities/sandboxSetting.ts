import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";

/** Switches of the sandbox that every process must see (E-33, E-50, maintenance and the like). */
export const SandboxSetting = defineEntity({
  name: "SandboxSetting",
  tableName: "sandbox_setting",
  properties: {
    key: p.text().primary(),
    value: p.json<unknown>(),
  },
});

export type SandboxSetting = InferEntity<typeof SandboxSetting>;
