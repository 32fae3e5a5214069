import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BOOK_REQUEST_BOOKING_TYPE, type BookRequest, type CancelRequest } from "@ferkit/contracts";
import type { FixtureRecords } from "../fixtures/fixtures.ts";
import { idsOf, refusalOf, type Row } from "./plainRules.ts";

/**
 * A second МИС in another manner than the reference: knows nothing of Prism, asks about the patient before the slot, answers
 * a cancel as shortly as the document's example (E-03), gives local time without an offset (E-08), adds keys of its own.
 */
export interface PlainMis {
  readonly url: string;
  /** Records that nobody has cancelled. */
  readonly active: () => number;
  readonly requests: readonly string[];
  /** Takes no new connections, finishes the one it has. */
  readonly refuse: () => void;
  readonly stop: () => Promise<void>;
}

export interface PlainMisOptions extends FixtureRecords {
  /** Last word on an answer, for planting one defect. */
  readonly spoil?: (answer: Reply, request: { readonly path: string; readonly body: unknown }) => Reply;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export async function startPlainMis({ spoil, ...records }: PlainMisOptions): Promise<PlainMis> {
  const rows = new Map<string, Row>();
  const requests: string[] = [];

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const path = `${request.method ?? ""} ${request.url ?? ""}`;
      requests.push(`${path} ${text}`);
      const body = parse(text);
      const reply = answer(path, body);
      write(response, spoil ? spoil(reply, { path, body }) : reply);
    });
  });

  function answer(path: string, body: unknown): Reply {
    if (path === "GET /fer/booking/book")
      return { status: 200, headers: { "content-type": "text/plain" }, body: "готов" };
    if (path === "POST /fer/booking/book") return isBooking(body) ? ok(book(body)) : BAD_REQUEST;
    if (path === "POST /fer/booking/cancel") return isCancel(body) ? ok(cancel(body)) : BAD_REQUEST;
    return { status: 404, headers: {}, body: "" };
  }

  function book(request: BookRequest): unknown {
    const refused = refusalOf(request, records, [...rows.values()]);
    if (refused) return refusal(...refused);
    const slot = records.slots.find(({ id }) => id === request.slot_id);
    const ids = idsOf(request, records);
    if (!slot || !ids) return refusal(18, "запись невозможна");
    const id = `00000000-0000-0001-0000-${String(rows.size + 1).padStart(12, "0")}`;
    rows.set(id, { slot, ids, referral: request.referral_id ?? null, alive: true });
    return {
      type: "BookResponse",
      book_ext_id: id,
      slot_id: slot.id,
      visit_time: slot.visit_time,
      duration: String(slot.duration),
      status: { status_code: 0 },
    };
  }

  function cancel({ book_ext_id, patient_id, united_guids }: CancelRequest): unknown {
    const row = rows.get(book_ext_id);
    if (!row || ![patient_id, ...united_guids].some((id) => row.ids.has(id))) return refusal(18, "нет такой записи");
    if (!row.alive) return { book_ext_id, ...refusal(1, "уже отменена") };
    row.alive = false;
    return { book_ext_id, status: { status_code: 0, status_message: "Вы отменили своё заявление" } };
  }

  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // Listening on TCP, so the address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/fer`,
    active: () => [...rows.values()].filter(({ alive }) => alive).length,
    requests,
    refuse: () => void server.close(),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As a framework answers to what it cannot read: no body, so a gateway takes it for 18 (E-05). */
const BAD_REQUEST: Reply = { status: 400, headers: {}, body: "" };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Looks only at what it uses. */
function isBooking(body: unknown): body is BookRequest {
  const { slot_id, patient_id, booking_type, patient_data_rrp, dictionary_nsi_code } = (body ??
    {}) as Partial<BookRequest>;
  const isVaccination = booking_type === "VACCINATION";
  return (
    typeof slot_id === "string" &&
    typeof patient_id === "string" &&
    BOOK_REQUEST_BOOKING_TYPE.some((type) => type === booking_type) &&
    Array.isArray(patient_data_rrp?.united_guids) &&
    (!isVaccination || typeof dictionary_nsi_code === "string")
  );
}

function isCancel(body: unknown): body is CancelRequest {
  const { book_ext_id, patient_id, united_guids } = (body ?? {}) as Partial<CancelRequest>;
  return typeof book_ext_id === "string" && typeof patient_id === "string" && Array.isArray(united_guids);
}

function ok(body: unknown): Reply {
  return { status: 200, headers: { "content-type": "application/json" }, body };
}

function refusal(status_code: number, status_message: string): { type: string; status: object } {
  return { type: "BookResponseError", status: { status_code, status_message } };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** In two pieces, as some servers do. */
function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, headers);
  response.write(text.slice(0, 10));
  response.end(text.slice(10));
}
