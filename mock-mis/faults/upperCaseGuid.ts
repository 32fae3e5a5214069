import { defineFault } from "./fault.ts";

/** Such an МИС knows its own spelling, so it also understands it in a cancel. */
export const upperCaseGuid = defineFault({
  name: "upper-case-guid",
  title: { ru: "book_ext_id в верхнем регистре", en: "book_ext_id in upper case" },
  kills: ["BOOK-S1", "E-10"],
  receive: (body, operation) => (operation === "cancel" && isRecord(body) ? lowerBookExtId(body) : body),
  reply: (reply) =>
    typeof reply.book_ext_id === "string" ? { ...reply, book_ext_id: reply.book_ext_id.toUpperCase() } : reply,
});

function lowerBookExtId(body: Record<string, unknown>): Record<string, unknown> {
  const { book_ext_id: id } = body;
  return typeof id === "string" ? { ...body, book_ext_id: id.toLowerCase() } : body;
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}
