import type { MutantResult } from "@stryker-mutator/api/core";
import { readFileSync } from "node:fs";
import { placeOf } from "./sample.ts";

export interface Score {
  readonly noticed: number;
  readonly counted: number;
}

const NOTICED: readonly MutantResult["status"][] = ["Killed", "Timeout"];
const MISSED: readonly MutantResult["status"][] = ["Survived", "NoCoverage"];

/** A mutant that could not be run is not counted. */
export function scoreOf(results: readonly MutantResult[]): Score {
  const noticed = results.filter(({ status }) => NOTICED.includes(status)).length;
  return { noticed, counted: noticed + missedOf(results).length };
}

export function percentOf({ noticed, counted }: Score): number {
  return counted === 0 ? 100 : (100 * noticed) / counted;
}

function missedOf(results: readonly MutantResult[]): readonly MutantResult[] {
  return results.filter(({ status }) => MISSED.includes(status));
}

export interface Ran {
  readonly area: string;
  readonly results: readonly MutantResult[];
}

export function markdownOf(ran: readonly Ran[], seed: string): string {
  const rows = [...ran, { area: "total", results: ran.flatMap(({ results }) => results) }].map(({ area, results }) => {
    const score = scoreOf(results);
    return `| ${area} | ${score.noticed} | ${score.counted} | ${percentOf(score).toFixed(1)} % |`;
  });
  return [
    `# Mutants, seed ${seed}`,
    "",
    "| area | noticed | of | score |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
    ...ran.flatMap(({ area, results }) => ["", `## ${area}: not noticed`, "", ...missedOf(results).map(lineOf).sort()]),
    "",
  ].join("\n");
}

/** `- file:line (no test runs it) before → after` */
function lineOf(mutant: MutantResult): string {
  const { fileName } = placeOf(mutant);
  const reach = mutant.status === "NoCoverage" ? " (no test runs it)" : "";
  return `- ${fileName}:${mutant.location.start.line}${reach} \`${short(sourceOf(mutant))}\` → \`${short(mutant.replacement)}\``;
}

/** Lines and columns of a result are counted from 1. */
function sourceOf({ fileName, location: { start, end } }: MutantResult): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.pop() ?? "";
  return [...lines, last.slice(0, end.column - 1)].join("\n").slice(start.column - 1);
}

function short(code: string): string {
  const flat = code.replaceAll(/\s+/g, " ");
  return flat.length > 90 ? `${flat.slice(0, 87)}…` : flat;
}
