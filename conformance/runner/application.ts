import { isObject, readBody } from "../wire/answer.ts";
import type { Application } from "./journal.ts";

const KEYS = [
  "booking_type",
  "case_number",
  "preliminary_reservation",
  "referral_id",
  "cards_id",
  "service_id",
  "dictionary_nsi_code",
] as const satisfies readonly (keyof Application)[];

/** The part of a booking request that the journal may keep; null when the body is no JSON object. */
export function applicationOf(body: string | Uint8Array | object): Application | null {
  const fields = typeof body === "string" || body instanceof Uint8Array ? parsed(body) : body;
  if (!isObject(fields)) return null;
  // A request broken on purpose may hold anything under these keys; whoever repeats it validates it first.
  return Object.fromEntries(KEYS.filter((key) => key in fields).map((key) => [key, fields[key]]));
}

function parsed(body: string | Uint8Array): unknown {
  const answer = readBody(Buffer.from(body));
  return answer.kind === "json" ? answer.value : undefined;
}
