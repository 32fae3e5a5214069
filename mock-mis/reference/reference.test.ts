import { describe, expect, test } from "vitest";
import {
  adultSlot,
  bookingOf,
  cancelOf,
  countedGuids,
  NOW,
  patientAt,
  slotWhere,
  strangerLike,
  testWorld,
} from "../testing.ts";
import { decideBooking } from "./bookingRules.ts";
import { decideCancel } from "./cancelRules.ts";
import { createReference } from "./reference.ts";
import type { BookingOutcome } from "./outcome.ts";
import { isIncompleteVaccination } from "./situation.ts";

function start(trustsRequestPatients = false) {
  const world = testWorld();
  const reference = createReference({
    world,
    now: () => NOW,
    newGuid: countedGuids(),
    decideBooking,
    decideCancel,
    trustsRequestPatients,
  });
  return { world, reference };
}

function idOf(outcome: BookingOutcome): string {
  if (outcome.key !== "booked") throw new Error(`not booked: ${outcome.key}`);
  return outcome.record.book.id;
}

describe("a booking", () => {
  test("takes the slot and the referral (REF-27, REF-30)", () => {
    const { world, reference } = start();
    const referral = world.referrals[0];
    const slot = slotWhere(world, { visit_time: "2026-11-24T11:00:00" });
    const patient = world.patients.find(({ id }) => id === referral?.patient_id) ?? patientAt(world, 0);
    const outcome = reference.book(bookingOf(slot, patient, { referral_id: referral?.id ?? null }));
    expect(outcome).toMatchObject({ key: "booked", record: { book: { type: "APPOINTMENT", tag_source: "EPGU" } } });
    expect(reference.state.slots.get(slot.id)?.status).toBe("RECORDED");
    expect(reference.state.referrals.get(referral?.id ?? "")?.status).toBe("RECORDED");
    reference.cancel(cancelOf(idOf(outcome), patient));
    expect(reference.state.slots.get(slot.id)?.status).toBe("AVAILABLE");
    expect(reference.state.referrals.get(referral?.id ?? "")?.status).toBe("AVAILABLE");
  });

  test("leaves the world it was given as it was", () => {
    const { world, reference } = start();
    reference.book(bookingOf(adultSlot(world), patientAt(world, 0)));
    expect(world).toEqual(testWorld());
  });

  test("asked again with the same case_number, it is the same record (E-25)", () => {
    const { world, reference } = start();
    const request = bookingOf(adultSlot(world), patientAt(world, 0));
    expect(idOf(reference.book(request))).toBe(idOf(reference.book(request)));
    expect(reference.state.records.size).toBe(1);
  });

  test("without a case_number a repeat is recognised too", () => {
    const { world, reference } = start();
    const request = bookingOf(adultSlot(world), patientAt(world, 0), { case_number: null });
    const { case_number: _none, ...absent } = request;
    expect(idOf(reference.book(request))).toBe(idOf(reference.book(absent)));
  });

  test("another application or another patient finds the slot taken", () => {
    const { world, reference } = start();
    const slot = adultSlot(world);
    reference.book(bookingOf(slot, patientAt(world, 0)));
    expect(reference.book(bookingOf(slot, patientAt(world, 0), { case_number: "2" })).key).toBe("slot_taken");
    expect(reference.book(bookingOf(slot, patientAt(world, 1))).key).toBe("slot_taken");
  });

  test("after a cancel the same application makes a new record", () => {
    const { world, reference } = start();
    const request = bookingOf(adultSlot(world), patientAt(world, 0));
    const first = idOf(reference.book(request));
    reference.cancel(cancelOf(first, patientAt(world, 0)));
    expect(idOf(reference.book(request))).not.toBe(first);
  });
});

