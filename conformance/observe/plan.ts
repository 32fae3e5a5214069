import type { Case } from "../model/case.ts";
import type { Data } from "../model/needs.ts";
import { allocate, type Allocation, type Allotted } from "../fixtures/allocate.ts";

export interface HoldPlan {
  readonly held: Allotted | undefined;
  /** Of the other cases. */
  readonly others: ReadonlyMap<string, Allotted>;
  /** The held record stands beside the other cases: its patient and slots are nobody else's. */
  readonly overlaps: boolean;
}

/** With fewer patients each is needed: a standing record would refuse them other visits (ERR-12, ERR-13). */
const ENOUGH_PATIENTS = 12;

/** The search takes seconds, and how far the data reach is told before the run asks for the very same plan. */
let last: { readonly asked: readonly unknown[]; readonly plan: HoldPlan } | undefined;

/** Which records the long-standing booking takes, so that no other case meets it. */
export function planHold(hold: Case | undefined, others: readonly Case[], data: Data, seed: number): HoldPlan {
  const { slots, patients, referrals, services, resources, now, timeZone } = data;
  const asked = [hold, ...others, slots, patients, referrals, services, resources, now, timeZone, seed];
  const isSame = last?.asked.length === asked.length && last.asked.every((one, index) => one === asked[index]);
  if (!last || !isSame) last = { asked, plan: searchPlan(hold, others, data, seed) };
  return last.plan;
}

function searchPlan(hold: Case | undefined, others: readonly Case[], data: Data, seed: number): HoldPlan {
  const held = hold && allocate([hold], data, seed).get(hold.id);
  if (held?.kind !== "allotted" || data.patients.length < ENOUGH_PATIENTS)
    return { held, others: allocate(others, data, seed), overlaps: false };
  return { held, others: allocate(others, without(data, held.allocation), seed), overlaps: true };
}

function without(data: Data, allocation: Allocation): Data {
  const patients = new Set(allocation.all("patient").map(({ id }) => id));
  const slots = new Set([...allocation.all("slot"), ...allocation.spares("free")].map(({ id }) => id));
  return {
    ...data,
    patients: data.patients.filter(({ id }) => !patients.has(id)),
    slots: data.slots.filter(({ id }) => !slots.has(id)),
  };
}
