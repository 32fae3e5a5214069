import { defineConfig } from "vitest/config";
import root from "../../vitest.config.ts";
import type { Area } from "./areas.ts";

/** Of the area whose mutants are run: Stryker's own option for it leaves mutants in constants asleep. */
const tests = JSON.parse(process.env["MUTATE_TESTS"] ?? "{}") as Area["tests"];

/** Stryker ends what hangs; the longest test, twenty crowds at one slot, takes minutes under its instruments. */
const MS = 600_000;

/** The projects of the repository with these tests alone, each file in a world of its own: a constant is mutated when it is loaded. */
export default defineConfig({
  test: {
    projects: (root.test?.projects ?? []).flatMap((project) => {
      if (typeof project !== "object" || !("test" in project) || typeof project.test.name !== "string") return [];
      const include = tests[project.test.name];
      return include
        ? [{ ...project, test: { ...project.test, include: [...include], isolate: true, testTimeout: MS } }]
        : [];
    }),
  },
});
