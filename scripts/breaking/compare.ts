import { type JsonObject, isObject, METHODS } from "../generate/document.ts";
import type { Comparison } from "./comparison.ts";
import { compareCatalogs } from "./compareCatalogs.ts";
import { compareSchemas } from "./compareSchemas.ts";
import { compareSecurity } from "./compareSecurity.ts";
import { escape, listAt, membersOf, resolve, schemasOf, textAt, type Place } from "./json.ts";
import {
  contractChange,
  flowChange,
  type Change,
  type ContractKind,
  type Flow,
  type FlowKind,
  type Role,
} from "./rules.ts";

/** Every change of a description that its readers can notice; texts and order are none. */
export function compare(released: JsonObject, current: JsonObject, role: Role = "caller"): Change[] {
  // A shared schema is reached from many operations; a change of it is one change.
  const changes = new Map<string, Change>();
  const report = (change: Change): void =>
    void changes.set(JSON.stringify([change.kind, change.where, change.flow, change.message.en]), change);
  const comparison: Comparison = { released, current, role, seen: new Set(), report };
  compareOperations(comparison);
  compareComponents(comparison);
  compareCatalogs(comparison);
  return [...changes.values()];
}

/** Requests are what a caller sends and an implementer receives; answers the other way round. */
function flowOf(role: Role, side: "request" | "response"): Flow {
  return (role === "caller") === (side === "request") ? "sent" : "received";
}

function compareOperations(comparison: Comparison): void {
  const before = operationsOf(comparison.released);
  const after = operationsOf(comparison.current);
  for (const [name, was] of before) {
    const now = after.get(name);
    if (now) compareOperation(comparison, was, now);
    else comparison.report(contractChange("operation-removed", comparison.role, was.pointer, { name }));
  }
  for (const [name, now] of after) {
    if (!before.has(name)) comparison.report(contractChange("operation-added", comparison.role, now.pointer, { name }));
  }
}

/** `GET /api/mo` → the operation; parameters of the whole path are given to each of its operations. */
function operationsOf(document: JsonObject): Map<string, Place> {
  const paths = [...membersOf({ node: document, pointer: "" }, "paths")];
  return new Map(
    paths.flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item.node[method];
        if (!isObject(operation)) return [];
        const node = {
          ...operation,
          parameters: [...listAt(item.node, "parameters"), ...listAt(operation, "parameters")],
        };
        return [[`${method.toUpperCase()} ${path}`, { node, pointer: `/paths/${escape(path)}/${method}` }] as const];
      }),
    ),
  );
}

function compareOperation(comparison: Comparison, was: Place, now: Place): void {
  const [from, to] = [textAt(was.node, "operationId"), textAt(now.node, "operationId")];
  if (from !== to)
    comparison.report(contractChange("operation-id-changed", comparison.role, now.pointer, { from, to }));
  compareSecurity(comparison, was, now);
  compareParameters(comparison, was, now);
  compareBodies(comparison, was, now);
  compareResponses(comparison, was, now);
}

function compareParameters(comparison: Comparison, was: Place, now: Place): void {
  const flow = flowOf(comparison.role, "request");
  const before = parametersOf(comparison.released, was);
  const after = parametersOf(comparison.current, now);
  const report = (kind: FlowKind, name: string, where: string): void =>
    comparison.report(flowChange(kind, flow, where, { name }));
  for (const [name, parameter] of before) if (!after.has(name)) report("parameter-removed", name, parameter.pointer);
  for (const [name, parameter] of after) {
    const known = before.get(name);
    const isRequired = parameter.node["required"] === true;
    if (!known) report(isRequired ? "parameter-required" : "parameter-added", name, parameter.pointer);
    else if ((known.node["required"] === true) !== isRequired)
      report(isRequired ? "parameter-required" : "parameter-optional", name, parameter.pointer);
    if (known) compareSchemaOf(comparison, flow, known, parameter);
  }
}

