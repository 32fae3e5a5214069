// Values that pass a JSON Schema of strings and numbers and break PostgreSQL: each is an issue of its record, the neighbour is loaded.
import { createLog } from "../../server/log.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../generate/document.ts";
import { FIELDS } from "../../server/db/fields.ts";
import { loadShapes } from "../../server/flk/schema.ts";
import { flawsOf, parsed } from "./judge.ts";
import { copyOf, keyOf, uploads, type Upload } from "./packages.ts";
import { legalRecords, startHostileWorld, type HostileWorld } from "./world.ts";
import { guid, slot } from "../../server/testing/records.ts";

interface RecordError {
  readonly id: string | null;
  readonly errorCode: string;
  readonly pointer: string;
}

const ID = guid(0xabc);

/** By the type of the column; what PostgreSQL itself would take in another sense (`now`, braces around a GUID) is refused as well. */
const HOSTILE = {
  text: ["a\u0000b", "\u0000", "\ud800", "x\udc00y", "\udc00\ud800"],
  uuid: [
    `urn:uuid:${ID}`,
    `{${ID}}`,
    ID.replaceAll("-", ""),
    `${ID}\u0000`,
    `\ud800${ID.slice(1)}`,
    `${ID} `.padEnd(46, "0"),
  ],
  timestamp: [
    "0000-01-01T00:00:00",
    "0000-12-31T23:59:59+05:00",
    "0001-01-01T00:00:00+05:00",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "10000-01-01T00:00:00",
    "294277-01-01T00:00:00",
    "2026-12-01T08:00:00+16:00",
    "2026-12-01T08:00:00-16:00",
    "2026-12-01T08:00:00+14:01",
    "2026-12-01T08:00:60",
    "2026-12-01T24:00:00",
    "2026-02-30T08:00:00",
    "infinity",
    "now",
    "2026-12-01T08:00:00\u0000",
    "2026-12-01T08:00:00\ud800",
  ],
  integer: [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e20, 1e308, 1.5],
  numeric: [1e20, 1e308, 1e10, -0.01, "NaN", "Infinity"],
} satisfies Record<string, readonly Json[]>;

const UPLOADS = uploads();
const shapes = loadShapes();

describe("values that PostgreSQL cannot hold", () => {
  let world: HostileWorld;
  beforeAll(async () => {
    world = await startHostileWorld();
  });
  afterAll(() => world.stop());

  test.each(UPLOADS)("%s: in every field", async (_name, { operation, subsystem }) => {
    for (const legal of legalRecords(world, operation)) {
      const cases = hostileRecords({ operation, subsystem }, legal);
      expect(cases.length).toBeGreaterThan(20);
      const neighbour = copyOf(legal, 0x7777);
      const answer = await world.send(operation, { body: { data: [...cases.map(({ record }) => record), neighbour] } });
      expect([answer.status, ...flawsOf(operation, answer)]).toEqual([400]);
      const { errors, sendedGuids } = parsed(answer.text) as unknown as {
        errors: RecordError[];
        sendedGuids: string[];
      };
      const missed = cases.filter(
        ({ field }, index) => !errors.some(({ pointer }) => pointer === `/data/${index}/${field}`),
      );
      expect(missed.map(({ field, value }) => `${field}: ${JSON.stringify(value)}`)).toEqual([]);
      expect(sendedGuids).toEqual([keyOf(neighbour)]);
    }
  });
});

function hostileRecords({ subsystem }: Upload, legal: JsonObject) {
  const fields = shapes(subsystem.schema).fieldsOf(legal) ?? new Map<string, never>();
  const columns = [...FIELDS[subsystem.name]].filter(([field]) => fields.has(field));
  return columns.flatMap(([field, type]) =>
    HOSTILE[type].map((value: Json, index) => ({
      field,
      value,
      record: { ...copyOf(legal, 0x9000 + index), [field]: value },
    })),
  );
}

