import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** A blocked МО or department: its uploads get 405 (HTTP-5, E-46). */
export const MoBlock = defineEntity({
  name: "MoBlock",
  tableName: "mo_block",
  properties: {
    oid: p.text().primary(),
    reason: p.text(),
    since: instant().defaultRaw("now()"),
  },
});

export type MoBlock = InferEntity<typeof MoBlock>;