function parametersOf(document: JsonObject, { node, pointer }: Place): Map<string, Place> {
  const places = listAt(node, "parameters").flatMap((parameter, i) =>
    isObject(parameter) ? [{ node: parameter, pointer: `${pointer}/parameters/${i}` }] : [],
  );
  return new Map(
    places
      .map((place) => resolve(document, place))
      .map((place) => [`${textAt(place.node, "in")} ${textAt(place.node, "name")}`, place]),
  );
}

function compareSchemaOf(comparison: Comparison, flow: Flow, was: Place, now: Place): void {
  const schema = ({ node, pointer }: Place): Place[] =>
    isObject(node["schema"]) ? [{ node: node["schema"], pointer: `${pointer}/schema` }] : [];
  compareSchemas({ ...comparison, flow }, schema(was), schema(now));
}

function compareBodies(comparison: Comparison, was: Place, now: Place): void {
  const flow = flowOf(comparison.role, "request");
  const report = (kind: FlowKind, place: Place): void => comparison.report(flowChange(kind, flow, place.pointer));
  const before = bodyOf(comparison.released, was);
  const after = bodyOf(comparison.current, now);
  const isRequired = after?.node["required"] === true;
  if (before && !after) report("body-removed", before);
  if (!before && after) report(isRequired ? "body-required" : "body-added", after);
  if (!before || !after) return;
  if ((before.node["required"] === true) !== isRequired) report(isRequired ? "body-required" : "body-optional", after);
  compareContent(comparison, flow, before, after);
}

function bodyOf(document: JsonObject, { node, pointer }: Place): Place | undefined {
  const body = node["requestBody"];
  return isObject(body) ? resolve(document, { node: body, pointer: `${pointer}/requestBody` }) : undefined;
}

function compareContent(comparison: Comparison, flow: Flow, was: Place, now: Place): void {
  const before = membersOf(was, "content");
  const after = membersOf(now, "content");
  const report = (kind: FlowKind, name: string, where: string): void =>
    comparison.report(flowChange(kind, flow, where, { name }));
  for (const [name, { pointer }] of after) if (!before.has(name)) report("media-type-added", name, pointer);
  for (const [name, media] of before) {
    const other = after.get(name);
    if (other) compareSchemaOf(comparison, flow, media, other);
    else report("media-type-removed", name, media.pointer);
  }
}

function compareResponses(comparison: Comparison, was: Place, now: Place): void {
  const before = membersOf(was, "responses");
  const after = membersOf(now, "responses");
  compareNames(comparison, "response", before, after);
  for (const [status, response] of before) {
    const other = after.get(status);
    if (other) compareResponse(comparison, resolve(comparison.released, response), resolve(comparison.current, other));
  }
}

function compareResponse(comparison: Comparison, was: Place, now: Place): void {
  const flow = flowOf(comparison.role, "response");
  compareNames(comparison, "header", membersOf(was, "headers"), membersOf(now, "headers"));
  compareContent(comparison, flow, was, now);
  for (const [mediaType, media] of membersOf(was, "content")) {
    const other = membersOf(now, "content").get(mediaType);
    // Outcomes are asked of the mock by these names.
    if (other) compareNames(comparison, "example", membersOf(media, "examples"), membersOf(other, "examples"));
  }
}

function compareComponents(comparison: Comparison): void {
  compareNames(comparison, "schema", schemasOf(comparison.released), schemasOf(comparison.current));
}

type Named = "response" | "header" | "example" | "schema";

function compareNames(
  comparison: Comparison,
  what: Named,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): void {
  const report = (kind: ContractKind, name: string, where: string): void =>
    comparison.report(contractChange(kind, comparison.role, where, { name }));
  for (const [name, { pointer }] of before) if (!after.has(name)) report(`${what}-removed`, name, pointer);
  for (const [name, { pointer }] of after) if (!before.has(name)) report(`${what}-added`, name, pointer);
}
