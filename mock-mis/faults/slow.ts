import { defineFault } from "./fault.ts";

export const slow = defineFault({
  name: "slow",
  title: { ru: "Ответ через 11 секунд", en: "An answer after 11 seconds" },
  kills: ["BOOK-2", "CANCEL-2"],
  transport: (answer, { operation, slowMs }) => (operation === "probe" ? answer : { ...answer, delayMs: slowMs }),
});
