import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { freeSlot, patient } from "../fixtures/needs.ts";
import { surelySuits } from "../fixtures/suitable.ts";
import type { Case } from "../model/case.ts";
import type { Booking, Steps } from "../model/steps.ts";
import { text } from "../model/text.ts";

/** A МИС that knows none of so many knows none. */
const MOST_PATIENTS = 20;

/**
 * One booking and its cancel, before anything is judged: shows whether the test patients are known and in which zone the МИС lives.
 * Played by the runner like any case, so that it is journalled, undone and counted; no check looks at it.
 */
export function trialCase({ patients }: Pick<FixtureRecords, "patients">, timeZone: string): Case {
  const run = async (steps: Steps): Promise<void> => {
    const chosen = steps.patient("patient");
    const booking = await steps.bookFree("book", "free", chosen);
    await undo(steps, "cancel", booking);
    if (booking.code !== UNKNOWN_PATIENT) return;
    const others = patients.filter((one) => one.id !== chosen.id && surelySuits(booking.slot, one, timeZone));
    for (const [index, other] of others.slice(0, MOST_PATIENTS - 1).entries()) {
      const next = await steps.book(`book${index + 2}`, { slot: booking.slot, patient: other });
      await undo(steps, `cancel${index + 2}`, next);
      if (next.code !== UNKNOWN_PATIENT) return;
    }
  };
  return {
    id: "doctor.trial",
    title: text("Пробная запись и её отмена", "A trial booking and its cancel"),
    story: text("book: запись на свободный слот. cancel: её отмена.", "book: a free slot. cancel: its cancel."),
    level: "MAY",
    requirements: [],
    needs: [patient(), freeSlot()],
    run,
    checks: [],
  };
}

/** ERR-17. */
const UNKNOWN_PATIENT = 17;

async function undo(steps: Steps, step: string, { book_ext_id, patient: person }: Booking): Promise<void> {
  if (book_ext_id !== null) await steps.cancel(step, { book_ext_id, patient: person });
}
