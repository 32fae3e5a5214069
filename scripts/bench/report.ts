import { startFlags } from "./startFlags.ts";
import { cpus, release, totalmem, type } from "node:os";
import type { Bound, Figure } from "./figures.ts";

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly os: string;
  readonly node: string;
  readonly postgres: string;
}

export function machineOf(postgres: string, now: Date): Machine {
  const all = cpus();
  return {
    date: now.toISOString().slice(0, 10),
    cpu: all[0]?.model.trim() ?? "?",
    cores: all.length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()}`,
    node: process.version,
    postgres,
  };
}

const HEADINGS = ["что / what", "граница / bound", "медиана / median", "разброс / spread", "выдержана / met"] as const;

function cellsOf({ title, unit, bound, value, samples, isMet }: Figure): string[] {
  const spread = samples.length > 1 ? `${shown(Math.min(...samples))} … ${shown(Math.max(...samples))}` : "";
  const verdict = isMet === null ? "" : isMet ? "да / yes" : "НЕТ / NO";
  return [title, bound === null ? "" : shownBound(bound), `${shown(value)} ${unit}`.trim(), spread, verdict];
}

const SIGNS = { atLeast: "≥", below: "<", within: "1 ±", exactly: "=" } as const satisfies Record<
  Bound["kind"],
  string
>;

function shownBound({ kind, value }: Bound): string {
  return `${SIGNS[kind]} ${value}`;
}

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** For the terminal: columns of one width. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [[...HEADINGS], ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function jsonOf(machine: Machine, budget: string, figures: readonly Figure[]): string {
  return `${JSON.stringify({ machine, budget, figures }, null, 2)}\n`;
}

function markdownTable(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(HEADINGS), line(HEADINGS.map(() => "---")), ...figures.map((figure) => line(cellsOf(figure)))].join(
    "\n",
  );
}

/** server/BENCH.md. */
export function markdownOf(
  { date, cpu, cores, memoryGib, os, node, postgres }: Machine,
  figures: readonly Figure[],
): string {
  return `# Замеры / Benchmarks

Файл пишет \`npm run bench\`. / Written by \`npm run bench\`.

${date}; ${cpu}, ядер / cores: ${cores}; ${memoryGib} GiB; ${os}; Node ${node}; PostgreSQL ${postgres}.

${markdownTable(figures)}

${METHOD}
`;
}

const METHOD = `## Как измерено / How it was measured

- Медианы пяти раундов A, B, C, A, B, C… после разогрева; отношения берутся внутри раунда, так что помеха бьёт по всем сразу.
  Medians of five rounds A, B, C, A, B, C… after a warm-up; ratios are taken within a round, so that a disturbance hits all alike.
- Шлюз, прототипы, учебная МИС и клиенты — отдельные процессы; PostgreSQL своя, с настройками \`npm start\` (fsync включён).
  The gateway, the prototypes, the МИС and the clients are processes of their own; so is PostgreSQL, with the settings of \`npm start\` (fsync on).
  Node шлюза запущен как в \`npm start\`: \`${startFlags().join(" ")}\`. / Node of the gateway is started as in \`npm start\`, with these flags.
- Загрузка: пакеты по 1000 слотов в gzip, 4 клиента, в пустую таблицу; COPY — одно соединение, транзакция на пакет. Шлюз, кроме слотов,
  пишет \`associations_slots\` (E-24); прототипы и COPY пишут только \`slot\`.
  Ingest: gzip packages of 1,000 slots, 4 clients, into an empty table; COPY: one connection, a transaction per package. Besides the slots
  the gateway writes \`associations_slots\` (E-24); the prototypes and COPY write \`slot\` only.
- Голый прототип: node:http, тот же скомпилированный валидатор, один запрос той же формы. Голый цикл записи: по одному запросу до и после
  вебхука, без HTTP-входа, токена и контракта. Клиенты шлюза живут на той же машине и берут её время, у голого цикла клиентов нет.
  The bare prototype: node:http, the same compiled validator, one statement of the same shape. The bare loop of a booking: a statement each
  before and after the webhook, no HTTP in front, no token, no contract. The clients of the gateway live on the same machine and take of its
  time; the bare loop has none.
- WAL повтора: \`pg_current_wal_lsn\` до и после, на базе, где больше никто не пишет. RSS: пик процесса за всю жизнь.
  WAL of a repeat: \`pg_current_wal_lsn\` before and after, where nobody else writes. RSS: the peak of a process's life.
- Ровность: цена слота ÷ цена при самой малой таблице, в том же раунде; рядом без границы то же у COPY: за более глубокие индексы и
  холодные страницы платит любой загрузчик. Перед замером шлюз будят повтором.
  Flatness: the cost of a slot ÷ that at the smallest table, in the same round; beside it without a bound that of COPY: deeper indices and
  colder pages cost whoever loads. A repeat wakes the gateway before it is measured.
- Живой регион: p95 одного клиента, пока два клиента без пауз шлют расписание своей МО, в каждом втором проходе меняя каждый двадцатый слот.
  The living region: p95 of one client while two clients send the timetable of their МО without a pause, with every twentieth slot changed
  in every second pass.`;
