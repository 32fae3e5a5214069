import { verify as verifySignature, type KeyObject } from "node:crypto";
import { CERTIFICATE_SCHEMA, type Certificate } from "../model/certificate.ts";
import { text, type Text } from "../model/text.ts";
import { canonicalJson, sha256 } from "../report/digest.ts";
import { isObject } from "../wire/answer.ts";
import { certificateFile } from "./issue.ts";
import { keyDigest } from "./keys.ts";

export interface VerifyInput {
  readonly certificateText: string;
  readonly reportBytes: Uint8Array;
  /** Ed25519, public, from whoever is trusted to issue; never from the certificate itself. */
  readonly publicKey: KeyObject;
  readonly now: Date;
}

export type Verified =
  { readonly kind: "valid"; readonly certificate: Certificate } | { readonly kind: "invalid"; readonly reason: Text };

/** The first thing that is wrong. Nothing inside the certificate is believed before its signature is. */
export function verifyCertificate({ certificateText, reportBytes, publicKey, now }: VerifyInput): Verified {
  const certificate = readCertificate(certificateText);
  if (!certificate)
    return invalid("Это не сертификат, или его файл изменён.", "This is no certificate, or its file was changed.");
  const { claims } = certificate;
  if (!isSigned(certificate, publicKey))
    return claims.key_sha256 === keyDigest(publicKey)
      ? invalid("Подпись не сходится: сертификат изменён.", "The signature does not fit: the certificate was changed.")
      : invalid("Подписано другим ключом.", "Signed with another key.");
  if (sha256(reportBytes) !== claims.report_sha256)
    return invalid(
      "Отчёт не тот или изменён: его SHA-256 другой.",
      "Not the report, or it was changed: its SHA-256 differs.",
    );
  return now.getTime() < Date.parse(claims.expires)
    ? { kind: "valid", certificate }
    : invalid(`Срок истёк: ${claims.expires}.`, `Expired: ${claims.expires}.`);
}

function isSigned({ claims, signature }: Certificate, publicKey: KeyObject): boolean {
  try {
    return verifySignature(null, Buffer.from(canonicalJson(claims)), publicKey, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** Only the very text that `certificateFile` writes: another space or another base64 of the same bytes is another file. */
function readCertificate(source: string): Certificate | null {
  try {
    const value: unknown = JSON.parse(source);
    if (!isCertificate(value)) return null;
    const { claims, algorithm, signature } = value;
    const canonical = Buffer.from(signature, "base64").toString("base64");
    return certificateFile({ claims, algorithm, signature: canonical }) === source ? value : null;
  } catch {
    return null;
  }
}

function isCertificate(value: unknown): value is Certificate {
  if (!isObject(value) || !isObject(value["claims"])) return false;
  const { algorithm, signature } = value;
  return value["claims"]["schema"] === CERTIFICATE_SCHEMA && algorithm === "Ed25519" && typeof signature === "string";
}

function invalid(ru: string, en: string): Verified {
  return { kind: "invalid", reason: text(ru, en) };
}
