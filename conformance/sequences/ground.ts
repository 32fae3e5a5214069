import type { Slot } from "@ferkit/contracts";
import type { CaseView, Check, Finding } from "../model/case.ts";
import type { Chosen, Data, Need } from "../model/needs.ts";
import type { Booking, Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";
import { pass, untestable } from "../checks/findings.ts";
import { areApart } from "../fixtures/doctors.ts";
import { momentOf } from "../fixtures/suitable.ts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import { succeeded } from "../wire/status.ts";

const MINUTE_MS = 60_000;

/** People and slots that obstruct each other in nothing: each may book each, and all of them at once. */
export function independentNeeds(people: readonly string[], slots: readonly string[]): Need[] {
  return [
    ...people.map((role) => patient(role)),
    ...slots.map((role, index) =>
      freeSlot(role, {
        for: people,
        what: text(
          "свободный слот у ещё одного врача, в другое время",
          "a free slot of one more doctor, at another time",
        ),
        where: (slot, chosen, data) =>
          slots.slice(0, index).every((earlier) => areIndependent(slot, chosen.slot(earlier), data)),
      }),
    ),
  ];
}

/** Two resources that cannot obstruct each other, at different times (ERR-12, ERR-13). */
function areIndependent(one: Slot, other: Slot, data: Data): boolean {
  if (!areApart(one, other, data)) return false;
  const [a, b] = [momentOf(one, data.timeZone).instant, momentOf(other, data.timeZone).instant];
  return a + one.duration * MINUTE_MS <= b || b + other.duration * MINUTE_MS <= a;
}

export interface Ground {
  readonly people: readonly ReturnType<Chosen["patient"]>[];
  readonly slots: readonly Slot[];
}

/**
 * The Витрина may be stale and a patient may have visits that the suite knows nothing of: each slot is booked and given back
 * by each of them first. Null when one of these was refused, then nothing that follows would prove anything.
 */
export async function prepareGround(
  steps: Steps,
  people: readonly string[],
  slots: readonly string[],
): Promise<Ground | null> {
  const patients = people.map((role) => steps.patient(role));
  const taken = await steps.beside(
    slots.map((role, index) => () => tryOut(steps, role, `ground.${index + 1}`, patients)),
  );
  const firm = taken.filter((slot) => slot !== null);
  return firm.length === slots.length ? { people: patients, slots: firm } : null;
}

/** The slot that each of them has booked and given back; null when one could not. */
async function tryOut(steps: Steps, role: string, name: string, people: Ground["people"]): Promise<Slot | null> {
  let slot: Slot | null = null;
  for (const [number, patient] of people.entries()) {
    const step = `${name}.${number + 1}`;
    const booking: Booking & { readonly slot?: Slot } =
      slot === null ? await steps.bookFree(step, role, patient) : await steps.book(step, { slot, patient });
    if (booking.book_ext_id === null) return null;
    slot ??= booking.slot ?? steps.slot(role);
    if (!(await steps.cancel(`${step}.release`, { book_ext_id: booking.book_ext_id, patient }))) return null;
  }
  return slot;
}

export const groundIsFirm: Check = {
  id: "given.ground",
  title: text("Каждый пациент может занять каждый слот", "Each patient can take each slot"),
  requirements: ["ERR-0", "ERRC-0"],
  judge: (view) => [judgeGround(view)],
};

function judgeGround({ exchanges }: CaseView): Finding {
  const ground = exchanges.filter(({ step, purpose }) => step.startsWith("ground.") && purpose === "case");
  const last = lastOfEachStep(ground);
  const refused = last.find((exchange) => !succeeded(exchange));
  if (last.length > 0 && !refused)
    return pass(text("Записаны и отменены все пары.", "Every pair was booked and cancelled."), {
      exchange: last.at(-1)?.id ?? null,
    });
  return untestable(
    text(
      "Запись или отмена по одной, без спешки, не прошла: последовательностям не на чем стоять.",
      "A single booking or cancel, without any haste, was refused: sequences have nothing to stand on.",
    ),
    { exchange: refused?.id ?? null },
  );
}

function lastOfEachStep(exchanges: CaseView["exchanges"]): CaseView["exchanges"] {
  return [...new Map(exchanges.map((exchange) => [exchange.step, exchange])).values()];
}