describe("a value that no check of ours knows of", () => {
  const lines: { level: number; msg: string }[] = [];
  let world: HostileWorld;
  beforeAll(async () => {
    const log = createLog("warn", { write: (line: string) => void lines.push(JSON.parse(line) as never) });
    world = await startHostileWorld("doc", { log });
    for (const { subsystem } of UPLOADS.map(([, upload]) => upload)) {
      const { name } = subsystem;
      await world.sandbox.rows(`alter table ${name} drop constraint if exists ${name}_test_only`);
      await world.sandbox.rows(
        `alter table ${name} add constraint ${name}_test_only check (create_ts <> '2001-01-01 00:00')`,
      );
    }
  });
  afterAll(() => world.stop());

  const GUILTY = { create_ts: "2001-01-01T00:00:00" };

  test.each(UPLOADS)(
    "%s: PostgreSQL refuses three records of forty, and the others are loaded",
    async (_name, upload) => {
      const { operation, subsystem } = upload;
      const [legal = {}] = legalRecords(world, operation);
      const guilty = [0, 17, 39];
      const records = Array.from({ length: 40 }, (_, index) => ({
        ...copyOf(legal, 0x8000 + index),
        ...(guilty.includes(index) ? GUILTY : {}),
      }));
      lines.length = 0;
      const answer = await world.send(operation, { body: { data: records } });

      expect([answer.status, ...flawsOf(operation, answer)]).toEqual([400]);
      const body = parsed(answer.text) as unknown as { errors: RecordError[]; sendedGuids: string[] };
      expect(body.errors).toEqual(
        guilty.map((index) => ({
          id: keyOf(records[index] ?? {}),
          errorCode: "SBX-103",
          errorMessage:
            `Запись [${keyOf(records[index] ?? {})}] не может быть сохранена: база данных не принимает одно из значений ` +
            `(SQLSTATE 23514, ограничение ${subsystem.name}_test_only).`,
          pointer: `/data/${index}`,
        })),
      );
      const good = records.filter((_record, index) => !guilty.includes(index)).map(keyOf);
      expect(body.sendedGuids).toEqual(good);
      const stored = await world.sandbox.rows<{ key: string }>(
        `select ${subsystem.key} as key from ${subsystem.name} where ${subsystem.key} = any($1::uuid[]) order by 1`,
        [records.map(keyOf)],
      );
      expect(stored.map(({ key }) => key)).toEqual(good.toSorted());
      const refusal = { state: "23514", constraint: `${subsystem.name}_test_only` };
      expect(lines).toMatchObject([{ level: 40, subsystem: subsystem.name, records: 3, refusals: [refusal] }]);
      // The log says where, and nothing of the record.
      for (const said of ["2001-01-01", guid(0x8000).slice(0, 23)]) expect(JSON.stringify(lines)).not.toContain(said);
    },
  );

  test("two slots swap their times in a package with a guilty one", async () => {
    const upload = UPLOADS.find(([, { operation }]) => operation.id === "uploadSlot")?.[1];
    if (!upload) throw new Error("no uploadSlot");
    const [legal = {}] = legalRecords(world, upload.operation);
    const [first, second, guilty] = [1, 2, 3].map((number) => ({
      ...copyOf(legal, 0xa000 + number),
      visit_time: slot(number).visit_time,
    }));
    if (!first || !second || !guilty) throw new Error("three slots");
    expect((await world.send(upload.operation, { body: { data: [first, second] } })).status).toBe(200);
    const swapped = [
      { ...first, visit_time: second.visit_time },
      { ...guilty, ...GUILTY },
      { ...second, visit_time: first.visit_time },
    ];
    const answer = await world.send(upload.operation, { body: { data: swapped } });
    expect(parsed(answer.text)).toMatchObject({
      statusCode: 400,
      errors: [{ errorCode: "SBX-103", pointer: "/data/1" }],
      sendedGuids: [keyOf(first), keyOf(second)],
    });
  });

  test.each([
    ["what blames no value is a 500", "P0001", 500],
    ["a full disk is a 503: it is worth coming back", "53100", 503],
  ])("%s, and nothing is stored", async (_name, errcode, status) => {
    await world.sandbox.rows(`create or replace function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused' using errcode = '${errcode}'; end $$`);
    await world.sandbox.rows(
      "create or replace trigger refuse before insert on service for each statement execute function refuse()",
    );
    const upload = UPLOADS.find(([, { operation }]) => operation.id === "uploadService")?.[1];
    if (!upload) throw new Error("no uploadService");
    const [legal = {}] = legalRecords(world, upload.operation);
    const before = await world.fingerprint();
    const answer = await world.send(upload.operation, { body: { data: [copyOf(legal, 0xb000)] } });
    expect([answer.status, ...flawsOf(upload.operation, answer)]).toEqual([status]);
    expect(await world.fingerprint()).toEqual(before);
  });
});
