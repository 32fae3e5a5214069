import type { BaselineState } from "../model/baseline.ts";
import type { Report } from "../model/report.ts";
import { text, type Lang, type Text } from "../model/text.ts";

export const BASELINE_WORDS: Record<BaselineState, Text> = {
  known: text("известно, запуск не роняет", "known, does not fail the run"),
  passes: text("устарело: теперь выполняется, уберите строку", "stale: it passes now, drop the row"),
  expired: text("устарело: срок прошёл, нарушение снова считается", "stale: expired, the failure counts again"),
  unknown_id: text("устарело: такого сценария или проверки нет", "stale: there is no such case or check"),
  unchecked: text("в этом запуске не проверялось", "not checked in this run"),
};

export interface BaselineLine {
  readonly state: string;
  readonly ids: string;
  readonly reason: string;
  readonly expires: string;
  readonly covers: readonly string[];
}

/** The rows of the baseline for a reader, in the order of the file. */
export function baselineRows({ baseline }: Report, lang: Lang): BaselineLine[] {
  return (baseline?.rows ?? []).map((row) => ({
    state: BASELINE_WORDS[row.state][lang],
    ids: [row.case, row.check].filter((id) => id !== undefined).join(" / "),
    reason: row.reason,
    expires: row.expires,
    covers: row.covers,
  }));
}
