import type { BookSuccess, RequirementId } from "@ferkit/contracts";
import type { Answering } from "./findings.ts";

/** Every field of an answer, with the requirement that names it; the cancel table repeats the same nine rows (CANCEL-5). */
export const ANSWER_FIELDS = {
  book_ext_id: "BOOK-S1",
  slot_id: "BOOK-S2",
  visit_time: "BOOK-S3",
  duration: "BOOK-S4",
  service_id: "BOOK-S5",
  organization_id: "BOOK-S6",
  area_id: "BOOK-S7",
  queue_number: "BOOK-S8",
  status: "BOOK-S9",
} as const satisfies Record<keyof BookSuccess, RequirementId>;

export const STATUS_FIELDS = {
  status_code: "BOOK-S9",
  status_message: "BOOK-S9",
} as const satisfies Record<keyof BookSuccess["status"], RequirementId>;

const REQUIREMENT_OF: Readonly<Record<string, RequirementId>> = { ...ANSWER_FIELDS, ...STATUS_FIELDS };

export function requirementOfKey(key: string): RequirementId | undefined {
  return REQUIREMENT_OF[key];
}

/** The status of an answer: BOOK-S9 for a booking; for a cancel the failure table prints it anew (CANCEL-7). */
export function statusRequirements(operation: Answering, refused: boolean): readonly RequirementId[] {
  if (operation === "book") return ["BOOK-S9"];
  return [refused ? "CANCEL-7" : "CANCEL-5", "BOOK-S9"];
}
