import { Agent, request } from "undici";

/** What became of a call to a МИС. Only `answered` says anything about the МИС's state; `lost` says that nobody knows. */
export type MisResult =
  | { readonly kind: "answered"; readonly httpStatus: number; readonly text: string; readonly elapsedMs: number }
  /** The request never left: nothing can have happened at the МИС. */
  | { readonly kind: "unreachable"; readonly reason: string; readonly elapsedMs: number }
  /** The request may have arrived, the answer did not. */
  | { readonly kind: "lost"; readonly reason: string; readonly elapsedMs: number };

export interface MisClient {
  /** BOOK-1, CANCEL-1: plain JSON, no Authorization, no gzip (E-38). */
  post(address: string, path: "/booking/book" | "/booking/cancel", body: object): Promise<MisResult>;
  /** HOOK-3: GET {address}/booking/book. */
  probe(address: string): Promise<MisResult>;
  close(): Promise<void>;
}

export interface MisLimits {
  /** BOOK-2, CANCEL-2: the whole exchange, connection included. */
  readonly callMs: number;
  /** E-36 */
  readonly probeMs: number;
}

export const MIS_LIMITS: MisLimits = { callMs: 10_000, probeMs: 5_000 };

/** A reply of the contract is under 2 KB; what is larger is not one. */
const REPLY_LIMIT = 64 * 1024;

export function createMisClient(limits: MisLimits = MIS_LIMITS): MisClient {
  const agent = new Agent({ connections: 64, pipelining: 1 });
  return {
    post: (address, path, body) => call(agent, urlOf(address, path), "POST", limits.callMs, JSON.stringify(body)),
    probe: (address) => call(agent, urlOf(address, "/booking/book"), "GET", limits.probeMs),
    close: () => agent.close(),
  };
}

function urlOf(address: string, path: string): string {
  return address.replace(/\/+$/, "") + path;
}

async function call(
  agent: Agent,
  url: string,
  method: "GET" | "POST",
  limitMs: number,
  body?: string,
): Promise<MisResult> {
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  try {
    const response = await request(url, {
      dispatcher: agent,
      method,
      signal: AbortSignal.timeout(limitMs),
      ...(body === undefined ? {} : { body, headers: { "content-type": "application/json; charset=utf-8" } }),
    });
    const text = await readLimited(response.body);
    return { kind: "answered", httpStatus: response.statusCode, text, elapsedMs: elapsed() };
  } catch (error) {
    return { ...failureOf(error, limitMs), elapsedMs: elapsed() };
  }
}

async function readLimited(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > REPLY_LIMIT) throw new Error(`ответ больше ${REPLY_LIMIT} байт`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Errors that happen before the request is sent. */
const NOT_SENT: Readonly<Record<string, string>> = {
  ECONNREFUSED: "соединение отклонено",
  ENOTFOUND: "имя узла не найдено",
  EAI_AGAIN: "имя узла не найдено",
  EHOSTUNREACH: "узел недоступен",
  ENETUNREACH: "сеть недоступна",
  UND_ERR_CONNECT_TIMEOUT: "соединение не установлено вовремя",
  CERT_HAS_EXPIRED: "сертификат TLS истёк",
  DEPTH_ZERO_SELF_SIGNED_CERT: "самоподписанный сертификат TLS",
  SELF_SIGNED_CERT_IN_CHAIN: "самоподписанный сертификат TLS в цепочке",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "сертификат TLS не проверен",
  ERR_TLS_CERT_ALTNAME_INVALID: "сертификат TLS выдан другому узлу",
  ERR_SSL_WRONG_VERSION_NUMBER: "по этому адресу отвечают без TLS",
};

function failureOf(error: unknown, limitMs: number): { kind: "unreachable" | "lost"; reason: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const notSent = NOT_SENT[code];
  if (notSent !== undefined) return { kind: "unreachable", reason: notSent };
  if (error instanceof Error && error.name === "TimeoutError") {
    return { kind: "lost", reason: `нет ответа за ${limitMs / 1000} с` };
  }
  return {
    kind: "lost",
    reason: error instanceof Error && code === "" ? error.message : `соединение оборвано (${code})`,
  };
}
