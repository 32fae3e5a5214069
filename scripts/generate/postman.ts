import type { Bundles } from "./bundle.ts";
import type { Json, JsonObject } from "./document.ts";
import { DAYS, flowRequests, SETTINGS, type FlowRequest } from "./flow/requests.ts";
import type { Step } from "./flow/step.ts";

/** One collection (v2.1): the flow, a folder per chapter, each answer tested, ids and tokens handed on in variables. */
export function renderPostman(bundles: Bundles): JsonObject {
  return {
    info: {
      name: "ferkit: ФЭР 2.0 «Запись на прием к врачу»",
      description:
        "Запустите песочницу (npm start) и всю коллекцию целиком (Run): запросы передают друг другу токены и идентификаторы.",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    variable: Object.entries(SETTINGS).map(([key, value]) => ({ key, value })),
    event: [script("prerequest", setDays())],
    item: flowRequests(bundles).map(({ title, requests }) => ({ name: title, item: requests.map(item) })),
  };
}

function script(listen: "prerequest" | "test", exec: string[]): JsonObject {
  return { listen, script: { type: "text/javascript", exec } };
}

function setDays(): string[] {
  return [
    "const day = (offset) => new Date(Date.now() + offset * 86400000).toISOString().slice(0, 10);",
    ...Object.entries(DAYS).map(([name, offset]) => `pm.collectionVariables.set("${name}", day(${offset}));`),
  ];
}

function item({ step, located, base, address }: FlowRequest): JsonObject {
  const [path = "", query] = address.split("?");
  const pairs = query?.split("&").map((pair) => pair.split("=") as [string, string]) ?? [];
  return {
    name: step.title,
    event: [script("test", tests(step))],
    request: {
      auth: auth(step),
      description: located.operation.description,
      method: located.method.toUpperCase(),
      header: step.body === undefined ? [] : [{ key: "Content-Type", value: "application/json" }],
      url: {
        raw: base + address,
        host: [base],
        path: path.split("/").filter(Boolean),
        ...(query === undefined ? {} : { query: pairs.map(([key, value]) => ({ key, value })) }),
      },
      ...(step.body === undefined ? {} : { body: { mode: "raw", raw: JSON.stringify(step.body, null, 2) } }),
    },
  };
}

function auth({ as }: Step): JsonObject {
  if (as === "none") return { type: "noauth" };
  return { type: "bearer", bearer: [{ key: "token", value: `{{${as}Token}}`, type: "string" }] };
}

/** A place of an answer is JavaScript as it stands: `body.result[0].id`. */
function tests({ status = 200, expect = {}, keep = {} }: Step): string[] {
  const checks = Object.entries(expect).map(
    ([place, value]) => `pm.test("${place}", () => pm.expect(body.${place}).to.${assertion(value)});`,
  );
  const kept = Object.entries(keep).flatMap(([name, place]) => [
    `pm.test("${place}", () => pm.expect(body.${place}).to.be.a("string"));`,
    `pm.collectionVariables.set("${name}", body.${place});`,
  ]);
  return [
    `pm.test("HTTP ${status}", () => pm.response.to.have.status(${status}));`,
    ...(checks.length + kept.length === 0 ? [] : ["const body = pm.response.json();"]),
    ...checks,
    ...kept,
  ];
}

/** Records of a package have no order among themselves. */
function assertion(value: Json): string {
  const text = JSON.stringify(value);
  if (Array.isArray(value)) return `have.members(${text})`;
  return `eql(${text.includes("{{") ? `pm.variables.replaceIn(${text})` : text})`;
}
