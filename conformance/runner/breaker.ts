import type { Exchange, Operation } from "../model/exchange.ts";
import type { Limits } from "../model/facts.ts";
import { text, type Text } from "../model/text.ts";
import { meantCode } from "../wire/status.ts";

export interface Breaker {
  readonly saw: (exchange: Exchange) => void;
  /** What an operation is found to be like, so that no more cases are asked about it; null while nothing is. */
  readonly learnt: () => Learnt | null;
}

export interface Learnt {
  readonly why: Text;
  /** The exchange with which it was beyond doubt. */
  readonly seen: string;
}

interface Trouble {
  readonly is: (exchange: Exchange, limits: Limits) => boolean;
  /** So many in a row prove the point; asking on would only take minutes of everybody's time. */
  readonly inRow: number;
  /** The same when good answers come in between. */
  readonly inAll: number;
  readonly told: (operation: Text, limits: Limits) => Text;
}

const isLate: Trouble["is"] = ({ outcome, latency_ms }, { answer_ms }) =>
  latency_ms > answer_ms || (outcome.kind === "failure" && outcome.failure === "timeout");

/** The first that holds for an answer is what is wrong with it. */
const TROUBLES: readonly Trouble[] = [
  {
    is: isLate,
    inRow: 3,
    inAll: 6,
    told: ({ ru, en }, { answer_ms }) =>
      text(
        `Не проверено: ${ru} не укладывается в ${answer_ms / 1000} с.`,
        `Not checked: ${en} does not keep the limit of ${answer_ms / 1000} s.`,
      ),
  },
  {
    is: ({ outcome, malformed }) => outcome.kind === "failure" && !malformed,
    inRow: 3,
    inAll: Infinity,
    told: ({ ru, en }) =>
      text(
        `Не проверено: ${ru} остаётся без ответа, соединение обрывается.`,
        `Not checked: ${en} gets no answer, the connection breaks off.`,
      ),
  },
  {
    is: (exchange) => exchange.operation !== "probe" && !exchange.malformed && meantCode(exchange) === null,
    inRow: 3,
    inAll: Infinity,
    told: ({ ru, en }) =>
      text(
        `Не проверено: ${ru} получает ответ, в котором не прочесть кода.`,
        `Not checked: ${en} gets answers of which the code cannot be read.`,
      ),
  },
];

/** In time, but so late that the whole suite would take an hour; only who asked for it (`--jobs`) has the patience. */
const NEARLY_LATE: Trouble = {
  is: ({ latency_ms }, { slow_ms }) => latency_ms > slow_ms,
  inRow: 4,
  inAll: Infinity,
  told: ({ ru, en }, { slow_ms }) =>
    text(
      `Не проверено: ${ru} длится дольше ${slow_ms / 1000} с, вся проверка заняла бы около часа. Пройти её целиком: --jobs 1 или, если МИС отвечает на несколько запросов сразу, --jobs 8.`,
      `Not checked: ${en} takes over ${slow_ms / 1000} s, and the whole run would take an hour. To have all of it: --jobs 1, or --jobs 8 where the МИС answers several requests at a time.`,
    ),
};

const OPERATIONS: Readonly<Record<Operation, Text>> = {
  probe: text("проверка доступности", "the probe"),
  book: text("запись", "booking"),
  cancel: text("отмена", "cancelling"),
};

/** What one operation answers is learnt once: the cases that would need it again are not asked, and say why. */
export function createBreaker(limits: Limits, { patient }: { readonly patient: boolean }): Breaker {
  const troubles = patient ? TROUBLES : [...TROUBLES, NEARLY_LATE];
  const counts = new Map<string, { inRow: number; inAll: number }>();
  let learnt: Learnt | null = null;
  return {
    learnt: () => learnt,
    saw: (exchange) => {
      const { operation } = exchange;
      const found = troubles.find(({ is }) => is(exchange, limits));
      for (const [index, trouble] of troubles.entries()) {
        const key = `${operation} ${index}`;
        const { inRow, inAll } = counts.get(key) ?? { inRow: 0, inAll: 0 };
        const count = trouble === found ? { inRow: inRow + 1, inAll: inAll + 1 } : { inRow: 0, inAll };
        counts.set(key, count);
        if (count.inRow >= trouble.inRow || count.inAll >= trouble.inAll)
          learnt ??= { why: trouble.told(OPERATIONS[operation], limits), seen: exchange.id };
      }
    },
  };
}
