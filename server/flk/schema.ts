import { readFileSync } from "node:fs";

/** The parts of a record's schema that reading needs. */
interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, PropertyNode>;
  allOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  const?: string;
  discriminator?: { propertyName: string };
  "x-nsi"?: string;
}

interface PropertyNode extends SchemaNode {
  deprecated?: boolean;
  "x-comma-list-of"?: string;
  "x-max-decimals"?: number;
  examples?: readonly (string | number)[];
}

/** How a field is written, so that variants of it can be recognised. */
export type FieldKind = "guid" | "id" | "timestamp" | "integer" | "list" | "other";

export interface Field {
  readonly kind: FieldKind;
  /** The service keeps it itself; what was sent is not stored (RES-F6, RES-F8, UNP-F7). */
  readonly isDropped: boolean;
  /** OID of the dictionary whose codes it holds. */
  readonly nsi: string | undefined;
  /** How many decimals the Витрина keeps, with an example. */
  readonly decimals: { readonly limit: number; readonly example: string } | undefined;
}

export type Fields = ReadonlyMap<string, Field>;

/** Of each record type once: records come by the hundred thousand. */
function remembered<T extends object>(select: (fields: Fields) => T): (fields: Fields) => T {
  const known = new WeakMap<Fields, T>();
  return (fields) => {
    const found = known.get(fields) ?? select(fields);
    known.set(fields, found);
    return found;
  };
}

/** Names of the fields that hold a TimestampText. */
export const timestampsOf = remembered((fields) =>
  [...fields].filter(([, { kind }]) => kind === "timestamp").map(([name]) => name),
);

/** Fields that hold a code, with the OID of its dictionary. */
export const codesOf = remembered((fields) =>
  [...fields].flatMap(([name, { nsi }]) => (nsi === undefined ? [] : [{ name, nsi }])),
);

/** Fields that hold a number of so many decimals. */
export const decimalsOf = remembered((fields) =>
  [...fields].flatMap(([name, { decimals }]) =>
    decimals === undefined ? [] : [{ name, decimals: decimals.limit, example: decimals.example }],
  ),
);

/** The fields of a record, which for a union depend on its tag (Resource, Referral by type). */
export interface RecordShape {
  /** Name of the record's schema in the contract. */
  readonly schema: string;
  /** undefined when the tag names no variant: then nothing can be said of the record's fields. */
  fieldsOf(record: Readonly<Record<string, unknown>>): Fields | undefined;
  /** The fields of all variants together, for a record whose tag names none. */
  readonly anyFields: Fields;
  /** The values of the tag, if there is one. */
  readonly tags: readonly unknown[];
  /** The record as it would be under each tag. */
  asEachVariant(record: Readonly<Record<string, unknown>>): Record<string, unknown>[];
}

/** Reads the shapes of all records from the bundle once, at start-up. */
export function loadShapes(): (schemaName: string) => RecordShape {
  const url = new URL(import.meta.resolve("@ferkit/contracts/openapi/vitrine.json"));
  const { components } = JSON.parse(readFileSync(url, "utf8")) as {
    components: { schemas: Record<string, SchemaNode> };
  };
  return (schemaName) => shapeOf(schemaName, components.schemas);
}

function shapeOf(schemaName: string, schemas: Record<string, SchemaNode>): RecordShape {
  const schema = named(schemaName, schemas);
  const tag = schema.discriminator?.propertyName;
  if (tag === undefined) {
    const fields = fieldsOfSchema(schema, schemas);
    const asEachVariant: RecordShape["asEachVariant"] = (record) => [record];
    return { schema: schemaName, fieldsOf: () => fields, anyFields: fields, tags: [], asEachVariant };
  }
  const variants = new Map<unknown, Fields>();
  for (const branch of schema.oneOf ?? []) {
    const variant = resolve(branch, schemas);
    variants.set(variant.properties?.[tag]?.const, fieldsOfSchema(variant, schemas));
  }
  return {
    schema: schemaName,
    fieldsOf: (record) => variants.get(record[tag]),
    anyFields: new Map([...variants.values()].flatMap((fields) => [...fields])),
    tags: [...variants.keys()],
    asEachVariant: (record) => [...variants.keys()].map((value) => ({ ...record, [tag]: value })),
  };
}

function fieldsOfSchema(schema: SchemaNode, schemas: Record<string, SchemaNode>): Fields {
  const inherited = (schema.allOf ?? []).flatMap((part) => [...fieldsOfSchema(resolve(part, schemas), schemas)]);
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, fieldOf(name, property, schemas)] as const,
  );
  return new Map([...inherited, ...own]);
}

function fieldOf(name: string, property: PropertyNode, schemas: Record<string, SchemaNode>): Field {
  return {
    kind: kindOf(property),
    isDropped: property.deprecated ?? false,
    nsi: isName(name) ? undefined : nsiOf(property, schemas),
    decimals: decimalsOfProperty(property),
  };
}

function decimalsOfProperty({ "x-max-decimals": limit, examples }: PropertyNode): Field["decimals"] {
  return limit === undefined ? undefined : { limit, example: String(examples?.[0] ?? "") };
}

/** E-52: to_post_name holds a name of the dictionary, not a code, and is only shown. */
function isName(field: string): boolean {
  return field.endsWith("_name");
}

/** Said of the field itself, or of the schema that it refers to. */
function nsiOf(property: PropertyNode, schemas: Record<string, SchemaNode>): string | undefined {
  return [property, ...(property.anyOf ?? [])]
    .map((node) => node["x-nsi"] ?? resolve(node, schemas)["x-nsi"])
    .find(Boolean);
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  Guid: "guid",
  PatientId: "id",
  Oid: "id",
  TimestampText: "timestamp",
};

function kindOf(property: PropertyNode): FieldKind {
  const target = property.$ref ?? property.anyOf?.find((branch) => branch.$ref !== undefined)?.$ref;
  if (target !== undefined) return KINDS[nameIn(target)] ?? "other";
  if (property["x-comma-list-of"] !== undefined) return "list";
  return property.type === "integer" ? "integer" : "other";
}

function resolve(schema: SchemaNode, schemas: Record<string, SchemaNode>): SchemaNode {
  return schema.$ref === undefined ? schema : named(nameIn(schema.$ref), schemas);
}

function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function named(name: string, schemas: Record<string, SchemaNode>): SchemaNode {
  const schema = schemas[name];
  if (!schema) throw new Error(`the contract has no schema ${name}`);
  return schema;
}
