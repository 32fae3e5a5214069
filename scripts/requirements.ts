import { REQUIREMENTS, type Requirement } from "@ferkit/contracts/ledger";
import { readFileSync } from "node:fs";
import { CASES } from "../conformance/cases/catalog.ts";
import { createCommand, runCommand } from "./commandLine.ts";

/** What the ledger says of one group of requirements, `BOOK` or `REF`. */
export interface GroupCount {
  readonly group: string;
  readonly total: number;
  /** By a check that runs: a case of the suite, a test of the server. */
  readonly proven: number;
  /** By the contract alone: it says so, and nothing that runs has shown it. */
  readonly described: number;
  readonly excused: number;
  /** MUST with neither a proof nor a dated reason. */
  readonly open: readonly string[];
}

/** Counts per group, in the order of the profile. */
export function countByGroup(requirements: readonly Requirement[]): GroupCount[] {
  const groups = Map.groupBy(requirements, ({ id }) => id.slice(0, id.lastIndexOf("-")));
  return [...groups].map(([group, members]) => ({
    group,
    total: members.length,
    proven: members.filter(isProven).length,
    described: members.filter((one) => hasProof(one) && !isProven(one)).length,
    excused: members.filter((one) => !hasProof(one) && one.unproven !== undefined).length,
    open: members.filter(isOpen).map(({ id }) => id),
  }));
}

function hasProof({ proof }: Requirement): boolean {
  return proof !== undefined && proof.length > 0;
}

/** A look at the descriptions proves that they say so, not that anything does so. */
function isProven({ proof = [] }: Requirement): boolean {
  return proof.some((one) => !one.startsWith("spec:"));
}

function isOpen(requirement: Requirement): boolean {
  return requirement.level === "MUST" && !hasProof(requirement) && requirement.unproven === undefined;
}

/** Cases that the ledger or `ids.lock` names and the suite does not have: taken away, they proved something. */
export function missingCases(requirements: readonly Requirement[], known: ReadonlySet<string>): string[] {
  const named = requirements.flatMap(({ id, proof = [] }) =>
    proof.flatMap((one) => (one.startsWith(CASE) ? [{ case: one.slice(CASE.length), by: id }] : [])),
  );
  const locked = readFileSync(LOCK, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("case ") ? [{ case: line.slice("case ".length), by: "ids.lock" }] : []));
  return [...named, ...locked].filter((one) => !known.has(one.case)).map((one) => `${one.case} (${one.by})`);
}

const CASE = "case:";
const LOCK = new URL("../conformance/ids.lock", import.meta.url);

/** The table that people read; reasons are added on request. */
export function renderTable(counts: readonly GroupCount[]): string {
  const sum = (pick: (count: GroupCount) => number): number => counts.reduce((total, count) => total + pick(count), 0);
  const row = ({ group, proven, total, described, excused }: Omit<GroupCount, "open">): string =>
    group.padEnd(8) + `${proven}/${total}`.padStart(12) + String(described).padStart(17) + String(excused).padStart(22);
  return [
    "группа".padEnd(8) + "проверкой".padStart(12) + "только описано".padStart(17) + "с датой и причиной".padStart(22),
    ...counts.map(row),
    row({
      group: "всего",
      proven: sum(({ proven }) => proven),
      total: sum(({ total }) => total),
      described: sum(({ described }) => described),
      excused: sum(({ excused }) => excused),
    }),
  ].join("\n");
}

function renderReasons(requirements: readonly Requirement[]): string {
  const lines = requirements.flatMap(({ id, level, unproven }) =>
    unproven ? [`${id} (${level}, ${unproven.date}): ${unproven.ru}`] : [],
  );
  return lines.join("\n");
}

const command = createCommand(
  "npm run requirements --",
  "Доказано работающей проверкой / всего, и только описано контрактом, по группам; код 1, если у обязательного требования нет ни доказательства, ни причины, или сценарий из них исчез",
).option("--reasons", "и причины, по которым остальные не доказаны");

function main({ reasons }: { readonly reasons?: true }): number {
  const counts = countByGroup(REQUIREMENTS);
  console.log(renderTable(counts));
  if (reasons) console.log(`\n${renderReasons(REQUIREMENTS)}`);
  const open = counts.flatMap((count) => count.open);
  if (open.length > 0) console.error(`\nНи доказательства, ни причины / neither proof nor reason: ${open.join(", ")}`);
  const missing = missingCases(REQUIREMENTS, new Set(CASES.map(({ id }) => id)));
  if (missing.length > 0)
    console.error(`\nСценариев нет в наборе / the suite has no such cases: ${missing.join(", ")}`);
  return open.length + missing.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await runCommand(command, main);
