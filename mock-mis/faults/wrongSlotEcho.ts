import { defineFault } from "./fault.ts";

export const wrongSlotEcho = defineFault({
  name: "wrong-slot-echo",
  title: { ru: "В ответе slot_id другого слота", en: "The answer names another slot" },
  kills: ["BOOK-S2"],
  reply: (reply) =>
    "slot_id" in reply && typeof reply.slot_id === "string" ? { ...reply, slot_id: anotherId(reply.slot_id) } : reply,
});

function anotherId(id: string): string {
  return id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");
}
