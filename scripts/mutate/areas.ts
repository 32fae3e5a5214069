export interface Area {
  readonly name: string;
  /** Where the mutants are made: a glob from the root of the repository; tests and their helpers are left out. */
  readonly sources: string;
  /** The tests that are to notice them, by the project of Vitest that runs them. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

export const AREAS: readonly Area[] = [
  { name: "flk", sources: "server/flk/**/*.ts", tests: { unit: ["server/flk/**/*.test.ts"] } },
  {
    name: "booking",
    sources: "server/booking/**/*.ts",
    tests: { unit: ["server/booking/**/*.test.ts"], db: ["server/booking/**/*.db.test.ts"] },
  },
  {
    name: "checks",
    sources: "conformance/checks/**/*.ts",
    tests: { unit: ["conformance/{judge,{checks,cases}/**/*}.test.ts"] },
  },
  {
    name: "runner",
    sources: "conformance/runner/**/*.ts",
    tests: { unit: ["conformance/{runner,cases}/**/*.test.ts"] },
  },
  {
    name: "generate",
    sources: "scripts/generate/*.ts",
    tests: { unit: ["scripts/{generate,specs,breaking}/**/*.test.ts"] },
  },
  // Apart from what copies them: a copy of a mutant is no longer what was generated.
  {
    name: "clients",
    sources: "scripts/generate/templates/*.js",
    tests: { unit: ["scripts/generate/clients.test.ts"] },
  },
];
