import { ownerOf, type RequestContext } from "../http/context.ts";

/** Of which МО something may be told; null: of every one. */
export interface Scope {
  readonly moOid: string | null;
}

export function seesEveryMo({ caller }: RequestContext): boolean {
  return caller?.role === "operator" || caller?.role === "auditor";
}

/** The operator and the auditor see every МО, or the one they name; a МИС its own. Undefined: what was asked for is not the caller's. */
export function visibleMo(context: RequestContext, asked: string | undefined): Scope | undefined {
  if (seesEveryMo(context)) return { moOid: asked ?? null };
  const own = ownerOf(context);
  return asked === undefined || asked === own ? { moOid: own } : undefined;
}

const DAY_MS = 24 * 60 * 60_000;

/** Where an interval begins when nobody says where. */
export function dayBefore(now: number = Date.now()): string {
  return new Date(now - DAY_MS).toISOString();
}
