import type { IConfiguration, IForbiddenRuleType } from "dependency-cruiser";

/**
 * Every border of the house in one place: which area may import which, the floors of server/, and no circles anywhere. An import of a
 * type counts like any other. `npm run check:borders` says which import breaks which rule.
 */

/** The areas and what each may import. Whatever runs knows the contracts only, and conformance knows nothing of the server. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  specs: [],
  generated: [],
  server: ["generated"],
  "mock-mis": ["generated"],
  conformance: ["generated"],
  pages: ["generated"],
  scripts: ["generated", "server", "mock-mis", "conformance", "pages", "specs"],
};
/** Tests may start the programs they need. */
const FOR_TESTS = ["generated", "server", "mock-mis"];
const TESTS = String.raw`\.test\.ts$`;
/** What only tests of server/ use. */
const TEST_TOOLS = String.raw`/testing/|/test[A-Z]\w*\.ts$|/testing\.ts$|vitestGlobalSetup\.ts$`;

/** The floors of server/, from the ground up. A room uses the rooms of its own floor and of those below. */
const FLOORS = [
  { name: "ground", rooms: ["profile/", "nsi/", "address/", "config.ts", "log.ts"] },
  { name: "wire and store", rooms: ["webhook/", "db/"] },
  { name: "transport", rooms: ["http/", "switchboard/"] },
  { name: "domain", rooms: ["booking/", "flk/", "readings/", "region/", "cluster/"] },
  { name: "operations", rooms: ["gateway/", "operator/", "vitrine/"] },
  { name: "entrances", rooms: ["server.ts", "app.ts", "handlers.ts", "metrics.ts"] },
];

const pattern = (area: string, rooms: readonly string[]): string =>
  `^${area}/(${rooms.join("|").replaceAll(".", String.raw`\.`)})`;
const others = (allowed: readonly string[]): string[] => Object.keys(AREAS).filter((area) => !allowed.includes(area));

const areaRules: IForbiddenRuleType[] = Object.entries(AREAS).flatMap(([area, allowed]) => [
  {
    name: `${area}-stays-in-its-area`,
    severity: "error",
    from: { path: `^${area}/`, pathNot: TESTS },
    to: { path: `^(${others([area, ...allowed]).join("|")})/` },
  },
  {
    name: `tests-of-${area}-start-programs-only`,
    severity: "error",
    from: { path: `^${area}/.*(${TESTS})` },
    to: { path: `^(${others([area, ...allowed, ...FOR_TESTS]).join("|")})/` },
  },
]);

const floorRules: IForbiddenRuleType[] = FLOORS.slice(0, -1).map(({ name, rooms }, floor) => ({
  name: `no-arrow-up-from-${name.replaceAll(" ", "-")}`,
  comment: `the floor "${name}" of server/ knows nothing of the floors above`,
  severity: "error",
  from: { path: pattern("server", rooms), pathNot: [TESTS, TEST_TOOLS] },
  to: {
    path: pattern(
      "server",
      FLOORS.slice(floor + 1).flatMap((above) => above.rooms),
    ),
  },
}));

const forbidden: IForbiddenRuleType[] = [
  { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  {
    name: "every-import-is-found",
    comment: "templates import what is generated beside their copies",
    severity: "error",
    from: { pathNot: "^scripts/generate/templates/" },
    to: { couldNotResolve: true },
  },
  ...areaRules,
  ...floorRules,
  {
    name: "every-room-has-its-floor",
    comment: "a new folder of server/ is put on a floor above",
    severity: "error",
    from: {
      path: "^server/",
      pathNot: [
        TESTS,
        TEST_TOOLS,
        pattern(
          "server",
          FLOORS.flatMap(({ rooms }) => rooms),
        ),
      ],
    },
    to: {},
  },
  {
    name: "generated-by-the-front-door",
    comment: "generated code is a package: everybody but the scripts that write it imports @ferkit/contracts",
    severity: "error",
    from: { path: "^(server|mock-mis|conformance)/" },
    to: { path: "^generated/", dependencyTypesNot: ["aliased-workspace"] },
  },
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "default"],
      extensions: [".ts", ".js", ".d.ts"],
    },
    combinedDependencies: true,
  },
} satisfies IConfiguration;
