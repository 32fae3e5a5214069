export const CERTIFICATE_SCHEMA = "ferkit.certificate/1";

export interface Score {
  readonly killed: number;
  readonly total: number;
}

/** How many planted defects the suite finds: from `conformance/proof.json`, which `npm run proof` writes. */
export interface MutationScore {
  readonly must: Score;
  readonly should: Score;
  /** SHA-256 of the file, so that the figures behind it can be found. */
  readonly proof_sha256: string;
}

/** What is signed, as RFC 8785 JSON. */
export interface CertificateClaims {
  readonly schema: typeof CERTIFICATE_SCHEMA;
  readonly verdict: "conformant";
  readonly target: string;
  /** Of the bytes of `report.json`. */
  readonly report_sha256: string;
  readonly suite: { readonly name: string; readonly version: string };
  readonly contracts: string;
  readonly requirements_sha256: string;
  readonly profile: string;
  readonly cases: number;
  readonly exchanges: number;
  readonly mutation: MutationScore;
  /** ISO instants: when the run began, when it was signed, until when it is good. */
  readonly tested: string;
  readonly issued: string;
  readonly expires: string;
  /** SHA-256 of the public key (SPKI, DER): which of the issuer's keys signed. */
  readonly key_sha256: string;
}

export interface Certificate {
  readonly claims: CertificateClaims;
  readonly algorithm: "Ed25519";
  /** Base64 of 64 bytes. */
  readonly signature: string;
}
