import type { RequirementId } from "@ferkit/contracts";

/** What one scenario came to. */
export interface Played {
  readonly name: string;
  /** Of its steps, in order. */
  readonly steps: readonly Step[];
  /** Why it could not be played to its end; null when it was. */
  readonly broken: string | null;
}

export interface Step {
  readonly title: string;
  readonly requirements: readonly RequirementId[];
  /** What is otherwise than the document says; none: as it says. */
  readonly differs: readonly string[];
}

/** A message between two of the parties, as it is told. */
export interface Message {
  readonly from: "ЕПГУ" | "МИС" | "Витрина" | "шлюз";
  readonly to: "ЕПГУ" | "шлюз" | "Витрина" | "МИС";
  readonly what: string;
  readonly said: string;
}

/** What is seen of a scenario while it is played. */
export interface Audience {
  readonly message: (message: Message, ms: number) => void;
  readonly step: (step: Step) => void;
}

/** Tells the audience of steps and messages, and keeps what differed. */
export class Stage {
  readonly steps: Step[] = [];
  readonly #audience: Audience;

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  /** Sends, tells of it, and hands on the answer. */
  async send<T>(message: Omit<Message, "said">, work: () => Promise<T>, said: (answer: T) => string): Promise<T> {
    const began = performance.now();
    const answer = await work();
    this.#audience.message({ ...message, said: said(answer) }, performance.now() - began);
    return answer;
  }

  /** A step of the scenario: what the document demands beside what was seen. */
  step(title: string, requirements: readonly RequirementId[], facts: readonly Fact[]): void {
    const differs = facts.flatMap(([what, seen, wanted]) =>
      JSON.stringify(seen) === JSON.stringify(wanted)
        ? []
        : [`${what}: ожидалось / wanted ${JSON.stringify(wanted)}, пришло / got ${JSON.stringify(seen)}`],
    );
    const step = { title, requirements, differs };
    this.steps.push(step);
    this.#audience.step(step);
  }
}

export type Fact = readonly [what: string, seen: unknown, wanted: unknown];

/** The region holds nothing that the scenario could be played with: nobody's mistake, and no success. */
export class CannotPlay extends Error {
  override readonly name = "CannotPlay";
}
