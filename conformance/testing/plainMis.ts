import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { BookRequest, CancelRequest, PatientDataRrp, Slot } from "@ferkit/contracts";

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

export interface PlainMisOptions {
  readonly slots: readonly Slot[];
  readonly patients: readonly PatientDataRrp[];
  /** Last word on an answer, for planting one defect. */
  readonly spoil?: (answer: Reply, request: { readonly path: string; readonly body: unknown }) => Reply;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

interface Row {
  readonly slot: string;
  alive: boolean;
}

export async function startPlainMis({ slots, patients, spoil }: PlainMisOptions): Promise<PlainMis> {
  const calendar = new Map(slots.map((slot) => [slot.id, slot]));
  const register = new Set(patients.flatMap(({ id, united_guids }) => [id, ...united_guids]));
  const rows = new Map<string, Row>();
  const requests: string[] = [];

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const path = `${request.method ?? ""} ${request.url ?? ""}`;
      requests.push(`${path} ${text}`);
      const body: unknown = text === "" ? null : JSON.parse(text);
      const reply = answer(path, body);
      write(response, spoil ? spoil(reply, { path, body }) : reply);
    });
  });

  function answer(path: string, body: unknown): Reply {
    if (path === "GET /fer/booking/book")
      return { status: 200, headers: { "content-type": "text/plain" }, body: "готов" };
    // The suite validates what it sends; this МИС trusts it.
    if (path === "POST /fer/booking/book") return ok(book(body as BookRequest));
    if (path === "POST /fer/booking/cancel") return ok(cancel(body as CancelRequest));
    return { status: 404, headers: {}, body: "" };
  }

  function book({ patient_id, patient_data_rrp, slot_id }: BookRequest): unknown {
    if (![patient_id, ...patient_data_rrp.united_guids].some((id) => register.has(id)))
      return refusal(17, "не нашли человека");
    const slot = calendar.get(slot_id);
    if (slot?.status === "CANCELED") return refusal(15, "слот убран из расписания");
    if (!slot) return refusal(18, "нет такого слота");
    if ([...rows.values()].some((row) => row.alive && row.slot === slot_id)) return refusal(11, "время ушло");
    const id = `00000000-0000-0001-0000-${String(rows.size + 1).padStart(12, "0")}`;
    rows.set(id, { slot: slot_id, alive: true });
    return {
      type: "BookResponse",
      book_ext_id: id,
      slot_id,
      visit_time: slot.visit_time,
      duration: String(slot.duration),
      status: { status_code: 0 },
    };
  }

  function cancel({ book_ext_id }: CancelRequest): unknown {
    const row = rows.get(book_ext_id);
    if (!row) return refusal(18, "нет такой записи");
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
