import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Resource } from "./resource.ts";

/** T3: a medical service a resource gives. */
export const Service = defineEntity({
  name: "Service",
  tableName: "service",
  properties: {
    id: p.uuid().primary(),
    /** CASC-2. */
    resource_id: p
      .manyToOne(Resource)
      .mapToPk()
      .joinColumn("resource_id")
      .deleteRule("cascade")
      .updateRule("no action")
      .index(),
    /** referral.to_service_id names it (LOAD-7, REF-22). */
    code: p.text().index(),
    price: p.decimal("number").precision(12).scale(2).nullable(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  },
});

export type Service = InferEntity<typeof Service>;
