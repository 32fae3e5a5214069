import { mkdir, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../generate/document.ts";
import {
  changesBetween,
  currentRelease,
  isAllowed,
  isUnreleased,
  newestRelease,
  renderChange,
  type Release,
} from "../release/contracts.ts";
import { APIS, bundles, readSpec, temporaryFolder } from "./support.ts";

const CURRENT = currentRelease(bundles);

async function released(): Promise<Release> {
  const release = await newestRelease();
  if (!release) throw new Error("nothing was ever blessed: npm run release -- --bless");
  return release;
}

/** If this fails for a version that is not out yet, bless again: npm run release -- --bless. Else the major version must grow. */
test("nothing breaks for the readers of the newest released descriptions", async () => {
  const release = await released();
  const breaking = changesBetween(release, CURRENT).filter(({ severity }) => severity === "breaking");
  expect(isAllowed(breaking, release.version, CURRENT.version), breaking.map(renderChange).join("\n")).toBe(true);
});

test("what is released has all three descriptions and their common version", async () => {
  const { version, descriptions } = await released();
  for (const api of APIS) expect((descriptions[api]["info"] as JsonObject)["version"], api).toBe(version);
});

test("the changelog knows the current version", async () => {
  expect(await readSpec("CHANGELOG.md")).toMatch(
    new RegExp(`^## ${CURRENT.version.replaceAll(".", String.raw`\.`)} `, "m"),
  );
});

/** The comparison over the real descriptions, not only over the small ones of its own cases. */
describe("one word of a real description changed", () => {
  const edits: readonly { what: string; api: (typeof APIS)[number]; from: string; to: string; kinds: string[] }[] = [
    {
      what: "a reason of absence is dropped",
      api: "vitrine",
      from: '"enum":["VACATION","SICK_LEAVE","FIRED","REPAIR"]',
      to: '"enum":["VACATION","SICK_LEAVE","FIRED"]',
      kinds: ["enum-narrowed"],
    },
    {
      what: "a booking type is added",
      api: "mis-webhook",
      from: '"enum":["APPOINTMENT","DISPENSARY"',
      to: '"enum":["APPOINTMENT","CHECKUP","DISPENSARY"',
      kinds: ["enum-widened"],
    },
    {
      what: "a code of a МИС is dropped",
      api: "mis-webhook",
      from: '"enum":[11,12,13,14,15,17,18]',
      to: '"enum":[11,12,13,14,15,17]',
      kinds: ["enum-narrowed"],
    },
    {
      what: "an operation is renamed",
      api: "gateway",
      from: '"operationId":"bookSlot"',
      to: '"operationId":"bookVisit"',
      kinds: ["operation-id-changed"],
    },
    {
      what: "a role is asked for",
      api: "gateway",
      from: '"security":[{}]',
      to: '"security":[{"bearer":[]}]',
      kinds: ["security-tightened"],
    },
    {
      what: "a name gets shorter",
      api: "vitrine",
      from: '"maxLength":512',
      to: '"maxLength":255',
      kinds: ["limit-narrowed"],
    },
  ];

  test.each(edits)("$what", ({ api, from, to, kinds }) => {
    const text = JSON.stringify(CURRENT.descriptions[api]);
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    const after: Release = {
      ...CURRENT,
      descriptions: { ...CURRENT.descriptions, [api]: JSON.parse(changed) as JsonObject },
    };
    const breaking = changesBetween(CURRENT, after).filter(({ severity }) => severity === "breaking");
    expect([...new Set(breaking.map(({ kind }) => kind))]).toEqual(kinds);
    expect(breaking.every((change) => change.api === api)).toBe(true);
  });

  test("nothing, and nothing is reported", () => {
    expect(changesBetween(CURRENT, structuredClone(CURRENT))).toEqual([]);
  });
});

describe("versions", () => {
  const breaking = [{ severity: "breaking" }] as const;

  test.each([
    ["0.1.0", "0.1.0", false],
    ["0.1.0", "0.2.0", false],
    ["0.9.0", "1.0.0", true],
    ["9.0.0", "10.0.0", true],
    ["2.0.0", "1.0.0", false],
  ])("a breaking change from %s to %s: %s", (from, to, allowed) => {
    expect(isAllowed(breaking, from, to)).toBe(allowed);
  });

  test("a compatible change may come any time", () => {
    expect(isAllowed([{ severity: "compatible" }], "0.1.0", "0.1.0")).toBe(true);
  });

  test("the newest is found by number, not by letter", async () => {
    const folder = `${await temporaryFolder()}/`;
    for (const version of ["0.9.0", "0.10.0", "0.2.0"]) {
      await mkdir(folder + version);
      for (const api of APIS) await writeFile(`${folder}${version}/${api}.json`, JSON.stringify({ info: { version } }));
    }
    expect((await newestRelease(folder))?.version).toBe("0.10.0");
  });

  test("before the first blessing there is none", async () => {
    expect(await newestRelease(`${await temporaryFolder()}/`)).toBeUndefined();
  });

  test.each([
    ["## 0.1.0 — unreleased\n", true],
    ["## 0.1.0 — 2026-12-01\n", false],
    ["## 0.1.01 — unreleased\n", false],
    ["## 0.2.0 — unreleased\n\n## 0.1.0 — 2026-12-01\n", false],
  ])("%j lets 0.1.0 be blessed again: %s", (changelog, again) => {
    expect(isUnreleased(changelog, "0.1.0")).toBe(again);
  });
});
