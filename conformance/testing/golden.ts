import type { Finding } from "../model/case.ts";

/** A finding as a golden file holds it: all that a reader of the report is told. */
export function findingLines({ verdict, message, evidence, hint, erratum, requirements, variant }: Finding): string[] {
  const { exchange, pointer, expected, actual, compared_with, bytes, code_point } = evidence;
  const place = [exchange, pointer, expected, actual, compared_with].map((one) => one ?? "·").join(" | ");
  const extra = { requirements, erratum, variant, bytes, code_point };
  return [
    `${verdict}: ${place} ${JSON.stringify(extra)}`,
    `  ${message.ru}`,
    `  ${message.en}`,
    ...(hint ? [`  → ${hint.ru}`, `  → ${hint.en}`] : []),
  ];
}
