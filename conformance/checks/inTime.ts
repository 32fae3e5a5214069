import type { RequirementId } from "@ferkit/contracts";
import type { Check, Findings } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import type { Limits } from "../model/facts.ts";
import { text } from "../model/text.ts";
import { ambiguous, fail, isAnswering, pass, warn, type Answering } from "./findings.ts";

const REQUIREMENTS: Record<Answering, readonly RequirementId[]> = { book: ["BOOK-2"], cancel: ["CANCEL-2"] };

/** What the network and the suite's own clock may add: within it nobody can say which side was late. */
const JITTER = 0.025;

/** Over 10 s fails, over 7 s is a warning: under load it will be more (E-25). */
export const inTime: Check = {
  id: "answer.in-time",
  title: text("Ответ в срок", "Answer in time"),
  requirements: ["BOOK-2", "CANCEL-2"],
  erratum: "E-25",
  judge: ({ exchanges, facts }) =>
    exchanges
      .filter(isAnswering)
      .flatMap((exchange) => judgeLatency(exchange, facts.limits, REQUIREMENTS[exchange.operation])),
};

function judgeLatency(exchange: Exchange, limits: Limits, requirements: readonly RequirementId[]): Findings {
  const { id, latency_ms, outcome } = exchange;
  const answered = outcome.kind === "response";
  if (!answered && outcome.failure !== "timeout") return [];
  const limit = seconds(limits.answer_ms);
  const evidence = { exchange: id, expected: `≤ ${limits.answer_ms} ms`, actual: `${latency_ms} ms` };
  if (answered && latency_ms > limits.answer_ms && latency_ms <= limits.answer_ms * (1 + JITTER)) {
    const message = text(
      `Ответ пришёл через ${seconds(latency_ms)} с при пределе ${limit} с: столько могли добавить сеть и часы набора проверок. Повторите запуск.`,
      `The answer took ${seconds(latency_ms)} s, the limit is ${limit} s: the network and the suite's clock may have added that much. Run again.`,
    );
    return ambiguous(message, evidence, { requirements });
  }
  if (latency_ms > limits.answer_ms || !answered) {
    const message = answered
      ? text(
          `Ответ пришёл через ${seconds(latency_ms)} с, предел — ${limit} с.`,
          `The answer took ${seconds(latency_ms)} s, the limit is ${limit} s.`,
        )
      : text(
          `Ответа не было и через ${seconds(latency_ms)} с, предел — ${limit} с.`,
          `No answer within ${seconds(latency_ms)} s, the limit is ${limit} s.`,
        );
    return fail(message, evidence, { requirements });
  }
  if (latency_ms > limits.slow_ms) {
    const message = text(
      `Ответ пришёл через ${seconds(latency_ms)} с: в срок, но близко к пределу ${limit} с.`,
      `The answer took ${seconds(latency_ms)} s: in time, but close to the limit of ${limit} s.`,
    );
    return warn(message, evidence, { requirements });
  }
  return pass(text("Ответ пришёл в срок.", "The answer came in time."), evidence, { requirements });
}

function seconds(ms: number): string {
  return String(Number((ms / 1000).toFixed(2)));
}
