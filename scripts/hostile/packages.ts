import { textOf } from "../breaking/json.ts";
import type { JsonObject } from "../generate/document.ts";
import { SUBSYSTEMS, type Subsystem } from "../../server/profile/subsystems.ts";
import { guid } from "../../server/testing/records.ts";
import { servedOperations, type Operation } from "./operations.ts";

/** An operation that takes packages, and where their records go. */
export interface Upload {
  readonly operation: Operation;
  readonly subsystem: Subsystem;
}

/** All of them by name, for `test.each`; aliases are left out. */
export function uploads(): readonly [string, Upload][] {
  const found = servedOperations().flatMap((operation): [string, Upload][] => {
    const schema = textOf(operation.body?.record?.node["$ref"]).split("/").at(-1);
    const subsystem = Object.values(SUBSYSTEMS).find((candidate) => candidate.schema === schema);
    const isAlias = operation.path !== `/api/${subsystem?.name ?? ""}`;
    return subsystem && !isAlias ? [[`${operation.method} ${operation.path}`, { operation, subsystem }]] : [];
  });
  if (found.length !== Object.keys(SUBSYSTEMS).length) throw new Error("a subsystem without an upload, or with two");
  return found;
}

export function keyOf(record: JsonObject): string | undefined {
  const key = record["id"] ?? record["period_id"];
  return typeof key === "string" ? key : undefined;
}

const [IN_FORCE, CANCELLED] = [5000, 5010];

/** Another record of the same kind: what must be the only one of its kind is different (DUP-1, DUP-5, SBX-307). */
export function copyOf(record: JsonObject, number: number): JsonObject {
  const key = "period_id" in record ? "period_id" : "id";
  const name = "name" in record ? { name: `${textOf(record["name"])} ${number}` } : {};
  const time = "visit_time" in record ? { visit_time: timeOf(number) } : {};
  // SBX-307: of a slot one бирка is in force.
  const status = record["status_code"] === IN_FORCE ? { status_code: CANCELLED } : {};
  return { ...record, [key]: guid(number), ...name, ...time, ...status };
}

/** Minute by minute, so that numbers near each other never meet. */
function timeOf(number: number): string {
  return new Date(Date.UTC(2027, 0, 1) + number * 60_000).toISOString().slice(0, 19);
}
