import { expect, it } from "vitest";
import { bookSuccess } from "../cases/bookings.ts";
import { probe } from "../cases/probe.ts";
import { text } from "../model/text.ts";
import { createProgress } from "./progress.ts";

function written(isTTY: boolean | undefined, lang: "ru" | "en" = "ru"): string[] {
  const chunks: string[] = [];
  const stderr = { write: (chunk: string) => chunks.push(chunk), isTTY };
  const { started, finished } = createProgress({ stderr, lang, count: 2 });
  started(probe);
  finished(probe, "pass", null);
  started(bookSuccess);
  finished(bookSuccess, "fail", null);
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
    createProgress({ stderr: { write: (chunk) => chunks.push(chunk) }, lang: "ru", count: 1 }).finished(
      probe,
      verdict,
      null,
    );
    return chunks.join("").trim()[0];
  });
  expect(signs.join("")).toBe("✓!✗?–·⚡⚠");
});

it("a case that was not played says why, and the next of the same reason do not repeat it", () => {
  const chunks: string[] = [];
  const { finished } = createProgress({ stderr: { write: (chunk) => chunks.push(chunk) }, lang: "ru", count: 3 });
  const why = text("Нет слота.", "No slot.");
  finished(probe, "untestable", why);
  finished(bookSuccess, "untestable", why);
  finished(probe, "untestable", text("Прерван.", "Interrupted."));
  expect(chunks.map((chunk) => chunk.split("\n")[1]?.trim())).toEqual(["Нет слота.", "", "Прерван."]);
});

it("once it is known how long a case takes, the time left is told", () => {
  const chunks: string[] = [];
  let now = 0;
  const stderr = { write: (chunk: string) => chunks.push(chunk) };
  const { finished } = createProgress({ stderr, lang: "ru", count: 13, clock: () => now });
  for (let done = 1; done <= 12; done += 1) {
    now += 12_000;
    finished(probe, "pass", null);
  }
  const told = chunks.map((chunk) => /осталось около (.*)\)/.exec(chunk)?.[1]);
  expect([told[1], told[2], told[8], told[11]]).toEqual([undefined, "2 мин", "50 с", undefined]);
});
