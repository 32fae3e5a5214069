import { AGE_FAULTS } from "./ageFaults.ts";
import { BODY_FAULTS } from "./bodyFaults.ts";
import { BOOKED_FIELD_FAULTS } from "./bookedFieldFaults.ts";
import { CANCEL_FAULTS } from "./cancelFaults.ts";
import { CANCELLED_FIELD_FAULTS } from "./cancelledFieldFaults.ts";
import { CODE_FAULTS } from "./codeFaults.ts";
import type { Fault } from "./fault.ts";
import { HTTP_FAULTS } from "./httpFaults.ts";
import { ID_FAULTS } from "./idFaults.ts";
import { KEY_FAULTS } from "./keyFaults.ts";
import { KIND_FAULTS } from "./kindFaults.ts";
import { MALFORMED_FAULTS } from "./malformedFaults.ts";
import { PATIENT_FAULTS } from "./patientFaults.ts";
import { REFERRAL_FAULTS } from "./referralFaults.ts";
import { REPEAT_FAULTS } from "./repeatFaults.ts";
import { SLOT_FAULTS } from "./slotFaults.ts";
import { STATUS_FAULTS } from "./statusFaults.ts";
import { TIME_FAULTS } from "./timeFaults.ts";
import { TOLERANCE_FAULTS } from "./toleranceFaults.ts";
import { VISIT_FAULTS } from "./visitFaults.ts";
import { VISIT_TIME_FAULTS } from "./visitTimeFaults.ts";

/** The catalogue of planted defects: `--fault NAME`, and the list that a suite has to find. */
export const FAULTS: readonly Fault[] = [
  ...SLOT_FAULTS,
  ...PATIENT_FAULTS,
  ...AGE_FAULTS,
  ...VISIT_FAULTS,
  ...REFERRAL_FAULTS,
  ...KIND_FAULTS,
  ...CODE_FAULTS,
  ...CANCEL_FAULTS,
  ...REPEAT_FAULTS,
  ...BOOKED_FIELD_FAULTS,
  ...ID_FAULTS,
  ...VISIT_TIME_FAULTS,
  ...CANCELLED_FIELD_FAULTS,
  ...STATUS_FAULTS,
  ...KEY_FAULTS,
  ...BODY_FAULTS,
  ...HTTP_FAULTS,
  ...TIME_FAULTS,
  ...TOLERANCE_FAULTS,
  ...MALFORMED_FAULTS,
];

export const FAULT_NAMES: readonly string[] = FAULTS.map(({ name }) => name);

export function findFault(name: string): Fault | undefined {
  return FAULTS.find((fault) => fault.name === name);
}
