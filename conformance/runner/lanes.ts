import type { Case } from "../model/case.ts";

export interface Lanes {
  /** How many cases may run now; asked again whenever one has ended, and when it is more (`wider`). */
  readonly width: () => number;
  readonly wider: () => Promise<void>;
  /** Ids of what the case works with: nobody beside it may have any of them. */
  readonly recordsOf: (item: Case) => readonly string[];
  readonly run: (item: Case) => Promise<void>;
}

/** In their order where one runs at a time; else each as soon as there is room and its records are free, the long ones first. */
export async function sideBySide(cases: readonly Case[], { width, wider, recordsOf, run }: Lanes): Promise<void> {
  const waiting = [...cases];
  const running = new Map<Case, Promise<void>>();
  const isFree = (item: Case): boolean => {
    const taken = new Set([...running.keys()].flatMap(recordsOf));
    return !recordsOf(item).some((id) => taken.has(id));
  };
  const next = (): Case | undefined => {
    if (running.size === 0 && width() === 1) return waiting[0];
    return waiting.find((item) => item.long && isFree(item)) ?? waiting.find(isFree);
  };
  while (waiting.length > 0 || running.size > 0) {
    for (let item = next(); item && running.size < width(); item = next()) {
      waiting.splice(waiting.indexOf(item), 1);
      const one = item;
      running.set(
        one,
        run(one).finally(() => running.delete(one)),
      );
    }
    await Promise.race([...running.values(), wider()]);
  }
}
