import { makeBadge } from "badge-maker";
import type { Report, SummaryVerdict } from "../model/report.ts";
import type { Lang } from "../model/text.ts";
import { SUMMARY_WORDS } from "./words.ts";

const COLORS: Record<SummaryVerdict, string> = {
  conformant: "#176b37",
  nonconformant: "#b3202a",
  incomplete: "#8a5a00",
  error: "#56606b",
};

/** The verdict as an SVG for a README; nothing in it comes from the МИС. */
export function badgeSvg({ summary: { verdict } }: Report, lang: Lang): string {
  return makeBadge({ label: "ФЭР 2.0", message: SUMMARY_WORDS[verdict][lang].toLowerCase(), color: COLORS[verdict] });
}
