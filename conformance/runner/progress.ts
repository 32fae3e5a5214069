import type { Case } from "../model/case.ts";
import { text, type Lang, type Text } from "../model/text.ts";
import type { Verdict } from "../model/verdict.ts";

export interface Progress {
  readonly started: (item: Case) => void;
  /** `why`: what kept the case from being played; null when nothing did. */
  readonly finished: (item: Case, verdict: Verdict, why: Text | null) => void;
}

export interface ProgressOptions {
  readonly stderr: { readonly write: (chunk: string) => unknown; readonly isTTY?: boolean | undefined };
  readonly lang: Lang;
  readonly count: number;
  /** Milliseconds, for the time left. */
  readonly clock?: () => number;
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
export function createProgress({ stderr, lang, count, clock = () => performance.now() }: ProgressOptions): Progress {
  const begun = clock();
  let done = 0;
  let told: string | null = null;

  /** Of many cases that one thing has kept from being played it is said once. */
  function reason(why: Text | null): string {
    const words = why?.[lang] ?? null;
    const isNew = words !== null && words !== told;
    told = words ?? told;
    return isNew ? `\n      ${words}` : "";
  }
  function left(): string {
    const ms = ((clock() - begun) / Math.max(1, done)) * (count - done);
    if (done < ENOUGH || ms < WORTH_TELLING_MS) return "";
    return ` (${LEFT[lang]} ${ms < MINUTE_MS ? `${Math.ceil(ms / 10_000)}0 ${SECONDS[lang]}` : `${Math.ceil(ms / MINUTE_MS)} ${MINUTES[lang]}`})`;
  }
  return {
    started: (item) => {
      if (stderr.isTTY) stderr.write(`  … [${done + 1}/${count}] ${item.title[lang]}${left()}`);
    },
    finished: (item, verdict, why) => {
      done += 1;
      const clear = stderr.isTTY ? "\r\u001b[2K" : "";
      const line = `${SIGNS[verdict]} [${done}/${count}] ${item.id}: ${item.title[lang]}`;
      stderr.write(`${clear}  ${line}${stderr.isTTY ? "" : left()}${reason(why)}\n`);
    },
  };
}

/** After fewer cases nothing can be said of the rest. */
const ENOUGH = 3;
const MINUTE_MS = 60_000;
const WORTH_TELLING_MS = 15_000;
const LEFT = text("осталось около", "about");
const SECONDS = text("с", "s left");
const MINUTES = text("мин", "min left");
