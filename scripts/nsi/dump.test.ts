import { describe, expect, test } from "vitest";
import { parseDump, toDictionary, type DumpOptions } from "./dump.ts";

const OID = "1.2.643.5.1.13.13.11.1002";
const RECORDS = [
  { code: "110", name: "врач-терапевт участковый" },
  { code: "122", name: 'врач-хирург, он же "хирург"' },
];

function read(
  text: string | Uint8Array,
  options: DumpOptions = {},
  isCsv = false,
  remark: (text: string) => void = () => undefined,
) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return toDictionary(parseDump(bytes, isCsv), { oid: OID, ...options }, remark);
}

const cells = ({ code, name }: (typeof RECORDS)[number]) => [
  { column: "ID", value: code },
  { column: "NAME", value: name },
];

describe("a dump of a dictionary", () => {
  const json: readonly [string, unknown][] = [
    ["an array of code and name", RECORDS],
    ["records of named columns", { records: RECORDS.map(({ code, name }) => ({ ID: Number(code), NAME: name })) }],
    ["rows of the export, lists of cells", { records: RECORDS.map((record) => ({ data: cells(record) })) }],
    ["the answer of the API, a list of lists of cells", { result: "OK", total: 2, list: RECORDS.map(cells) }],
  ];
  test.each(json)("JSON: %s", (_name, content) => {
    expect(read(JSON.stringify(content))).toEqual({
      oid: OID,
      version: "unknown",
      title: OID,
      subset: false,
      records: RECORDS,
    });
  });

  test("the passport says which dictionary it is; flags have the last word", () => {
    const passport = { oid: OID, version: "5.7", fullName: "Должности", shortName: "Д" };
    const text = JSON.stringify({ passport, records: RECORDS });
    expect(read(text, { oid: undefined })).toMatchObject({ oid: OID, version: "5.7", title: "Должности" });
    expect(read(text, { oid: "1.2", version: "6", title: "Т" })).toMatchObject({
      oid: "1.2",
      version: "6",
      title: "Т",
    });
  });

  const quoted = '"врач-хирург, он же ""хирург"""';
  const csv: readonly [string, string][] = [
    ["semicolons", `ID;NAME\n110;врач-терапевт участковый\n122;${quoted}\n`],
    ["commas, CRLF and a byte order mark", `\uFEFFid,name\r\n110,врач-терапевт участковый\r\n122,${quoted}`],
    ["tabs and empty lines", `Code\tName\tx\n110\tврач-терапевт участковый\t1\n\n122\t${quoted}\t2\n\n`],
  ];
  test.each(csv)("CSV: %s", (_name, text) => {
    expect(read(text, {}, true).records).toEqual(RECORDS);
  });

  test("CSV in windows-1251", () => {
    const bytes = Buffer.concat([Buffer.from("id;name\n1;"), Buffer.from([0xe2, 0xf0, 0xe0, 0xf7])]);
    expect(read(bytes, {}, true).records).toEqual([{ code: "1", name: "врач" }]);
  });

  test("S_CODE is a code and ID is not; other names of columns are given", () => {
    expect(read("ID;S_CODE;NAME\n17;B01.047.001;Приём", {}, true).records).toEqual([
      { code: "B01.047.001", name: "Приём" },
    ]);
    const text = "depart_oid;depart_name\n1.2;Отделение";
    const options = { code: "DEPART_OID", name: "depart_name" };
    expect(read(text, options, true).records).toEqual([{ code: "1.2", name: "Отделение" }]);
    expect(() => read(text, {}, true)).toThrow("--code");
  });

  test("columns are those of all rows: the first may have an empty one", () => {
    expect(read(JSON.stringify([{ name: "раздел" }, ...RECORDS])).records).toEqual(RECORDS);
  });

  test("what the file leaves open is said: which column was taken, which codes have several names", () => {
    const remarks = (text: string, options: DumpOptions = {}): string[] => {
      const told: string[] = [];
      read(text, options, true, (remark) => told.push(remark));
      return told;
    };
    expect(remarks("ID;CODE;NAME\n17;B01;Приём")).toEqual([
      expect.stringMatching(/взят столбец code, есть и id.*--code/),
    ]);
    expect(remarks("ID;CODE;NAME\n17;B01;Приём", { code: "id" })).toEqual([]);
    const twice = "CODE;NAME\n1;Врач\n2;Сестра\n1;Врач новый\n2;Сестра";
    expect(remarks(twice)).toEqual([expect.stringMatching(/разными наименованиями.*: 1$/)]);
    expect(read(twice, {}, true).records).toEqual([
      { code: "1", name: "Врач новый" },
      { code: "2", name: "Сестра" },
    ]);
  });

  test("what is no dictionary is refused", () => {
    expect(() => read("{}")).toThrow("records");
    expect(() => read("[]")).toThrow("--code");
    expect(() => read("17")).toThrow("records");
    expect(() => read(JSON.stringify(RECORDS), { oid: undefined })).toThrow("--oid");
    expect(() => read(JSON.stringify(RECORDS), { oid: "../../etc" })).toThrow("OID");
  });
});
