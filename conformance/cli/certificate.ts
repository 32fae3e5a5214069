import { join } from "node:path";
import { CASES } from "../cases/catalog.ts";
import { certificateFile, issue } from "../certificate/issue.ts";
import { newKeyPair, readKey } from "../certificate/keys.ts";
import { mutationScore } from "../certificate/proof.ts";
import { verifyCertificate } from "../certificate/verify.ts";
import type { MutationScore } from "../model/certificate.ts";
import { text, type Text } from "../model/text.ts";
import type { CertificateOptions, KeygenOptions, VerifyOptions, CommandResult } from "./commands.ts";
import { makeDir, readBytes, readReport, UsageError, writeNew } from "./files.ts";

export interface CertificateDeps {
  readonly now: Date;
  /** `proof.json` of this suite. */
  readonly proof: URL | string | Buffer;
}

/** Exit 1 and no file when the report does not deserve one; every reason is told. */
export function certificate(
  { report: path, key, out, days, lang }: CertificateOptions,
  deps: CertificateDeps,
): CommandResult {
  const { report, bytes } = readReport(path);
  const issued = issue({
    report,
    reportBytes: bytes,
    cases: CASES,
    key: keyFrom(key, "private"),
    mutation: mutationScore(deps.proof, CASES.length),
    now: deps.now,
    days,
  });
  if (issued.kind === "refused") {
    const lines = [WORDS.refused[lang], ...issued.reasons.map((reason) => `  ${reason[lang]}`)];
    return { code: 1, stdout: "", stderr: `${lines.join("\n")}\n` };
  }
  writeNew(out, certificateFile(issued.certificate));
  const { target, expires, mutation } = issued.certificate.claims;
  return {
    code: 0,
    stdout: `${WORDS.issued[lang]}: ${out}\n  ${target}\n  ${WORDS.until[lang]} ${expires}; ${scoreText(mutation)}\n`,
  };
}

/** Exit 0: genuine, of this report and not expired. 1: not, with the reason. */
export function verify({ certificate: path, report, publicKey, lang }: VerifyOptions, now: Date): CommandResult {
  const verified = verifyCertificate({
    certificateText: readBytes(path).toString(),
    reportBytes: readBytes(report),
    publicKey: keyFrom(publicKey, "public"),
    now,
  });
  if (verified.kind === "invalid")
    return { code: 1, stdout: "", stderr: `${WORDS.invalid[lang]}: ${verified.reason[lang]}\n` };
  const { target, suite, tested, expires, mutation, key_sha256 } = verified.certificate.claims;
  const lines = [
    WORDS.valid[lang],
    `  ${target}`,
    `  ${suite.name} ${suite.version}, ${scoreText(mutation)}`,
    `  ${WORDS.tested[lang]} ${tested}, ${WORDS.until[lang]} ${expires}`,
    `  key ${key_sha256}`,
  ];
  return { code: 0, stdout: `${lines.join("\n")}\n` };
}

/** Overwrites nothing: a lost key cannot be made again. */
export function keygen({ out, lang }: KeygenOptions): CommandResult {
  const { privatePem, publicPem } = newKeyPair();
  makeDir(out);
  const [secret, open] = [join(out, "ferkit-certify.key.pem"), join(out, "ferkit-certify.pub.pem")];
  writeNew(secret, privatePem, { flag: "wx", mode: 0o600 });
  writeNew(open, publicPem, { flag: "wx" });
  return { code: 0, stdout: `${WORDS.secret[lang]}: ${secret}\n${WORDS.open[lang]}: ${open}\n` };
}

function scoreText({ must, should }: MutationScore): string {
  return `mutation score MUST ${must.killed}/${must.total}, SHOULD ${should.killed}/${should.total}`;
}

function keyFrom(path: string, kind: "private" | "public"): NonNullable<ReturnType<typeof readKey>> {
  const key = readKey(readBytes(path).toString(), kind);
  if (key) return key;
  const [ru, en] = kind === "private" ? ["закрытый", "private"] : ["открытый", "public"];
  throw new UsageError(`Это не ${ru} ключ Ed25519 в PEM / no ${en} Ed25519 key in PEM: ${path}`);
}

const WORDS: Record<"refused" | "issued" | "until" | "invalid" | "valid" | "tested" | "secret" | "open", Text> = {
  refused: text("Сертификат не выдан:", "No certificate:"),
  issued: text("Сертификат выдан", "Certificate issued"),
  until: text("действует до", "good until"),
  invalid: text("Сертификат недействителен", "The certificate is not valid"),
  valid: text(
    "Сертификат подлинный, отчёт тот самый, срок не вышел.",
    "The certificate is genuine, of this report, and not expired.",
  ),
  tested: text("проверено", "checked"),
  secret: text("Закрытый ключ, никому не передавайте", "Private key, keep it to yourself"),
  open: text("Открытый ключ, для проверки сертификатов", "Public key, to verify certificates with"),
};
