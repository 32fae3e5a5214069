import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { APIS, type Bundles } from "./bundle.ts";
import type { Json, JsonObject } from "./document.ts";
import { BANNER, type ConstantModule } from "./text.ts";

/** What outsiders and the gateway judge with compiled code: the records of a package and the messages of a webhook. */
const VALIDATED = [
  "Mo",
  "Resource",
  "Service",
  "Slot",
  "Book",
  "Referral",
  "UnaccessablePeriod",
  "ProfilecodeResource",
  "PatientDataRrp",
  "BookRequest",
  "CancelRequest",
  "BookSuccess",
  "BookRefusal",
  "CancelSuccess",
  "CancelRefusal",
] as const;

const ROOT = "ferkit";

/** `validators`: one function per schema, self-contained, without a dependency. */
export async function renderValidators(bundles: Bundles): Promise<ConstantModule> {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: false,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addSchema({ $id: ROOT, $defs: definitions(bundles) });
  const refs = Object.fromEntries(VALIDATED.map((name) => [`validate${name}`, `${ROOT}#/$defs/${name}`]));
  const source = (standaloneCode as unknown as StandaloneCode)(ajv, refs);
  return { js: `${BANNER}${await selfContained(measureFirst(source))}`, dts: renderTypes() };
}

/** Characters are counted, code point by code point, only of a text with more UTF-16 units than characters are allowed. */
function measureFirst(code: string): string {
  return code.replaceAll(/\b(func\d+)\((data\d*)\) > (\d+)/g, "$2.length > $3 && $1($2) > $3");
}

/** The package is CommonJS with a default export; its own typings say otherwise under nodenext. */
type StandaloneCode = (ajv: Ajv2020, refs: Record<string, string>) => string;

function definitions(bundles: Bundles): JsonObject {
  const all: JsonObject = {};
  for (const api of APIS) {
    for (const [name, schema] of Object.entries(bundles[api].components.schemas)) {
      all[name] ??= forAjv(schema as unknown as Json) as JsonObject;
    }
  }
  return all;
}

/** Drops what a validator has no use for; Ajv follows references itself and refuses a discriminator's mapping. */
function forAjv(value: Json): Json {
  if (Array.isArray(value)) return value.map(forAjv);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key]) =>
          (!key.startsWith("x-") &&
            !["description", "title", "examples", "format", "deprecated", "mapping"].includes(key)) ||
          isNamedField(value, key),
      )
      .map(([key, item]) => [
        key,
        key === "$ref" && typeof item === "string"
          ? item.replace("#/components/schemas/", `${ROOT}#/$defs/`)
          : forAjv(item),
      ]),
  );
}

/** A record may itself have a field called `description`. */
function isNamedField(parent: JsonObject, key: string): boolean {
  return (
    typeof parent[key] === "object" && parent[key] !== null && !Array.isArray(parent[key]) && key === "description"
  );
}

/** Folds Ajv's small run-time helpers into the module. */
async function selfContained(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: "js" },
    // Named by where they stand here, also where node_modules is a link (the copy in which mutants run).
    preserveSymlinks: true,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild wrote nothing");
  return file.text;
}

function renderTypes(): string {
  const imports = VALIDATED.map((name) => `  ${name},`).join("\n");
  const functions = VALIDATED.map((name) => `export declare const validate${name}: Validate<${name}>;`).join("\n");
  return `${BANNER}import type {
${imports}
} from "./types/index.js";

/** One violation; \`instancePath\` is a JSON Pointer into the checked value. */
export interface Violation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Collects every violation in \`errors\`; null after a value that passed. */
export interface Validate<T> {
  (value: unknown): value is T;
  errors?: readonly Violation[] | null;
}

${functions}
`;
}
