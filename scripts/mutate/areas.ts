export interface Area {
  readonly name: string;
  /** Where the mutants are made, from the root of the repository. */
  readonly folder: string;
  /** The tests that are to notice them. */
  readonly tests: readonly string[];
}

export const AREAS: readonly Area[] = [
  { name: "flk", folder: "server/flk", tests: ["server/flk/**/!(*.db|*.e2e).test.ts"] },
  { name: "booking", folder: "server/booking", tests: ["server/booking/**/*.test.ts"] },
  { name: "checks", folder: "conformance/checks", tests: ["conformance/**/!(*.db|*.e2e).test.ts"] },
  { name: "runner", folder: "conformance/runner", tests: ["conformance/**/!(*.db|*.e2e).test.ts"] },
  {
    name: "generate",
    folder: "scripts/generate",
    tests: ["scripts/{specs,generate,breaking}/**/!(*.db|*.e2e).test.ts"],
  },
];
