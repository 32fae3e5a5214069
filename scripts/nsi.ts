import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import { importedFolder } from "../server/nsi/dictionaries.ts";
import { parseDump, toDictionary } from "./nsi/dump.ts";

const USAGE = `node scripts/nsi.ts FILE.json|FILE.csv [--oid OID] [--version V] [--title TEXT] [--code COLUMN] [--name COLUMN]

Загружает официальный справочник НСИ в FERKIT_DATA_DIR/nsi; он заменит поставляемое подмножество при следующем запуске.
Imports an official dictionary into FERKIT_DATA_DIR/nsi; it replaces the shipped subset at the next start.`;

/** Exit codes: 0 imported, 1 the file cannot be read as a dictionary, 2 usage. */
function main(args: readonly string[]): number {
  const parsed = readArgs(args);
  if (!parsed) {
    console.error(USAGE);
    return 2;
  }
  const { path, options } = parsed;
  try {
    const dump = parseDump(readFileSync(path), /\.csv$/i.test(path));
    const dictionary = toDictionary(dump, options, (remark) => console.error(remark));
    const target = save(importedFolder(readConfig(process.env).dataDir), dictionary.oid, dictionary);
    console.log(`${dictionary.title} ${dictionary.version}: ${dictionary.records.length} → ${target}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

const TEXT = { type: "string" } as const;

function readArgs(args: readonly string[]) {
  const options = { oid: TEXT, version: TEXT, title: TEXT, code: TEXT, name: TEXT };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path] = positionals;
    return path === undefined || positionals.length > 1 ? undefined : { path, options: values };
  } catch {
    return undefined;
  }
}

/** A server that starts meanwhile reads the old file or the new one, never half of it. */
function save(folder: string, oid: string, content: object): string {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${oid}.json`);
  writeFileSync(`${target}.tmp`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${target}.tmp`, target);
  return target;
}

process.exitCode = main(process.argv.slice(2));
