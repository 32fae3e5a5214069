import type { Referral, Slot } from "@ferkit/contracts";
import { instantOf, localTime } from "@ferkit/contracts/local-time";
import { ageOn, localDate } from "../dates.ts";
import { admits } from "./admission.ts";
import { ageRefusal } from "./age.ts";
import type { BookingDecision, BookingRefusal } from "./outcome.ts";
import type { BookingSituation, Visit } from "./situation.ts";

/** Null lets the booking pass. */
export type BookingRule = (situation: BookingSituation) => BookingRefusal | null;

/** The first rule that refuses decides: facts about the slot, then the patient's rights to it, then his other visits. */
export const BOOKING_ORDER = [
  "slot_known",
  "patient_known",
  "slot_not_annulled",
  "slot_free",
  "type_fits",
  "referral_fits",
  "service_fits",
  "age_fits",
  "time_free",
  "doctor_free",
] as const;

export type BookingRuleId = (typeof BOOKING_ORDER)[number];
export type BookingRules = Readonly<Record<BookingRuleId, BookingRule>>;

const MINUTE_MS = 60_000;
const MISMATCH: BookingRefusal = { key: "refused", reason: "Несоответствие в переданных данных для записи" };
const WRONG_REFERRAL: BookingRefusal = { key: "refused", reason: "Передано неверное направление." };

export const BOOKING_RULES = {
  slot_known: ({ slot }) => refuseUnless(slot !== undefined, { key: "refused", reason: "Слот не найден" }),
  patient_known: ({ patient }) =>
    refuseUnless(patient !== undefined, { key: "patient_unknown", reason: "Пациент не найден" }),
  slot_not_annulled: ({ slot }) =>
    refuseUnless(slot?.status !== "CANCELED", { key: "slot_annulled", reason: "Слот аннулирован" }),
  slot_free: ({ slot }) => (slot ? BUSY[slot.status] : null),
  type_fits: withSlot(({ request }, slot) => {
    const booking = { type: request.booking_type, byReferral: isGiven(request.referral_id) };
    return refuseUnless(admits(slot.tag_type, booking), { key: "refused", reason: "Бирка не соответствующего типа" });
  }),
  referral_fits: withSlot((situation, slot) => {
    if (!isGiven(situation.request.referral_id)) return null;
    const { referral } = situation;
    const fits = referral !== undefined && isUsable(referral, situation) && leadsTo(referral, slot, situation);
    return refuseUnless(fits, WRONG_REFERRAL);
  }),
  service_fits: withSlot(({ request, service }, slot) => {
    if (request.booking_type !== "VACCINATION") return null;
    const fits = service?.resource_id === slot.resource_id && service.code === request.dictionary_nsi_code;
    return refuseUnless(fits, MISMATCH);
  }),
  age_fits: withSlot(({ request, patient, timeZone }, slot) => {
    // РРП is the only source of patients (E-16), so what it sends now outweighs the МИС's own card.
    const birthdate = request.patient_data_rrp.birthdate ?? patient?.birthdate;
    if (!isGiven(birthdate)) return null;
    return ageRefusal(slot.tag_age, ageOn(birthdate, localDate(slot.visit_time, timeZone)));
  }),
  time_free: withSlot(({ visits, timeZone }, slot) => {
    const clash = visits.some((visit) => overlaps(visit.slot, slot, timeZone));
    return refuseUnless(!clash, { key: "same_time", reason: "Есть бирка на то же время" });
  }),
  doctor_free: withSlot((situation, slot) => doctorRefusal(situation, slot)),
} satisfies BookingRules;

export function decideBooking(
  situation: BookingSituation,
  rules: BookingRules = BOOKING_RULES,
  order: readonly BookingRuleId[] = BOOKING_ORDER,
): BookingDecision {
  if (situation.repeats) return { key: "booked", repeats: situation.repeats };
  for (const id of order) {
    const refusal = rules[id](situation);
    if (refusal) return refusal;
  }
  return { key: "booked" };
}

