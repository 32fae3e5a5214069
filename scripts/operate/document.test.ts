import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readDatabaseUrl } from "../../server/address/read.ts";
import { SETTINGS } from "../serve/settings.ts";
import { blocksOf } from "./document.ts";

test("both languages of OPERATING have the same commands, and the tested ones are there", async () => {
  const [english, russian] = [await blocksOf("OPERATING.md"), await blocksOf("OPERATING.ru.md")];
  expect(russian).toEqual(english);
  expect(english.filter(({ isTested }) => isTested).length).toBeGreaterThanOrEqual(9);
  expect(english.some(({ name }) => name === "restore")).toBe(true);
});

test("settings that OPERATING names exist", async () => {
  const known = new Set(Object.values(SETTINGS).map(({ key }) => key));
  const [settings] = (await blocksOf("OPERATING.md")).flatMap(
    ({ text }) => /<<YAML\n([^]*?)YAML/.exec(text)?.[1] ?? [],
  );
  const named = Object.keys(parse(settings ?? "") as object);
  expect(named).not.toEqual([]);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});

test("addresses of the database that OPERATING names are honoured", async () => {
  const text = await readFile(new URL("../../OPERATING.md", import.meta.url), "utf8");
  const queries = [...text.matchAll(/[@?/\w,]*\?(target_session_attrs[^`]*)`/g)].map(([, query]) => query);
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect(readDatabaseUrl(`postgresql://a/b?${query}`).sessionAttrs).toBe("read-write");
});
