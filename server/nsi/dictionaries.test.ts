import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GENDER } from "@ferkit/contracts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dictionaryIssues } from "../flk/dictionaryCodes.ts";
import { idOf } from "../flk/normalise.ts";
import { loadShapes } from "../flk/schema.ts";
import { FACILITIES, POSTS, REFERRAL_TYPE_CODES } from "../region/codes.ts";
import { SUBSYSTEMS } from "../profile/subsystems.ts";
import { importedFolder, loadDictionaries, type DictionaryFile } from "./dictionaries.ts";
import type { RawRecord } from "../profile/facts.ts";

const POSTS_OID = "1.2.643.5.1.13.13.11.1002";

describe("the shipped subsets", () => {
  const shipped = loadDictionaries();
  const codes = (oid: string): string[] => [...(shipped.get(`1.2.643.5.1.13.13.11.${oid}`)?.names.keys() ?? [])];
  const posts = Object.values(POSTS);
  const facilities = Object.values(FACILITIES);

  test("every one says that it is a subset, what it is and which version", () => {
    expect([...shipped.keys()]).toHaveLength(6);
    for (const { subset, title, version, names } of shipped.values()) {
      expect(subset).toBe(true);
      expect([title, version]).not.toContain("");
      expect(names.size).toBeGreaterThan(0);
    }
  });

  test("they have every code of the living region", () => {
    expect(codes("1002")).toEqual(expect.arrayContaining(Object.keys(POSTS)));
    expect(codes("1066")).toEqual(expect.arrayContaining(posts.map(({ speciality_id }) => speciality_id)));
    const profiles = [...posts, ...facilities].map(({ profile_code }) => profile_code);
    expect(codes("1119")).toEqual(expect.arrayContaining(profiles));
    const services = [
      ...posts.map(({ service_code }) => service_code),
      ...facilities.flatMap(({ services }) => Object.keys(services)),
    ];
    expect(codes("1070")).toEqual(expect.arrayContaining(services));
    expect(codes("1009")).toEqual(expect.arrayContaining(Object.values(REFERRAL_TYPE_CODES)));
    expect(codes("1040")).toEqual(GENDER);
  });

  test("E-51: the posts have the names that the document prints", () => {
    const names = shipped.get(POSTS_OID)?.names;
    for (const [code, { post_name }] of Object.entries(POSTS)) expect(names?.get(code)).toBe(post_name);
  });

  test.each(Object.values(SUBSYSTEMS))("they have every code of the examples of $name", ({ name, schema }) => {
    const shape = loadShapes()(schema);
    const records = exampleRecords(`${name}_package`);
    expect(records.length).toBeGreaterThan(0);
    const issues = records.flatMap((record) =>
      dictionaryIssues(record, idOf(record) ?? "", shape.fieldsOf(record) ?? new Map(), shipped),
    );
    expect(issues).toEqual([]);
  });

  function exampleRecords(key: string): RawRecord[] {
    const url = new URL(import.meta.resolve("@ferkit/contracts/openapi/vitrine.json"));
    const { components } = JSON.parse(readFileSync(url, "utf8")) as {
      components: { examples: Record<string, { value: { data: RawRecord[] } } | undefined> };
    };
    return components.examples[key]?.value.data ?? [];
  }
});

describe("x-nsi of the contract", () => {
  const nsiOf = (schema: string, type?: string): Record<string, string | undefined> => {
    const fields = loadShapes()(schema).fieldsOf({ type }) ?? new Map<string, never>();
    return Object.fromEntries([...fields].flatMap(([name, { nsi }]) => (nsi === undefined ? [] : [[name, nsi]])));
  };

  test("says which field holds codes of which dictionary; names are no codes (E-52)", () => {
    expect(nsiOf("Resource", "SPECIALIST")).toEqual({ post_id: POSTS_OID, speciality_id: "1.2.643.5.1.13.13.11.1066" });
    expect(nsiOf("Resource", "ROOM")).toEqual({});
    expect(nsiOf("Service")).toEqual({ code: "1.2.643.5.1.13.13.11.1070" });
    const consultation = nsiOf("Referral", "CONSULTATION");
    expect(consultation).toHaveProperty("to_service_id");
    expect(consultation).not.toHaveProperty("to_post_name");
  });

  test("may stand on the schema that a field refers to", () => {
    expect(nsiOf("PatientDataRrp")).toEqual({ gender: "1.2.643.5.1.13.13.11.1040" });
  });
});

describe("imported dictionaries", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "ferkit-nsi-"));
    mkdirSync(importedFolder(dataDir));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test("are preferred to the shipped ones of the same OID; the others stay", () => {
    const official: DictionaryFile = {
      oid: POSTS_OID,
      version: "9.9",
      title: "Должности",
      subset: false,
      records: [{ code: "1", name: "врач" }],
    };
    writeFileSync(join(importedFolder(dataDir), `${POSTS_OID}.json`), JSON.stringify(official));
    const all = loadDictionaries(dataDir);
    expect(all.get(POSTS_OID)).toMatchObject({ version: "9.9", subset: false, names: new Map([["1", "врач"]]) });
    expect(all.size).toBe(loadDictionaries().size);
  });

  test("a folder that is not there is no mistake, a file that is no dictionary is", () => {
    expect(loadDictionaries(join(dataDir, "nowhere")).size).toBe(6);
    cpSync(join(import.meta.dirname, "../package.json"), join(importedFolder(dataDir), "odd.json"));
    expect(() => loadDictionaries(dataDir)).toThrow("odd.json");
  });
});