const BUSY = {
  AVAILABLE: null,
  RECORDED: { key: "slot_taken", reason: "Бирка к врачу занята или заблокирована" },
  RESERVED: { key: "slot_taken", reason: "Слот заблокирован другим пациентом" },
  BLOCKED: { key: "slot_taken", reason: "Слот занят или заблокирован" },
  CANCELED: null,
} satisfies Record<Slot["status"], BookingRefusal | null>;

/** Of the referral itself: his own, not spent, and in force on the day of the booking (D-91). */
function isUsable(referral: Referral, { identity, now, timeZone }: BookingSituation): boolean {
  if (!identity.has(referral.patient_id) || referral.status !== "AVAILABLE") return false;
  const [today, dayOf] = [localTime(now, timeZone).slice(0, 10), (text: string) => localDate(text, timeZone)];
  return dayOf(referral.start_date) <= today && (!isGiven(referral.end_date) || today <= dayOf(referral.end_date));
}

/** A consultation leads to its speciality (E-52), a research to a resource that has its service (REF-22), both to the resource they name. */
function leadsTo(referral: Referral, slot: Slot, { resource, services }: BookingSituation): boolean {
  if (isGiven(referral.to_resource_id) && referral.to_resource_id !== slot.resource_id) return false;
  const isDoctor = resource?.type === "SPECIALIST";
  if (referral.type === "CONSULTATION") return isDoctor && resource.speciality_id === referral.speciality_id;
  const offered = services.filter((service) => service.resource_id === slot.resource_id);
  // Of a room learnt from the Витрина the МИС does not know the services, and does not refuse for that.
  if (offered.length === 0) return !isDoctor;
  return offered.some((service) => service.code === referral.to_service_id);
}

function doctorRefusal({ visits, resource, now, timeZone }: BookingSituation, slot: Slot): BookingRefusal | null {
  const sameDay = visits.some(
    (visit) =>
      isSameDoctor(visit, slot, resource) &&
      localDate(visit.slot.visit_time, timeZone) === localDate(slot.visit_time, timeZone),
  );
  if (sameDay) return { key: "same_doctor", reason: "Есть бирка на тот же день к тому же врачу" };
  const upcoming = visits.some(
    (visit) =>
      (isSameDoctor(visit, slot, resource) || isSameSpeciality(visit, resource)) &&
      instantOf(visit.slot.visit_time, timeZone) > now,
  );
  if (!upcoming) return null;
  return {
    key: "same_doctor",
    reason: "Пациент имеет предстоящую запись к данному врачу или врачу данной специальности",
  };
}

/** Rooms and machines are not doctors, a patient may come to them twice. */
function isSameDoctor(visit: Visit, slot: Slot, resource: BookingSituation["resource"]): boolean {
  const isDoctor = resource === undefined || resource.type === "SPECIALIST";
  return isDoctor && visit.slot.resource_id === slot.resource_id;
}

function isSameSpeciality(visit: Visit, resource: BookingSituation["resource"]): boolean {
  return (
    resource?.type === "SPECIALIST" &&
    visit.resource?.type === "SPECIALIST" &&
    visit.resource.speciality_id === resource.speciality_id
  );
}

/** Visits that touch end to end do not clash. */
function overlaps(one: Slot, other: Slot, timeZone: string): boolean {
  const start = (slot: Slot) => instantOf(slot.visit_time, timeZone);
  const end = (slot: Slot) => start(slot) + slot.duration * MINUTE_MS;
  return start(one) < end(other) && start(other) < end(one);
}

/** A rule about the slot is silent when there is none, so that a defect may switch `slot_known` off. */
function withSlot(rule: (situation: BookingSituation, slot: Slot) => BookingRefusal | null): BookingRule {
  return (situation) => (situation.slot ? rule(situation, situation.slot) : null);
}

function refuseUnless(condition: boolean, refusal: BookingRefusal): BookingRefusal | null {
  return condition ? null : refusal;
}

/** Optional fields may be absent or null (E-17). */
function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
