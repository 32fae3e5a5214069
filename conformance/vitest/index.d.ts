/** Verdicts a case may end with; see README.md. */
export type Verdict =
  | "harness_error"
  | "env_error"
  | "fail"
  | "ambiguous"
  | "untestable"
  | "not_selected"
  | "warn"
  | "pass"
  | "not_applicable";

export interface ConformanceOptions {
  /** Base address of the МИС webhook; a function is called in `beforeAll`, when the МИС has been started. */
  readonly target: string | (() => string | Promise<string>);
  /** Path of a file {slots, patients, referrals, services, resources}, JSON or YAML; or the records themselves. */
  readonly fixtures: string | object | (() => string | object | Promise<string | object>);
  /** Ids of cases, `*` and `?`, separated by commas: only these are registered and run. */
  readonly only?: string;
  /** The same seed sends the same requests. Drawn when not given, and named in the messages. */
  readonly seed?: number;
  /** `doc` (usual) warns about spellings that some passage of the document prints; `strict` fails them. */
  readonly profile?: "doc" | "strict";
  /** Zone of the region, IANA. */
  readonly timeZone?: string;
  /** Most bookings that the run may make. */
  readonly maxBookings?: number;
  /** Where report.html, report.json … and the journal are written; a temporary folder when not given. */
  readonly reportDir?: string;
  /** Language of messages. */
  readonly lang?: "ru" | "en";
  /** What becomes of a case that could not be checked (untestable, ambiguous): `fail` (usual) or `skip`. */
  readonly untestable?: "fail" | "skip";
  /** How long the whole run may take, ms. */
  readonly timeout?: number;
}

/**
 * Registers a `describe` per area and an `it` per case of the conformance suite. The МИС is checked once, before the first of them.
 * A broken requirement fails its test with message, evidence and hint; a warning is printed.
 */
export declare function describeConformance(options: ConformanceOptions): void;
