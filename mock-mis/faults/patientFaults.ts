import { identifiersOf } from "../reference/state.ts";
import { must, should, type Fault } from "./fault.ts";
import { cancelRuledBy, CANCEL_REFUSAL, ignoring, ignoringInCancel, seeing } from "./rules.ts";

/** Who the patient is: unknown people, strangers and former identifiers (E-15, E-16). */
export const PATIENT_FAULTS: readonly Fault[] = [
  must(
    "unknown-patient-booked",
    "Записывает пациента, которого не знает",
    "Books a patient it does not know",
    ["ERR-17"],
    ignoring("patient_known"),
  ),
  should(
    "former-id-unknown",
    "По прежнему идентификатору пациента не узнаёт",
    "Does not know the patient by a former identifier",
    ["E-15"],
    seeing((situation) => {
      const { patient, request } = situation;
      return patient && patient.id !== request.patient_id ? { ...situation, patient: undefined } : situation;
    }),
  ),
  should(
    "merged-ids-ignored",
    "Объединённые идентификаторы из запроса не читает",
    "Does not read the merged identifiers of the request",
    ["E-15"],
    seeing((situation) => {
      const { patient, request } = situation;
      const known = patient && identifiersOf(patient).includes(request.patient_id);
      return known ? situation : { ...situation, patient: undefined };
    }),
  ),
  should(
    "stranger-cancels",
    "Запись отменяет кто угодно",
    "Anybody may cancel the record",
    ["ERRC-18"],
    ignoringInCancel("patient_owns"),
  ),
  must(
    "merged-id-cannot-cancel",
    "При отмене сверяет только patient_id, без объединённых",
    "Compares only patient_id in a cancel, not the merged ones",
    ["E-15", "CANCEL-3"],
    cancelRuledBy({
      patient_owns: ({ record, request }) =>
        !record || record.book.patient_id === request.patient_id ? null : CANCEL_REFUSAL.failed,
    }),
  ),
];
