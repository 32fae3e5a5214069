import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A dictionary of НСИ as it is stored: shipped beside this file, or imported with scripts/nsi.ts. */
export interface DictionaryFile {
  readonly oid: string;
  readonly version: string;
  readonly title: string;
  /** Holds only a part of the official codes, so an unknown code may still be right. */
  readonly subset: boolean;
  readonly records: readonly { readonly code: string; readonly name: string }[];
}

export interface Dictionary extends Omit<DictionaryFile, "records"> {
  /** Code → name. */
  readonly names: ReadonlyMap<string, string>;
}

/** By OID. Of a dictionary that is not there nothing can be said. */
export type Dictionaries = ReadonlyMap<string, Dictionary>;

const SHIPPED = import.meta.dirname;

/** Where imported dictionaries lie. */
export function importedFolder(dataDir: string): string {
  return join(dataDir, "nsi");
}

/** Reads the dictionaries once, at start-up. An imported one is preferred to the shipped subset of the same OID. */
export function loadDictionaries(dataDir?: string): Dictionaries {
  const imported = dataDir === undefined ? [] : readFolder(importedFolder(dataDir));
  return new Map([...readFolder(SHIPPED), ...imported].map((dictionary) => [dictionary.oid, dictionary]));
}

function readFolder(folder: string): Dictionary[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => readDictionary(join(folder, name)));
}

/** @throws Error that names the file: a broken dictionary must not pass for an empty one. */
function readDictionary(path: string): Dictionary {
  const file: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!isDictionaryFile(file)) throw new Error(`не справочник НСИ / not a dictionary: ${path}`);
  const { oid, version, title, subset, records } = file;
  return { oid, version, title, subset, names: new Map(records.map(({ code, name }) => [code, name])) };
}

function isDictionaryFile(value: unknown): value is DictionaryFile {
  if (typeof value !== "object" || value === null) return false;
  const { oid, version, title, subset, records } = value as Partial<Record<keyof DictionaryFile, unknown>>;
  const areTexts = [oid, version, title].every((text) => typeof text === "string");
  return areTexts && typeof subset === "boolean" && Array.isArray(records) && records.every(isEntry);
}

function isEntry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "code" in value && "name" in value;
}
