// Text that JSON and addresses can carry and PostgreSQL cannot: NUL, half a surrogate pair, bytes that are no UTF-8. Wherever it
// stands, and whether or not the contract forbids it there, the answer is a documented one and never 500.
import { request as send } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json, JsonObject } from "../generate/document.ts";
import { flawsOf, type Answer } from "./judge.ts";
import { filled, named, servedOperations, type Operation } from "./operations.ts";
import { startHostileWorld, type HostileWorld } from "./world.ts";

/** Reset empties the world that the others are asked about. */
const OPERATIONS = servedOperations().filter(({ id }) => id !== "resetSandbox");
const WITH_ONE_BODY = named(
  OPERATIONS.filter(({ body }) => body !== undefined && body.record === undefined),
  "operations with one body",
);
const WITH_PARAMETERS = named(
  OPERATIONS.filter(({ parameters }) => parameters.some(({ in: place }) => place !== "header")),
  "operations with parameters",
);

const TEXTS = ["\u0000", "a\u0000", "\ud800", "x\udfff", "\ud800\ud800"];
/** Percent-encoded: NUL, NUL in overlong UTF-8, half a surrogate pair, no encoding at all. */
const ENCODED = ["%00", "a%00", "%C0%80", "%ED%A0%80", "%FF", "%", "%zz", "%u0000"];

let world: HostileWorld;
beforeAll(async () => {
  world = await startHostileWorld();
});
afterAll(() => world.stop());

function problems(operation: Operation, what: string, answer: Answer): string[] {
  const flaws = flawsOf(operation, answer);
  return (answer.status >= 500 ? [`${answer.status}`, ...flaws] : flaws).map((flaw) => `${what} → ${flaw}`);
}

test.each(WITH_ONE_BODY)("%s: in every text of the body, and in a name of it", async (_name, operation) => {
  const found: string[] = [];
  for (const example of filled(world.examples(operation), `${operation.id} has no example`)) {
    const bodies = TEXTS.flatMap((text) => [...withText(example, text), { ...(example as JsonObject), [text]: text }]);
    for (const body of bodies)
      found.push(...problems(operation, JSON.stringify(body), await world.send(operation, { body })));
  }
  // What the operator closed and the faults he ordered are not what the next operations are asked about.
  await world.sandbox.rows("delete from sandbox_setting where key <> 'region'");
  expect(found).toEqual([]);
});

test.each(WITH_PARAMETERS)("%s: in every parameter", async (_name, operation) => {
  const [role = "mis"] = operation.roles;
  const authorization = await world.authorization({ role });
  const found: string[] = [];
  for (const parameter of operation.parameters) {
    for (const text of ENCODED) {
      const url = world.sandbox.url + addressWith(operation, parameter.name, text);
      const { statusCode, body } = await send(url, { method: operation.method as "GET", headers: { authorization } });
      const answer = { status: statusCode, headers: new Headers(), text: await body.text() };
      found.push(...problems(operation, `${parameter.name}=${text}`, answer));
    }
  }
  expect(found).toEqual([]);
});

/** The value with the text at the end of one of its texts, for every one of them. */
function withText(value: Json, text: string): Json[] {
  if (typeof value === "string") return [value + text, text];
  if (Array.isArray(value)) {
    return [
      ...value.flatMap((item, at) => withText(item, text).map((changed) => value.with(at, changed))),
      [...value, text],
    ];
  }
  if (typeof value !== "object" || value === null) return [text];
  return Object.entries(value).flatMap(([key, child]) =>
    withText(child, text).map((changed) => ({ ...value, [key]: changed })),
  );
}

/** The address of the examples with one parameter written as given. */
function addressWith({ path, parameters }: Operation, name: string, encoded: string): string {
  const valueOf = (parameter: { name: string; example: string | undefined }): string =>
    parameter.name === name ? encoded : encodeURIComponent(parameter.example ?? "");
  const filled = parameters.reduce(
    (address, parameter) => address.replace(`{${parameter.name}}`, valueOf(parameter)),
    path,
  );
  const query = parameters.filter(({ in: place, example }) => place === "query" && example !== undefined);
  return query.length === 0
    ? filled
    : `${filled}?${query.map((parameter) => `${parameter.name}=${valueOf(parameter)}`).join("&")}`;
}
