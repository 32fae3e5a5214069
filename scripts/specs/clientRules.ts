import { type Json, type JsonObject, isObject } from "../generate/document.ts";
import { walk } from "./support.ts";

/** Where a description breaks a rule, as JSON Pointers. */
type Rule = (document: JsonObject) => string[];

/**
 * Types that the run-time libraries of generated clients know by themselves: openapi-generator takes a schema of such a name for
 * java.sql.Timestamp, java.time.LocalDate …, whatever it says.
 */
const TAKEN = new Set(
  "Array,ArrayList,BigDecimal,Boolean,ByteArray,Configuration,Date,DateTime,Double,Duration,Enum,Error,Exception,File,Float,HashMap,Instant,Integer,List,LocalDate,LocalDateTime,LocalTime,Long,Map,Number,Object,OffsetDateTime,Optional,Set,String,Time,Timestamp,URI,UUID,ZonedDateTime".split(
    ",",
  ),
);

/** What no description may have, the full one and the client author's. */
export const FOR_ALL: Readonly<Record<string, Rule>> = {
  "a pattern that not every engine knows": at(({ pattern }) => {
    return typeof pattern === "string" && /\(\?(?!:)|\\u|\\[pPbBdDwW1-9]/.test(pattern);
  }),
  "a schema with the name of a type of some library": (document) =>
    schemaNames(document).filter((name) => TAKEN.has(name)),
  "a schema or tag that is no plain latin word": (document) =>
    [...schemaNames(document), ...tagNames(document)].filter((name) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name)),
};

/** What the description for generators of clients may not have. */
export const FOR_CLIENTS: Readonly<Record<string, Rule>> = {
  "variants in place of a flat object": at((node) =>
    ["oneOf", "anyOf", "not", "discriminator"].some((key) => key in node),
  ),
  "bases in place of a flat object": at(({ allOf, properties }) => {
    return allOf !== undefined && (!Array.isArray(allOf) || allOf.length !== 1 || properties !== undefined);
  }),
  "an enumeration of one value": at(({ enum: values, type }) => {
    return type !== undefined && Array.isArray(values) && values.filter((value) => value !== null).length < 2;
  }),
  "explanations of values as an object": at((node) => "x-enumDescriptions" in node),
  "explanations that do not go with the values": at(({ enum: values, "x-enum-descriptions": texts }) => {
    if (texts === undefined) return false;
    const explained = Array.isArray(values) ? values.filter((value) => value !== null) : [];
    return !Array.isArray(texts) || texts.length !== explained.length || !texts.every((text) => text !== "");
  }),
  "a component that nothing uses": unused,
};

function at(isWrong: (node: JsonObject) => boolean): Rule {
  return (document) => {
    const found: string[] = [];
    walk(document, (node, path) => {
      const isData = path.includes("value") || path.includes("example") || path.at(-1) === "properties";
      if (!isData && isObject(node) && isWrong(node)) found.push(`/${path.join("/")}`);
    });
    return found;
  };
}

function schemaNames(document: JsonObject): string[] {
  return Object.keys((document["components"] as Record<string, JsonObject>)["schemas"] ?? {});
}

function tagNames(document: JsonObject): string[] {
  return (document["tags"] as { name: string }[]).map(({ name }) => name);
}

function unused(document: JsonObject): string[] {
  const text = JSON.stringify(document);
  const kinds = Object.entries(document["components"] as Record<string, Record<string, Json>>);
  return kinds
    .filter(([kind]) => kind !== "securitySchemes")
    .flatMap(([kind, members]) => Object.keys(members).map((name) => `#/components/${kind}/${name}`))
    .filter((reference) => !text.includes(`"$ref":"${reference}"`));
}
