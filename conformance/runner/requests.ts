import { validateBookRequest, type BookRequest, type CancelRequest, type PatientDataRrp } from "@ferkit/contracts";

/** The suite itself did something it must not: exit code 5, never a verdict on the МИС. */
export class HarnessError extends Error {
  override readonly name = "HarnessError";
}

/** As a gateway sends it: every key present, null where nothing is known (E-15), preliminary_reservation false (E-20). */
export function bookRequest(
  slotId: string,
  patient: PatientDataRrp,
  caseNumber: string,
  fields: Partial<BookRequest> = {},
): BookRequest {
  const body = {
    slot_id: slotId,
    patient_id: patient.id,
    booking_type: "APPOINTMENT",
    case_number: caseNumber,
    preliminary_reservation: false,
    referral_id: null,
    cards_id: null,
    email: patient.email,
    mobile_phone: patient.phone,
    service_id: null,
    dictionary_nsi_code: null,
    patient_data_rrp: patient,
    ...fields,
  };
  if (!validateBookRequest(body))
    throw new HarnessError(`invalid booking request: ${JSON.stringify(validateBookRequest.errors)}`);
  return body;
}

export function cancelBody(bookExtId: string, patient: PatientDataRrp, extras: object = {}): string {
  const body: CancelRequest = { book_ext_id: bookExtId, patient_id: patient.id, united_guids: patient.united_guids };
  return JSON.stringify({ ...body, ...extras });
}
