import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../server/config.ts";
import { importedFolder } from "../server/nsi/dictionaries.ts";
import { createCommand, runCommand } from "./commandLine.ts";
import { parseDump, toDictionary, type DumpOptions } from "./nsi/dump.ts";

const command = createCommand(
  "node scripts/nsi.ts",
  "Загружает официальный справочник НСИ в FERKIT_DATA_DIR/nsi; он заменит поставляемое подмножество при следующем запуске.\nImports an official dictionary into FERKIT_DATA_DIR/nsi; it replaces the shipped subset at the next start.",
)
  .usage("FILE.json|FILE.csv [--oid OID] [--version V] [--title TEXT] [--code COLUMN] [--name COLUMN]")
  .argument("<file>", "файл справочника, JSON или CSV / the dictionary, JSON or CSV")
  .option("--oid <oid>", "OID справочника / OID of the dictionary")
  .option("--version <version>", "его версия / its version")
  .option("--title <text>", "его название / its title")
  .option("--code <column>", "столбец кодов / the column of codes")
  .option("--name <column>", "столбец наименований / the column of names");

/** Exit codes: 0 imported, 1 the file cannot be read as a dictionary, 2 usage. */
function main(options: DumpOptions, [path = ""]: readonly string[]): number {
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

/** A server that starts meanwhile reads the old file or the new one, never half of it. */
function save(folder: string, oid: string, content: object): string {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${oid}.json`);
  writeFileSync(`${target}.tmp`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${target}.tmp`, target);
  return target;
}

process.exitCode = await runCommand(command, main);
