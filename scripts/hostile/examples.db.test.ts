// The other half of the hostile table: the requests that it breaks are whole to begin with. Every example of the contract is
// answered by 200, and a field that the contract does not have disturbs nobody outside of records (E-51 is about those), unless it
// closes the list of fields.
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolve } from "../breaking/json.ts";
import type { Json } from "../generate/document.ts";
import { flawsOf } from "./judge.ts";
import { BUNDLES, servedOperations, type Operation } from "./operations.ts";
import { startHostileWorld, type HostileWorld } from "./world.ts";

/** What is deleted is asked for first; the operator empties everything and closes the doors last. */
function rank({ method, roles, path }: Operation): number {
  if (roles.every((role) => role === "operator") && roles.length > 0) return path === "/sandbox/maintenance" ? 5 : 4;
  if (method === "DELETE") return 3;
  return method === "GET" ? 2 : 1;
}

const OPERATIONS = servedOperations()
  .toSorted((a, b) => rank(a) - rank(b))
  .map((operation): [string, Operation] => [`${operation.method} ${operation.path}`, operation]);

let world: HostileWorld;
beforeAll(async () => {
  world = await startHostileWorld();
});
afterAll(() => world.stop());

test.each(OPERATIONS)("%s", async (_name, operation) => {
  const examples = world.examples(operation);
  // Under its other name a record is deleted already.
  const statuses = operation.method === "DELETE" ? [200, 404] : [200];
  const withOneMore = isClosed(operation) ? [400] : statuses;
  for (const body of examples.length === 0 ? [undefined] : examples) {
    await expectAnswer(operation, body, statuses);
    if (body !== undefined) await expectAnswer(operation, withUnknownField(body), withOneMore);
  }
});

async function expectAnswer(operation: Operation, body: Json | undefined, statuses: readonly number[]): Promise<void> {
  const answer = await world.send(operation, body === undefined ? {} : { body });
  expect(statuses, answer.text.slice(0, 500)).toContain(answer.status);
  expect(flawsOf(operation, answer)).toEqual([]);
}

function isClosed({ api, body }: Operation): boolean {
  return body !== undefined && resolve(BUNDLES[api], body.schema).node["additionalProperties"] === false;
}

function withUnknownField(body: Json): Json {
  return { ...(body as Record<string, Json>), unknown_field: { any: ["thing"] } };
}
