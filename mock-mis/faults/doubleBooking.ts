import { BOOKING_RULES, decideBooking } from "../reference/bookingRules.ts";
import type { BookingRules } from "../reference/bookingRules.ts";
import { defineFault } from "./fault.ts";

const RULES: BookingRules = {
  ...BOOKING_RULES,
  slot_free: (situation) => (situation.slot?.status === "RECORDED" ? null : BOOKING_RULES.slot_free(situation)),
};

export const doubleBooking = defineFault({
  name: "double-booking",
  title: { ru: "Занятый слот записывается ещё раз", en: "A taken slot is booked again" },
  kills: ["ERR-11"],
  decideBooking: (situation) => decideBooking(situation, RULES),
});
