import { defineFault } from "./fault.ts";

export const utcTime = defineFault({
  name: "utc-time",
  title: {
    ru: "visit_time во всемирном времени без смещения",
    en: "visit_time in universal time without an offset",
  },
  kills: ["BOOK-S3", "E-08"],
  reply: (reply) =>
    "visit_time" in reply && typeof reply.visit_time === "string"
      ? { ...reply, visit_time: new Date(reply.visit_time).toISOString().slice(0, 19) }
      : reply,
});
