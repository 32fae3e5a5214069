import { defineConfig } from "vitest/config";
import root from "../../vitest.config.ts";

/** The projects of the repository, but each test file in a world of its own: only then a mutant in a constant is there when a test loads it. */
export default defineConfig({
  test: {
    projects: (root.test?.projects ?? []).map((project) =>
      typeof project === "object" && "test" in project
        ? { ...project, test: { ...project.test, isolate: true } }
        : project,
    ),
  },
});
