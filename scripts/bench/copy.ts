import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
// The client half of COPY, which pg itself does not have; by the author of pg.
import { from as copyFrom } from "pg-copy-streams";
import { MO_OID, slotsOfPackage, type PackageRange } from "./timetable.ts";

const COLUMNS = "id, mo_id, resource_id, tag_type, tag_age, visit_time, duration, status, create_ts, owner_oid";

/** The packages of a range as COPY reads them, a line per slot; none of the values needs escaping. */
export function copyTexts(range: PackageRange): string[] {
  return Array.from({ length: range.packages }, (_, index) =>
    slotsOfPackage(range, index)
      .map((slot) => `${[...Object.values(slot), MO_OID].join("\t")}\n`)
      .join(""),
  );
}

/** COPY on one connection, a transaction per package; slots per second. */
export async function copySlots(databaseUrl: string, range: PackageRange, texts: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const started = performance.now();
    for (const text of texts) {
      await pipeline(Readable.from([text]), client.query(copyFrom(`copy slot (${COLUMNS}) from stdin`)));
    }
    return (range.packages * range.size * 1_000) / (performance.now() - started);
  } finally {
    await client.end();
  }
}
