// Which columns of the tables that a МИС fills are fields of the profile: all but our own (uploadColumns), in the entity's order.
import { types } from "@mikro-orm/core";
import { ofEach, type SubsystemName } from "../profile/subsystems.ts";
import { ENTITIES } from "./entities/all.ts";
import { uploadColumns } from "./entities/columns.ts";
import { LocalTimestampType } from "./localTimestamp.ts";
import { columnNames, type ColumnOf } from "./tables.ts";

/** Of a field, as arrays of it are sent (arrays.ts). */
export type FieldType = "uuid" | "text" | "integer" | "numeric" | "timestamp";
type OwnColumn = keyof ReturnType<typeof uploadColumns>;
/** Of any of the tables. */
export type Field = { [S in SubsystemName]: Exclude<ColumnOf<S>, OwnColumn> }[SubsystemName];

const OWN: readonly string[] = Object.keys(uploadColumns());

const TYPES = [
  [types.uuid, "uuid"],
  [types.text, "text"],
  [types.integer, "integer"],
  [types.decimal, "numeric"],
  [LocalTimestampType, "timestamp"],
] as const;

/** The fields of each subsystem. */
export const FIELDS = ofEach(({ name }) => new Map(fieldsOf(name).map((field) => [field, typeOf(name, field)])));

/** What a read of a record selects: its fields, and whose it is. */
export const RECORD = ofEach(({ name }) => [...fieldsOf(name), "owner_oid"]) as {
  readonly [S in SubsystemName]: readonly Exclude<ColumnOf<S>, "updated_at">[];
};

function fieldsOf(table: SubsystemName): Field[] {
  const names: readonly (Field | OwnColumn)[] = columnNames(table);
  return names.filter((name): name is Field => !OWN.includes(name));
}

function typeOf(table: SubsystemName, field: Field): FieldType {
  const properties: Readonly<Record<string, object>> = ENTITIES[table].properties;
  const { kind, type }: { readonly kind?: unknown; readonly type?: unknown } = properties[field] ?? {};
  // A foreign key, and all keys are GUIDs.
  if (kind === "m:1") return "uuid";
  const found = TYPES.find(([known]) => type === known || type instanceof known);
  if (!found) throw new Error(`${table}.${field}: a type that packages cannot be sent with`);
  return found[1];
}
