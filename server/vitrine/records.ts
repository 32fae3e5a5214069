import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { ErrorEnvelope, WriteEnvelope } from "@ferkit/contracts";
import type { Actor } from "../db/queries/actor.ts";
import { deleteRecord, findRecord, type Row } from "../db/queries/records.ts";
import type { RecordShape } from "../flk/schema.ts";
import { found, refusal, written } from "../profile/envelope.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";
import { withPostName } from "./postName.ts";
import type { Subsystem } from "../profile/subsystems.ts";

type Refusal<S extends 403 | 404> = { status: S; body: ErrorEnvelope & { statusCode: S } };
type Found<T> = { status: 200; body: ReturnType<typeof found<T[]>> };

/** E-47: the text of the document speaks of an SQL query; this is our own. */
export function notFound(id: string): Refusal<404> {
  return refusal(404, `Запись с идентификатором [${id}] не найдена`);
}

/**
 * A stored row in the shape of the contract: of a union only the fields of its variant, and nothing of our own.
 * The columns are those of the contract (db/fields.ts), so the row is the record the caller names.
 */
export function toRecord<T>(row: Row, shape: RecordShape): T {
  const fields = shape.fieldsOf(row) ?? new Map();
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.has(name))) as T;
}

export interface ReadSource {
  readonly subsystem: Subsystem;
  readonly shape: RecordShape;
  readonly dictionaries: Dictionaries;
}

export interface ReadRequest extends ReadSource {
  readonly owner: string;
}

/** One record by its id; `result` is an array of one (E-32). */
export async function readById<T>(
  em: EntityManager,
  { subsystem, shape, dictionaries, owner }: ReadRequest,
  id: string,
): Promise<Found<T> | Refusal<403> | Refusal<404>> {
  const row = await findRecord(em, subsystem, id);
  if (!row) return notFound(id);
  if (row.owner_oid !== owner) return refusal(403);
  return { status: 200, body: found([toRecord<T>(withPostName(row, shape, dictionaries), shape)]) };
}

/** Records as they are read, in the shape of the contract. */
export function foundMany<T>({ shape, dictionaries }: ReadSource, rows: readonly Row[]): Found<T> {
  return { status: 200, body: found(rows.map((row) => toRecord<T>(withPostName(row, shape, dictionaries), shape))) };
}

/** Whether the caller may look under a parent: undefined, or why not. */
export async function parentRefusal(
  em: EntityManager,
  parent: Subsystem,
  id: string,
  owner: string,
): Promise<Refusal<403> | Refusal<404> | undefined> {
  const row = await findRecord(em, parent, id);
  if (!row) return notFound(id);
  return row.owner_oid === owner ? undefined : refusal(403);
}

export async function removeById(
  { em, log }: { readonly em: EntityManager; readonly log: Logger },
  subsystem: Subsystem,
  id: string,
  by: Actor & { readonly moOid: string },
): Promise<{ status: 200; body: WriteEnvelope } | Refusal<403> | Refusal<404>> {
  const { outcome, lostBooks } = await deleteRecord(em, subsystem, id, by);
  if (outcome === "missing") return notFound(id);
  if (outcome === "foreign") return refusal(403);
  if (lostBooks > 0) {
    const { moOid, requestId } = by;
    log.error(
      { subsystem: subsystem.name, id, moOid, requestId, lostBooks },
      "danger: records in force were deleted with their slots, the patients do not know (E-60)",
    );
  }
  return { status: 200, body: written() };
}
