import type { CaseView } from "../model/case.ts";
import type { Exchange } from "../model/exchange.ts";
import { succeeded } from "../wire/status.ts";
import { bookRequestOf } from "./requests.ts";

/** Taken, annulled, «запись невозможна»: what a МИС may say of a slot that it knows better than the suite. */
const OF_THE_SLOT: readonly number[] = [11, 15, 18];
const OF_THE_PATIENT: readonly number[] = [17];
/** His other records, or the age on the МИС's own card. */
const OF_BOTH: readonly number[] = [12, 13, 14];
/** Will hardly hold for several slots in a row. */
const OF_ONE_TIME: readonly number[] = [12, 14];

/**
 * Whether a refusal may have a reason of its own, unknown to the suite, besides the one that the case is about: the data of
 * the Витрина may be stale, the patient may have other records. What succeeded in the same case rules such a reason out.
 */
export function mayHaveOwnReason(view: CaseView, exchange: Exchange, code: number): boolean {
  const { slot_id, patient_id } = bookRequestOf(exchange);
  if (exchange.operation !== "book" || !view.slot(slot_id)) return false;
  const known = view.own.patients.length === 0 || view.own.patients.includes(patient_id ?? "");
  const booked = view.exchanges
    .filter((other) => other !== exchange && other.operation === "book" && succeeded(other))
    .map(bookRequestOf);
  const several = slotsTried(view, exchange) > 1;
  if (OF_THE_SLOT.includes(code)) return !several && !booked.some((other) => other.slot_id === slot_id);
  if (!known) return false;
  if (OF_THE_PATIENT.includes(code)) return !booked.some((other) => other.patient_id === patient_id);
  if (!OF_BOTH.includes(code) || (several && OF_ONE_TIME.includes(code))) return false;
  const own = booked.filter((other) => other.patient_id === patient_id);
  // Who is let in to this doctor on another day has no record with him that would stand in the way.
  if (code === 13 && own.some((other) => resourceOf(view, other.slot_id) === resourceOf(view, slot_id))) return false;
  return !own.some((other) => other.slot_id === slot_id);
}

function resourceOf(view: CaseView, slotId: string | undefined): string | undefined {
  return view.slot(slotId)?.resource_id;
}

/** How many different slots the step was tried on. */
export function slotsTried(view: CaseView, { step }: Exchange): number {
  const attempts = view.exchanges.filter((other) => other.step === step && other.purpose === "case");
  return new Set(attempts.map((attempt) => bookRequestOf(attempt).slot_id)).size;
}
