import { setTimeout as sleep } from "node:timers/promises";
import { statSync } from "node:fs";
import { join } from "node:path";
import { unreachableTarget } from "../doctor/target.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { createWebhookClient } from "../http/client.ts";
import type { EnvironmentProblem, Leftover } from "../model/report.ts";
import { text, type Lang } from "../model/text.ts";
import { createMask } from "../redact/mask.ts";
import { undoAfterCrash } from "../runner/afterCrash.ts";
import { JOURNAL_FILE, openBookingsIn, openJournal, type Journal, type OpenEntry } from "../runner/journal.ts";
import { createRecorder } from "../runner/recorder.ts";
import { EXIT } from "../runner/verdict.ts";
import { CAP_MS, USER_AGENT } from "./recordRun.ts";
import { todayOf, type CertifyDeps } from "./deps.ts";
import type { CleanupOptions, CommandResult } from "./commands.ts";
import { readBytes } from "./files.ts";
import { fixturesFromFile, readerOf, withGateway } from "./sources.ts";
import { groupBy } from "../model/groupBy.ts";

/**
 * Cancels what an earlier run has left, by its journal. The journal holds no personal data, so the patients are given again
 * (`--fixtures`, `--gateway`), where the МИС does not do with their ids alone.
 */
export async function cleanup(options: CleanupOptions, deps: CertifyDeps): Promise<CommandResult> {
  const path = join(options.reportDir, JOURNAL_FILE);
  const entries = openBookingsIn(readBytes(path).toString());
  if (entries.length === 0) return { code: EXIT.conformant, stdout: `${WORDS.nothing[options.lang]}\n` };
  const { today } = todayOf(deps);
  const reader = readerOf(options, options.password ?? deps.env["FERKIT_PASSWORD"]);
  const { records } = await withGateway(fixturesFromFile(options.fixtures), reader, today);
  await untilAnswered(entries, path, options.settleMs);
  const journal = openJournal(options.reportDir, "continue");
  try {
    return await undoAll({ entries, options, journal, records });
  } finally {
    journal.close();
  }
}

/** What was sent last may still be at work in the МИС: a record that it makes after the clean-up would stay. */
async function untilAnswered(entries: readonly OpenEntry[], path: string, settleMs: number): Promise<void> {
  if (entries.every(({ book_ext_id }) => book_ext_id !== null)) return;
  await sleep(Math.max(0, statSync(path).mtimeMs + settleMs - Date.now()));
}

interface Work {
  readonly entries: readonly OpenEntry[];
  readonly options: CleanupOptions;
  readonly journal: Journal;
  readonly records: FixtureRecords;
}

/** Each booking goes back where it was made, unless another address was named. */
async function undoAll({ entries, options, journal, records }: Work): Promise<CommandResult> {
  const { patients, slots } = records;
  const busy = new Set(slots.filter(({ status }) => status !== "AVAILABLE").map(({ id }) => id));
  const leftovers: Leftover[] = [];
  for (const [target, some] of groupBy(entries, (entry) => options.target ?? entry.target)) {
    const problem = await unreachableTarget(target);
    if (problem) return unreachable(problem, entries.length, options.lang);
    const client = createWebhookClient({ target, capMs: CAP_MS, userAgent: USER_AGENT });
    try {
      const recorder = createRecorder(client, createMask(patients));
      leftovers.push(...(await undoAfterCrash({ entries: some, patients, busy, recorder, journal })).leftovers);
    } finally {
      await client.close();
    }
  }
  return resultOf(entries.length, leftovers, options.lang);
}

function unreachable({ code, message, detail }: EnvironmentProblem, count: number, lang: Lang): CommandResult {
  const lines = [`${code}: ${message[lang]}`, detail, `${WORDS.open[lang]}: ${count}`];
  return { code: EXIT.environment, stdout: `${lines.join("\n")}\n` };
}

function resultOf(count: number, leftovers: readonly Leftover[], lang: Lang): CommandResult {
  const lines = [
    `${WORDS.settled[lang]}: ${count - leftovers.length} / ${count}`,
    ...(leftovers.length > 0 ? [`${WORDS.left[lang]}: ${leftovers.length}`] : []),
    ...leftovers.map(
      ({ slot_id, patient_id, book_ext_id, why }) =>
        `  book_ext_id ${book_ext_id ?? "?"}, slot ${slot_id}, patient ${patient_id}. ${why[lang]}`,
    ),
  ];
  return { code: leftovers.length > 0 ? EXIT.leftovers : EXIT.conformant, stdout: `${lines.join("\n")}\n` };
}

const WORDS = {
  nothing: text("Отменять нечего: журнал пуст или всё отменено.", "Nothing to cancel: all in the journal is gone."),
  settled: text("Записей, от которых ничего не осталось", "Bookings of which nothing is left"),
  left: text("Могли остаться в МИС", "May be left in the МИС"),
  open: text("Записей, о которых ещё ничего не известно", "Bookings of which nothing is known yet"),
};
