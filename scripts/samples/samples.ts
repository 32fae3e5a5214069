import { fileURLToPath } from "node:url";

export const SAMPLES_FOLDER = fileURLToPath(new URL("../../mock-mis/samples/", import.meta.url));

export interface Sample {
  readonly name: string;
  /** Programs that it takes, and Debian's packages that bring them. */
  readonly tools: readonly string[];
  readonly packages: readonly string[];
  readonly sources: readonly string[];
  /** Run in its folder before it is started. */
  readonly build: readonly (readonly string[])[];
  /** The command that serves; `{data}`, `{port}` and `{state}` stand for the schedule, the port and a file of its own. */
  readonly serve: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** A slip in its source, and the case that has to find it. */
  readonly defect: { readonly file: string; readonly from: string; readonly to: string; readonly case: string };
}

/** МИС of other makes, in the standard library of their language (`mock-mis/samples`). */
export const SAMPLES: readonly Sample[] = [
  {
    name: "python",
    tools: ["python3"],
    packages: ["python3"],
    sources: ["mis.py"],
    build: [],
    serve: ["python3", "mis.py", "{data}", "{port}"],
    env: {},
    // A referral is used twice.
    defect: {
      file: "mis.py",
      from: 'for one in filter(None, (record["slot"], record["referral"])):',
      to: 'for one in [record["slot"]]:',
      case: "referral.used",
    },
  },
  {
    name: "php",
    tools: ["php"],
    packages: ["php-cli"],
    sources: ["mis.php"],
    build: [],
    serve: ["php", "-S", "127.0.0.1:{port}", "mis.php"],
    env: { MIS_DATA: "{data}", MIS_STATE: "{state}", PHP_CLI_SERVER_WORKERS: "4" },
    // A slot is sold twice.
    defect: {
      file: "mis.php",
      from: "if ($slot['status'] !== 'AVAILABLE') {",
      to: "if (false) {",
      case: "book.double-booking",
    },
  },
  {
    name: "go",
    tools: ["go"],
    packages: ["golang-go"],
    sources: ["main.go", "answer.go"],
    build: [["go", "build", "-o", "mis", "."]],
    serve: ["./mis", "{data}", "{port}"],
    env: { GOFLAGS: "-mod=mod", GOCACHE: "{cache}" },
    // Years are counted without looking whether the birthday has come.
    defect: {
      file: "main.go",
      from: "if age -= from; visit[5:] < born[5:] {",
      to: "if age -= from; false {",
      case: "age.turns-eighteen-child-slot",
    },
  },
];
