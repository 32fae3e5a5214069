import { validateCancelRequest, type BookRequest, type CancelRequest } from "@ferkit/contracts";
import { seededGuid } from "../fixtures/seeded.ts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import type { RawExchange, Sending, WebhookClient } from "../http/client.ts";
import { isObject, readBody } from "../wire/answer.ts";

interface Held {
  readonly slot: string;
  readonly caseNumber: string | null;
  readonly owners: ReadonlySet<string>;
  gone: boolean;
}

/**
 * Sends nothing: answers as a МИС would that refuses what the case expects to be refused and otherwise sells a slot once. So every
 * case goes its ordinary way, and shows what it would send.
 */
export function createDryClient(target: string, { slots, patients }: FixtureRecords): WebhookClient {
  const records = new Map<string, Held>();
  const free = new Set(slots.filter(({ status }) => status === "AVAILABLE").map(({ id }) => id));
  const known = new Set(patients.flatMap(({ id, united_guids }) => [id, ...united_guids]));

  function book(request: Partial<BookRequest>, foreseen: number | undefined): object {
    const { slot_id = "", patient_id = "", case_number = null, patient_data_rrp } = request;
    const owners = new Set([patient_id, ...(patient_data_rrp?.united_guids ?? [])]);
    const taken = [...records].find(([, held]) => held.slot === slot_id && !held.gone);
    if (taken?.[1].caseNumber === case_number && taken[1].owners.has(patient_id)) return made(taken[0], slot_id);
    if (foreseen !== undefined) return refusal(foreseen);
    if (![...owners].some((id) => known.has(id))) return refusal(17);
    if (!slots.some(({ id }) => id === slot_id)) return refusal(18);
    if (taken || !free.has(slot_id)) return refusal(11);
    const id = seededGuid(0, "dry", String(records.size));
    records.set(id, { slot: slot_id, caseNumber: case_number, owners, gone: false });
    return made(id, slot_id);
  }

  function made(book_ext_id: string, slot_id: string): object {
    const slot = slots.find(({ id }) => id === slot_id);
    return { book_ext_id, slot_id, visit_time: slot?.visit_time, duration: slot?.duration, status: OK };
  }

  function cancel({ book_ext_id, patient_id, united_guids }: CancelRequest): object {
    const held = records.get(book_ext_id);
    if (!held || ![patient_id, ...united_guids].some((id) => held.owners.has(id))) return refusal(18);
    if (held.gone) return refusal(1);
    held.gone = true;
    return { book_ext_id, status: OK };
  }

  function answerTo({ operation, body, foreseen }: Sending): object {
    if (operation === "probe") return {};
    const read = body === null ? null : readBody(Buffer.from(body));
    if (read?.kind !== "json" || !isObject(read.value)) return refusal(18);
    if (operation === "book") return book(read.value, foreseen);
    return validateCancelRequest(read.value) ? cancel(read.value) : refusal(18);
  }

  return {
    send: (sending) => Promise.resolve(exchangeOf(target, sending, answerTo(sending))),
    close: () => Promise.resolve(),
  };
}

const OK = { status_code: 0, status_message: "—" };

function refusal(status_code: number): object {
  return { status: { status_code, status_message: "—" } };
}

function exchangeOf(target: string, { operation, body, headers = {} }: Sending, answer: object): RawExchange {
  const path = operation === "cancel" ? "/booking/cancel" : "/booking/book";
  const response = {
    status: 200,
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify(answer)),
  };
  const method = operation === "probe" ? "GET" : "POST";
  return {
    request: { method, url: `${target.replace(/\/+$/, "")}${path}`, headers, body },
    result: { kind: "response", response },
    latencyMs: 0,
  };
}
