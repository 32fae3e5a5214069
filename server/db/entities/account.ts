import { defineEntity, p } from "@mikro-orm/core";
import type { InferEntity } from "@mikro-orm/core";

/** Who may call /auth.svc (AUTH-2, AUTH-3). */
export const Account = defineEntity({
  name: "Account",
  tableName: "account",
  properties: {
    username: p.text().primary(),
    password_hash: p.text().hidden(),
    /** mis | epgu | operator | auditor */
    role: p.text(),
    /** OID of the МО a МИС account speaks for. */
    mo_oid: p.text().nullable(),
    /** E-38: `Name: value`, sent to the registered webhooks of this МО. */
    webhook_header: p.text().nullable().hidden(),
  },
});

export type Account = InferEntity<typeof Account>;
