import { sign, type KeyObject } from "node:crypto";
import type { Case } from "../model/case.ts";
import {
  CERTIFICATE_SCHEMA,
  type Certificate,
  type CertificateClaims,
  type MutationScore,
} from "../model/certificate.ts";
import type { Report } from "../model/report.ts";
import { text, type Text } from "../model/text.ts";
import { canonicalJson, sha256 } from "../report/digest.ts";
import { SUITE } from "../report/suite.ts";
import { keyDigest } from "./keys.ts";
import { refusalsFor } from "./refusals.ts";

const DAY = 86_400_000;

export interface IssueInput {
  readonly report: Report;
  /** The bytes of the file that `report` was read from. */
  readonly reportBytes: Uint8Array;
  readonly cases: readonly Case[];
  /** Ed25519, private. */
  readonly key: KeyObject;
  readonly mutation: MutationScore | null;
  readonly now: Date;
  /** Counted from the run, not from the signature: an old run does not grow young by being signed. */
  readonly days: number;
}

export type Issued =
  | { readonly kind: "issued"; readonly certificate: Certificate }
  | { readonly kind: "refused"; readonly reasons: readonly Text[] };

export function issue(input: IssueInput): Issued {
  const { report, mutation, now, key } = input;
  const tested = new Date(report.started_at);
  const expires = new Date(tested.getTime() + input.days * DAY);
  const reasons = [...refusalsFor(report, input.cases), ...dateRefusals(tested, expires, now)];
  if (mutation === null) return { kind: "refused", reasons: [...reasons, NO_PROOF] };
  if (reasons.length > 0) return { kind: "refused", reasons };
  const claims: CertificateClaims = {
    schema: CERTIFICATE_SCHEMA,
    verdict: "conformant",
    target: report.target,
    report_sha256: sha256(input.reportBytes),
    suite: { name: SUITE.name, version: SUITE.version },
    contracts: SUITE.contracts,
    requirements_sha256: SUITE.requirements,
    profile: report.facts.profile,
    cases: report.cases.length,
    exchanges: report.exchanges.length,
    mutation,
    tested: tested.toISOString(),
    issued: now.toISOString(),
    expires: expires.toISOString(),
    key_sha256: keyDigest(key),
  };
  const signature = sign(null, Buffer.from(canonicalJson(claims)), key).toString("base64");
  return { kind: "issued", certificate: { claims, algorithm: "Ed25519", signature } };
}

/** The one form of the file: `verify` accepts no other, so that no byte of it can be changed unseen. */
export function certificateFile(certificate: Certificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

const NO_PROOF = text(
  "У этого набора проверок нет доказательства, или оно от другого числа сценариев (conformance/proof.json): выполните npm run proof.",
  "This suite has no proof of itself, or that of another number of cases (conformance/proof.json): run npm run proof.",
);

function dateRefusals(tested: Date, expires: Date, now: Date): Text[] {
  if (tested.getTime() > now.getTime() + DAY)
    return [
      text(`Отчёт из будущего: ${tested.toISOString()}.`, `The report is of the future: ${tested.toISOString()}.`),
    ];
  return expires.getTime() > now.getTime()
    ? []
    : [
        text(
          `Отчёт стар: проверка была ${tested.toISOString()}.`,
          `The report is old: the check was at ${tested.toISOString()}.`,
        ),
      ];
}
