import { isUtf8 } from "node:buffer";
import type { RawExchange, WebhookClient } from "../http/client.ts";
import type { Exchange, Operation, Outcome } from "../model/exchange.ts";
import type { Mask } from "../redact/mask.ts";
import { createTurnstile } from "./turnstile.ts";

export interface RequestDraft {
  readonly case: string;
  readonly step: string;
  readonly attempt: number;
  readonly purpose: Exchange["purpose"];
  readonly operation: Operation;
  readonly body: string | Uint8Array | null;
  /** Instead of the gateway's own. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly malformed?: true;
  readonly chunked?: true;
  /** The code that a refusal is expected to have. */
  readonly foreseen?: number;
  /** Part of a race (`Recorder.alone`). */
  readonly racing?: true;
}

export interface Recorder {
  /** In the order of sending. */
  readonly exchanges: readonly Exchange[];
  /** Bodies as they were sent, by exchange id: kept in memory, written only on request. */
  readonly sentBodies: ReadonlyMap<string, string | Uint8Array>;
  /** The id that the next `send` will take. */
  readonly nextId: () => string;
  readonly send: (draft: RequestDraft) => Promise<Exchange>;
  /** The МИС has nothing else to do meanwhile; what is sent in it says that it is `racing`. */
  readonly alone: <T>(race: () => Promise<T>) => Promise<T>;
}

/** Sends and writes down. What is written is already masked: reports and verdicts see the same bytes. */
export function createRecorder(
  client: WebhookClient,
  mask: Mask,
  saw: (exchange: Exchange) => void = () => undefined,
): Recorder {
  const turnstile = createTurnstile();
  const exchanges: Exchange[] = [];
  const sentBodies = new Map<string, string | Uint8Array>();
  let sent = 0;
  const nextId = (): string => String(sent + 1).padStart(3, "0");
  return {
    exchanges,
    sentBodies,
    nextId,
    alone: turnstile.alone,
    send: async ({ operation, body, headers = {}, chunked, foreseen, racing, ...draft }) => {
      const id = nextId();
      sent += 1;
      if (body !== null) sentBodies.set(id, body);
      const sending = {
        operation,
        body,
        headers,
        ...(chunked ? { chunked } : {}),
        ...(foreseen === undefined ? {} : { foreseen }),
      };
      let sent_at = "";
      const answered = (): Promise<RawExchange> => {
        sent_at = new Date().toISOString();
        return client.send(sending);
      };
      const raw = await (racing ? answered() : turnstile.pass(answered));
      const told = masked(chunked ? withChunkedHeader(raw) : raw, mask);
      const exchange: Exchange = { id, ...draft, operation, ...told, sent_at, latency_ms: raw.latencyMs };
      // Requests sent together are answered in any order.
      exchanges.push(exchange);
      exchanges.sort((a, b) => Number(a.id) - Number(b.id));
      saw(exchange);
      return exchange;
    },
  };
}

/** Node writes this header itself; the report and its curl must have it all the same. */
function withChunkedHeader(raw: RawExchange): RawExchange {
  return { ...raw, request: { ...raw.request, headers: { ...raw.request.headers, "transfer-encoding": "chunked" } } };
}

function masked({ request, result }: RawExchange, mask: Mask): Pick<Exchange, "request" | "outcome"> {
  return { request: maskedRequest(request, mask), outcome: outcomeOf(result, mask) };
}

function maskedRequest({ body, headers, ...request }: RawExchange["request"], mask: Mask): Exchange["request"] {
  const common = { ...request, headers: mask.headers(headers) };
  if (body === null) return { ...common, body: null, masked: false };
  const sent = Buffer.from(body);
  const bytes = mask.bytes(sent);
  const base64 = isUtf8(bytes) ? {} : { body_base64: bytes.toString("base64") };
  return { ...common, body: bytes.toString(), ...base64, masked: !bytes.equals(sent) };
}

function outcomeOf(result: RawExchange["result"], mask: Mask): Outcome {
  if (result.kind === "failure")
    return { kind: "failure", failure: result.failure.kind, detail: mask.text(result.failure.detail) };
  const bytes = mask.bytes(result.response.body);
  const { status, headers } = result.response;
  return {
    kind: "response",
    response: {
      status,
      headers: mask.headers(headers),
      body_base64: bytes.toString("base64"),
      body_text: bytes.toString("utf8"),
    },
  };
}
