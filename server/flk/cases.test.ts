import { readdirSync, readFileSync } from "node:fs";
import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { RuleId } from "../profile/issue.ts";
import { judge, type Package } from "./testing.ts";

/** A golden case: a package, what the Витрина knows, and what becomes of each record. An analyst adds one without code. */
interface GoldenCase extends Package {
  /** Merged under every record. */
  base?: Record<string, unknown>;
  expect: {
    status: number;
    loaded: string[];
    errors?: { code: string; pointer?: string; message?: string }[];
    lints?: string[];
  };
}

const CASES = new URL("./cases/", import.meta.url);

function withBase(record: unknown, base: Record<string, unknown> = {}): unknown {
  return typeof record === "object" && record !== null ? { ...base, ...record } : record;
}

const folders = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)("%s", (folder) => {
  const files = readdirSync(new URL(`${folder}/`, CASES));
  test.each(files)("%s", (file) => {
    const golden = parse(readFileSync(new URL(`${folder}/${file}`, CASES), "utf8")) as GoldenCase;
    const records = golden.records.map((record) => withBase(record, golden.base));
    const { reply, lints } = judge({ ...golden, records });
    expect(reply.status).toBe(golden.expect.status);
    expect(reply.body.sendedGuids).toEqual(golden.expect.loaded);
    const errors = (reply.body.errors ?? []).map(({ errorCode, pointer, errorMessage }) => ({
      code: errorCode,
      pointer,
      message: errorMessage,
    }));
    expect(errors).toMatchObject(golden.expect.errors ?? []);
    expect(errors).toHaveLength(golden.expect.errors?.length ?? 0);
    expect(lints.sort()).toEqual(golden.expect.lints ?? []);
  });
});

describe("every rule", () => {
  const rules = Object.keys(FLK_RULES) as RuleId[];

  test.each(rules)("%s has a folder with a case that passes and one that fails", (rule) => {
    const files = folders.includes(rule) ? readdirSync(new URL(`${rule}/`, CASES)) : [];
    expect(files.some((file) => file.startsWith("pass"))).toBe(true);
    expect(files.some((file) => file.startsWith("fail"))).toBe(true);
  });
});
