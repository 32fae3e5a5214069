import type { Finding } from "./trial.ts";

/** A table of Markdown, so that its figures can stand in OPERATING.md. */
export function printFindings(title: string, findings: readonly Finding[]): string {
  const rows = findings.map(({ what, measured, wanted, isRight }) => [
    isRight ? "✓" : "✗",
    what,
    String(measured),
    wanted ?? "",
  ]);
  const lines = rows.map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`,
  );
  return [
    `\n## ${title}\n`,
    "|  | что / what | вышло / measured | надо / wanted |",
    "| --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
