import { text } from "../model/text.ts";
import { samePlace } from "./explains.ts";
import { perBody } from "./hint.ts";
import { sentFields } from "./sent.ts";

/** The value of one field in another: the columns of a mapping are mixed up. */
export const borrowedId = perBody("borrowed-id", samePlace, (body, { exchange }) => {
  if (exchange.operation !== "book") return null;
  const sent = sentFields(exchange);
  const sources = ["slot_id", "patient_id", "case_number", "referral_id"];
  for (const field of ["book_ext_id", "slot_id"]) {
    const value = body[field];
    const source = sources.find((name) => name !== field && typeof value === "string" && sent[name] === value);
    if (source === undefined && !(field === "slot_id" && value !== undefined && value === body["book_ext_id"]))
      continue;
    const from = source ?? "book_ext_id";
    return {
      message: text(
        `В ${field} стоит значение ${from}: поля перепутаны при сборке ответа.`,
        `${field} holds the value of ${from}: the fields are mixed up where the answer is built.`,
      ),
      evidence: JSON.stringify(value),
      pointer: `/${field}`,
    };
  }
  return null;
});
