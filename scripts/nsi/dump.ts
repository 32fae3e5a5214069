import type { DictionaryFile } from "../../server/nsi/dictionaries.ts";
import { parseCsv } from "./csv.ts";
import { isObject, type JsonObject } from "../generate/document.ts";

type Row = Readonly<Record<string, string>>;

/** What a file of a dictionary says of itself, and its rows by the names of their columns, in lower case. */
export interface Dump {
  readonly oid: string | undefined;
  readonly version: string | undefined;
  readonly title: string | undefined;
  readonly rows: readonly Row[];
}

/**
 * Reads a dump: a JSON array of records, the JSON of nsi.rosminzdrav.ru (a passport and `records`, or the `list` of its API,
 * where a row is a list of `{column, value}`), or CSV with a line of names.
 */
export function parseDump(bytes: Uint8Array, isCsv: boolean): Dump {
  const text = decode(bytes);
  if (isCsv) return { oid: undefined, version: undefined, title: undefined, rows: parseCsv(text) };
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return { oid: undefined, version: undefined, title: undefined, rows: json.map(toRow) };
  if (!isObject(json)) throw new Error("в файле нет записей / no records in the file");
  const passport = isObject(json["passport"]) ? { ...json, ...json["passport"] } : json;
  const rows = ["records", "list", "data"].map((key) => json[key]).find(Array.isArray) as unknown[] | undefined;
  if (!rows) throw new Error("в файле нет records, list или data / no records, list or data in the file");
  return {
    oid: textOf(passport, "oid", "identifier"),
    version: textOf(passport, "version"),
    title: textOf(passport, "fullName", "title", "shortName", "name"),
    rows: rows.map(toRow),
  };
}

/** Old exports of НСИ are in windows-1251. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

function toRow(value: unknown): Row {
  const cells = isObject(value) && Array.isArray(value["data"]) ? value["data"] : value;
  const entries = Array.isArray(cells)
    ? cells.filter(isObject).map(columnAndValue)
    : Object.entries(isObject(cells) ? cells : {});
  return Object.fromEntries(entries.map(([name, cell]) => [name.toLowerCase(), asText(cell)]));
}

function columnAndValue({ column, value }: JsonObject): [string, unknown] {
  return [asText(column), value];
}

function textOf(object: JsonObject, ...keys: string[]): string | undefined {
  return keys.map((key) => asText(object[key])).find((text) => text !== "");
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

export interface DumpOptions {
  readonly oid?: string | undefined;
  readonly version?: string | undefined;
  readonly title?: string | undefined;
  /** Names of columns; without them the usual ones are tried. */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
}

/** The usual names, the more telling first: 11.1070 has both S_CODE, its code, and ID, a number. */
const CODE_COLUMNS = ["code", "s_code", "id"];
const NAME_COLUMNS = ["name", "s_name", "title"];

/**
 * `remark` is told what the file leaves open and how it was read.
 * @throws Error that says which flag would help.
 */
export function toDictionary(dump: Dump, options: DumpOptions, remark: (text: string) => void): DictionaryFile {
  const oid = options.oid ?? dump.oid;
  if (oid === undefined) throw new Error("в файле нет OID: добавьте --oid / add --oid");
  if (!/^[0-9]+(\.[0-9]+)+$/.test(oid)) throw new Error(`не OID / not an OID: ${oid}`);
  const code = columnIn(dump.rows, "--code", options.code, CODE_COLUMNS, remark);
  const name = columnIn(dump.rows, "--name", options.name, NAME_COLUMNS, remark);
  const names = namesOf(dump.rows, code, name, remark);
  return {
    oid,
    version: options.version ?? dump.version ?? "unknown",
    title: options.title ?? dump.title ?? oid,
    subset: false,
    records: [...names].map(([one, title]) => ({ code: one, name: title })),
  };
}

/** Code → name. Of a code that stands in several rows the last name is taken, and it is said. */
function namesOf(
  rows: readonly Row[],
  code: string,
  name: string,
  remark: (text: string) => void,
): Map<string, string> {
  const names = new Map<string, string>();
  const renamed = new Set<string>();
  for (const row of rows) {
    const [one = "", title = ""] = [row[code], row[name]];
    if (one === "") continue;
    if ((names.get(one) ?? title) !== title) renamed.add(one);
    names.set(one, title);
  }
  if (renamed.size > 0) {
    const listed = [...renamed].slice(0, LISTED).join(", ");
    remark(
      `коды с разными наименованиями, взято последнее / codes with several names, the last one is taken: ${listed}`,
    );
  }
  return names;
}

/** Codes in one remark. */
const LISTED = 20;

function columnIn(
  rows: readonly Row[],
  flag: string,
  given: string | undefined,
  usual: readonly string[],
  remark: (text: string) => void,
): string {
  // A row of JSON leaves out the columns that are empty in it, the first row as well as any other.
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  const wanted = given === undefined ? usual : [given.toLowerCase()];
  const [column, ...others] = wanted.filter((candidate) => columns.has(candidate));
  if (column !== undefined) {
    if (others.length > 0)
      remark(`взят столбец ${column}, есть и ${others.join(", ")} / taken: ${column}; see ${flag}`);
    return column;
  }
  const present = [...columns].join(", ");
  throw new Error(`нет столбца ${wanted.join(", ")}; есть: ${present}. Укажите / set ${flag}`);
}
