import type { FaultHooks } from "../faults/fault.ts";
import { CANCEL_REFUSAL } from "../faults/rules.ts";
import { BOOKING_ORDER, BOOKING_RULES, decideBooking, type BookingRuleId } from "../reference/bookingRules.ts";
import { decideCancel } from "../reference/cancelRules.ts";
import { variant, type Variant } from "./variant.ts";

const LEDGER = ["ERR-11", "ERR-12", "ERR-13", "ERR-14", "ERR-15", "ERR-17", "ERR-18"] as const;

/** Of two reasons that hold at once the profile does not say which comes first. */
export const ORDER_VARIANTS: readonly Variant[] = [
  variant(
    "patient-first",
    "Сначала проверяет пациента, потом слот",
    "Looks at the patient before the slot",
    LEDGER,
    first("patient_known"),
  ),
  variant("age-first", "Сначала проверяет возраст", "Looks at the age first of all", LEDGER, first("age_fits")),
  variant(
    "type-first",
    "Тип слота проверяет раньше занятости",
    "Looks at the slot's type before its status",
    LEDGER,
    first("slot_known", "type_fits", "referral_fits", "service_fits"),
  ),
  variant(
    "thirteen-before-twelve",
    "13 раньше 12",
    "13 before 12",
    LEDGER,
    first("slot_known", "patient_known", "doctor_free"),
  ),
  variant(
    "visits-before-slot",
    "Другие записи пациента — раньше состояния слота",
    "The patient's other visits before the state of the slot",
    LEDGER,
    first("slot_known", "patient_known", "time_free", "doctor_free"),
  ),
  variant(
    "referral-before-type",
    "Направление раньше типа слота",
    "The referral before the type of the slot",
    LEDGER,
    first("slot_known", "referral_fits"),
  ),
  variant(
    "all-backwards",
    "Все проверки в обратном порядке",
    "All checks backwards",
    LEDGER,
    ordered(BOOKING_ORDER.toReversed()),
  ),
  variant(
    "state-before-owner",
    "При отмене состояние записи раньше её владельца",
    "In a cancel the state of the record before its owner",
    ["ERRC-1", "ERRC-18"],
    {
      decideCancel: (situation) =>
        situation.record?.book.status_code === 5010 ? CANCEL_REFUSAL.cancelled : decideCancel(situation),
    },
  ),
];

function first(...ids: readonly BookingRuleId[]): FaultHooks {
  return ordered([...ids, ...BOOKING_ORDER.filter((id) => !ids.includes(id))]);
}

function ordered(order: readonly BookingRuleId[]): FaultHooks {
  return { decideBooking: (situation) => decideBooking(situation, BOOKING_RULES, order) };
}
