import { defineFault } from "./fault.ts";

export const alwaysZero = defineFault({
  name: "always-zero",
  title: { ru: "На каждое бронирование и каждую отмену — код 0", en: "Code 0 to every booking and every cancel" },
  kills: ["ERR-11", "ERR-12", "ERR-13", "ERR-14", "ERR-15", "ERR-17", "ERR-18", "ERRC-1", "ERRC-18"],
  decideBooking: ({ repeats }) => ({ key: "booked", repeats }),
  decideCancel: () => ({ key: "cancelled" }),
});
