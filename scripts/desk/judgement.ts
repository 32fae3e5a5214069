// What the suite's report says, in the words of the contract.
import { createPrivateKey, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DeskCertificate, DeskChange, DeskRun } from "@ferkit/contracts";
import { CASES } from "../../conformance/cases/catalog.ts";
import { certificateFile, issue } from "../../conformance/certificate/issue.ts";
import { newKeyPair } from "../../conformance/certificate/keys.ts";
import { mutationScore, PROOF } from "../../conformance/certificate/proof.ts";
import { readReport } from "../../conformance/cli/files.ts";
import type { Report } from "../../conformance/model/report.ts";
import type { Verdict } from "../../conformance/model/verdict.ts";
import { changesOf } from "../../conformance/report/changes.ts";
import { mendings } from "../../conformance/report/mending.ts";

/** Verdict, words and causes of a run that has a report. */
export function judgementOf(report: Report): Pick<DeskRun, "verdict" | "reason" | "causes"> {
  const { verdict, reason } = report.summary;
  const causes = mendings(report, ["fail", "env_error", "ambiguous"]).map(({ message, causes: [cause], cases }) => ({
    title: (cause?.message ?? message).ru,
    cases: [...cases],
  }));
  return { verdict, reason: reason.ru, causes };
}

/** Null: it has no report that can be read. */
export function reportAt(path: string): Report | null {
  try {
    return readReport(path).report;
  } catch {
    return null;
  }
}

export function comparisonOf(before: Report, after: Report): DeskChange[] {
  return changesOf(before.cases, after.cases)
    .filter((change) => change.before !== change.after)
    .map((change) => ({ case: change.id, kind: kindOf(change), before: change.before, after: change.after }));
}

const PLAYED: ReadonlySet<Verdict> = new Set(["pass", "warn", "fail", "ambiguous"]);

function kindOf({ before, after }: { before: Verdict | null; after: Verdict | null }): DeskChange["kind"] {
  const [was, is] = [before !== null && PLAYED.has(before), after !== null && PLAYED.has(after)];
  if (!was && is) return after === "fail" ? "BROKEN" : "NEW";
  if (was && !is) return "GONE";
  if (after === "fail") return "BROKEN";
  return before === "fail" ? "MENDED" : "OTHER";
}

const CERTIFICATE_DAYS = 90;

/** Signed with the desk's own key, which is made on first use. */
export async function certificateOf(path: string, keyFile: string): Promise<DeskCertificate> {
  const { report, bytes } = readReport(path);
  const key = await keyAt(keyFile);
  const mutation = mutationScore(PROOF, CASES.length);
  const issued = issue({
    report,
    reportBytes: bytes,
    cases: CASES,
    key,
    mutation,
    now: new Date(),
    days: CERTIFICATE_DAYS,
  });
  return issued.kind === "refused"
    ? { certificate: null, reasons: issued.reasons.map(({ ru }) => ru) }
    : { certificate: certificateFile(issued.certificate), reasons: [] };
}

async function keyAt(file: string): Promise<KeyObject> {
  const pem = await readFile(file, "utf8").catch(() => undefined);
  if (pem !== undefined) return createPrivateKey(pem);
  await mkdir(dirname(file), { recursive: true });
  const { privatePem, publicPem } = newKeyPair();
  await writeFile(file, privatePem, { mode: 0o600, flag: "wx" });
  await writeFile(`${file.replace(/\.key\.pem$/, "")}.pub.pem`, publicPem);
  return createPrivateKey(privatePem);
}
