import type { Exchange } from "../model/exchange.ts";
import type { Limits } from "../model/facts.ts";
import { text, type Text } from "../model/text.ts";

export interface Breaker {
  readonly saw: (exchange: Exchange) => void;
  readonly open: () => boolean;
  readonly why: Text;
}

/** So many answers over the limit in a row prove the point; asking on would only take minutes of everybody's time. */
const ENOUGH = 4;

export function createBreaker({ answer_ms }: Limits): Breaker {
  let late = 0;
  return {
    saw: ({ latency_ms }) => {
      late = latency_ms > answer_ms ? late + 1 : 0;
    },
    open: () => late >= ENOUGH,
    why: text(
      `МИС не укладывается в срок: ${ENOUGH} ответов подряд с превышением. Остальные сценарии не запускались.`,
      `The МИС does not keep the limit: ${ENOUGH} answers in a row over it. The other cases were not run.`,
    ),
  };
}
