export interface Area {
  readonly name: string;
  /** Where the mutants are made, from the root of the repository. */
  readonly folder: string;
  /** The tests that are to notice them, by the project of Vitest that runs them. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

export const AREAS: readonly Area[] = [
  { name: "flk", folder: "server/flk", tests: { unit: ["server/flk/**/*.test.ts"] } },
  {
    name: "booking",
    folder: "server/booking",
    tests: { unit: ["server/booking/**/*.test.ts"], db: ["server/booking/**/*.db.test.ts"] },
  },
  { name: "checks", folder: "conformance/checks", tests: { unit: ["conformance/**/*.test.ts"] } },
  { name: "runner", folder: "conformance/runner", tests: { unit: ["conformance/**/*.test.ts"] } },
  { name: "generate", folder: "scripts/generate", tests: { unit: ["scripts/{generate,specs,breaking}/**/*.test.ts"] } },
];
