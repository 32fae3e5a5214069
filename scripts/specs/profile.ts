import { readSpec } from "./support.ts";

/** The normative reading of the document. Nothing but the tests of this folder parses it. */
const PROFILE = await readSpec("profile/requirements.md");

const [PART_A = "", PART_C = ""] = ["# Part A. Requirements", "# Part C. ERRATA"].map((heading) => partOf(heading));

function partOf(heading: string): string {
  const [, after] = PROFILE.split(`\n${heading}`);
  if (after === undefined) throw new Error(`requirements.md has no «${heading}»`);
  return after.split("\n---\n")[0] ?? "";
}

/** Rows of the tables of Part A whose first cell is such an id, cell by cell. */
export function profileTable(id: RegExp, part = PART_A): string[][] {
  const rows = part.split("\n").filter((line) => line.startsWith("| "));
  return rows.map(cellsOf).filter(([first = ""]) => id.test(first));
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(" | ")
    .map((cell) => cell.trim());
}

/** All requirement ids in order: first cells of the tables; T9 and T10 are written in prose, `UNP-F1 \`period_id\` R string`. */
export function requirementIds(): string[] {
  const ids = PART_A.matchAll(/^\| (?<cell>[A-Z][A-Z0-9]*-[A-Z]?\d+) \||\b(?<prose>(?:UNP|PRF)-F\d+) `\w+`/gm);
  return [...ids].map(({ groups }) => groups?.["cell"] ?? groups?.["prose"] ?? "");
}

export function erratumIds(): string[] {
  return profileTable(/^E-\d\d$/, PART_C).map(([id = ""]) => id);
}
