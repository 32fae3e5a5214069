import { expect, it } from "vitest";
import { bookSuccess } from "../cases/bookings.ts";
import { probe } from "../cases/probe.ts";
import { createProgress } from "./progress.ts";

function written(isTTY: boolean | undefined, lang: "ru" | "en" = "ru"): string[] {
  const chunks: string[] = [];
  const stderr = { write: (chunk: string) => chunks.push(chunk), isTTY };
  const { started, finished } = createProgress({ stderr, lang, count: 2 });
  started(probe);
  finished(probe, "pass");
  started(bookSuccess);
  finished(bookSuccess, "fail");
  return chunks;
}

it("a log gets the results alone, each with its number", () => {
  expect(written(undefined)).toEqual([
    `  ✓ [1/2] probe.answers-200: ${probe.title.ru}\n`,
    `  ✗ [2/2] book.success: ${bookSuccess.title.ru}\n`,
  ]);
});

it("a terminal gets the running case too, and its line is wiped by the result", () => {
  expect(written(true, "en")).toEqual([
    `  … [1/2] ${probe.title.en}`,
    `\r\u001b[2K  ✓ [1/2] probe.answers-200: ${probe.title.en}\n`,
    `  … [2/2] ${bookSuccess.title.en}`,
    `\r\u001b[2K  ✗ [2/2] book.success: ${bookSuccess.title.en}\n`,
  ]);
});

it("every verdict has a sign of its own where it matters", () => {
  const signs = (
    ["pass", "warn", "fail", "ambiguous", "untestable", "not_applicable", "env_error", "harness_error"] as const
  ).map((verdict) => {
    const chunks: string[] = [];
    createProgress({ stderr: { write: (chunk) => chunks.push(chunk) }, lang: "ru", count: 1 }).finished(probe, verdict);
    return chunks.join("").trim()[0];
  });
  expect(signs.join("")).toBe("✓!✗?–·⚡⚠");
});
