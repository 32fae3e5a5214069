import { ERRATA, REQUIREMENTS } from "@ferkit/contracts";
import packageJson from "../package.json" with { type: "json" };
import type { SuiteIdentity } from "../model/report.ts";
import { canonicalJson, sha256 } from "./digest.ts";

export const SUITE = {
  name: packageJson.name,
  version: packageJson.version,
  contracts: packageJson.dependencies["@ferkit/contracts"],
  requirements: requirementSetDigest(),
} as const satisfies SuiteIdentity;

/** What is demanded, in both languages, and of whom; where it is proven in this project does not belong to it. */
function requirementSetDigest(): string {
  const requirements = REQUIREMENTS.map(({ id, level, actor, ru, en }) => ({ id, level, actor, ru, en }));
  const errata = ERRATA.map(({ id, accepts = null, suite = null }) => ({ id, accepts, suite }));
  return sha256(canonicalJson({ requirements, errata }));
}
