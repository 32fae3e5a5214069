import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The tests start hundreds of Node processes, and half of each start is compilation: these keep what the first has compiled.
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("node_modules/.cache/compile", import.meta.url));

/**
 * `unit` needs nothing but Node; `e2e` drives whole programs: the suite's command line over a real
 * МИС, the packed suite, a browser; `db` runs on a real PostgreSQL (embedded, or DATABASE_URL).
 */
export default defineConfig({
  test: {
    // Vitest keeps a core for itself, which is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.e2e.test.ts", "**/node_modules/**"],
          // Unit tests share no state: one set of modules for all of them saves half of the time.
          isolate: false,
          // For what hangs; a busy machine must not fail a test by the clock alone.
          testTimeout: 30_000,
        },
      },
      { test: { name: "e2e", include: ["**/*.e2e.test.ts"], exclude: ["**/node_modules/**"], testTimeout: 60_000 } },
      {
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["server/db/vitestGlobalSetup.ts"],
          // Each file makes its own server and database, so they need no modules of their own either: a third of the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
