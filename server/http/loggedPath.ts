import { OPERATIONS } from "@ferkit/contracts/operations";

/** What a client writes into an address is its own text, a СНИЛС as likely as an id. */
const HIDDEN = "…";

const TEMPLATES: readonly string[] = Object.values(OPERATIONS).map(({ path }) => path);
/** Addresses without a parameter hold nothing of the client's. */
const FIXED: ReadonlySet<string> = new Set(TEMPLATES.filter((path) => !path.includes("{")));
/** Besides those of the contract: the documentation, and what http/health.ts answers. */
const FIRST_SEGMENTS: ReadonlySet<string> = new Set([...TEMPLATES.map(firstSegment), "docs", "health", "metrics"]);

/** The template of the operation; of an address that the contract does not know at most a first segment that is ours. */
export function loggedPath(path: string, operation: string | undefined): string {
  const operations: Record<string, { path: string } | undefined> = OPERATIONS;
  const template = operation === undefined ? undefined : operations[operation]?.path;
  if (template !== undefined) return template;
  if (FIXED.has(path)) return path;
  const first = firstSegment(path);
  if (!FIRST_SEGMENTS.has(first)) return `/${HIDDEN}`;
  return path === `/${first}` ? path : `/${first}/${HIDDEN}`;
}

function firstSegment(path: string): string {
  return path.split("/", 2)[1] ?? "";
}
