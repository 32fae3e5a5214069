// Who may come in, and what the operator has switched.
import { defineEntity, p } from "@mikro-orm/core";
import { instant } from "./columns.ts";

/** Who may call /auth.svc (AUTH-2, AUTH-3). */
export const Account = defineEntity({
  name: "Account",
  tableName: "account",
  properties: {
    username: p.text().primary(),
    password_hash: p.text().hidden(),
    role: p.text().$type<"mis" | "epgu" | "operator" | "auditor">(),
    /** OID of the МО a МИС account speaks for. */
    mo_oid: p.text().nullable(),
    /** E-38: `Name: value`, a secret by which the registered webhooks of this МО know the gateway. */
    webhook_header: p.text().nullable().hidden(),
  },
});

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

/** Switches of the sandbox that every process must see (E-33, E-50, maintenance and the like). */
export const SandboxSetting = defineEntity({
  name: "SandboxSetting",
  tableName: "sandbox_setting",
  properties: {
    key: p.text().primary(),
    value: p.json<unknown>(),
  },
});
