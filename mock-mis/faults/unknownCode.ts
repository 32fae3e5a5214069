import { UNKNOWN_CODE } from "../transport.ts";
import { defineFault } from "./fault.ts";

export const unknownCode = defineFault({
  name: "unknown-code",
  title: { ru: "Код 16 вместо 11", en: "Code 16 for 11" },
  kills: ["ERR-11", "E-06"],
  reply: (reply) =>
    reply.status.status_code === 11 ? { ...reply, status: { ...reply.status, status_code: UNKNOWN_CODE } } : reply,
});
