import type { Json, JsonObject } from "../document.ts";

/** Who asks: the token of that account goes with the request; nobody's with `none`. */
export type Account = "mis" | "epgu" | "operator" | "none";

/**
 * One request of the flow, in terms that Postman and `.http` files share: `{{name}}` is a variable, a place in an answer is written
 * `result[0].id`.
 */
export interface Step {
  readonly operation: string;
  readonly title: string;
  readonly as: Account;
  /** Of the path and of the query, by their names in the contract; one that is absent takes no part. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** HTTP status of the answer; 200 when absent. */
  readonly status?: number;
  /** What stands in the answer: place → value. A list of strings is compared as a set. */
  readonly expect?: JsonObject;
  /** Variables for later steps: name → place in the answer. */
  readonly keep?: Readonly<Record<string, string>>;
}

export interface Chapter {
  readonly title: string;
  readonly steps: readonly Step[];
}
