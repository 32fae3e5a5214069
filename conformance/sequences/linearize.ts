import { after, deviationOf, type Action, type Answer, type Held } from "./model.ts";

export interface Operation {
  readonly action: Action;
  readonly answer: Answer;
  /** Requests of one phase were sent together; a phase begins when the one before it is over. */
  readonly phase: number;
}

/**
 * Is there an order, true to the phases, in which a МИС that does one thing at a time gives these very answers? The states
 * after each such order; none: the answers contradict each other.
 */
export function linearizations(held: Held, operations: readonly Operation[]): Held[] {
  if (operations.length === 0) return [held];
  const now = Math.min(...operations.map(({ phase }) => phase));
  return operations
    .filter(({ phase }) => phase === now)
    .flatMap((first) => {
      if (deviationOf(held, first.action, first.answer) !== null) return [];
      const rest = operations.filter((other) => other !== first);
      return linearizations(after(held, first.action, first.answer), rest);
    });
}
