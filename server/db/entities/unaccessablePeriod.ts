import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Resource } from "./resource.ts";

/** T9: a resource's absence. The key is period_id; update_ts is our updated_at (UNP-F7). */
export const UnaccessablePeriod = defineEntity({
  name: "UnaccessablePeriod",
  tableName: "unaccessable_period",
  properties: {
    period_id: p.uuid().primary(),
    /** E-60. */
    resource_id: p
      .manyToOne(Resource)
      .mapToPk()
      .joinColumn("resource_id")
      .deleteRule("cascade")
      .updateRule("no action")
      .index(),
    reason: p.text(),
    beg_date: localTimestamp(),
    /** May be null for FIRED (E-55). */
    end_date: localTimestamp().nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  },
});

export type UnaccessablePeriod = InferEntity<typeof UnaccessablePeriod>;