describe("the patient (E-15)", () => {
  test("known by a merged identifier alone is known", () => {
    const { world, reference } = start();
    const [former = ""] = patientAt(world, 0).united_guids;
    const patient = { ...patientAt(world, 0), id: former, united_guids: [] };
    expect(reference.book(bookingOf(adultSlot(world), patient)).key).toBe("booked");
  });

  test("under a new identifier, known by the old one in united_guids, is known", () => {
    const { world, reference } = start();
    const known = patientAt(world, 1);
    const renamed = { ...strangerLike(known), united_guids: [known.id] };
    expect(reference.book(bookingOf(adultSlot(world), renamed)).key).toBe("booked");
  });

  test("is one person under all of them: his visits count", () => {
    const { world, reference } = start();
    const patient = patientAt(world, 0);
    const merged = { ...patient, id: patient.united_guids[1] ?? "", united_guids: [] };
    const [first, second] = world.slots;
    if (!first || !second) throw new Error("the world has no slots");
    reference.book(bookingOf(first, patient));
    expect(reference.book(bookingOf(second, merged)).key).toBe("same_doctor");
  });

  test("unknown to the МИС is refused, unless a gateway's РРП stands behind him", () => {
    const stranger = strangerLike(patientAt(testWorld(), 0));
    const alone = start();
    expect(alone.reference.book(bookingOf(adultSlot(alone.world), stranger)).key).toBe("patient_unknown");
    const behind = start(true);
    expect(behind.reference.book(bookingOf(adultSlot(behind.world), stranger)).key).toBe("booked");
    const nameless = { ...strangerLike(stranger, 2), lastname: null };
    expect(behind.reference.book(bookingOf(adultSlot(behind.world), nameless)).key).toBe("patient_unknown");
  });
});

describe("a cancel", () => {
  const booked = () => {
    const { world, reference } = start();
    const patient = patientAt(world, 0);
    return { patient, reference, id: idOf(reference.book(bookingOf(adultSlot(world), patient))), world };
  };

  test("of the owner: 0, a second time: 1", () => {
    const { reference, id, patient } = booked();
    expect(reference.cancel(cancelOf(id, patient)).key).toBe("cancelled");
    expect(reference.cancel(cancelOf(id, patient)).key).toBe("already_cancelled");
  });

  test("by a merged identifier, as patient_id or in united_guids: 0", () => {
    const first = booked();
    expect(first.reference.cancel(cancelOf(first.id, { id: first.patient.united_guids[0] ?? "" })).key).toBe(
      "cancelled",
    );
    const second = booked();
    const stranger = patientAt(second.world, 5);
    expect(second.reference.cancel(cancelOf(second.id, stranger, [second.patient.id])).key).toBe("cancelled");
  });

  test("of an unknown record: 18, not 1 (E-06)", () => {
    const { reference, patient } = booked();
    expect(reference.cancel(cancelOf("b00c0000-0000-4000-8000-999999999999", patient)).key).toBe("cancel_failed");
  });

  test("by a stranger: 18, before and after the owner's cancel, and the record stays", () => {
    const { reference, id, patient, world } = booked();
    const stranger = patientAt(world, 5);
    expect(reference.cancel(cancelOf(id, stranger)).key).toBe("cancel_failed");
    expect(reference.cancel(cancelOf(id, patient)).key).toBe("cancelled");
    expect(reference.cancel(cancelOf(id, stranger)).key).toBe("cancel_failed");
  });
});

describe("a slot that is not in the schedule", () => {
  test("is booked only by order, for tomorrow at nine, and takes none of the patient's time", () => {
    const { world, reference } = start();
    const patient = patientAt(world, 0);
    const outcome = reference.accept(bookingOf({ id: "facade00-0000-4000-8000-000000000000" }, patient));
    expect(outcome).toMatchObject({ record: { slot: { visit_time: "2026-11-24T09:00:00", duration: 15 } } });
    expect(reference.book(bookingOf(adultSlot(world), patient)).key).toBe("booked");
    expect(reference.cancel(cancelOf(idOf(outcome), patient)).key).toBe("cancelled");
  });
});

test("a vaccination is incomplete when only its service is wanting", () => {
  const { world } = start();
  const request = bookingOf(adultSlot(world), patientAt(world, 0));
  expect(isIncompleteVaccination({ ...request, booking_type: "VACCINATION" })).toBe(true);
  expect(isIncompleteVaccination({ ...request, booking_type: "VACCINATION", slot_id: 1 })).toBe(false);
  expect(isIncompleteVaccination(request)).toBe(false);
  expect(isIncompleteVaccination(null)).toBe(false);
});
