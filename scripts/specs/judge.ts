import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Json, type JsonObject, isObject } from "../generate/document.ts";

/** Judges values by any schema of one description, named by its JSON Pointer. */
export interface Judge {
  /** Violations, one a line; none when the value is valid. */
  readonly violations: (pointer: string, value: Json) => string[];
}

/** `3.1` is JSON Schema 2020-12; `3.0` is an older draft with `nullable`. */
export function judge(document: JsonObject, dialect: "3.1" | "3.0" = "3.1"): Judge {
  const options = {
    allErrors: true,
    discriminator: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
  } as const;
  const ajv = dialect === "3.1" ? new Ajv2020(options) : new Ajv(options);
  ajv.addSchema({ ...(withoutMappings(document) as JsonObject), $id: "description" });
  return {
    violations(pointer, value) {
      const validate = ajv.getSchema(`description#${pointer}`);
      if (!validate) throw new Error(`no schema at ${pointer}`);
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}

/** Ajv reads the tag from the variants themselves and refuses a mapping. */
function withoutMappings(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutMappings);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === "discriminator" && isObject(child) && typeof child["propertyName"] === "string")
        return [key, { propertyName: child["propertyName"] }];
      return [key, withoutMappings(child)];
    }),
  );
}
