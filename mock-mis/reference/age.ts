import type { SlotTagAge } from "@ferkit/contracts";
import type { BookingRefusal } from "./outcome.ts";

type AgeReason = Extract<BookingRefusal, { key: "age_mismatch" }>["reason"];

/** Full years on the day of the visit: under 1 BABY, from 1 CHILD, from 18 ADULT (E-58). */
const AGE_LIMIT = {
  ALL: () => null,
  ADULT: (age) => (age >= 18 ? null : "Бирка только для пациентов от 18 лет"),
  CHILD: (age) => {
    if (age < 1) return "Бирка только для пациентов СТАРШЕ ГОДА";
    return age < 18 ? null : "Бирка только для детей до 18 лет";
  },
  BABY: (age) => (age < 1 ? null : "Бирка только для пациентов ДО ГОДА"),
} satisfies Record<SlotTagAge, (age: number) => AgeReason | null>;

export function ageRefusal(tagAge: SlotTagAge, age: number): BookingRefusal | null {
  const reason = AGE_LIMIT[tagAge](age);
  return reason === null ? null : { key: "age_mismatch", reason };
}
