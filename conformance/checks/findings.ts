import type { Evidence, Finding } from "../model/case.ts";
import type { Exchange, Operation } from "../model/exchange.ts";
import type { Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

type Extra = Omit<Finding, "verdict" | "message" | "evidence">;

function finding(verdict: Verdict, message: Text, evidence: Evidence, extra: Extra = {}): Finding {
  return { verdict, message, evidence, ...extra };
}

export const pass = finding.bind(null, "pass");
export const warn = finding.bind(null, "warn");
export const fail = finding.bind(null, "fail");
export const untestable = finding.bind(null, "untestable");
export const ambiguous = finding.bind(null, "ambiguous");
export const notApplicable = finding.bind(null, "not_applicable");
export const envError = finding.bind(null, "env_error");

/** A value as it stood in the JSON, cut to what a reader can take in. */
export function shown(value: unknown): string {
  const json = value === undefined ? "—" : JSON.stringify(value);
  return json.length > 120 ? `${json.slice(0, 117)}…` : json;
}

export type Answering = Exclude<Operation, "probe">;

export function isAnswering(exchange: Exchange): exchange is Exchange & { readonly operation: Answering } {
  return exchange.operation !== "probe";
}

/** Answers to requests that keep the contract; of the others `malformed.ts` speaks. */
export function isOrdinary(exchange: Exchange): exchange is Exchange & { readonly operation: Answering } {
  return isAnswering(exchange) && !exchange.malformed;
}
