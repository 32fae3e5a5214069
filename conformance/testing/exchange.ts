import type { Check, CaseView, Finding } from "../model/case.ts";
import type { Exchange, Operation, Outcome } from "../model/exchange.ts";
import { LIMITS, type Facts } from "../model/facts.ts";
import { bookSuccess } from "../cases/bookings.ts";
import { slotOf, ZONE } from "./records.ts";

export interface Draft {
  readonly operation?: Operation;
  readonly step?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly failure?: Extract<Outcome, { kind: "failure" }>["failure"];
  readonly latency?: number;
  readonly request?: unknown;
  readonly malformed?: true;
}

/** A recorded exchange as a report would hold it. */
export function exchangeOf(draft: Draft, number = 1): Exchange {
  const { operation = "book", step = "book", latency = 5, request = { slot_id: slotOf(1).id } } = draft;
  return {
    id: String(number).padStart(3, "0"),
    case: "book.success",
    step,
    attempt: 1,
    purpose: "case",
    operation,
    ...(draft.malformed ? { malformed: true } : {}),
    request: {
      method: "POST",
      url: "http://mis/booking/book",
      headers: {},
      body: JSON.stringify(request),
      masked: false,
    },
    outcome: outcomeOf(draft),
    latency_ms: latency,
  };
}

function outcomeOf({
  failure,
  status = 200,
  headers = { "content-type": "application/json" },
  body,
  bytes,
}: Draft): Outcome {
  if (failure) return { kind: "failure", failure, detail: failure };
  const raw = bytes ?? Buffer.from(typeof body === "string" ? body : JSON.stringify(body ?? {}));
  return {
    kind: "response",
    response: { status, headers, body_base64: raw.toString("base64"), body_text: raw.toString() },
  };
}

export function factsOf(): Facts {
  return { time_zone: ZONE, profile: "doc", limits: LIMITS, slots: [slotOf(1), slotOf(2), slotOf(3)], cases: {} };
}

export function viewOf(...drafts: readonly Draft[]): CaseView {
  const exchanges = drafts.map((draft, index) => exchangeOf(draft, index + 1));
  const facts = factsOf();
  return {
    case: bookSuccess,
    facts,
    own: { state: { kind: "ran" }, patients: [], slots: [] },
    exchanges,
    step: (name) => exchanges.findLast(({ step }) => step === name),
    slot: (id) => facts.slots.find((slot) => slot.id === id),
  };
}

/** What the check says of one answer, as «verdict pointer» without the passes that go with a finding. */
export function findings(check: Check, ...drafts: readonly Draft[]): readonly Finding[] {
  return [check.judge(viewOf(...drafts))].flat();
}

export function verdicts(check: Check, ...drafts: readonly Draft[]): string[] {
  return findings(check, ...drafts).map(({ verdict, evidence }) => `${verdict} ${evidence.pointer ?? ""}`.trim());
}
