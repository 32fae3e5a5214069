import type { Lang } from "../model/text.ts";
import type { CliOptions } from "./options.ts";

export interface RejudgeOptions {
  readonly report: string;
  readonly lang: Lang;
  /** Where to write the files of the report as it is judged today; nothing is written without it. */
  readonly reportDir?: string;
}

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly lang: Lang;
}

export interface CertificateOptions {
  readonly report: string;
  readonly key: string;
  readonly out: string;
  readonly days: number;
  readonly lang: Lang;
}

export interface VerifyOptions {
  readonly certificate: string;
  readonly report: string;
  readonly publicKey: string;
  readonly lang: Lang;
}

export interface KeygenOptions {
  readonly out: string;
  readonly lang: Lang;
}

/** Where the МИС, the records and the gateway are. */
export interface PlaceOptions {
  readonly fixtures?: string;
  readonly gateway?: string;
  readonly username?: string;
  readonly password?: string;
  readonly reportDir: string;
  readonly lang: Lang;
}

export interface DoctorOptions extends PlaceOptions {
  readonly target: string;
  /** False: no trial booking is made. */
  readonly booking: boolean;
}

export interface CleanupOptions extends PlaceOptions {
  /** Instead of the address in the journal. */
  readonly target?: string;
  /** How long after the last line of the journal the МИС may still be at work on a request, ms. */
  readonly settleMs: number;
}

export interface InitOptions {
  /** Where to write; standard output without it. */
  readonly file?: string;
  readonly lang: Lang;
}

/** What the command line asks for. */
export type Asked =
  | { readonly name: "run"; readonly options: CliOptions }
  | { readonly name: "doctor"; readonly options: DoctorOptions }
  | { readonly name: "cleanup"; readonly options: CleanupOptions }
  | { readonly name: "rejudge"; readonly options: RejudgeOptions }
  | { readonly name: "diff"; readonly options: DiffOptions }
  | { readonly name: "certificate"; readonly options: CertificateOptions }
  | { readonly name: "verify"; readonly options: VerifyOptions }
  | { readonly name: "init"; readonly options: InitOptions }
  | { readonly name: "keygen"; readonly options: KeygenOptions };

/** What a command comes to: data for stdout, messages for stderr, and the exit code. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr?: string;
}
