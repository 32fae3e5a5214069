// Every rule of the contract about a record, broken in one record of a package: that record is refused with a pointer, its
// neighbour is loaded (ENV-5, E-43), nothing else changes. The rules are read from the contract.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../generate/document.ts";
import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import { flawsOf, parsed } from "./judge.ts";
import { copyOf, keyOf } from "./packages.ts";
import { mutationsOf, type Mutation } from "./mutations.ts";
import { BUNDLES, named, servedOperations, type Operation } from "./operations.ts";
import { legalRecords, startHostileWorld, type HostileWorld } from "./world.ts";
import { guid } from "../../server/testing/records.ts";

const PACKAGES = named(
  servedOperations().filter(({ body }) => body?.record !== undefined),
  "operations that take packages",
);

interface RecordError {
  readonly id: string | null;
  readonly errorCode: string;
  readonly pointer?: string;
}

const FORMAT = FLK_RULES.format.code;
const STRICT = FLK_RULES["strict-variant"].code;

describe.each(["doc", "strict"] as const)("bad records, profile %s", (profile) => {
  let world: HostileWorld;
  beforeAll(async () => {
    world = await startHostileWorld(profile);
  });
  afterAll(() => world.stop());

  async function errorsOf(operation: Operation, records: readonly Json[], status: number) {
    const answer = await world.send(operation, { body: { data: [...records] } });
    expect(answer.status, answer.text.slice(0, 500)).toBe(status);
    expect(flawsOf(operation, answer)).toEqual([]);
    const body = parsed(answer.text) as { errors: RecordError[] | null; sendedGuids: string[] };
    return { errors: body.errors ?? [], loaded: body.sendedGuids, lints: answer.headers.get("x-fer-lint") ?? "" };
  }

  test.each(PACKAGES)("%s: the package itself is not as it must be", async (_name, operation) => {
    const [example] = world.examples(operation);
    const before = await world.fingerprint();
    const mutations = broken(operation, example ?? null).filter(({ pointer }) => !pointer.startsWith("/data/"));
    expect(mutations.map(({ name }) => name)).toContain("/data: more than 10000 items");
    for (const { name, value } of mutations) {
      const answer = await world.send(operation, { raw: JSON.stringify(value) });
      expect([answer.status, ...flawsOf(operation, answer)], name).toEqual([400]);
    }
    expect(await world.fingerprint()).toEqual(before);
  });

  test.each(PACKAGES)(
    "%s: each rule broken in a record of its own, a good one among them",
    async (_name, operation) => {
      for (const legal of legalRecords(world, operation)) {
        const before = await world.fingerprint();
        const mutations = broken(operation, { data: [legal] }).filter(({ pointer }) => pointer.startsWith("/data/0"));
        expect(mutations.length).toBeGreaterThan(20);
        const neighbour = copyOf(legal, 0x7777);
        const records = [...mutations.map((mutation, index) => distinct(mutation, index)), neighbour];
        const { errors, loaded } = await errorsOf(operation, records, 400);

        const found = mutations.filter(({ pointer }, index) => !complains(errors, index, pointer));
        expect(found.map(({ name }) => name)).toEqual([]);
        expect(errors.filter(({ pointer }) => pointer?.startsWith(`/data/${mutations.length}`))).toEqual([]);
        expect(loaded).toEqual([keyOf(neighbour)]);
        await expectOnly(operation, neighbour, before);
      }
    },
  );

  test.each(PACKAGES)("%s: a field that the contract does not have", async (_name, operation) => {
    for (const legal of legalRecords(world, operation)) {
      const before = await world.fingerprint();
      const [guilty, neighbour] = [{ ...copyOf(legal, 0x6666), unknown_field: "текст" }, copyOf(legal, 0x7777)];
      if (profile === "strict") {
        const { errors, loaded } = await errorsOf(operation, [guilty, neighbour], 400);
        expect(errors).toMatchObject([{ id: keyOf(guilty), errorCode: STRICT, pointer: "/data/0/unknown_field" }]);
        expect(loaded).toEqual([keyOf(neighbour)]);
        await expectOnly(operation, neighbour, before);
      } else {
        // E-51: dropped with a remark.
        const { loaded, lints } = await errorsOf(
          operation,
          [neighbour, { ...neighbour, unknown_field: 1 }].slice(1),
          200,
        );
        expect(loaded).toEqual([keyOf(neighbour)]);
        expect(lints).toContain("unknown-field");
        await expectOnly(operation, neighbour, before);
      }
    }
  });

  test("E-20: a booking without preliminary_reservation means false in doc, and is refused in strict", async () => {
    const operation = servedOperations().find(({ id }) => id === "bookSlot");
    if (!operation) throw new Error("no bookSlot");
    const { preliminary_reservation: _left, ...body } = world.examples(operation)[0] as JsonObject;
    const answer = await world.send(operation, { body });
    expect([answer.status, ...flawsOf(operation, answer)]).toEqual([profile === "strict" ? 400 : 200]);
  });

  /** The neighbour, and nothing else, is stored: without it every table is what it was. */
  async function expectOnly(operation: Operation, neighbour: JsonObject, before: object): Promise<void> {
    expect(await world.fingerprint()).not.toEqual(before);
    const remove = servedOperations().find(({ method, path }) => method === "DELETE" && path === operation.path);
    if (!remove) throw new Error(`nothing deletes what ${operation.id} stores`);
    const { status } = await world.send(remove, { parameters: { id: keyOf(neighbour) ?? "" } });
    expect(status).toBe(200);
    // The history of a slot outlives it.
    await world.sandbox.rows("delete from slot_event where $1 in (entity_id, slot_id)", [keyOf(neighbour)]);
    expect(await world.fingerprint()).toEqual(before);
  }
});

function broken({ api, body }: Operation, example: Json): Mutation[] {
  return body ? mutationsOf(BUNDLES[api], body.schema, example) : [];
}

/** A mutant in the package has an id of its own, unless the id is what is wrong. */
function distinct({ pointer, value }: Mutation, index: number): Json {
  const [record] = (value as { data: Json[] }).data;
  const isRecord = typeof record === "object" && record !== null && !Array.isArray(record) && pointer !== "/data/0";
  if (!isRecord || KEYS.some((key) => pointer === `/data/0/${key}`)) return record ?? null;
  const key = KEYS.find((name) => name in record) ?? "id";
  return { ...record, [key]: guid(0x10_0000 + index) };
}

const KEYS = ["id", "period_id"];

function complains(errors: readonly RecordError[], index: number, pointer: string): boolean {
  const expected = pointer.replace("/data/0", `/data/${index}`);
  return errors.some((error) => error.errorCode === FORMAT && error.pointer === expected);
}
