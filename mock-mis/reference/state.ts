import type { Book, PatientDataRrp, Referral, Resource, Service, Slot } from "@ferkit/contracts";
import type { Booking, World } from "../world.ts";

/** A record the МИС has made; it keeps the slot as booked, so a reply needs nothing else. */
export interface BookRecord {
  readonly book: Book;
  readonly slot: Slot;
  /** Every identifier under which the patient may come back (E-15). */
  readonly owner: ReadonlySet<string>;
  readonly caseNumber: string | null;
  readonly serviceId: string | null;
}

export interface State {
  readonly slots: Map<string, Slot>;
  readonly resources: Map<string, Resource>;
  readonly patients: Map<string, PatientDataRrp>;
  readonly referrals: Map<string, Referral>;
  readonly services: Map<string, Service>;
  readonly records: Map<string, BookRecord>;
}

/** Copies the world: one world may serve several МИС. */
export function createState(world: World): State {
  const { slots, resources, patients, referrals, services, bookings = [] } = structuredClone(world);
  const known = new Map(patients.flatMap((patient) => identifiersOf(patient).map((id) => [id, patient] as const)));
  const state: State = {
    // A booking may be of a slot that was looked up in the gateway.
    slots: byId([...slots, ...bookings.map(({ slot }) => slot)]),
    resources: byId(resources),
    patients: known,
    referrals: byId(referrals),
    services: byId(services),
    records: new Map(),
  };
  for (const booking of bookings) addRecord(state, remembered(booking, known.get(booking.book.patient_id)));
  return state;
}

function remembered(booking: Booking, patient: PatientDataRrp | undefined): BookRecord {
  const owner = new Set([booking.book.patient_id, ...(patient ? identifiersOf(patient) : [])]);
  return { ...booking, owner, serviceId: null };
}

export function identifiersOf(patient: PatientDataRrp): string[] {
  return [patient.id, ...patient.united_guids];
}

export function isActive({ book }: BookRecord): boolean {
  return book.status_code === 5000;
}

/** A record and what hangs on it: slot RECORDED, referral RECORDED (REF-27, REF-30). */
export function addRecord(state: State, record: BookRecord): void {
  state.records.set(record.book.id, record);
  setSlotStatus(state, record.book.slot_id, "RECORDED");
  setReferralStatus(state, record.book.referral_id, "RECORDED");
}

/** The slot and the referral become free again (UC11-5, REF-30). */
export function cancelRecord(state: State, record: BookRecord): void {
  state.records.set(record.book.id, { ...record, book: { ...record.book, status_code: 5010 } });
  setSlotStatus(state, record.book.slot_id, "AVAILABLE");
  setReferralStatus(state, record.book.referral_id, "AVAILABLE");
}

function setSlotStatus(state: State, id: string, status: Slot["status"]): void {
  const slot = state.slots.get(id);
  if (slot) state.slots.set(id, { ...slot, status });
}

function setReferralStatus(state: State, id: string | null | undefined, status: Referral["status"]): void {
  const referral = id ? state.referrals.get(id) : undefined;
  if (referral) state.referrals.set(referral.id, { ...referral, status });
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
