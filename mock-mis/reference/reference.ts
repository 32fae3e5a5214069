import type { CancelRequest, PatientDataRrp, Slot } from "@ferkit/contracts";
import { localTime } from "@ferkit/contracts/local-time";
import type { World } from "../world.ts";
import { addDays } from "../dates.ts";
import type { BookingDecision, BookingOutcome, CancelDecision, CancelOutcome } from "./outcome.ts";
import type { BookingRequest, BookingSituation, CancelSituation } from "./situation.ts";
import { addRecord, cancelRecord, createState, identifiersOf, isActive, type BookRecord, type State } from "./state.ts";

export interface ReferenceOptions {
  readonly world: World;
  readonly now: () => Date;
  readonly newGuid: () => string;
  readonly decideBooking: (situation: BookingSituation) => BookingDecision;
  readonly decideCancel: (situation: CancelSituation) => CancelDecision;
  /** What a new record does to the schedule, and what its cancel undoes. */
  readonly insert?: ((state: State, record: BookRecord) => void) | undefined;
  readonly release?: ((state: State, record: BookRecord) => void) | undefined;
  /** With a gateway behind it, РРП is the gateway's: whoever comes with a name and a birthdate is known. */
  readonly trustsRequestPatients: boolean;
}

export interface Reference {
  readonly state: State;
  /** The two halves are apart for a defect that lets another request in between. */
  decideBooking(request: BookingRequest): BookingDecision;
  book(request: BookingRequest, decision?: BookingDecision): BookingOutcome;
  /** Makes the record without asking the rules: sentinels. */
  accept(request: BookingRequest): BookingOutcome;
  decideCancel(request: CancelRequest): CancelDecision;
  cancel(request: CancelRequest, decision?: CancelDecision): CancelOutcome;
}

/** Nothing here awaits, so no request comes between the check and the insert: a slot is sold once. */
export function createReference(options: ReferenceOptions): Reference {
  const { world, insert: add = addRecord, release = cancelRecord } = options;
  const state = createState(world);
  const insert = (request: BookingRequest): BookRecord => {
    const record = recordOf(request, state, options);
    add(state, record);
    return record;
  };
  const decideBooking = (request: BookingRequest) => options.decideBooking(situationOf(request, state, options));
  const decideCancel = (request: CancelRequest) =>
    options.decideCancel({ request, record: state.records.get(request.book_ext_id) });
  return {
    state,
    accept(request) {
      const { repeats } = situationOf(request, state, options);
      return { key: "booked", record: repeats ?? insert(request) };
    },
    decideBooking,
    book(request, decision = decideBooking(request)) {
      if (decision.key !== "booked") return decision;
      return { key: "booked", record: decision.repeats ?? insert(request) };
    },
    decideCancel,
    cancel(request, decision = decideCancel(request)) {
      if (decision.key !== "cancelled") return decision;
      const record = state.records.get(request.book_ext_id);
      if (record) release(state, record);
      return { key: "cancelled", record };
    },
  };
}

function situationOf(request: BookingRequest, state: State, options: ReferenceOptions): BookingSituation {
  const slot = state.slots.get(request.slot_id);
  const identity = identityOf(request, state);
  const active = [...state.records.values()].filter((record) => isActive(record) && intersects(record.owner, identity));
  return {
    request,
    now: options.now().getTime(),
    timeZone: options.world.timeZone,
    slot,
    resource: slot && state.resources.get(slot.resource_id),
    patient: knownPatient(request, state, options.trustsRequestPatients),
    identity,
    referral: state.referrals.get(request.referral_id ?? ""),
    service: state.services.get(request.service_id ?? ""),
    services: [...state.services.values()],
    // A record of a stand-in slot takes none of the patient's time.
    visits: active
      .filter((record) => state.slots.has(record.slot.id))
      .map((record) => ({ slot: record.slot, resource: state.resources.get(record.slot.resource_id) })),
    repeats: active.find((record) => isRepeat(record, request)),
  };
}

/** The same slot, patient and application: the gateway lost the first answer and asks again (E-25). */
function isRepeat(record: BookRecord, request: BookingRequest): boolean {
  return record.slot.id === request.slot_id && record.caseNumber === (request.case_number ?? null);
}

function knownPatient(request: BookingRequest, state: State, trustsRequest: boolean): PatientDataRrp | undefined {
  const patient = claimedIds(request)
    .map((id) => state.patients.get(id))
    .find((one) => one !== undefined);
  return patient ?? (trustsRequest && isIdentified(request.patient_data_rrp) ? request.patient_data_rrp : undefined);
}

function isIdentified({ lastname, firstname, birthdate }: PatientDataRrp): boolean {
  return lastname !== null && firstname !== null && birthdate !== null;
}

function claimedIds(request: BookingRequest): string[] {
  return [request.patient_id, ...identifiersOf(request.patient_data_rrp)];
}

function identityOf(request: BookingRequest, state: State): Set<string> {
  const claimed = claimedIds(request);
  const known = claimed.flatMap((id) => {
    const patient = state.patients.get(id);
    return patient ? identifiersOf(patient) : [];
  });
  return new Set([...claimed, ...known]);
}

function recordOf(request: BookingRequest, state: State, options: ReferenceOptions): BookRecord {
  const createTs = localTime(options.now().getTime(), options.world.timeZone);
  return {
    book: {
      id: options.newGuid(),
      patient_id: request.patient_id,
      slot_id: request.slot_id,
      status_code: 5000,
      tag_source: "EPGU",
      type: request.booking_type,
      referral_id: request.referral_id ?? null,
      create_ts: createTs,
    },
    slot: state.slots.get(request.slot_id) ?? standInSlot(request.slot_id, createTs),
    owner: identityOf(request, state),
    caseNumber: request.case_number ?? null,
    serviceId: request.service_id ?? null,
  };
}

/** Tomorrow at nine, for a slot that is not in the schedule: a sentinel, or one that a defect has booked. */
function standInSlot(id: string, createTs: string): Slot {
  return {
    id,
    mo_id: id,
    resource_id: id,
    tag_type: "EPGU",
    tag_age: "ALL",
    visit_time: `${addDays(createTs.slice(0, 10), 1)}T09:00:00`,
    duration: 15,
    status: "AVAILABLE",
    create_ts: createTs,
  };
}

function intersects(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((id) => other.has(id));
}
