import type { Check } from "../model/case.ts";
import { text } from "../model/text.ts";
import { succeeded } from "../wire/status.ts";
import { fail, pass, shown, untestable } from "./findings.ts";
import { bodyOf } from "./requests.ts";

/** Two records that live at the same time cannot share an id: it becomes the key of the бирка (T7.id). */
export function distinctIds(first: string, second: string): Check {
  return {
    id: "booking.distinct-ids",
    title: text("У двух записей разные book_ext_id", "Two records have different book_ext_ids"),
    requirements: ["BOOK-5", "BOOK-S1"],
    judge: (view) => {
      const [one, other] = [view.step(first), view.step(second)];
      if (!one || !other || !succeeded(one) || !succeeded(other)) {
        return untestable(text("Двух записей не получилось.", "Two records could not be made."), {
          exchange: other?.id ?? one?.id ?? null,
        });
      }
      const [a, b] = [bodyOf(one)?.["book_ext_id"], bodyOf(other)?.["book_ext_id"]];
      if (a === undefined || b === undefined) {
        return untestable(text("Идентификатора нет — см. book.success.", "There is no id: see book.success."), {
          exchange: other.id,
        });
      }
      const evidence = { exchange: other.id, pointer: "/book_ext_id", expected: `≠ ${shown(a)}`, actual: shown(b) };
      if (a !== b) return pass(text("Идентификаторы разные.", "The ids differ."), evidence);
      return fail(
        text("Две живые записи получили один book_ext_id.", "Two live records got one book_ext_id."),
        evidence,
      );
    },
  };
}
