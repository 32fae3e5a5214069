import { localDate } from "../dates.ts";
import { ageRefusal } from "../reference/age.ts";
import {
  BOOKING_RULES,
  decideBooking,
  type BookingRule,
  type BookingRuleId,
  type BookingRules,
} from "../reference/bookingRules.ts";
import { CANCEL_RULES, decideCancel, type CancelRuleId, type CancelRules } from "../reference/cancelRules.ts";
import type { BookingDecision, BookingRefusal, CancelRefusal } from "../reference/outcome.ts";
import type { BookingSituation } from "../reference/situation.ts";
import type { FaultHooks } from "./fault.ts";

const silent = () => null;

/** The reference without the rule. */
export function ignoring(id: BookingRuleId): FaultHooks {
  return ruledBy({ [id]: silent });
}

/** The reference with the rule rewritten. */
export function ruling(id: BookingRuleId, rule: BookingRule): FaultHooks {
  return ruledBy({ [id]: rule });
}

/** The rule stands but for some situations, which it lets pass. */
export function excusing(id: BookingRuleId, excuses: (situation: BookingSituation) => boolean): FaultHooks {
  return ruling(id, (situation) => (excuses(situation) ? null : BOOKING_RULES[id](situation)));
}

export function ruledBy(rules: Partial<BookingRules>): FaultHooks {
  const all = { ...BOOKING_RULES, ...rules };
  return { decideBooking: (situation) => decideBooking(situation, all) };
}

/** The age is counted another way; `day` is that of the visit. */
export function aging(ageOf: (born: string, day: string, situation: BookingSituation) => number): FaultHooks {
  return ruling("age_fits", (situation) => {
    const { slot } = situation;
    const born = birthdateOf(situation);
    if (!slot || born === undefined) return null;
    return ageRefusal(slot.tag_age, ageOf(born, localDate(slot.visit_time, situation.timeZone), situation));
  });
}

export function birthdateOf({ request, patient }: BookingSituation): string | undefined {
  return request.patient_data_rrp.birthdate ?? patient?.birthdate ?? undefined;
}

/** The rules stand, but see something else. */
export function seeing(look: (situation: BookingSituation) => BookingSituation): FaultHooks {
  return { decideBooking: (situation) => decideBooking(look(situation)) };
}

/** Refuses for the right reason with a wrong word. */
export function saying(instead: BookingRefusal, applies: (decision: BookingRefusal) => boolean): FaultHooks {
  return {
    decideBooking: (situation) => {
      const decision = decideBooking(situation);
      return isRefusal(decision) && applies(decision) ? instead : decision;
    },
  };
}

function isRefusal(decision: BookingDecision): decision is BookingRefusal {
  return decision.key !== "booked";
}

export function ignoringInCancel(id: CancelRuleId): FaultHooks {
  return cancelRuledBy({ [id]: silent });
}

export function cancelRuledBy(rules: Partial<CancelRules>): FaultHooks {
  const all = { ...CANCEL_RULES, ...rules };
  return { decideCancel: (situation) => decideCancel(situation, all) };
}

export const REFUSAL = {
  taken: { key: "slot_taken", reason: "Слот занят или заблокирован" },
  sameTime: { key: "same_time", reason: "Есть бирка на то же время" },
  sameDoctor: { key: "same_doctor", reason: "Есть бирка на тот же день к тому же врачу" },
  age: { key: "age_mismatch", reason: "Бирка только для пациентов от 18 лет" },
  annulled: { key: "slot_annulled", reason: "Слот аннулирован" },
  stranger: { key: "patient_unknown", reason: "Пациент не найден" },
  impossible: { key: "refused", reason: "Извините, запись невозможна" },
} as const satisfies Record<string, BookingRefusal>;

export const CANCEL_REFUSAL = {
  failed: { key: "cancel_failed", reason: "Произошла техническая ошибка при отмене в МИС" },
  cancelled: { key: "already_cancelled", reason: "Запись с таким ИД уже отменена" },
} as const satisfies Record<string, CancelRefusal>;
