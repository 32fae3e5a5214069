import { emptyAnswer } from "../transport.ts";
import { defineFault } from "./fault.ts";

export const probe405 = defineFault({
  name: "probe-405",
  title: { ru: "На GET /booking/book — 405", en: "405 to GET /booking/book" },
  kills: ["HOOK-3", "E-36"],
  transport: (answer, { operation }) => (operation === "probe" ? emptyAnswer(405, { allow: "POST" }) : answer),
});
