import { instance, type Graph } from "@viz-js/viz";
import {
  STATES,
  TRANSITIONS,
  type AttemptKind,
  type Moves,
  type Transition,
} from "../../server/profile/attemptTransitions.ts";
import type { AttemptState } from "../../server/profile/statuses.ts";
import { html, type Html } from "../../conformance/report/html/html.ts";
import { raw } from "./html.ts";
import type { Page } from "./page.ts";

const TITLES: Readonly<Record<AttemptState, string>> = {
  claimed: "ждём ответа МИС",
  unknown: "исход неизвестен",
  booked: "записан",
  refused: "МИС отказала",
  released: "не состоялась",
  cancelled: "отменена",
  compensated: "лишняя запись отменена",
};

const KINDS: readonly (readonly [kind: AttemptKind, title: string])[] = [
  ["book", "Запись"],
  ["cancel", "Отмена"],
];

interface Arrow {
  readonly from: AttemptState | "new";
  readonly to: AttemptState;
  readonly titles: readonly string[];
}

/** What an attempt of the gateway goes through, drawn from the table that the server's statements are held against. */
export async function statesPage(): Promise<Page> {
  const viz = await instance();
  const draw = (kind: AttemptKind, title: string): Html => {
    const svg = viz.renderString(graphOf(kind), { format: "svg" });
    return html`<figure class="states" role="img" aria-label="Состояния: ${title}">${raw(withoutProlog(svg))}</figure>`;
  };
  return {
    file: "states.html",
    title: "Состояния записи",
    main: html`<h1>Состояния записи и отмены</h1>
      <p class="lead">
        Каждое обращение шлюза к вебхуку МИС — строка журнала. Слот удерживают два состояния: ожидание ответа и
        неизвестный исход. Неизвестный исход разрешают выгрузки МИС или повторная отмена.
      </p>
      ${KINDS.map(
        ([kind, title]) =>
          html`<h2 id="${kind}">${title}</h2>
            ${draw(kind, title)} ${table(kind)}`,
      )}`,
  };
}

/** From one state to another; what leaves the state as it is, or removes the attempt, is no arrow. */
function arrowsOf(kind: AttemptKind): Arrow[] {
  const moves = Object.values(TRANSITIONS as Readonly<Record<string, Transition>>).flatMap((transition) =>
    pairs(transition[kind] ?? {}).map(([from, to]) => ({ from, to, title: transition.title })),
  );
  const changes = moves.flatMap(({ from, to, title }) => (to === "gone" || from === to ? [] : [{ from, to, title }]));
  return [...Map.groupBy(changes, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ from: first.from, to: first.to, titles: [...new Set(same.map(({ title }) => title))] }] : [];
  });
}

function pairs(moves: Moves): (readonly [from: AttemptState | "new", to: AttemptState | "gone"])[] {
  const entries = Object.entries(moves) as [AttemptState | "new", readonly (AttemptState | "gone")[]][];
  return entries.flatMap(([from, targets]) => targets.map((to) => [from, to] as const));
}

function graphOf(kind: AttemptKind): Graph {
  return {
    graphAttributes: { rankdir: "LR", bgcolor: "transparent", nodesep: 0.35, ranksep: 0.6 },
    nodeAttributes: { shape: "box", style: "rounded", margin: "0.3,0.08", fontname: "sans-serif", fontsize: 13 },
    edgeAttributes: { fontname: "sans-serif", fontsize: 13, arrowsize: 0.7 },
    nodes: [
      { name: "new", attributes: { shape: "point", label: "" } },
      ...STATES[kind].map((state) => ({ name: state, attributes: { label: `${TITLES[state]}\n${state}` } })),
    ],
    // The number of the row that says what has happened: graphviz knows no widths of Cyrillic letters.
    edges: arrowsOf(kind).map(({ from, to }, index) => ({
      tail: from,
      head: to,
      attributes: { label: `${index + 1}` },
    })),
  };
}

function table(kind: AttemptKind): Html {
  const name = (state: AttemptState | "new"): Html =>
    state === "new" ? html`—` : html`${TITLES[state]} <code>${state}</code>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
          <th scope="col">Что произошло</th>
        </tr>
      </thead>
      <tbody>
        ${arrowsOf(kind).map(
          ({ from, to, titles }, index) =>
            html`<tr>
              <td>${index + 1}</td>
              <td>${name(from)}</td>
              <td>${name(to)}</td>
              <td>${titles.join("; ")}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Of the file that graphviz writes, what stands inside a page. */
function withoutProlog(svg: string): string {
  return svg.slice(svg.indexOf("<svg"));
}
