import type { EntityManager } from "@mikro-orm/postgresql";
import { forgetCancelledBooks, syncAssociations } from "../db/queries/associations.ts";
import { loadFacts } from "../db/queries/facts.ts";
import { actAs } from "../db/queries/actor.ts";
import { markShown } from "../db/queries/freshness.ts";
import { tellMovedBookings } from "../db/queries/movedBookings.ts";
import { upsertRecords } from "../db/queries/upsert.ts";
import { checkFormat } from "../flk/checkFormat.ts";
import type { Candidate, RawRecord } from "../profile/facts.ts";
import { splitRepeats } from "../flk/repeats.ts";
import { logicIssues } from "../flk/rules.ts";
import { foreignIssue } from "../flk/rules/parents.ts";
import { combine, replyFor, type UploadReply } from "../flk/verdict.ts";
import { blockedDepartment, blockedReply, type BlockedReply } from "./blocks.ts";
import { storeCleanSlots } from "./cleanSlots.ts";
import type { SubsystemName } from "../profile/subsystems.ts";
import { storeSparing, warnOf, type IssuesByIndex } from "./unstorable.ts";
import { writerOf, type UploadDeps, type UploadRequest } from "./uploadRequest.ts";

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
  const refused = await store(deps, request, repeats.unique);
  return replyFor(combine(verdicts, repeats, refused), subsystem.name === "slot");
}

/** In two steps: the fast one is for packages with nothing to refuse, the general one for all others. The issues by index. */
async function store(
  { em, log }: UploadDeps,
  request: UploadRequest,
  candidates: readonly Candidate[],
): Promise<IssuesByIndex> {
  if (await storeCleanSlots(em, request, candidates)) return NO_ISSUES;
  const judge = (tx: EntityManager, some: readonly Candidate[]) => storeJudged(tx, request, some);
  return storeSparing(em, candidates, judge, warnOf(log, request.subsystem.name));
}

const NO_ISSUES: IssuesByIndex = new Map();

/** The general step, in the transaction of `tx`: looks up the facts, judges by them and writes what has passed. */
async function storeJudged(
  tx: EntityManager,
  request: UploadRequest,
  candidates: readonly Candidate[],
): Promise<IssuesByIndex> {
  const { subsystem, owner } = request;
  await actAs(tx, writerOf(request));
  const facts = await loadFacts(tx, subsystem, candidates, owner);
  const issues = logicIssues(subsystem, candidates, facts);
  const accepted = candidates.filter(({ index }) => issues.get(index)?.length === 0);
  if (
    subsystem.name === "slot" &&
    (await tellMovedBookings(tx, recordsOf(accepted), { moOid: owner, requestId: request.requestId }))
  ) {
    request.lints.add("D-86");
  }
  const taken = new Set(await upsertRecords(tx, subsystem.name, recordsOf(accepted), owner));
  const written = accepted.filter(({ id }) => !taken.has(id));
  await AFTER_WRITE[subsystem.name]?.(
    tx,
    written.map(({ id }) => id),
  );
  // What this МИС owed the Витрина after a booking or a cancel is shown by the records that were accepted (FRESH-3).
  await markShown(tx, subsystem.name, recordsOf(written), owner);
  if (taken.size === 0) return issues;
  // Another МО stored these ids after the facts were read (AUTH-8).
  const lost = accepted.filter(({ id }) => taken.has(id));
  return new Map([...issues, ...lost.map(({ index, id }) => [index, [foreignIssue(id, subsystem.key)]] as const)]);
}

function recordsOf(candidates: readonly Candidate[]): RawRecord[] {
  return candidates.map(({ record }) => record);
}

/** What a written record changes elsewhere, in the same transaction. */
const AFTER_WRITE: Partial<Record<SubsystemName, (em: EntityManager, ids: readonly string[]) => Promise<void>>> = {
  slot: syncAssociations,
  book: forgetCancelledBooks,
};
