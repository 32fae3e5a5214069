import { REQUIREMENTS } from "@ferkit/contracts";
import type { Exchange } from "../model/exchange.ts";
import type { Report } from "../model/report.ts";
import { text, type Lang, type Text } from "../model/text.ts";
import { VERDICTS } from "../model/verdict.ts";
import { visible } from "../model/visible.ts";
import { baselineRows } from "./baselineWords.ts";
import { curlOf } from "./curl.ts";
import { mendings, type Mending } from "./mending.ts";
import { SUMMARY_WORDS, VERDICT_WORDS } from "./words.ts";

const MOST = 40;
const SIGNS: Record<Report["summary"]["verdict"], string> = {
  conformant: "✅",
  nonconformant: "❌",
  incomplete: "⚠️",
  error: "⛔",
};

/** The summary for a job page of a CI (GitHub, GitLab): verdict first, then what to mend. */
export function markdownOf(report: Report, lang: Lang): string {
  const { verdict, reason } = report.summary;
  const broken = mendings(report, ["fail", "harness_error"]);
  const open = mendings(report, ["ambiguous", "untestable", "env_error"]);
  const warnings = mendings(report, ["warn"]);
  const blocks = [
    `## ${SIGNS[verdict]} ${SUMMARY_WORDS[verdict][lang]}`,
    plain(reason[lang]),
    countsTable(report, lang),
    ...subjectLine(report, lang),
    `${WORDS.target[lang]}: ${code(report.target)} · ${WORDS.zone[lang]} ${code(report.facts.time_zone)} · ${code(`--seed ${report.seed}`)} · ${WORDS.exit[lang]} ${report.summary.exit_code}`,
    ...(report.environment ? [`**${plain(report.environment.message[lang])}** ${code(report.environment.code)}`] : []),
    ...section(WORDS.mend, broken, report, lang),
    ...baselineSection(report, lang),
    ...section(WORDS.open, open, report, lang),
    ...section(WORDS.warnings, warnings, report, lang),
    ...latencyTable(report, lang),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const WORDS = {
  target: text("Адрес МИС", "Target"),
  mis: text("МИС", "МИС"),
  mo: text("МО", "МО"),
  tester: text("проверял", "tested by"),
  zone: text("часовой пояс", "time zone"),
  inCases: text("сценариев", "cases"),
  frees: text("исправление откроет ещё", "mending opens so many more:"),
  bodies: text(
    "Тело закрыто: в нём персональные данные. Чтобы получить его, повторите запуск с ключами",
    "The body is masked, it holds personal data. To get it, run again with",
  ),
  exit: text("код выхода", "exit code"),
  mend: text("Что исправить", "What to mend"),
  open: text("Что проверить не удалось", "What could not be checked"),
  warnings: text("Замечания", "Warnings"),
  known: text("Известные нарушения", "Known failures"),
  knownOne: text("известно", "known"),
  latency: text("Скорость ответов, мс", "Latency, ms"),
  expected: text("ожидалось", "expected"),
  actual: text("пришло", "actual"),
  cause: text("Вероятная причина", "Likely cause"),
  seen: text("обмены", "exchanges"),
  more: text("и ещё, см. report.html:", "and more, see report.html:"),
  repeat: text("Повторить", "Repeat"),
} as const;

function subjectLine({ subject = {} }: Report, lang: Lang): string[] {
  const { mis, mo, tester } = subject;
  const rows = [
    [WORDS.mis, mis],
    [WORDS.mo, mo],
    [WORDS.tester, tester],
  ] as const;
  const told = rows.flatMap(([name, value]) => (value === undefined ? [] : [`${name[lang]}: ${plain(value)}`]));
  return told.length === 0 ? [] : [told.join(" · ")];
}

function countsTable({ summary: { counts } }: Report, lang: Lang): string {
  const shown = VERDICTS.toReversed().filter((verdict) => counts.cases[verdict] > 0);
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(shown.map((verdict) => VERDICT_WORDS[verdict][lang])),
    row(shown.map(() => "---:")),
    row(shown.map((verdict) => String(counts.cases[verdict]))),
  ].join("\n");
}

function section(title: Text, items: readonly Mending[], report: Report, lang: Lang): string[] {
  if (items.length === 0) return [];
  const more = items.length > MOST ? [`… ${WORDS.more[lang]} ${items.length - MOST}`] : [];
  return [
    `### ${title[lang]} (${items.length})`,
    ...items.slice(0, MOST).map((item) => mendingBlock(item, report, lang)),
    ...more,
  ];
}

function mendingBlock(item: Mending, report: Report, lang: Lang): string {
  const { title, verdict, known, message, hint, causes, first, requirements, erratum, exchanges, cases, frees } = item;
  const settled = verdict === "fail" || verdict === "warn";
  const reasons = listed([...requirements, ...(erratum ? [erratum] : [])]);
  const lines = [
    `- **${plain((settled ? title : message)[lang])}** (${reasons}${known === null ? "" : `, ${WORDS.knownOne[lang]}`})${seen(exchanges, lang)}  `,
    ...(settled ? [`  ${plain(message[lang])}  `] : []),
    ...(first.expected === undefined
      ? []
      : [
          `  ${first.pointer ? `${code(first.pointer)}: ` : ""}${WORDS.expected[lang]} ${code(first.expected)}, ${WORDS.actual[lang]} ${code(first.actual ?? "—")}  `,
        ]),
    ...[...(hint ? [hint[lang]] : []), ...causes.map((cause) => cause.message[lang])].map(
      (told) => `  **${WORDS.cause[lang]}:** ${plain(told)}  `,
    ),
    `  ${WORDS.inCases[lang]}: ${cases.length}${frees.length > 0 ? `, ${WORDS.frees[lang]} ${frees.length}` : ""}  `,
    ...(settled ? requirements.slice(0, 1).map((id) => `  > ${id}: ${plain(wordsOf(id, lang))}`) : []),
  ];
  const exchange = verdict === "fail" ? report.exchanges.find(({ id }) => id === first.exchange) : undefined;
  return [...lines, ...(exchange ? [repeatBlock(exchange, report, lang)] : [])].join("\n");
}

function repeatBlock(exchange: Exchange, { bodies, seed }: Report, lang: Lang): string {
  const curl = curlOf(exchange);
  const isAbsent = exchange.request.masked && bodies === null;
  const fence = "`".repeat(Math.max(3, longestRun(curl) + 1));
  return [
    `  <details><summary>${WORDS.repeat[lang]}</summary>`,
    "",
    `  ${fence}sh`,
    ...curl.split("\n").map((line) => `  ${line}`),
    `  ${fence}`,
    ...(isAbsent ? ["", `  ${WORDS.bodies[lang]} ${code(`--with-bodies --seed ${seed}`)}`] : []),
    "",
    "  </details>",
  ].join("\n");
}

function wordsOf(id: string, lang: Lang): string {
  return REQUIREMENTS.find((item) => item.id === id)?.[lang] ?? "";
}

function seen(exchanges: readonly string[], lang: Lang): string {
  if (exchanges.length === 0) return "";
  return `, ${WORDS.seen[lang]} ${listed(exchanges)}`;
}

function listed(ids: readonly string[]): string {
  return `${ids.slice(0, MOST_IDS).join(", ")}${ids.length > MOST_IDS ? "…" : ""}`;
}

const MOST_IDS = 6;

function baselineSection(report: Report, lang: Lang): string[] {
  const rows = baselineRows(report, lang);
  if (rows.length === 0) return [];
  const lines = rows.map(
    ({ ids, state, reason, expires }) => `- ${code(ids)}: ${plain(state)}. ${plain(reason)} (${expires})`,
  );
  return [`### ${WORDS.known[lang]} (${rows.length})`, lines.join("\n")];
}

function latencyTable({ latency }: Report, lang: Lang): string[] {
  if (latency.length === 0) return [];
  const rows = latency.map(
    ({ operation, count, p50, p95, p99, max }) => `| ${operation} | ${[count, p50, p95, p99, max].join(" | ")} |`,
  );
  return [
    `### ${WORDS.latency[lang]}`,
    ["| | n | p50 | p95 | p99 | max |", "|---|---:|---:|---:|---:|---:|", ...rows].join("\n"),
  ];
}

/** A МИС may answer with anything: no markup, no link, no mention and no line of its own comes out of it. */
function plain(value: string): string {
  return oneLine(value)
    .replaceAll(/[\\`*[\]<>|~$&@]/g, entity)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
    .replaceAll("://", "&#58;//");
}

function entity(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

function code(value: string): string {
  const shown = oneLine(value);
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = fence.length > 1 || shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return shown === "" ? "—" : `${fence}${pad}${shown.replaceAll("|", "¦")}${pad}${fence}`;
}

function oneLine(value: string): string {
  return visible(value.replaceAll(/\s+/g, " "));
}

function longestRun(value: string): number {
  return Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
}
