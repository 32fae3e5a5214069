import { text } from "../model/text.ts";
import { aboutTime } from "./explains.ts";
import type { Hint } from "./hint.ts";

/** Only the very first booking is late: a pool, a compiler or a cache is warming up. */
export const coldStart: Hint = {
  id: "cold-start",
  explains: aboutTime,
  across: true,
  find: ({ exchanges, facts: { limits } }) => {
    const [first, ...rest] = exchanges.filter(({ operation }) => operation !== "probe");
    if (!first || first.latency_ms <= limits.slow_ms || rest.length < 3) return [];
    const slowest = Math.max(...rest.map(({ latency_ms }) => latency_ms));
    if (slowest > limits.slow_ms / 2) return [];
    const message = text(
      `Медленным был только первый запрос (${first.latency_ms} мс, остальные не дольше ${slowest} мс): МИС прогревается. Прогревайте соединения при запуске.`,
      `Only the first request was slow (${first.latency_ms} ms, the others at most ${slowest} ms): the МИС warms up. Warm connections at start.`,
    );
    return [{ id: "cold-start", message, exchanges: [first.id], evidence: `${first.latency_ms} ms` }];
  },
};
