import type { CancelDecision, CancelRefusal } from "./outcome.ts";
import type { CancelSituation } from "./situation.ts";

export type CancelRule = (situation: CancelSituation) => CancelRefusal | null;

/** A stranger learns nothing about the record, so ownership comes before its state. */
export const CANCEL_ORDER = ["book_known", "patient_owns", "not_cancelled"] as const;

export type CancelRuleId = (typeof CANCEL_ORDER)[number];
export type CancelRules = Readonly<Record<CancelRuleId, CancelRule>>;

const FAILED: CancelRefusal = { key: "cancel_failed", reason: "Произошла техническая ошибка при отмене в МИС" };

export const CANCEL_RULES = {
  // No code says «not found», so an unknown record is 18 and not 1 (E-06).
  book_known: ({ record }) => (record ? null : FAILED),
  // The patient may come under any identifier that РРП has merged (E-15).
  patient_owns: ({ record, request }) =>
    !record || [request.patient_id, ...request.united_guids].some((id) => record.owner.has(id)) ? null : FAILED,
  not_cancelled: ({ record }) =>
    record?.book.status_code === 5010 ? { key: "already_cancelled", reason: "Запись с таким ИД уже отменена" } : null,
} satisfies CancelRules;

export function decideCancel(situation: CancelSituation, rules: CancelRules = CANCEL_RULES): CancelDecision {
  for (const id of CANCEL_ORDER) {
    const refusal = rules[id](situation);
    if (refusal) return refusal;
  }
  return { key: "cancelled" };
}
