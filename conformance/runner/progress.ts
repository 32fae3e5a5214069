import type { Case } from "../model/case.ts";
import type { Lang } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

export interface Progress {
  readonly started: (item: Case) => void;
  readonly finished: (item: Case, verdict: Verdict) => void;
}

export interface ProgressOptions {
  readonly stderr: { readonly write: (chunk: string) => unknown; readonly isTTY?: boolean | undefined };
  readonly lang: Lang;
  readonly count: number;
}

const SIGNS: Record<Verdict, string> = {
  pass: "✓",
  warn: "!",
  fail: "✗",
  ambiguous: "?",
  untestable: "–",
  not_applicable: "·",
  not_selected: "·",
  env_error: "⚡",
  harness_error: "⚠",
};

/** People watch stderr; a terminal gets the running case as well, a log only the results. */
export function createProgress({ stderr, lang, count }: ProgressOptions): Progress {
  let done = 0;
  return {
    started: (item) => {
      if (stderr.isTTY) stderr.write(`  … [${done + 1}/${count}] ${item.title[lang]}`);
    },
    finished: (item, verdict) => {
      done += 1;
      const clear = stderr.isTTY ? "\r\u001b[2K" : "";
      stderr.write(`${clear}  ${SIGNS[verdict]} [${done}/${count}] ${item.id}: ${item.title[lang]}\n`);
    },
  };
}
