import { defineConfig } from "vitest/config";

/** `unit` needs nothing but Node; `db` runs on a real PostgreSQL (embedded, or DATABASE_URL). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["**/*.test.ts"], exclude: ["**/*.db.test.ts", "**/node_modules/**"] } },
      {
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["server/db/vitestGlobalSetup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
