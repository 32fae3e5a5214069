import { readFileSync } from "node:fs";
import type { OpenApiValidatorOpts } from "express-openapi-validator/dist/framework/types.js";
import { isObject } from "../profile/isObject.ts";

export type ContractDocument = Exclude<OpenApiValidatorOpts["apiSpec"], string>;

const SERVED = ["gateway", "vitrine"] as const;

interface Node {
  [key: string]: unknown;
}

/** The two descriptions this server fulfils as one document; a component they share is the same in both. */
export function loadContract(): ContractDocument {
  const [gateway, vitrine] = SERVED.map(readBundle);
  if (!gateway || !vitrine) throw new Error("a bundle is missing");
  return merge(gateway, vitrine) as unknown as ContractDocument;
}

function readBundle(api: (typeof SERVED)[number]): Node {
  const url = import.meta.resolve(`@ferkit/contracts/openapi/${api}.json`);
  return JSON.parse(readFileSync(new URL(url), "utf8"), openPackages) as Node;
}

/**
 * Leaves the records of a package to the compiled validators: here one bad record would refuse the whole package,
 * and each is to get its own verdict (ENV-5, E-43).
 */
function openPackages(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  // Whether a colon may stand in a value is its pattern's to say; the validator would refuse it in English.
  if (value["in"] === "query") return { ...value, allowReserved: true };
  return value["x-per-record"] === true ? { ...value, items: {} } : value;
}

function merge(left: Node, right: Node): Node {
  return {
    ...left,
    tags: [],
    paths: { ...(left["paths"] as Node), ...(right["paths"] as Node) },
    components: mergeComponents(left["components"] as Node, right["components"] as Node),
  };
}

function mergeComponents(left: Node, right: Node): Node {
  const kinds = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...kinds].map((kind) => [kind, { ...(left[kind] as Node), ...(right[kind] as Node) }]));
}
