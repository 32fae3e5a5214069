import { BOOKING_STATUSES, CANCEL_STATUSES } from "@ferkit/contracts";
import type { Operation } from "../model/exchange.ts";

/** « (Слот не найден)» after a code, in the words of the table; the first reason is enough to recognise the row. */
export function reasonsOf(operation: Operation, code: number | undefined): string {
  const table = operation === "cancel" ? CANCEL_STATUSES : BOOKING_STATUSES;
  const row = table.find((status) => status.code === code);
  const reasons: readonly string[] = row?.reasons ?? [];
  return reasons.length > 0 ? ` («${reasons.slice(0, 2).join("», «")}»${reasons.length > 2 ? "…" : ""})` : "";
}
