import type { RawExchange, WebhookClient } from "../http/client.ts";
import type { Exchange, Operation, Outcome } from "../model/exchange.ts";
import type { Mask } from "../redact/mask.ts";

export interface Slip {
  readonly case: string;
  readonly step: string;
  readonly attempt: number;
  readonly purpose: Exchange["purpose"];
  readonly operation: Operation;
  readonly body: string | null;
}

export interface Recorder {
  readonly exchanges: readonly Exchange[];
  /** Bodies as they were sent, by exchange id: kept in memory, written only on request. */
  readonly sentBodies: ReadonlyMap<string, string>;
  readonly nextId: () => string;
  readonly send: (slip: Slip) => Promise<Exchange>;
}

/** Sends and writes down. What is written is already masked: reports and verdicts see the same bytes. */
export function createRecorder(client: WebhookClient, mask: Mask): Recorder {
  const exchanges: Exchange[] = [];
  const sentBodies = new Map<string, string>();
  const nextId = (): string => String(exchanges.length + 1).padStart(3, "0");
  return {
    exchanges,
    sentBodies,
    nextId,
    send: async ({ operation, body, ...slip }) => {
      const raw = await client.send({ operation, body });
      const exchange: Exchange = { id: nextId(), ...slip, operation, ...masked(raw, mask), latency_ms: raw.latencyMs };
      exchanges.push(exchange);
      if (body !== null) sentBodies.set(exchange.id, body);
      return exchange;
    },
  };
}

function masked({ request, result }: RawExchange, mask: Mask): Pick<Exchange, "request" | "outcome"> {
  const body = request.body === null ? null : mask.bytes(Buffer.from(request.body)).toString();
  return {
    request: { ...request, headers: mask.headers(request.headers), body, masked: body !== request.body },
    outcome: outcomeOf(result, mask),
  };
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
