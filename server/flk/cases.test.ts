import { readdirSync, readFileSync } from "node:fs";
import type { RecordError } from "@ferkit/contracts";
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
    errors?: { code: string; pointer?: string; message: string }[];
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

const filesOf = (folder: string): string[] =>
  folders.includes(folder) ? readdirSync(new URL(`${folder}/`, CASES)).map((file) => `${folder}/${file}`) : [];

function expectGolden(path: string): void {
  const golden = parse(readFileSync(new URL(path, CASES), "utf8")) as GoldenCase;
  const records = golden.records.map((record) => withBase(record, golden.base));
  const { reply, lints } = judge({ ...golden, records });
  const { errors: told, sendedGuids: loaded, sendedGuidsToContactCenter, error, ...rest } = reply.body;
  const errors = (told ?? []).map(({ errorCode, pointer, errorMessage }) => ({
    code: errorCode,
    ...(pointer === undefined ? {} : { pointer }),
    message: errorMessage,
  }));
  expect({ status: reply.status, loaded, errors, lints: lints.sort() }).toEqual({
    errors: [],
    lints: [],
    ...golden.expect,
  });
  expect(sendedGuidsToContactCenter).toEqual(golden.subsystem === "slot" ? loaded : null);
  expect(rest).toEqual({ result: null, isSuccess: reply.status === 200, statusCode: reply.status });
  expect(error).toEqual(told === null ? null : { errorCode: "R-310", errorMessage: told.map(inRequest).join(" ") });
  for (const { id, errorMessage } of told ?? []) expect(errorMessage).toMatch(new RegExp(`[\\['](${id ?? ""})[\\]']`));
}

/** E-44: in the text of the whole request a conflict with stored data has the id once more. */
function inRequest({ id, errorCode, errorMessage }: RecordError): string {
  return errorCode === "R-330" ? `${errorMessage} [${id ?? ""}].` : errorMessage;
}

test.each(folders.flatMap(filesOf))("%s", expectGolden);

/** The case that shows a requirement of the field tables kept; each is judged with all others too. */
test.each([
  ["MO-F6", "remarks/mo-fias-malformed.yaml"],
  ["MO-F6", "remarks/mo-fias-malformed-strict.yaml"],
  ["RES-F3", "dictionary-code-unknown/fail-strict-and-parent.yaml"],
  ["RES-F6", "strict-variant/fail-dropped-fields.yaml"],
  ["RES-F7", "dictionary-code-unknown/fail-strict.yaml"],
  ["RES-F8", "strict-variant/fail-dropped-fields.yaml"],
  ["RES-F9", "dictionary-code-unknown/fail-strict.yaml"],
  ["RES-F10", "remarks/resource-snils-checksum-strict.yaml"],
  ["RES-F15", "strict-variant/fail-dropped-fields.yaml"],
  ["RES-F15", "format/fail-missing-machine-name.yaml"],
  ["SVC-F3", "dictionary-code-unknown/fail-strict-service.yaml"],
  ["BKR-F7", "remarks/book-referral-placeholder.yaml"],
  ["BKR-F7", "book-referral-unknown/fail.yaml"],
  ["RFL-F9", "dictionary-code-unknown/fail-strict-referral.yaml"],
  ["RFL-F19", "dictionary-code-unknown/fail-strict-referral.yaml"],
  ["UNP-F5", "period-end-missing/fail.yaml"],
  ["UNP-F5", "period-end-missing/pass-fired.yaml"],
  ["UNP-F7", "strict-variant/pass-update-ts.yaml"],
])("%s: %s", (_requirement, path) => {
  expectGolden(path);
});

describe("every rule", () => {
  const rules = Object.keys(FLK_RULES) as RuleId[];

  test.each(rules)("%s has a folder with a case that passes and one that fails", (rule) => {
    const files = filesOf(rule);
    expect(files.some((file) => file.startsWith(`${rule}/pass`))).toBe(true);
    expect(files.some((file) => file.startsWith(`${rule}/fail`))).toBe(true);
  });
});
