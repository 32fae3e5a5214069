import { readdirSync, readFileSync } from "node:fs";
import { FLK_RULES } from "@ferkit/contracts/flk-rules";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Profile } from "../config.ts";
import { loadDictionaries } from "../nsi/dictionaries.ts";
import { SUBSYSTEMS, type SubsystemName } from "../vitrine/subsystems.ts";
import { checkFormat } from "./checkFormat.ts";
import type { Facts, SlotFact } from "./facts.ts";
import type { RuleId } from "./issue.ts";
import { splitRepeats } from "./repeats.ts";
import { logicIssues } from "./rules.ts";
import { loadShapes } from "./schema.ts";
import { replyFor } from "./verdict.ts";

/** A golden case: a package, what the Витрина knows, and what becomes of each record. An analyst adds one without code. */
interface GoldenCase {
  subsystem: SubsystemName;
  profile?: Profile;
  /** Merged under every record. */
  base?: Record<string, unknown>;
  records: (Record<string, unknown> | number | null)[];
  stored?: {
    records?: Record<string, string>;
    parents?: Partial<Record<SubsystemName, Record<string, string>>>;
    names?: Record<string, string>;
    times?: Record<string, string>;
    slots?: Record<string, SlotFact>;
    referrals?: string[];
  };
  expect: {
    status: number;
    loaded: string[];
    errors?: { code: string; pointer?: string; message?: string }[];
    lints?: string[];
  };
}

const OWNER = "1.2.643.5.1.13.13.12.2.999.10001";
const CASES = new URL("./cases/", import.meta.url);
const shapes = loadShapes();
const dictionaries = loadDictionaries();

function run({ subsystem: name, profile = "doc", base = {}, records, stored = {} }: GoldenCase) {
  const subsystem = SUBSYSTEMS[name];
  const context = { shape: shapes(subsystem.schema), profile, timeZone: "Asia/Yekaterinburg", dictionaries };
  const raw = records.map((record) =>
    typeof record === "object" && record !== null ? { ...base, ...record } : record,
  );
  const verdicts = checkFormat(subsystem, raw, context);
  const { unique, issues: repeated } = splitRepeats(
    name,
    verdicts.flatMap(({ candidate }) => candidate ?? []),
  );
  const refused = logicIssues(subsystem, unique, factsOf(stored));
  const reply = replyFor(
    verdicts.map(({ index, id, issues }) => ({
      index,
      id,
      issues: [...issues, ...[repeated.get(index) ?? []].flat(), ...(refused.get(index) ?? [])],
    })),
    name === "slot",
  );
  return { reply, lints: [...new Set(verdicts.flatMap(({ lints }) => lints))] };
}

function factsOf(stored: NonNullable<GoldenCase["stored"]>): Facts {
  const parents = Object.entries(stored.parents ?? {}) as [SubsystemName, Record<string, string>][];
  return {
    owner: OWNER,
    recordOwners: new Map(Object.entries(stored.records ?? {})),
    parentOwners: new Map(parents.map(([table, owners]) => [table, new Map(Object.entries(owners))])),
    moNames: new Map(Object.entries(stored.names ?? {})),
    slotTimes: new Map(Object.entries(stored.times ?? {})),
    slots: new Map(Object.entries(stored.slots ?? {})),
    referrals: new Set(stored.referrals ?? []),
  };
}

const folders = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)("%s", (folder) => {
  const files = readdirSync(new URL(`${folder}/`, CASES));
  test.each(files)("%s", (file) => {
    const golden = parse(readFileSync(new URL(`${folder}/${file}`, CASES), "utf8")) as GoldenCase;
    const { reply, lints } = run(golden);
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
