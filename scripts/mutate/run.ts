import type { MutantResult, PartialStrykerOptions } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Area } from "./areas.ts";
import type { Sample } from "./sample.ts";

/** One of a const enum, whose values a program without a compiler cannot name. */
const WARNINGS = "warn" as unknown as NonNullable<PartialStrykerOptions["logLevel"]>;

export const REPORT_DIR = "mutation-report";

/** Runs the mutants of the sample that stand in these files, each against the tests that reach it. */
export async function runMutants(
  area: Area,
  files: readonly string[],
  sample: Sample,
  concurrency: number,
): Promise<MutantResult[]> {
  process.env["MUTATE_TESTS"] = JSON.stringify(area.tests);
  const results = await new Stryker({
    mutate: [...files],
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutate/vitest.config.ts" },
    checkers: ["sample"],
    plugins: ["@stryker-mutator/vitest-runner", fileURLToPath(new URL("checker.ts", import.meta.url))],
    coverageAnalysis: "perTest",
    // Nothing looks at the types in the copy, and a generated file with a remark in it is no longer what was generated.
    disableTypeChecks: false,
    concurrency,
    dryRunTimeoutMinutes: 20,
    reporters: ["json", "html"],
    jsonReporter: { fileName: join(REPORT_DIR, `${area.name}.json`) },
    htmlReporter: { fileName: join(REPORT_DIR, `${area.name}.html`) },
    tempDirName: join(tmpdir(), "ferkit-mutate"),
    logLevel: WARNINGS,
    warnings: { preprocessorErrors: true, unserializableOptions: true, slow: true, unknownOptions: false },
    sample: { seed: sample.seed, lastRank: sample.lastRank },
  }).runMutationTest();
  return results.filter(({ status }) => status !== "CompileError");
}
