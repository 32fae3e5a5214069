import { APIS, type ApiName, type Bundles } from "../bundle.ts";
import { operationsOf, type Json, type LocatedOperation, type OpenApiDocument, type Parameter } from "../document.ts";
import { flow } from "./flow.ts";
import type { Step } from "./step.ts";

export interface FlowRequest {
  readonly step: Step;
  readonly located: LocatedOperation;
  /** `{{baseUrl}}` or `{{misUrl}}`. */
  readonly base: string;
  /** With the values in it, the query included: `/api/slot?id=…`. */
  readonly address: string;
}

export interface FlowChapter {
  readonly title: string;
  readonly requests: readonly FlowRequest[];
}

const BASE: Record<ApiName, string> = { gateway: "{{baseUrl}}", vitrine: "{{baseUrl}}", "mis-webhook": "{{misUrl}}" };

/** Where the flow begins; logins are those that the sandbox prints. */
export const SETTINGS: Readonly<Record<string, string>> = {
  baseUrl: "http://127.0.0.1:2100",
  misUser: "1.2.643.5.1.13.13.12.2.999.10001",
  misPassword: "demo-10001",
  epguUser: "epgu",
  epguPassword: "demo-epgu",
  operatorUser: "operator",
  operatorPassword: "demo-operator",
};

/** Days counted from the day of the run. */
export const DAYS: Readonly<Record<string, number>> = { today: 0, day: 7, vacation: 30 };

/** The flow with the addresses of the contract. */
export function flowRequests(bundles: Bundles): FlowChapter[] {
  return flow(bundles).map(({ title, steps }) => ({ title, requests: steps.map((step) => request(bundles, step)) }));
}

function request(bundles: Bundles, step: Step): FlowRequest {
  for (const api of APIS) {
    const located = operationsOf(bundles[api]).find(({ operation }) => operation.operationId === step.operation);
    if (located) return { step, located, base: BASE[api], address: address(bundles[api], located, step) };
  }
  throw new Error(`the flow asks for an operation that the contract does not have: ${step.operation}`);
}

function address(document: OpenApiDocument, { path, operation }: LocatedOperation, { parameters = {} }: Step): string {
  const known = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const given = Object.entries(parameters).map(([name, value]) => ({ name, value, place: placeOf(known, name) }));
  const query = given.filter(({ place }) => place === "query").map(({ name, value }) => `${name}=${value}`);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? `{${name}}`);
  return query.length === 0 ? filled : `${filled}?${query.join("&")}`;
}

function placeOf(known: readonly Parameter[], name: string): Parameter["in"] {
  const parameter = known.find((one) => one.name === name);
  if (!parameter) throw new Error(`the flow gives a parameter that the contract does not have: ${name}`);
  return parameter.in;
}

/** Follows a local reference one step; the bundle has no others. */
function resolve<T extends { $ref?: string }>(document: OpenApiDocument, value: T): T {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return found as T;
}

/** `status.status_code = 0`, for people. */
export function expectations({ status = 200, expect = {} }: Step): string[] {
  const text = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));
  return [`HTTP ${status}`, ...Object.entries(expect).map(([place, value]) => `${place} = ${text(value)}`)];
}
