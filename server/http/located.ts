import { OPERATIONS } from "@ferkit/contracts/operations";
import type { Request } from "express";

/** Validated requests carry the operation that the contract found for them. */
export interface Located {
  openapi?: { schema?: { operationId?: string }; pathParams?: Record<string, string> };
}

/** The operation that the contract found for a request, as it describes it. */
export function operationOf(request: Request): unknown {
  return (request as Located).openapi?.schema;
}

/** The operation that the contract found for a request, under its own name even when that is an alias. */
export function operationIdOf(request: Request): string | undefined {
  return (request as Located).openapi?.schema?.operationId;
}

/** The name of the operation that an alias repeats; its own for any other. */
export function canonicalId(id: string): string {
  const operations: Record<string, { aliasOf: string | null } | undefined> = OPERATIONS;
  return operations[id]?.aliasOf ?? id;
}
