import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";
import { localTimestamp, uploadColumns } from "./columns.ts";
import { Resource } from "./resource.ts";

/** T10: a care profile of a resource (LOAD-6, REF-24). */
export const ProfilecodeResource = defineEntity({
  name: "ProfilecodeResource",
  tableName: "profilecode_resource",
  properties: {
    id: p.uuid().primary(),
    /** E-60. */
    resource_id: p
      .manyToOne(Resource)
      .mapToPk()
      .joinColumn("resource_id")
      .deleteRule("cascade")
      .updateRule("no action")
      .index(),
    profile_code: p.text().index(),
    create_ts: localTimestamp(),
    ...uploadColumns(),
  },
});

export type ProfilecodeResource = InferEntity<typeof ProfilecodeResource>;
