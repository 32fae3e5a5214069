import type { JsonObject } from "../generate/document.ts";
import type { Change, Role } from "./rules.ts";

/** One comparison of two descriptions. */
export interface Comparison {
  readonly released: JsonObject;
  readonly current: JsonObject;
  readonly role: Role;
  readonly seen: Set<string>;
  readonly report: (change: Change) => void;
}
