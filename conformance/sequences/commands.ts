import fc from "fast-check";
import type { Booking, Steps } from "../model/steps.ts";
import type { Ground } from "./ground.ts";
import { after, deviationOf, type Action, type Held } from "./model.ts";

/** What fast-check carries along: the records as the model knows them, and how each was asked for. */
export interface Script {
  held: Held;
  readonly origins: Map<string, { readonly step: string; readonly person: number; readonly slot: number }>;
  /** The МИС may hold a record of which no id is known, so nobody can give it back. */
  lost: boolean;
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

const booking = fc.record({ person: fc.nat(1), slot: fc.nat(2) }).map(book);

/** Bookings come twice as often as the rest: nothing can be repeated or cancelled that was not made. */
export const commands: readonly fc.Arbitrary<Command>[] = [
  booking,
  booking,
  fc.nat().map(repeat),
  fc.nat().map(cancelOwn),
  fc.nat().map(cancelByStranger),
  fc.record({ person: fc.nat(1), name: fc.nat(9) }).map(cancelUnknown),
];

function book({ person, slot: chosen }: { readonly person: number; readonly slot: number }): Command {
  return {
    check: () => true,
    run: async (script, real) => {
      const patient = at(real.ground.people, person);
      const slot = at(real.ground.slots, chosen);
      const step = real.nextStep("book");
      const booking = await real.steps.book(step, { slot, patient });
      if (booking.book_ext_id !== null) script.origins.set(booking.book_ext_id, { step, person, slot: chosen });
      observe(script, { verb: "book", slot: slot.id, patient: patient.id }, booking);
    },
    toString: () => `book(${person},${chosen})`,
  };
}

/** The gateway sends an application once more, for it has not heard the answer (E-25). */
function repeat(nth: number): Command {
  return {
    check: ({ held }) => active(held).length > 0,
    run: async (script, real) => {
      const origin = script.origins.get(at(active(script.held), nth));
      if (!origin) throw new Error("a record of which nobody knows who asked for it");
      const patient = at(real.ground.people, origin.person);
      const slot = at(real.ground.slots, origin.slot);
      const plan = { slot, patient, repeats: origin.step };
      const booking = await real.steps.book(real.nextStep("book"), plan);
      if (booking.book_ext_id !== null) script.origins.set(booking.book_ext_id, origin);
      observe(script, { verb: "book", slot: slot.id, patient: patient.id }, booking);
    },
    toString: () => `repeat(${nth})`,
  };
}

/** Of any record, cancelled ones too, by its owner. */
function cancelOwn(nth: number): Command {
  return {
    check: ({ held }) => held.size > 0,
    run: async (script, real) => {
      const record = at([...script.held.keys()], nth);
      await cancel(script, real, record, at(real.ground.people, ownerOf(script, record)));
    },
    toString: () => `cancel(${nth})`,
  };
}

function cancelByStranger(nth: number): Command {
  return {
    check: ({ held }) => active(held).length > 0,
    run: async (script, real) => {
      const record = at(active(script.held), nth);
      await cancel(script, real, record, at(real.ground.people, ownerOf(script, record) + 1));
    },
    toString: () => `cancelByStranger(${nth})`,
  };
}

function ownerOf({ origins }: Script, record: string): number {
  return origins.get(record)?.person ?? 0;
}

function cancelUnknown({ person, name }: { readonly person: number; readonly name: number }): Command {
  return {
    check: () => true,
    run: async (script, real) => {
      const record = real.steps.unknownId(`record-${name}`);
      await cancel(script, real, record, at(real.ground.people, person));
    },
    toString: () => `cancelUnknown(${person},${name})`,
  };
}

async function cancel(script: Script, real: Real, record: string, patient: Booking["patient"]): Promise<void> {
  const code = await real.steps.cancelCode(real.nextStep("cancel"), { book_ext_id: record, patient });
  observe(script, { verb: "cancel", record, patient: patient.id }, { code, book_ext_id: record });
}

function observe(script: Script, action: Action, { code, book_ext_id }: Pick<Booking, "code" | "book_ext_id">): void {
  script.lost ||= action.verb === "book" && (code === null || (code === 0 && book_ext_id === null));
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
