import type { EntityManager } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { Profile } from "../config.ts";
import { forgetCancelledBooks, syncAssociations } from "../db/queries/associations.ts";
import { loadFacts } from "../db/queries/facts.ts";
import { upsertRecords } from "../db/queries/upsert.ts";
import { checkFormat } from "../flk/checkFormat.ts";
import type { Candidate } from "../profile/facts.ts";
import { splitRepeats } from "../flk/repeats.ts";
import { logicIssues } from "../flk/rules.ts";
import { foreignIssue } from "../flk/rules/parents.ts";
import type { RecordShape } from "../flk/schema.ts";
import { combine, replyFor, type UploadReply } from "../flk/verdict.ts";
import type { Dictionaries } from "../nsi/dictionaries.ts";
import { blockedDepartment, blockedReply, type Blocked, type BlockedReply } from "./blocks.ts";
import { storeCleanSlots } from "./cleanSlots.ts";
import { observed } from "./observed.ts";
import type { Subsystem, SubsystemName } from "../profile/subsystems.ts";
import { storeSparing, warnOf, type IssuesByIndex } from "./unstorable.ts";

export interface UploadDeps {
  readonly em: EntityManager;
  readonly shapes: (schema: string) => RecordShape;
  readonly profile: Profile;
  readonly timeZone: string;
  readonly dictionaries: Dictionaries;
  readonly log: Logger;
}

export interface UploadRequest {
  readonly subsystem: Subsystem;
  readonly records: readonly unknown[];
  /** OID of the МО whose token is used. */
  readonly owner: string;
  readonly requestId: string;
  readonly lints: Set<string>;
  readonly blocked: Blocked;
}

/**
 * Loads a package (flow a): the contract judges each record, facts are looked up once, rules judge each record, one statement
 * writes those that passed, one envelope answers for all.
 */
export async function uploadPackage(deps: UploadDeps, request: UploadRequest): Promise<UploadReply | BlockedReply> {
  const { subsystem, records, owner, lints, blocked } = request;
  if (blocked.whole) return blockedReply(owner, subsystem);
  const { profile, timeZone, dictionaries } = deps;
  const context = { shape: deps.shapes(subsystem.schema), profile, timeZone, dictionaries };
  const verdicts = checkFormat(subsystem, records, context);
  for (const lint of verdicts.flatMap((verdict) => verdict.lints)) lints.add(lint);
  const department = await blockedDepartment(deps.em, subsystem, records, owner, blocked);
  if (department !== undefined) return blockedReply(department, subsystem);
  const repeats = splitRepeats(subsystem.name, verdicts);
  if (repeats.replaced.size > 0) lints.add("E-50");
  const work = observed(request, (tx, some, isFirst) => store(tx, request, some, isFirst));
  const refused = await storeSparing(deps.em, repeats.unique, work, warnOf(deps.log, subsystem.name));
  return replyFor(combine(verdicts, repeats, refused), subsystem.name === "slot");
}

/** Judges and writes in the transaction of `tx`; returns the issues by index. */
async function store(
  tx: EntityManager,
  { subsystem, owner }: UploadRequest,
  candidates: readonly Candidate[],
  isFirst: boolean,
): Promise<IssuesByIndex> {
  if (isFirst && (await storeCleanSlots(tx, subsystem, candidates, owner))) return NO_ISSUES;
  const facts = await loadFacts(tx, subsystem, candidates, owner);
  const issues = logicIssues(subsystem, candidates, facts);
  const accepted = candidates.filter(({ index }) => issues.get(index)?.length === 0);
  const taken = new Set(
    await upsertRecords(
      tx,
      subsystem.name,
      accepted.map(({ record }) => record),
      owner,
    ),
  );
  const written = accepted.filter(({ id }) => !taken.has(id));
  await AFTER_WRITE[subsystem.name]?.(
    tx,
    written.map(({ id }) => id),
  );
  if (taken.size === 0) return issues;
  // Another МО stored these ids after the facts were read (AUTH-8).
  const lost = accepted.filter(({ id }) => taken.has(id));
  return new Map([...issues, ...lost.map(({ index, id }) => [index, [foreignIssue(id, subsystem.key)]] as const)]);
}

const NO_ISSUES: IssuesByIndex = new Map();

/** What a written record changes elsewhere, in the same transaction. */
const AFTER_WRITE: Partial<Record<SubsystemName, (em: EntityManager, ids: readonly string[]) => Promise<void>>> = {
  slot: syncAssociations,
  book: forgetCancelledBooks,
};
