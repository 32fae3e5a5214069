// The other half of the hostile table: the requests that it breaks are whole to begin with. Every example of the contract is
// answered by 200, and a field that the contract does not have disturbs nobody outside of records (E-51 is about those).
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json } from "../generate/document.ts";
import { flawsOf } from "./judge.ts";
import { servedOperations, type Operation } from "./operations.ts";
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
  const bodies = examples.length === 0 ? [undefined] : examples.flatMap((body) => [body, withUnknownField(body)]);
  // Under its other name a record is deleted already.
  const statuses = operation.method === "DELETE" ? [200, 404] : [200];
  for (const body of bodies) {
    const answer = await world.send(operation, body === undefined ? {} : { body });
    expect(statuses, answer.text.slice(0, 500)).toContain(answer.status);
    expect(flawsOf(operation, answer)).toEqual([]);
  }
});

function withUnknownField(body: Json): Json {
  return { ...(body as Record<string, Json>), unknown_field: { any: ["thing"] } };
}
