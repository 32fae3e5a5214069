import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { findDrift } from "../generate.ts";
import { renderAll } from "../generate/render.ts";
import { ROOT, temporaryFolder } from "./support.ts";

const RENDERED = await renderAll();
const GENERATED = `${ROOT}generated/`;

async function copyOfGenerated(): Promise<string> {
  const folder = `${await temporaryFolder()}/generated/`;
  await cp(GENERATED, folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  return folder;
}

test("generated/ says what specs/ say; if not: npm run generate", async () => {
  expect(await findDrift(RENDERED)).toEqual([]);
});

describe("a change is named", () => {
  /** Files on which the rest depends, so that the list itself cannot run empty unnoticed. */
  test("the files are there", () => {
    expect([...RENDERED.keys()]).toEqual(
      expect.arrayContaining([
        "openapi/vitrine.json",
        "openapi-3.0/vitrine.yaml",
        "types/gateway.d.ts",
        "validators.js",
        "clients.js",
        "statuses.js",
        "flk-rules.js",
        "ledger.js",
        "package.json",
      ]),
    );
  });

  test("one byte of any file", async () => {
    const folder = await copyOfGenerated();
    for (const [path, content] of RENDERED) {
      await writeFile(folder + path, withOneBitFlipped(content, 0.5));
      expect(await findDrift(RENDERED, folder)).toEqual([path]);
      await writeFile(folder + path, content);
    }
  });

  test.each([0, 1])(
    "the first and the last byte of a file: a comparison that trims would miss one (%d)",
    async (share) => {
      const folder = await copyOfGenerated();
      await writeFile(`${folder}statuses.js`, withOneBitFlipped(RENDERED.get("statuses.js") ?? "", share));
      expect(await findDrift(RENDERED, folder)).toEqual(["statuses.js"]);
    },
  );

  test("a missing file", async () => {
    const folder = await copyOfGenerated();
    await rm(`${folder}statuses.d.ts`);
    expect(await findDrift(RENDERED, folder)).toEqual(["statuses.d.ts"]);
  });

  test("a stranger, in a folder too", async () => {
    const folder = await copyOfGenerated();
    await writeFile(`${folder}old.js`, "");
    await writeFile(`${folder}types/old.d.ts`, "");
    expect((await findDrift(RENDERED, folder)).toSorted()).toEqual(["old.js", "types/old.d.ts"]);
  });

  test("a line ending", async () => {
    const folder = await copyOfGenerated();
    await writeFile(`${folder}enums.js`, (await readFile(`${folder}enums.js`, "utf8")).replaceAll("\n", "\r\n"));
    expect(await findDrift(RENDERED, folder)).toEqual(["enums.js"]);
  });
});

/** The content with one bit flipped, at this share of its length. */
function withOneBitFlipped(content: string, share: number): Buffer {
  const bytes = Buffer.from(content);
  const at = Math.round((bytes.length - 1) * share);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
