import fc from "fast-check";
import type { Booking, Steps } from "../model/steps.ts";
import type { Ground } from "./ground.ts";
import { after, deviationOf, type Action, type Held } from "./model.ts";

/** What fast-check carries along: the records as the model knows them, and how each was asked for. */
export interface Script {
  held: Held;
  readonly origins: Map<string, { readonly step: string; readonly person: number; readonly slot: number }>;
}

export interface Real {
  readonly steps: Steps;
  readonly ground: Ground;
  /** Names the steps of this run: `s3.1.book`, `s3.2.cancel` … */
  readonly nextStep: (verb: Action["verb"]) => string;
}

/** The МИС left the model: fast-check looks for a shorter way to the same. */
export class Deviated extends Error {
  override readonly name = "Deviated";
}

/** The answer cannot be read; other checks say so, this run ends here. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

type Command = fc.AsyncCommand<Script, Real>;

const booking = fc
  .record({ person: fc.nat(1), slot: fc.nat(2) })
  .map(({ person, slot }): Command => new Book(person, slot));

/** Bookings come twice as often as the rest: nothing can be repeated or cancelled that was not made. */
export const commands: readonly fc.Arbitrary<Command>[] = [
  booking,
  booking,
  fc.nat().map((nth) => new Repeat(nth)),
  fc.nat().map((nth) => new Cancel(nth)),
  fc.nat().map((nth) => new CancelByStranger(nth)),
  fc.record({ person: fc.nat(1), name: fc.nat(9) }).map(({ person, name }) => new CancelUnknown(person, name)),
];

class Book implements Command {
  readonly #person: number;
  readonly #slot: number;
  constructor(person: number, slot: number) {
    this.#person = person;
    this.#slot = slot;
  }
  check = (): boolean => true;
  run = async (script: Script, real: Real): Promise<void> => {
    const patient = at(real.ground.people, this.#person);
    const slot = at(real.ground.slots, this.#slot);
    const step = real.nextStep("book");
    const booking = await real.steps.book(step, { slot, patient });
    observe(script, { verb: "book", slot: slot.id, patient: patient.id }, booking);
    if (booking.book_ext_id !== null)
      script.origins.set(booking.book_ext_id, { step, person: this.#person, slot: this.#slot });
  };
  toString = (): string => `book(${this.#person},${this.#slot})`;
}

/** The gateway sends an application once more, for it has not heard the answer (E-25). */
class Repeat implements Command {
  readonly #nth: number;
  constructor(nth: number) {
    this.#nth = nth;
  }
  check = ({ held }: Readonly<Script>): boolean => active(held).length > 0;
  run = async (script: Script, real: Real): Promise<void> => {
    const origin = script.origins.get(at(active(script.held), this.#nth));
    if (!origin) throw new Error("a record of which nobody knows who asked for it");
    const patient = at(real.ground.people, origin.person);
    const slot = at(real.ground.slots, origin.slot);
    const plan = { slot, patient, repeats: origin.step };
    const booking = await real.steps.book(real.nextStep("book"), plan);
    observe(script, { verb: "book", slot: slot.id, patient: patient.id }, booking);
  };
  toString = (): string => `repeat(${this.#nth})`;
}

/** Of any record, cancelled ones too, by its owner. */
class Cancel implements Command {
  readonly #nth: number;
  constructor(nth: number) {
    this.#nth = nth;
  }
  check = ({ held }: Readonly<Script>): boolean => held.size > 0;
  run = async (script: Script, real: Real): Promise<void> => {
    const record = at([...script.held.keys()], this.#nth);
    await cancel(script, real, record, at(real.ground.people, ownerOf(script, record)));
  };
  toString = (): string => `cancel(${this.#nth})`;
}

class CancelByStranger implements Command {
  readonly #nth: number;
  constructor(nth: number) {
    this.#nth = nth;
  }
  check = ({ held }: Readonly<Script>): boolean => active(held).length > 0;
  run = async (script: Script, real: Real): Promise<void> => {
    const record = at(active(script.held), this.#nth);
    await cancel(script, real, record, at(real.ground.people, ownerOf(script, record) + 1));
  };
  toString = (): string => `cancelByStranger(${this.#nth})`;
}

function ownerOf({ origins }: Script, record: string): number {
  return origins.get(record)?.person ?? 0;
}

class CancelUnknown implements Command {
  readonly #person: number;
  readonly #name: number;
  constructor(person: number, name: number) {
    this.#person = person;
    this.#name = name;
  }
  check = (): boolean => true;
  run = async (script: Script, real: Real): Promise<void> => {
    const record = real.steps.unknownId(`record-${this.#name}`);
    await cancel(script, real, record, at(real.ground.people, this.#person));
  };
  toString = (): string => `cancelUnknown(${this.#person},${this.#name})`;
}

async function cancel(script: Script, real: Real, record: string, patient: Booking["patient"]): Promise<void> {
  const code = await real.steps.cancelCode(real.nextStep("cancel"), { book_ext_id: record, patient });
  observe(script, { verb: "cancel", record, patient: patient.id }, { code, book_ext_id: record });
}

function observe(script: Script, action: Action, { code, book_ext_id }: Pick<Booking, "code" | "book_ext_id">): void {
  if (code === null) throw new Unreadable();
  const answer = { code, record: book_ext_id };
  const deviation = deviationOf(script.held, action, answer);
  script.held = after(script.held, action, answer);
  if (deviation) throw new Deviated(deviation.kind);
}

export function active(held: Held): string[] {
  return [...held].filter(([, record]) => record.active).map(([id]) => id);
}

/** Any number names one of the items. */
function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}
