import { text } from "../model/text.ts";
import { bodyOf } from "../checks/requests.ts";
import { meantBookExtId } from "../wire/fields.ts";
import { succeeded } from "../wire/status.ts";
import type { Hint } from "./hint.ts";
import { sentFields } from "./sent.ts";
import { groupBy } from "../model/groupBy.ts";

/** BOOK-5: the same book_ext_id for records on different slots: a constant left from a stub, or the id of something else. */
export const constantId: Hint = {
  id: "constant-id",
  across: true,
  explains: ({ evidence, verdict }) => evidence.pointer === "/book_ext_id" || verdict === "untestable",
  find: ({ exchanges }) => {
    const booked = exchanges.filter((one) => one.operation === "book" && succeeded(one));
    const byId = groupBy(booked, (one) => meantBookExtId(bodyOf(one)) ?? "");
    return [...byId].flatMap(([id, records]) => {
      const slots = new Set(records.map((one) => sentFields(one)["slot_id"]));
      if (id === "" || slots.size < 2) return [];
      const message = text(
        `Один и тот же book_ext_id выдан ${records.length} записям на ${slots.size} слотах: похоже на константу из заглушки. Каждая запись получает свой идентификатор.`,
        `One and the same book_ext_id was given to ${records.length} records on ${slots.size} slots: it looks like a constant of a stub. Each record gets an id of its own.`,
      );
      const exchangeIds = records.map((one) => one.id);
      return [
        { id: "constant-id", message, exchanges: exchangeIds, pointer: "/book_ext_id", evidence: JSON.stringify(id) },
      ];
    });
  },
};
